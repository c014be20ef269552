import {
  datedSchedules,
  defaultReception,
  isBookable,
  lifeEvents,
  officeDistricts,
  offices,
  officeSchedules,
  planDay,
  publicHolidays,
  seasons,
  sectors,
  type CatalogueOffice,
  type Closure,
  type DayPlan,
  type OfficeDistrict,
  type OfficeSchedules,
} from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import {
  summarize,
  type LifeEvent,
  type Office,
  type OfficeDirectory,
  type Sector,
  type ServiceDefinition,
  type ServiceId,
  type ServiceSummary,
} from '@fanar/contract';
import type { CivilDate } from '@fanar/egypt';
import type { PrayerTimes, Seasons, SeasonShift } from '@fanar/egypt/calendar';
import { HttpProblem } from './http/problem.js';

/** What is offered, as data. */
export interface CatalogueData {
  readonly sectors: readonly Sector[];
  readonly lifeEvents: readonly LifeEvent[];
  readonly definitions: readonly ServiceDefinition[];
  readonly offices: readonly CatalogueOffice[];
  readonly districts: readonly OfficeDistrict[];
  readonly schedules: OfficeSchedules;
  /** When the seasons are that schedules name. */
  readonly seasons: Seasons;
  /** By how many days Ramadan was announced otherwise than reckoned, for all offices. Default 0. */
  readonly ramadanShift?: SeasonShift;
  /** For gaps that go by a prayer. Default: they go by the clock. */
  readonly prayerTimes?: PrayerTimes;
  /** Days on which offices are closed, and that are no working days when time is reckoned. */
  readonly holidays: readonly Closure[];
}

export const ownCatalogue: CatalogueData = {
  sectors,
  lifeEvents,
  definitions,
  offices,
  districts: officeDistricts,
  schedules: officeSchedules,
  seasons,
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
  /** Every office; with a service, those that serve it. @throws HttpProblem 404 `service-not-found` */
  officeDirectory(service?: string): OfficeDirectory;
  /** Whether an office receives for it by appointment. */
  offersAppointments(service: ServiceDefinition): boolean;
  /**
   * An office that receives by appointment.
   * @throws HttpProblem 404 `service-not-found`, `office-not-found`, `appointment-not-offered`
   */
  bookable(service: string, office: string): BookableOffice;
  /** An office of an appointment that was made, whatever the service offers by now. */
  booked(service: string, office: string): BookableOffice;
  /** Days that are no working days when the time of a service is reckoned. */
  readonly holidays: readonly Closure[];
}

/** @throws RangeError on an office whose schedule, sector or district there is not, and on such a season */
export function createCatalogue(data: CatalogueData): Catalogue {
  for (const office of data.offices) assertKnown(office, data);
  const schedules = datedSchedules(data.schedules, data.seasons, data.ramadanShift);
  const { prayerTimes } = data;
  const byId = new Map<string, ServiceDefinition>(data.definitions.map((one) => [one.id, one]));

  function service(id: string): ServiceDefinition {
    const found = byId.get(id);
    if (!found) throw new HttpProblem(404, 'service-not-found');
    return found;
  }
  function serving(id: ServiceId): readonly CatalogueOffice[] {
    return data.offices.filter(({ services }) => services.includes(id));
  }
  function booked(id: string, office: string): BookableOffice {
    const found = serving(service(id).id).find((candidate) => candidate.id === office);
    if (!found) throw new HttpProblem(404, 'office-not-found');
    const closures = found.opensOnHolidays ? [] : data.holidays;
    const periods = schedules[found.schedule] ?? [];
    const hours = { periods, closures, ...(prayerTimes && { prayerTimes }) };
    const reception = found.reception ?? defaultReception;
    return {
      office: publicPart(found),
      bookableDays: reception.bookableDays,
      plan: (date) => planDay(hours, reception, date),
    };
  }
  return {
    sectors: data.sectors,
    lifeEvents: data.lifeEvents,
    summaries: data.definitions.map(summarize),
    service,
    officeDirectory: (id) => ({
      items: (id === undefined ? data.offices : serving(service(id).id)).map(publicPart),
      districts: [...data.districts],
      schedules: schedules as OfficeDirectory['schedules'],
      closures: data.holidays as OfficeDirectory['closures'],
      ...(prayerTimes && { prayerTimes }),
    }),
    offersAppointments: (definition) => isBookable(definition) && serving(definition.id).length > 0,
    bookable(id, office) {
      if (!isBookable(service(id))) throw new HttpProblem(404, 'appointment-not-offered');
      return booked(id, office);
    },
    booked,
    holidays: data.holidays,
  };
}

function assertKnown(
  { id, schedule, sector, district }: CatalogueOffice,
  { schedules, sectors, districts }: CatalogueData,
): void {
  const isIn = (list: readonly { readonly id: string }[], key: string | undefined): boolean =>
    key === undefined || list.some((item) => item.id === key);
  if (!Object.hasOwn(schedules, schedule)) {
    throw new RangeError(`The office "${id}" has the schedule "${schedule}", which is not given`);
  }
  if (!isIn(sectors, sector)) {
    throw new RangeError(`The office "${id}" has the sector "${sector}", which is not given`);
  }
  if (!isIn(districts, district)) {
    throw new RangeError(`The office "${id}" has the district "${district}", which is not given`);
  }
}

/** How it receives is the server's to know: a citizen sees in what ways, and what is free. */
function publicPart({ reception, ...office }: CatalogueOffice): Office {
  return { ...office, ...(reception?.modes && { modes: [...reception.modes] }) };
}
