import { isCivilTime, type CivilTime } from '../time/cairo-time.js';
import { addDays, daysBetween, type CivilDate } from '../time/civil-date.js';
import { WEEK, weekday, type Weekday } from '../time/week.js';

/**
 * A stretch of hours without a break. One that closes no later than it opens ends on the day after:
 * 22:00 to 02:00 is four hours of the night, 00:00 to 00:00 a whole day.
 */
export interface Opening {
  readonly opens: CivilTime;
  readonly closes: CivilTime;
}

/** Weekly hours, valid over a range of dates. */
export interface OpeningPeriod {
  readonly from: CivilDate;
  /** Included; absent: until further notice. */
  readonly to?: CivilDate;
  /**
   * Days that are not named are closed. A day has as many openings as it has stretches: a Friday
   * with a gap for prayer has two.
   */
  readonly hours: Readonly<Partial<Record<Weekday, readonly Opening[]>>>;
}

/**
 * Days without service: a range of dates, or a day of every year but those in which it was moved.
 * Which days these are is the host's data: decrees set and move public holidays year by year.
 * Source: Prime Minister's decree 1249 of 2020 on official holidays.
 */
export type ClosedDays =
  | { readonly from: CivilDate; readonly to: CivilDate }
  | {
      /** `MM-DD` */
      readonly yearly: string;
      /** By year, the day that was off instead: `{ 2026: '2026-01-29' }` for 25 January. */
      readonly moved?: Readonly<Record<string, CivilDate>>;
    };

/** When an office is open: weekly hours over ranges of dates, and the days without service. */
export interface OpeningSchedule<
  Period extends OpeningPeriod = OpeningPeriod,
  Closure extends ClosedDays = ClosedDays,
> {
  /** Where ranges overlap, the later in the list decides: Ramadan after the whole year. */
  readonly periods: readonly Period[];
  readonly closures: readonly Closure[];
}

/** What a schedule says of one day. */
export interface DayOpening<Period, Closure> {
  /** Those that start on the day, by their start; none: closed. */
  readonly openings: readonly Opening[];
  /** The period that the hours come from. */
  readonly period?: Period;
  /** Why it is closed, where it is not just the weekday. */
  readonly closure?: Closure;
}

/**
 * The hours of one day. An opening past midnight is told of the day that it starts on alone.
 * Throws RangeError on what is no day, and where the hours of the day are no times.
 *
 * @example openingOn('2026-02-22', schedule).openings // in Ramadan: [{ opens: '09:00', closes: '14:00' }]
 */
export function openingOn<Period extends OpeningPeriod, Closure extends ClosedDays>(
  date: CivilDate,
  { periods, closures }: OpeningSchedule<Period, Closure>,
): DayOpening<Period, Closure> {
  const day = weekday(date);
  const closure = closureOn(date, closures);
  if (closure) return { openings: [], closure };
  const covering = periods.filter(({ from, to }) => from <= date && (!to || date <= to));
  const period = covering[covering.length - 1];
  return period ? { openings: inOrder(period.hours[day] ?? []), period } : { openings: [] };
}

function inOrder(openings: readonly Opening[]): readonly Opening[] {
  const wrong = openings.flatMap(({ opens, closes }) => [opens, closes]).find(isNoTime);
  if (wrong !== undefined) throw new RangeError(`Not a civil time: "${wrong}"`);
  return [...openings].sort((one, other) => (one.opens < other.opens ? -1 : 1));
}

function isNoTime(text: string): boolean {
  return !isCivilTime(text);
}

/** The closure that covers a day. */
export function closureOn<Closure extends ClosedDays>(
  date: CivilDate,
  closures: readonly Closure[],
): Closure | undefined {
  return closures.find((closure) => {
    if (!('yearly' in closure)) return closure.from <= date && date <= closure.to;
    const { yearly, moved = {} } = closure;
    return (
      Object.values(moved).includes(date) ||
      (date.slice(5) === yearly && !(date.slice(0, 4) in moved))
    );
  });
}

export interface WorkingDayOptions {
  /** Days that do not count. Default: none. */
  readonly closures?: readonly ClosedDays[];
  /** Weekdays that do not count. Default: Friday and Saturday. */
  readonly weekend?: readonly Weekday[];
}

/**
 * The day on which so many working days are over, counted from the day after. Weekend and closures do
 * not count. With 0 it is the day itself. Throws RangeError on what is no day or no whole number from
 * 0 on, and where no working day is left before the year 9999 ends.
 * Source: article 15 of the Civil Procedure Law, 13 of 1968, for leaving out the first day.
 *
 * @example addWorkingDays('2026-01-08', 1) // '2026-01-11', from a Thursday to the Sunday
 */
export function addWorkingDays(
  date: CivilDate,
  days: number,
  options: WorkingDayOptions = {},
): CivilDate {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`Not a count of days: ${days}`);
  let day = addDays(date, 0);
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, options)) left -= 1;
  }
  return day;
}

/**
 * Working days from the day after the first up to the second, negative when the second is earlier:
 * how many {@link addWorkingDays} takes to get there. Throws RangeError on what is no day.
 *
 * @example workingDaysBetween('2026-01-08', '2026-01-11') // 1
 */
export function workingDaysBetween(
  from: CivilDate,
  to: CivilDate,
  options: WorkingDayOptions = {},
): number {
  // Taken from 0, so that none is 0 and not −0.
  if (daysBetween(from, to) < 0) return 0 - workingDaysBetween(to, from, options);
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, options)) count += 1;
  }
  return count;
}

function isWorkingDay(
  date: CivilDate,
  { closures = [], weekend = WEEK.weekend }: WorkingDayOptions,
): boolean {
  return !weekend.includes(weekday(date)) && !closureOn(date, closures);
}
