import { addToMonth, monthsBetween } from './month.js';

export interface Quarter {
  readonly number: 1 | 2 | 3 | 4;
  /** In order. */
  readonly months: readonly string[];
}

/** The quarter of `2026-Q3`. */
export function quarterOf(text: string): Quarter {
  const number = Number(text.at(-1)) as Quarter['number'];
  const first = `${text.slice(0, 4)}-${String(number * 3 - 2).padStart(2, '0')}`;
  return { number, months: monthsBetween(first, addToMonth(first, 2)) };
}

/** The months of the one before. */
export function monthsBefore({ months: [first = ''] }: Quarter): readonly string[] {
  return monthsBetween(addToMonth(first, -3), addToMonth(first, -1));
}
