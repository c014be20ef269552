/** A day on the calendar, `YYYY-MM-DD`, years 0001–9999. Compares and sorts as text. */
export type CivilDate = string;

const DAY = 86_400_000;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FORM = /^(?!0000)\d{4}-\d\d-\d\d$/;

/**
 * Whether the text is a real day written `YYYY-MM-DD` in ASCII digits. 30 February is not.
 */
export function isCivilDate(text: string): boolean {
  if (!FORM.test(text)) return false;
  const day = Number(text.slice(8));
  return day >= 1 && day <= lengthOfMonth(text);
}

/** Of `YYYY-MM…`, in days; none where there is no such month. */
function lengthOfMonth(text: string): number {
  const [year, month] = [Number(text.slice(0, 4)), Number(text.slice(5, 7))];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (LENGTHS[month - 1] ?? 0);
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
  assertCivilDate(date);
  return lengthOfMonth(date);
}

/** Milliseconds of the day's midnight on a clock without zones. Throws RangeError on what is no day. */
export function utcMidnight(date: CivilDate): number {
  assertCivilDate(date);
  return Date.parse(date);
}

function assertCivilDate(date: CivilDate): void {
  if (!isCivilDate(date)) throw new RangeError(`Not a civil date: "${date}"`);
}

/** The day of such a midnight, or of a moment after it. Throws RangeError outside the years 1–9999. */
export function civilDate(time: number): CivilDate {
  const date = new Date(time).toISOString().slice(0, 10);
  if (!FORM.test(date)) throw new RangeError(`Not a civil date: "${date}"`);
  return date;
}
