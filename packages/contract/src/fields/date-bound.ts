import { addDays, fromInstant, isCivilDate, type CivilDate } from '@fanar/egypt';
import type { DateBound } from '../definition.js';

/** A civil date, or so many days before or after today. */
export const DATE_BOUND = /^today(?:([+-])(\d{1,5}))?$/;

/**
 * The day that a bound of a date stands for, by the calendar on the wall in Cairo.
 *
 * @returns undefined for no bound, and for what is none
 * @example resolveDateBound('today-30', new Date('2026-01-31T12:00:00Z')) // '2026-01-01'
 */
export function resolveDateBound(bound: DateBound | undefined, now: Date): CivilDate | undefined {
  if (bound === undefined || isCivilDate(bound)) return bound;
  const relative = DATE_BOUND.exec(bound);
  if (!relative) return undefined;
  const [, sign = '+', days = '0'] = relative;
  return addDays(fromInstant(now).date, Number(sign + days));
}
