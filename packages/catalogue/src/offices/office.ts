import type { Office, OfficeDirectory, ServiceDefinition, ServiceId } from '@fanar/contract';
import type { OpeningPeriod } from '@fanar/egypt/calendar';
import type { Reception } from '../schedule.js';

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
export type OfficeSchedules = Readonly<Record<string, readonly OpeningPeriod[]>>;

/** What offices are sorted by. */
export type OfficeDistrict = OfficeDirectory['districts'][number];

/** Whether the offices that serve it receive for it by appointment. */
export function isBookable({ appointment }: Pick<ServiceDefinition, 'appointment'>): boolean {
  return appointment !== 'none';
}
