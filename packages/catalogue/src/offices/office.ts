import type { Office, OfficeDirectory, ServiceDefinition, ServiceId } from '@fanar/contract';
import {
  datedPeriods,
  type SeasonalPeriod,
  type Seasons,
  type SeasonShift,
} from '@fanar/egypt/calendar';
import type { OfficePeriod, Reception } from '../schedule.js';

/** An office as the catalogue knows it; citizens see all but how it receives, as {@link Office}. */
export interface CatalogueOffice extends Office {
  /** A key of {@link OfficeSchedules}. */
  readonly schedule: string;
  /** What it serves; it receives by appointment for those that {@link isBookable}. */
  readonly services: ServiceId[];
  /** Default: one person at a time, for a quarter of an hour, up to 45 days ahead. */
  readonly reception?: Reception;
}

export const defaultReception: Reception = { slotMinutes: 15, capacity: 1, bookableDays: 45 };

/** Weekly hours by key. Where ranges overlap, the later in the list decides. */
export type OfficeSchedules = Readonly<
  Record<string, readonly (OfficePeriod | SeasonalPeriod<OfficePeriod>)[]>
>;

/** Schedules with their dates, as citizens see them. */
export type DatedSchedules = Readonly<Record<string, readonly OfficePeriod[]>>;

/**
 * Schedules with the days of the seasons in them. One shift moves Ramadan for all offices, once it is
 * announced. Throws RangeError on a season that is not given.
 */
export function datedSchedules(
  schedules: OfficeSchedules,
  seasons: Seasons,
  ramadanShift: SeasonShift = 0,
): DatedSchedules {
  const entries = Object.entries(schedules).map(
    ([key, periods]) =>
      [key, datedPeriods<OfficePeriod>(periods, seasons, { ramadan: ramadanShift })] as const,
  );
  return Object.fromEntries(entries);
}

/** What offices are sorted by. */
export type OfficeDistrict = OfficeDirectory['districts'][number];

/** Whether the offices that serve it receive for it by appointment. */
export function isBookable({ appointment }: Pick<ServiceDefinition, 'appointment'>): boolean {
  return appointment !== 'none';
}
