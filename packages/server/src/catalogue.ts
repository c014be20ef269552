import {
  cabinets,
  datedSchedules,
  defaultReception,
  isBookable,
  lifeEvents,
  officeDistricts,
  offices,
  officeSchedules,
  publicHolidays,
  seasons,
  sectors,
  type Cabinets,
  type CatalogueOffice,
  type Closure,
  type OfficeHours,
  type OfficeDistrict,
  type OfficeSchedules,
  type Reception,
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
  type Text,
} from '@fanar/contract';
import type { PrayerTimes, Seasons, SeasonShift } from '@fanar/egypt/calendar';
import { HttpProblem } from './http/problem.js';

/** What is offered, as data. */
export interface CatalogueData {
  readonly sectors: readonly Sector[];
  readonly lifeEvents: readonly LifeEvent[];
  readonly definitions: readonly ServiceDefinition[];
  readonly offices: readonly CatalogueOffice[];
  readonly districts: readonly OfficeDistrict[];
  /** That connect the buildings, by district. */
  readonly cabinets: readonly Cabinets[];
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
  cabinets,
  schedules: officeSchedules,
  seasons,
  holidays: publicHolidays,
};

/** An office as a booking sees it; the same object each time. */
export interface BookableOffice {
  readonly office: Office;
  /** Of offices that share their capacity; its own name where it shares with none. */
  readonly pool: string;
  readonly isShared: boolean;
  readonly services: readonly ServiceId[];
  readonly hours: OfficeHours;
  readonly reception: Reception;
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
   * A service for which offices receive by appointment.
   * @throws HttpProblem 404 `service-not-found`, `appointment-not-offered`
   */
  bookableService(id: string): ServiceDefinition;
  /**
   * An office, whatever it serves.
   * @throws HttpProblem 404 `office-not-found`
   */
  bookable(office: string): BookableOffice;
  /** Nothing for one that there is not. */
  officeTitle(office: string): Text | undefined;
  /** Those that serve all of these, in the order of the catalogue. */
  bookableFor(services: readonly ServiceId[]): readonly BookableOffice[];
  /** The offices of a pool. */
  pool(name: string): readonly BookableOffice[];
  readonly offices: readonly Office[];
  readonly districts: readonly OfficeDistrict[];
  /** That connect the buildings of the offices. */
  readonly cabinets: readonly Cabinets[];
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
  const bookables = new Map(
    data.offices.map((office) => [office.id, bookableOf(office, { ...data, schedules })]),
  );
  assertPools([...bookables.values()]);
  const serves = ({ services: own }: BookableOffice, wanted: readonly ServiceId[]): boolean =>
    wanted.every((id) => own.includes(id));
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
    bookableService(id) {
      const definition = service(id);
      if (!isBookable(definition)) throw new HttpProblem(404, 'appointment-not-offered');
      return definition;
    },
    bookable(office) {
      const found = bookables.get(office);
      if (!found) throw new HttpProblem(404, 'office-not-found');
      return found;
    },
    officeTitle: (office) => bookables.get(office)?.office.title,
    bookableFor: (wanted) => [...bookables.values()].filter((office) => serves(office, wanted)),
    pool: (name) => [...bookables.values()].filter(({ pool }) => pool === name),
    offices: data.offices.map(publicPart),
    districts: data.districts,
    cabinets: data.cabinets,
    holidays: data.holidays,
  };
}

interface DatedHours extends Pick<CatalogueData, 'holidays' | 'prayerTimes'> {
  readonly schedules: ReturnType<typeof datedSchedules>;
}

function bookableOf(
  office: CatalogueOffice,
  { schedules, holidays, prayerTimes }: DatedHours,
): BookableOffice {
  const { id, schedule, opensOnHolidays, services, reception = defaultReception } = office;
  return {
    office: publicPart(office),
    pool: reception.pool ?? id,
    isShared: reception.pool !== undefined,
    services,
    hours: {
      periods: schedules[schedule] ?? [],
      closures: opensOnHolidays ? [] : holidays,
      ...(prayerTimes && { prayerTimes }),
    },
    reception,
  };
}

/** What is taken is counted by pool: its offices have to agree on how much there is. */
function assertPools(offices: readonly BookableOffice[]): void {
  const byPool = new Map<string, BookableOffice>();
  for (const office of offices) {
    const first = byPool.get(office.pool);
    if (!first) byPool.set(office.pool, office);
    else if (!first.isShared || !office.isShared) {
      throw new RangeError(`The pool "${office.pool}" has the name of an office outside it`);
    } else if (first.reception.capacity !== office.reception.capacity) {
      throw new RangeError(`The offices of the pool "${office.pool}" differ in their capacity`);
    }
  }
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
