import { addDays, civilDate, utcMidnight, type CivilDate } from './civil-date.js';
import { weekdayUpTo } from './week.js';

/** A time on the wall in Egypt, `HH:mm`, 00:00–23:59. Compares and sorts as text. */
export type CivilTime = string;

/** A day and time in Africa/Cairo, without an offset. */
export interface CivilDateTime {
  readonly date: CivilDate;
  readonly time: CivilTime;
}

/** Tells the present. `Date.now` is one. */
export type Clock = () => number | Date;

const HOUR = 3_600_000;
const STANDARD = 2 * HOUR;
const SUMMER = 3 * HOUR;
const FIRST_SUMMER = 2023;
const WITH_OFFSET = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;
const FRIDAY = 5;

/** Whether the text is a time written `HH:mm` in ASCII digits. */
export function isCivilTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/**
 * The instant of a time on Egyptian walls, ISO 8601 with its offset.
 *
 * Twice a year the clock is not a plain line, and the answer is decided as Temporal's `compatible`
 * does. In the missing hour (last Friday of April, 00:00–00:59) the time moves an hour on: 00:30
 * gives 01:30+03:00. In the doubled hour (last Thursday of October, 23:00–23:59) it is the first of
 * the two, +03:00.
 *
 * The rule is held here and not asked of the engine: browsers in use carry zone data older than it.
 * Exact from 2015 on; the irregular summers before are not modelled and get +02:00.
 * Throws RangeError on what is no date or no time.
 * Source: Law 24 of 2023; IANA time zone database.
 *
 * @example toInstant({ date: '2026-07-01', time: '09:00' }) // '2026-07-01T09:00:00+03:00'
 */
export function toInstant({ date, time }: CivilDateTime): string {
  if (!isCivilTime(time)) throw new RangeError(`Not a civil time: "${time}"`);
  const wall = Date.parse(`${addDays(date, 0)}T${time}Z`);
  // Taken for summer time first: the doubled hour is then its first pass, and the missing hour, not
  // yet summer by that reading, falls to standard time and so lands an hour on.
  const instant = wall - offsetAt(wall - SUMMER);
  const shown = offsetAt(instant);
  return `${new Date(instant + shown).toISOString().slice(0, 19)}+0${shown / HOUR}:00`;
}

/**
 * What Egyptian walls show at an instant, seconds dropped. A text must carry its offset or `Z`.
 * Throws RangeError on what is no instant (without an offset it would mean the reader's own zone) and
 * outside the years 1–9999.
 */
export function fromInstant(instant: string | number | Date): CivilDateTime {
  if (typeof instant === 'string' && !WITH_OFFSET.test(instant)) {
    throw new RangeError(`Not an instant: "${instant}"`);
  }
  const time = new Date(instant).getTime();
  const wall = time + offsetAt(time);
  return { date: civilDate(wall), time: new Date(wall).toISOString().slice(11, 16) };
}

/** The present on Egyptian walls, wherever the device is. */
export function cairoNow(clock: Clock = Date.now): CivilDateTime {
  return fromInstant(clock());
}

/**
 * The days at whose first midnight the clock changes: from the last Friday of April until the one
 * after the last Thursday of October, which may be of November. None before 2023.
 */
export function summerTimeOf(year: number): { from: CivilDate; until: CivilDate } | undefined {
  if (!(year >= FIRST_SUMMER)) return undefined;
  return {
    from: weekdayUpTo(`${year}-04-30`, FRIDAY),
    until: weekdayUpTo(`${year}-11-01`, FRIDAY),
  };
}

/** Instants between which it is summer, by their year: asked again and again, for few years. */
const summers = new Map<number, readonly [from: number, until: number]>();

function summerOf(year: number): readonly [from: number, until: number] {
  const kept = summers.get(year);
  if (kept) return kept;
  const days = summerTimeOf(year);
  const summer = days
    ? ([utcMidnight(days.from) - STANDARD, utcMidnight(days.until) - SUMMER] as const)
    : ([Infinity, Infinity] as const);
  summers.set(year, summer);
  return summer;
}

function offsetAt(instant: number): number {
  const [from, until] = summerOf(new Date(instant + STANDARD).getUTCFullYear());
  return instant >= from && instant < until ? SUMMER : STANDARD;
}
