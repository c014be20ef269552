import {
  addDays,
  addMonths,
  daysInMonth,
  startOfWeek,
  weekday,
  type CivilDate,
} from '@fanar/egypt';
import { FIRST_DAY, LAST_DAY, within, type Bounds, type Range } from './day-rules.state.js';

export type { Bounds } from './day-rules.state.js';

/** A month, `YYYY-MM`. Like days, months compare and sort as text. */
export type Month = string;

/** Seven cells, Saturday first; a cell outside the month is empty. */
export type Week = readonly (CivilDate | undefined)[];

export type GridMove =
  | 'next-day'
  | 'previous-day'
  | 'next-week'
  | 'previous-week'
  | 'week-start'
  | 'week-end'
  | 'next-month'
  | 'previous-month'
  | 'next-year'
  | 'previous-year';

/** Where a day stands in a range. */
export type RangePlace = 'start' | 'within' | 'end';

/** As many as any month needs, so that all take the same room. */
const WEEKS = 6;

/** Years offered before and after the one shown, where no bound says better. */
const YEARS_AROUND = 10;

export function monthOf(date: CivilDate): Month {
  return date.slice(0, 7);
}

export function nextMonth(month: Month, count = 1): Month {
  return monthOf(addMonths(firstOf(month), count));
}

export function firstOf(month: Month): CivilDate {
  return `${month}-01`;
}

export function lastOf(month: Month): CivilDate {
  return `${month}-${String(daysInMonth(firstOf(month)))}`;
}

/** The whole weeks that a month touches. */
export function windowOf(month: Month): Bounds {
  return {
    from: startOfWeek(firstOf(month)),
    to: addDays(startOfWeek(lastOf(month)), 6),
  };
}

export function weekOf(date: CivilDate): readonly CivilDate[] {
  const start = startOfWeek(date);
  return Array.from({ length: 7 }, (_, index) => addDays(start, index));
}

/** Six weeks for every month. */
export function weeksOf(month: Month): readonly Week[] {
  const first = firstOf(month);
  const before = (weekday(first) + 1) % 7;
  const count = daysInMonth(first);
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (__, column) => {
      const day = week * 7 + column + 1 - before;
      return day > 0 && day <= count ? `${month}-${String(day).padStart(2, '0')}` : undefined;
    }),
  );
}

/** The years to choose among. */
export function yearsFor(month: Month, { from, to }: Bounds): readonly number[] {
  const shown = yearOf(month);
  const first = from === FIRST_DAY ? shown - YEARS_AROUND : yearOf(from);
  const last = to === LAST_DAY ? shown + YEARS_AROUND : yearOf(to);
  return Array.from({ length: Math.max(last - first, 0) + 1 }, (_, index) => first + index);
}

function yearOf(dayOrMonth: string): number {
  return Number(dayOrMonth.slice(0, 4));
}

/** Whether there is a month further on, or back, with a day within. */
export function canTurn(month: Month, step: 1 | -1, { from, to }: Bounds): boolean {
  return step === 1 ? month < monthOf(to) : month > monthOf(from);
}

const MOVE_BY_KEY: Readonly<Record<string, GridMove>> = {
  ArrowDown: 'next-week',
  ArrowUp: 'previous-week',
  Home: 'week-start',
  End: 'week-end',
  PageDown: 'next-month',
  PageUp: 'previous-month',
  'Shift PageDown': 'next-year',
  'Shift PageUp': 'previous-year',
};

/** What a key asks of the grid. Horizontal arrows follow the eye, so they depend on direction. */
export function moveForKey(key: string, isRtl: boolean, isShifted = false): GridMove | undefined {
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    return isRtl === (key === 'ArrowLeft') ? 'next-day' : 'previous-day';
  }
  return (isShifted && MOVE_BY_KEY[`Shift ${key}`]) || MOVE_BY_KEY[key];
}

/** Where a move leads, kept within the bounds. */
export function moveDate(date: CivilDate, move: GridMove, bounds: Bounds): CivilDate {
  return within(DESTINATIONS[move](date), bounds);
}

/** The same day of another month, or its last one, kept within the bounds. */
export function moveToMonth(date: CivilDate, month: Month, bounds: Bounds): CivilDate {
  return within(addMonths(date, monthsOf(month) - monthsOf(date)), bounds);
}

function monthsOf(dayOrMonth: string): number {
  return yearOf(dayOrMonth) * 12 + Number(dayOrMonth.slice(5, 7));
}

const DESTINATIONS: Readonly<Record<GridMove, (date: CivilDate) => CivilDate>> = {
  'next-day': (date) => addDays(date, 1),
  'previous-day': (date) => addDays(date, -1),
  'next-week': (date) => addDays(date, 7),
  'previous-week': (date) => addDays(date, -7),
  'week-start': startOfWeek,
  'week-end': (date) => addDays(startOfWeek(date), 6),
  'next-month': (date) => addMonths(date, 1),
  'previous-month': (date) => addMonths(date, -1),
  'next-year': (date) => addMonths(date, 12),
  'previous-year': (date) => addMonths(date, -12),
};

/**
 * A day chosen in a range: the first is its start, the second its end. A second one before the start
 * is a new start, since nobody can be meant to end before they begin; so is a third.
 */
export function chooseInRange({ start, end }: Range, date: CivilDate): Range {
  return start && !end && date >= start ? { start, end: date } : { start: date, end: '' };
}

/**
 * Where a day stands in a range. While the end is not chosen, the day that is stood on takes its
 * place, so that the range is seen before it is chosen.
 */
export function placeInRange(
  date: CivilDate,
  { start, end }: Range,
  focused: CivilDate,
): RangePlace | undefined {
  if (date === start) return 'start';
  if (date === end) return 'end';
  return start && date > start && date <= (end || focused) && date !== end ? 'within' : undefined;
}
