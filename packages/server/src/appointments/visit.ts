import type { ServiceDefinition, ServiceId, Visit, VisitMode, VisitRules } from '@fanar/contract';
import type { BookableOffice, Catalogue } from '../catalogue.js';
import { HttpProblem } from '../http/problem.js';

export function rulesOf({ visit }: ServiceDefinition): VisitRules {
  return visit ?? {};
}

interface VisitService {
  readonly definition: ServiceDefinition;
  readonly count: number;
}

/** A visit that the rules of its services admit. */
export interface PlannedVisit {
  /** As it is told and kept: each service once. */
  readonly visit: Visit;
  readonly services: readonly VisitService[];
  readonly people: number;
  readonly mode: VisitMode;
}

/**
 * @throws HttpProblem 404 `service-not-found`, `appointment-not-offered`; 409 `visit-not-combinable`,
 *   `visit-count`, `visit-people`, `visit-mode`
 */
export function planVisit(catalogue: Catalogue, asked: Visit): PlannedVisit {
  const counts = new Map<string, number>();
  for (const { service, count = 1 } of asked.services) {
    counts.set(service, (counts.get(service) ?? 0) + count);
  }
  const services = [...counts].map(([id, count]) => ({
    definition: catalogue.bookableService(id),
    count,
  }));
  const { people = 1, mode = 'in-person' } = asked;
  const planned = { visit: { ...asked, services: merged(asked, counts) }, services, people, mode };
  assertCombinable(services);
  services.forEach(assertCount);
  assertPeople(planned);
  assertMode(planned);
  return planned;
}

/** A visit that was admitted when it was booked, whatever the rules are by now. */
export function bookedVisit(catalogue: Catalogue, visit: Visit): PlannedVisit {
  const services = visit.services.map(({ service, count = 1 }) => ({
    definition: catalogue.service(service),
    count,
  }));
  return { visit, services, people: visit.people ?? 1, mode: visit.mode ?? 'in-person' };
}

/** The list of a query: `sector/service`, with `*2` where it is wanted twice. */
export function readVisit(
  services: readonly string[],
  people: number | undefined,
  mode: VisitMode | undefined,
): Visit {
  return {
    services: services.map((text) => {
      const [service = '', count] = text.split('*');
      return { service: service as ServiceId, ...(count && { count: Number(count) }) };
    }),
    ...(people !== undefined && { people }),
    ...(mode && { mode }),
  };
}

/** How long it takes at an office with slots of this length: a whole number of them. */
export function minutesAt({ services, people }: PlannedVisit, slotMinutes: number): number {
  const minutes = services.reduce((sum, { definition, count }) => {
    const { minutes: one = slotMinutes, perPerson = one } = rulesOf(definition);
    return sum + count * one + (people - 1) * perPerson;
  }, 0);
  return Math.ceil(minutes / slotMinutes) * slotMinutes;
}

function merged({ services }: Visit, counts: ReadonlyMap<string, number>): Visit['services'] {
  if (services.length === counts.size) return services;
  return [...counts].map(([service, count]) => ({ service: service as ServiceId, count }));
}

function assertCombinable(services: readonly VisitService[]): void {
  services.forEach(({ definition: one }, at) => {
    for (const { definition: other } of services.slice(at + 1)) {
      if (combines(one, other) || combines(other, one)) continue;
      throw new HttpProblem(409, 'visit-not-combinable', {
        params: { service: one.id, other: other.id },
      });
    }
  });
}

function combines(one: ServiceDefinition, other: ServiceDefinition): boolean {
  const { combinesWith = [] } = rulesOf(one);
  if (combinesWith !== 'sector') return combinesWith.includes(other.id);
  return one.id.split('/')[0] === other.id.split('/')[0];
}

function assertCount({ definition, count }: VisitService): void {
  const limit = rulesOf(definition).maxCount ?? 1;
  if (count <= limit) return;
  throw new HttpProblem(409, 'visit-count', { params: { service: definition.id, limit } });
}

function assertPeople({ services, people }: PlannedVisit): void {
  const limit = Math.min(...services.map(({ definition }) => rulesOf(definition).maxPeople ?? 1));
  if (people > limit) throw new HttpProblem(409, 'visit-people', { params: { limit } });
}

function assertMode({ services, mode }: PlannedVisit): void {
  const isDone = services.every(({ definition }) =>
    (rulesOf(definition).modes ?? ['in-person']).includes(mode),
  );
  if (!isDone) throw new HttpProblem(409, 'visit-mode');
}

/** @throws HttpProblem 404 `office-not-found` where it does not serve all of it; 409 `visit-mode` */
export function assertServedAt(
  { office, services: served }: BookableOffice,
  { services, mode }: PlannedVisit,
): void {
  if (!services.every(({ definition }) => served.includes(definition.id))) {
    throw new HttpProblem(404, 'office-not-found');
  }
  const { modes = ['in-person'] } = office;
  if (!modes.includes(mode)) throw new HttpProblem(409, 'visit-mode');
}
