import { collator, parseNumber, type Language } from '@fanar/arabic';
import { parseDate } from '@fanar/egypt/calendar';

/** What stands in a column: words, numbers with or without a unit, or dates. */
export type SortKind = 'text' | 'number' | 'date';

export type SortDirection = 'ascending' | 'descending';

const NUMBER = /[-\u2212]?\p{Nd}[\p{Nd}.,٫٬]*/u;

/** A column that is sorted is turned around; any other begins with the least. */
export function nextDirection(current: string | null): SortDirection {
  return current === 'ascending' ? 'descending' : 'ascending';
}

/**
 * The places of the values in their new order. Equal ones keep theirs; what cannot be read as a
 * number or a date stands last either way.
 */
export function sortOrder(
  values: readonly string[],
  kind: SortKind,
  direction: SortDirection,
  language: Language,
): number[] {
  const turn = direction === 'ascending' ? 1 : -1;
  const { compare } = collator(language);
  const keys = values.map((value) => keyOf(value.trim(), kind));
  const rank = (first: number, second: number) => {
    const [a, b] = [keys[first] ?? null, keys[second] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return turn * (a - b);
    return turn * compare(String(a), String(b));
  };
  return values.map((_, place) => place).sort((a, b) => rank(a, b) || a - b);
}

function keyOf(text: string, kind: SortKind): string | number | null {
  if (kind === 'number') return readNumber(text);
  if (kind === 'text') return text || null;
  const date = parseDate(text);
  return date.ok ? date.value : null;
}

function readNumber(text: string): number | null {
  // The stop at the end of «٧٠ ج.م.» or of a sentence is no decimal sign.
  const digits = NUMBER.exec(text)?.[0].replace(/[.,٫٬]+$/, '');
  const read = parseNumber(digits ?? '', { negative: true });
  return read.ok ? read.value : null;
}
