import { addDays, addMonths, daysInMonth, startOfWeek } from '@fanar/egypt';

/** A civil month, `YYYY-MM`. Dates are civil too, `YYYY-MM-DD`, so plain comparison orders them. */
export type Month = string;

/** Seven cells, Saturday first; a cell outside the month is empty. */
export type Week = readonly (string | undefined)[];

export type GridMove =
  | 'next-day'
  | 'previous-day'
  | 'next-week'
  | 'previous-week'
  | 'week-start'
  | 'week-end'
  | 'next-month'
  | 'previous-month';

export interface Bounds {
  readonly from: string;
  readonly to: string;
}

export function monthOf(date: string): Month {
  return date.slice(0, 7);
}

export function nextMonth(month: Month, count = 1): Month {
  return monthOf(addMonths(firstOf(month), count));
}

export function firstOf(month: Month): string {
  return `${month}-01`;
}

export function lastOf(month: Month): string {
  return `${month}-${String(daysInMonth(firstOf(month)))}`;
}

/** The whole weeks that a month touches: what one look at the grid, or at any of its weeks, needs. */
export function windowOf(month: Month): Bounds {
  return {
    from: startOfWeek(firstOf(month)),
    to: addDays(startOfWeek(lastOf(month)), 6),
  };
}

export function weekOf(date: string): readonly string[] {
  const start = startOfWeek(date);
  return Array.from({ length: 7 }, (_, index) => addDays(start, index));
}

export function weeksOf(month: Month): readonly Week[] {
  const { from, to } = windowOf(month);
  const weeks: Week[] = [];
  for (let start = from; start < to; start = addDays(start, 7)) {
    weeks.push(weekOf(start).map((date) => (monthOf(date) === month ? date : undefined)));
  }
  return weeks;
}

/** What a key asks of the grid. Horizontal arrows follow the eye, so they depend on direction. */
export function moveForKey(key: string, rtl: boolean): GridMove | undefined {
  switch (key) {
    case 'ArrowLeft':
      return rtl ? 'next-day' : 'previous-day';
    case 'ArrowRight':
      return rtl ? 'previous-day' : 'next-day';
    case 'ArrowDown':
      return 'next-week';
    case 'ArrowUp':
      return 'previous-week';
    case 'Home':
      return 'week-start';
    case 'End':
      return 'week-end';
    case 'PageDown':
      return 'next-month';
    case 'PageUp':
      return 'previous-month';
    default:
      return undefined;
  }
}

/** Where a move leads, kept within the bounds. */
export function moveDate(date: string, move: GridMove, bounds: Bounds): string {
  const target = destination(date, move);
  if (target < bounds.from) return bounds.from;
  return target > bounds.to ? bounds.to : target;
}

function destination(date: string, move: GridMove): string {
  switch (move) {
    case 'next-day':
      return addDays(date, 1);
    case 'previous-day':
      return addDays(date, -1);
    case 'next-week':
      return addDays(date, 7);
    case 'previous-week':
      return addDays(date, -7);
    case 'week-start':
      return startOfWeek(date);
    case 'week-end':
      return addDays(startOfWeek(date), 6);
    case 'next-month':
      return addMonths(date, 1);
    case 'previous-month':
      return addMonths(date, -1);
  }
}
