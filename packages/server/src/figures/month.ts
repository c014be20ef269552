import { fromInstant } from '@fanar/egypt';

/** The month of Cairo of an instant, `2026-11`. */
export function monthOf(at: Date): string {
  return fromInstant(at).date.slice(0, 7);
}

/** So many months later, or earlier. */
export function addToMonth(month: string, count: number): string {
  return monthAt(numberOf(month) + count);
}

/** From the first to the last, both with it; none where the last is before the first. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const from = numberOf(first);
  const length = Math.max(0, numberOf(last) - from + 1);
  return Array.from({ length }, (_, at) => monthAt(from + at));
}

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthAt(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
}
