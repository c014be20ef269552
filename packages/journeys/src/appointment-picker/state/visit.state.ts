import type { ServiceId, Visit } from '@fanar/contract';
import { choicesFor, combine, mostOf, type BookedService } from '../../booking/visit-rules.js';
import {
  INITIAL,
  without,
  type Misfit,
  type PickerState,
  type PickerEvent,
  type VisitEvent,
} from './model.js';

/** What people come for: services, how often, how many people, and the way of the visit. */
export function visitTransition(state: PickerState, event: PickerEvent): PickerState | undefined {
  switch (event.type) {
    case 'opened':
      return open(state, event);
    case 'opening-failed':
      return { ...state, opening: { status: 'failed', failure: event.failure } };
    case 'services-received':
      return fit({ ...state, services: withServices(state, event.services) });
    case 'visit-asked':
      return { ...state, screen: 'visit', hasVisitScreen: true, opening: READY };
    case 'visit-reconsidered':
      return { ...leavePlaces(state), screen: 'visit' };
    case 'service-requested':
      return { ...without(state, 'misfit', 'addFailure'), adding: event.service };
    case 'service-failed':
      return { ...without(state, 'adding'), addFailure: event.failure };
    case 'service-added':
      return add(state, event.service);
    case 'service-removed':
      return changeVisit(without(state, 'misfit'), {
        services: state.visit.services.filter(({ service }) => service !== event.service),
      });
    case 'service-counted':
      return changeVisit(state, {
        services: state.visit.services.map((each) =>
          each.service === event.service ? counted(event.service, event.count) : each,
        ),
      });
    case 'visit-changed':
      return changeVisit(state, event.change);
    default:
      return undefined;
  }
}

/** The services of the visit that something is known of. */
export function servicesOf({ visit, services }: PickerState): readonly BookedService[] {
  return visit.services.flatMap(({ service }) => services[service as ServiceId] ?? []);
}

/** Whether there is anything to ask before the offices. */
export function hasVisitChoices(state: PickerState, canAdd: boolean): boolean {
  const known = servicesOf(state);
  const { maxPeople, modes } = choicesFor(known);
  return (
    state.visit.services.length === 0 ||
    canAdd ||
    maxPeople > 1 ||
    modes.length > 1 ||
    known.some((service) => mostOf(service) > 1 || (service.rules.combinesWith?.length ?? 0) > 0)
  );
}

/** Two services of the visit, as they came with the page, that are not done together. */
export function misfitOf(state: PickerState): Misfit | undefined {
  const known = servicesOf(state);
  for (const [at, other] of known.entries()) {
    const service = known.slice(at + 1).find((each) => !areTogether(other, each));
    if (service) return { service, other };
  }
  return undefined;
}

const READY = { status: 'ready', value: true } as const;

function open(
  state: PickerState,
  { visit, offices, date, moving }: Extract<VisitEvent, { type: 'opened' }>,
): PickerState {
  const { details } = state;
  const wantedDate = date ?? moving?.slot.date;
  return {
    ...INITIAL,
    details,
    visit,
    chosen: offices,
    ...(wantedDate && { wantedDate }),
    ...(moving && { moving }),
  };
}

function withServices(state: PickerState, services: readonly BookedService[]) {
  return { ...state.services, ...Object.fromEntries(services.map((each) => [each.id, each])) };
}

function add(state: PickerState, service: BookedService): PickerState {
  const calm = without(state, 'adding', 'misfit', 'addFailure');
  const known = { ...calm, services: withServices(calm, [service]) };
  if (state.visit.services.some((each) => each.service === service.id)) return known;
  const other = servicesOf(state).find((each) => !areTogether(each, service));
  if (other) return { ...known, misfit: { service, other } };
  return changeVisit(known, { services: [...state.visit.services, { service: service.id }] });
}

/** Done in one visit, in one and the same way. */
function areTogether(one: BookedService, other: BookedService): boolean {
  return combine(one, other) && choicesFor([one, other]).modes.length > 0;
}

function counted(service: ServiceId, count: number): Visit['services'][number] {
  return count > 1 ? { service, count } : { service };
}

/** Where people have been, nothing stands any more: another visit is free at other times. */
function changeVisit(state: PickerState, change: Partial<Visit>): PickerState {
  const visit = { ...state.visit, ...change };
  const isOther = JSON.stringify(visit) !== JSON.stringify(state.visit);
  return isOther ? fit({ ...leavePlaces(state), visit, offices: { status: 'loading' } }) : state;
}

function leavePlaces(state: PickerState): PickerState {
  return {
    ...without(
      ...([state, 'standings', 'minutes', 'cursor', 'date', 'slots', 'picked'] as const),
      ...(['hold', 'notice', 'doing', 'timeMissing', 'officeMissing'] as const),
    ),
    days: {},
    months: {},
  };
}

/** A visit within what its services allow. */
function fit(state: PickerState): PickerState {
  const known = servicesOf(state);
  if (known.length === 0) return state;
  const { maxPeople, modes } = choicesFor(known);
  const { people = 1, mode = 'in-person', services } = state.visit;
  const way = modes.includes(mode) ? mode : (modes[0] ?? mode);
  const number = Math.min(people, maxPeople);
  return {
    ...state,
    visit: {
      services: services.map(({ service, count = 1 }) => {
        const of = state.services[service as ServiceId];
        return counted(service as ServiceId, of ? Math.min(count, mostOf(of)) : count);
      }),
      ...(number > 1 && { people: number }),
      ...(way !== 'in-person' && { mode: way }),
    },
  };
}
