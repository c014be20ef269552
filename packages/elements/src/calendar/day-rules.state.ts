import type { Problem } from '@fanar/contract';
import { isCivilDate, type CivilDate } from '@fanar/egypt';

/** The first and the last day, both within. */
export interface Bounds {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Why a day that the host names cannot be chosen. */
export interface UnavailableDay {
  /** `closed`: nobody is there; `full`: nothing is left; `past`: it is over. */
  readonly state: 'closed' | 'full' | 'past';
  /** In words, in the language of the page. */
  readonly reason?: string | undefined;
}

/** Days that cannot be chosen: a list, or a function that says why one cannot; undefined is free. */
export type UnavailableDays =
  readonly CivilDate[] | ((date: CivilDate) => string | UnavailableDay | undefined);

/** Why a day cannot be chosen. */
export interface DayStatus {
  /** `early` and `late` are outside the bounds. */
  readonly state: UnavailableDay['state'] | 'early' | 'late' | 'unavailable';
  readonly reason?: string | undefined;
}

export interface DayRules {
  readonly bounds: Bounds;
  readonly today?: CivilDate | undefined;
  readonly unavailable?: UnavailableDays | undefined;
}

/** Two days; `''` is one that is not there yet. */
export interface Range {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** The farthest that a calendar without bounds can be turned. */
export const FIRST_DAY: CivilDate = '1000-01-01';
export const LAST_DAY: CivilDate = '2999-12-31';

/** What is no day bounds nothing. */
export function boundsOf(min = '', max = ''): Bounds {
  return {
    from: isCivilDate(min) ? min : FIRST_DAY,
    to: isCivilDate(max) ? max : LAST_DAY,
  };
}

/** The nearest day within. */
export function within(date: CivilDate, { from, to }: Bounds): CivilDate {
  if (date < from) return from;
  return date > to ? to : date;
}

/** Why the day cannot be chosen; null where it can. */
export function statusOf(
  date: CivilDate,
  { bounds, today = '', unavailable }: DayRules,
): DayStatus | null {
  if (date < bounds.from) return { state: date < today ? 'past' : 'early' };
  if (date > bounds.to) return { state: 'late' };
  if (typeof unavailable !== 'function') {
    return unavailable?.includes(date) ? { state: 'unavailable' } : null;
  }
  const why = unavailable(date) ?? null;
  return typeof why === 'string' ? { state: 'unavailable', reason: why } : why;
}

/** What is wrong with a day that was chosen. */
export function choiceProblem(date: CivilDate, rules: DayRules): Problem | null {
  const status = statusOf(date, rules);
  if (!status) return null;
  const { state, reason = '' } = status;
  return { code: 'date-unavailable', params: { date, state, reason } };
}

/** What is wrong with a day that was typed and read. */
export function dayProblem(date: CivilDate, rules: DayRules): Problem | null {
  const { from: min, to: max } = rules.bounds;
  if (date < min) return { code: 'date-too-early', params: { min } };
  if (date > max) return { code: 'date-too-late', params: { max } };
  return choiceProblem(date, rules);
}

/** Reads an ISO 8601 interval of days, `2026-01-05/2026-01-09`, either end of which may be missing. */
export function readRange(value: string): Range {
  const [start = '', end = ''] = value.split('/');
  return { start, end };
}

export function writeRange({ start, end }: Range): string {
  return start || end ? `${start}/${end}` : '';
}

/** What is wrong with a range as a whole. */
export function rangeProblem({ start, end }: Range): Problem | null {
  if (!start) return { code: 'date-range-start-required' };
  if (!end) return { code: 'date-range-end-required' };
  return end < start ? { code: 'date-range-order' } : null;
}
