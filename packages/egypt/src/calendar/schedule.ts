import { addDays, daysBetween, type CivilDate } from '../time/civil-date.js';
import { WEEK, weekday, type Weekday } from '../time/week.js';
import {
  cut,
  minutesOf,
  timedGap,
  type Gap,
  type Opening,
  type PrayerTimes,
  type TimedGap,
} from './gaps.js';

/** Weekly hours, valid over a range of dates. */
export interface OpeningPeriod<Break extends Gap = Gap> {
  readonly from: CivilDate;
  /** Included; absent: until further notice. */
  readonly to?: CivilDate;
  /** Days that are not named are closed. A day has as many openings as it has stretches. */
  readonly hours: Readonly<Partial<Record<Weekday, readonly Opening[]>>>;
  /** What is cut out of the hours of a weekday, and may be told as a reason: a prayer. */
  readonly gaps?: Readonly<Partial<Record<Weekday, readonly Break[]>>>;
}

/**
 * Days without service: a range of dates, or a day of every year but those in which it was moved.
 * Which days these are is the host's data: decrees set and move public holidays year by year.
 * Source: Prime Minister's decree 1249 of 2020 on official holidays.
 */
export type ClosedDays = {
  /** Expected, and to be confirmed by an announcement: a feast that follows the moon. Default `false`. */
  readonly isTentative?: boolean;
} & (
  | { readonly from: CivilDate; readonly to: CivilDate }
  | {
      /** `MM-DD` */
      readonly yearly: string;
      /** By year, the day that was off instead: `{ 2026: '2026-01-29' }` for 25 January. */
      readonly moved?: Readonly<Record<string, CivilDate>>;
    }
);

/** When an office is open: weekly hours over ranges of dates, and the days without service. */
export interface OpeningSchedule<
  Period extends OpeningPeriod = OpeningPeriod,
  Closure extends ClosedDays = ClosedDays,
> {
  /** Where ranges overlap, the later in the list decides: Ramadan after the whole year. */
  readonly periods: readonly Period[];
  readonly closures: readonly Closure[];
  /** For gaps that go by a prayer. */
  readonly prayerTimes?: PrayerTimes;
}

/** The gaps of a kind of period. */
export type GapOf<Period extends OpeningPeriod> = GapIn<NonNullable<Period['gaps']>>;

type GapIn<Gaps> =
  NonNullable<Gaps[keyof Gaps]> extends readonly (infer Break extends Gap)[] ? Break : never;

/** What a schedule says of one day. */
export interface DayOpening<Period extends OpeningPeriod, Closure> {
  /** Those that start on the day, by their start; none: closed. */
  readonly openings: readonly Opening[];
  /** What was cut out of them, by its start. */
  readonly gaps: readonly TimedGap<GapOf<Period>>[];
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
  { periods, closures, prayerTimes }: OpeningSchedule<Period, Closure>,
): DayOpening<Period, Closure> {
  addDays(date, 0);
  const closure = closureOn(date, closures);
  if (closure) return { openings: [], gaps: [], closure };
  const covering = periods.filter(({ from, to }) => from <= date && (!to || date <= to));
  const period = covering[covering.length - 1];
  return period ? { ...hoursOn(date, period, prayerTimes), period } : { openings: [], gaps: [] };
}

/**
 * What a period says of a day, whether or not it covers it: the hours less the gaps, and the gaps that
 * there are in them. Throws RangeError on what is no day or no time.
 */
export function hoursOn<Period extends OpeningPeriod>(
  date: CivilDate,
  { hours, gaps = {} }: Period,
  prayerTimes?: PrayerTimes,
): Pick<DayOpening<Period, never>, 'gaps' | 'openings'> {
  const day = weekday(date);
  const listed = inOrder(hours[day] ?? []);
  const timed = ((gaps[day] ?? []) as readonly GapOf<Period>[]).map((gap) =>
    timedGap(gap, prayerTimes?.[date]),
  );
  return cut(listed, timed);
}

function inOrder(openings: readonly Opening[]): readonly Opening[] {
  for (const { opens, closes } of openings) [opens, closes].forEach(minutesOf);
  return [...openings].sort((one, other) => (one.opens < other.opens ? -1 : 1));
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
