import {
  parseError,
  sanitizeIdentity,
  toAsciiDigits,
  type ParseOk,
  type ParseResult,
} from '@fanar/arabic';
import type { CivilDate } from '@fanar/egypt';
import { parseDate } from '@fanar/egypt/calendar';
import { rangeProblem, writeRange, type Range } from '../calendar/day-rules.state.js';

export type RangePart = 'start' | 'end';

export const RANGE_PARTS: readonly RangePart[] = ['start', 'end'];

/** What is typed in the two boxes. */
export type TypedRange = Readonly<Partial<Record<RangePart, string>>>;

/** `value` is an ISO 8601 interval. */
export type ParsedRange = ParseOk<string> & Range;

/** What stands between two dates where people write them in one line. */
const BETWEEN = /\s+(?:إلى|الى|حتى|to|until)\s+|\s*[\u2013\u2014]\s*|\s+-\s+/i;
const FROM = /^\s*(?:من|from)\s+/i;
const INTERVAL = /^(\d{4}-\d\d-\d\d)?\/(\d{4}-\d\d-\d\d)?$/;

/** The day that can be read in a box; else `''`. */
export function dayIn(typed = ''): CivilDate {
  const date = parseDate(typed);
  return date.ok ? date.value : '';
}

/** Reads the two boxes. What is wrong with one of them says so in `part`. */
export function readTypedRange(typed: TypedRange): ParseResult<ParsedRange, string> {
  for (const part of RANGE_PARTS) {
    const date = parseDate(typed[part] ?? '');
    if (!date.ok && date.code !== 'date-required') {
      return parseError(date.code, { ...date.params, part });
    }
  }
  const range = { start: dayIn(typed.start), end: dayIn(typed.end) };
  const problem = rangeProblem(range);
  if (problem) return parseError(problem.code);
  const value = writeRange(range);
  return { ok: true, value, display: value, warnings: [], ...range };
}

/** The boxes as one text: days as ISO dates, anything else as it was typed. */
export function joinTypedRange(typed: TypedRange): string {
  const text = (part: RangePart) =>
    dayIn(typed[part]) || toAsciiDigits(sanitizeIdentity(typed[part] ?? ''));
  return writeRange({ start: text('start'), end: text('end') });
}

/**
 * Takes «من ٥/١/٢٠٢٦ إلى ٩/١/٢٠٢٦» apart, or an ISO 8601 interval, which may lack an end. Null where
 * it is not clear which text is which end.
 */
export function splitRange(text: string): Record<RangePart, string> | null {
  const interval = INTERVAL.exec(text.trim());
  if (interval) return { start: interval[1] ?? '', end: interval[2] ?? '' };
  const [start = '', end = '', ...more] = text.replace(FROM, '').split(BETWEEN);
  return more.length === 0 && dayIn(start) && dayIn(end) ? { start, end } : null;
}
