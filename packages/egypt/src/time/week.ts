import { addDays, utcMidnight, type CivilDate } from './civil-date.js';

/** A day of the week as JavaScript counts them: 0 Sunday … 6 Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/**
 * The Egyptian week: it starts on Saturday; Friday and Saturday are off. Held here because
 * `Intl.Locale.getWeekInfo()` is missing from browsers in use.
 * Source: Unicode CLDR, week data of Egypt.
 */
export const WEEK = {
  firstDay: 6,
  /** In order of display. */
  days: [6, 0, 1, 2, 3, 4, 5],
  weekend: [5, 6],
} as const satisfies {
  firstDay: Weekday;
  days: readonly Weekday[];
  weekend: readonly Weekday[];
};

/** The day's weekday. Throws RangeError on what is no day. */
export function weekday(date: CivilDate): Weekday {
  return new Date(utcMidnight(date)).getUTCDay() as Weekday;
}

/** Whether the day is a Friday or a Saturday. Public holidays are the host's data. */
export function isWeekend(date: CivilDate): boolean {
  return (WEEK.weekend as readonly Weekday[]).includes(weekday(date));
}

/** The Saturday on or before the day. */
export function startOfWeek(date: CivilDate): CivilDate {
  return weekdayUpTo(date, WEEK.firstDay);
}

/** The last day of that weekday on or before the date. */
export function weekdayUpTo(date: CivilDate, day: Weekday): CivilDate {
  return addDays(date, -((weekday(date) - day + 7) % 7));
}
