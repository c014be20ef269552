import {
  lifeEvents,
  offices,
  planDay,
  publicHolidays,
  sectors,
  type CatalogueOffice,
  type Closure,
  type DayPlan,
} from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import {
  summarize,
  type LifeEvent,
  type Office,
  type Sector,
  type ServiceDefinition,
  type ServiceSummary,
} from '@fanar/contract';
import type { CivilDate } from '@fanar/egypt';
import { HttpProblem } from './http/problem.js';

/** What is offered, as data. */
export interface CatalogueData {
  readonly sectors: readonly Sector[];
  readonly lifeEvents: readonly LifeEvent[];
  readonly definitions: readonly ServiceDefinition[];
  readonly offices: readonly CatalogueOffice[];
  /** Days that are no working days when the time of a service is reckoned. */
  readonly holidays: readonly Closure[];
}

export const ownCatalogue: CatalogueData = {
  sectors,
  lifeEvents,
  definitions,
  offices,
  holidays: publicHolidays,
};

/** An office as a booking sees it. */
export interface BookableOffice {
  readonly office: Office;
  /** Days that can be booked, today included. */
  readonly bookableDays: number;
  plan(date: CivilDate): DayPlan;
}

export interface Catalogue {
  readonly sectors: readonly Sector[];
  readonly lifeEvents: readonly LifeEvent[];
  readonly summaries: readonly ServiceSummary[];
  /** @throws HttpProblem 404 `service-not-found` */
  service(id: string): ServiceDefinition;
  /** @throws HttpProblem 404 `service-not-found` */
  officesFor(service: string): readonly Office[];
  /** @throws HttpProblem 404 `service-not-found`, `office-not-found` */
  bookable(service: string, office: string): BookableOffice;
  /** Days that are no working days when the time of a service is reckoned. */
  readonly holidays: readonly Closure[];
}

export function createCatalogue(data: CatalogueData): Catalogue {
  const byId = new Map<string, ServiceDefinition>(data.definitions.map((one) => [one.id, one]));

  function service(id: string): ServiceDefinition {
    const found = byId.get(id);
    if (!found) throw new HttpProblem(404, 'service-not-found');
    return found;
  }
  function serving(id: string): readonly CatalogueOffice[] {
    const definition = service(id);
    return data.offices.filter(({ services }) => services.includes(definition.id));
  }
  return {
    sectors: data.sectors,
    lifeEvents: data.lifeEvents,
    summaries: data.definitions.map(summarize),
    service,
    officesFor: (id) => serving(id).map(publicPart),
    bookable(id, office) {
      const found = serving(id).find((candidate) => candidate.id === office);
      if (!found) throw new HttpProblem(404, 'office-not-found');
      const { schedule } = found;
      return {
        office: publicPart(found),
        bookableDays: schedule.bookableDays,
        plan: (date) => planDay(schedule, date),
      };
    },
    holidays: data.holidays,
  };
}

function publicPart({ id, title, address, phone }: CatalogueOffice): Office {
  return { id, title, address, ...(phone !== undefined && { phone }) };
}
