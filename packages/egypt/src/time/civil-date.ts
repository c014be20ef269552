/** A day on the calendar, `YYYY-MM-DD`, years 0001–9999. Compares and sorts as text. */
export type CivilDate = string;

const DAY = 86_400_000;
const FORM = /^(?!0000)\d{4}-\d\d-\d\d$/;

/**
 * Whether the text is a real day written `YYYY-MM-DD` in ASCII digits. 30 February is not.
 */
export function isCivilDate(text: string): boolean {
  // Engines differ on 30 February: some refuse it, some carry it over into March.
  return FORM.test(text) && new Date(text).getUTCDate() === Number(text.slice(8));
}

/** The day so many days later (earlier when negative). Throws RangeError on what is no day. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDate(utcMidnight(date) + days * DAY);
}

/** Days from the first to the second, negative when the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (utcMidnight(to) - utcMidnight(from)) / DAY;
}

/**
 * The same day of the month so many months later, or that month's last day where it is shorter.
 *
 * @example addMonths('2026-01-31', 1) // '2026-02-28'
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const start = new Date(utcMidnight(date));
  const day = start.getUTCDate();
  start.setUTCMonth(start.getUTCMonth() + months, 1);
  const first = civilDate(start.getTime());
  return addDays(first, Math.min(day, daysInMonth(first)) - 1);
}

/** Number of days in the month that the day is in. */
export function daysInMonth(date: CivilDate): number {
  const start = new Date(utcMidnight(date));
  start.setUTCMonth(start.getUTCMonth() + 1, 0);
  return start.getUTCDate();
}

/** Milliseconds of the day's midnight on a clock without zones. Throws RangeError on what is no day. */
export function utcMidnight(date: CivilDate): number {
  if (!isCivilDate(date)) throw new RangeError(`Not a civil date: "${date}"`);
  return Date.parse(date);
}

/** The day of such a midnight, or of a moment after it. Throws RangeError outside the years 1–9999. */
export function civilDate(time: number): CivilDate {
  const date = new Date(time).toISOString().slice(0, 10);
  if (!FORM.test(date)) throw new RangeError(`Not a civil date: "${date}"`);
  return date;
}
