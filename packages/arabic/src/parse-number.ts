import { readNumberText, writeNumberText } from './number-text.js';
import { parseError, type ParseOk, type ParseResult } from './result.js';

/** Every code that {@link parseNumber} can answer with. */
export type NumberCode =
  | 'number-required'
  | 'number-characters'
  | 'number-ambiguous'
  | 'number-digits'
  | 'number-precision'
  | 'number-negative'
  | 'number-too-small'
  | 'number-too-large';

export interface NumberOptions {
  /** Smallest value to accept. Default none. */
  readonly minimum?: number;
  /** Largest value to accept. Default none. */
  readonly maximum?: number;
  /** Whether a number below zero is accepted. Default `false`. */
  readonly negative?: boolean;
  /** Most digits after the decimal sign; 0 asks for a whole number. Default no limit. */
  readonly decimals?: number;
}

/** As many digits as a JavaScript number holds exactly, whatever the digits. */
const EXACT_DIGITS = 15;

/**
 * Reads a number that a person typed: three digit scripts, `٫` `.` for decimals, `٬` `,` for groups.
 * A `,` is a decimal sign where it stands alone with one or two digits after it, a group sign where
 * every group has three. Nothing is guessed and no digit is dropped: `1.234` is asked about where
 * fewer than three decimals are allowed.
 *
 * Errors: `number-required`; `number-characters` with `character`; `number-ambiguous` with
 * `separator`, the first in the text (`،` always, wrong groups, spaces inside, `1.234` as said);
 * `number-digits` with `limit`, more than fifteen digits; `number-precision` with `count`, the decimals
 * allowed; `number-negative`; `number-too-small` with `minimum`; `number-too-large` with `maximum`.
 *
 * @example parseNumber('١٬٢٣٤٫٥') // { ok: true, value: 1234.5, display: '1,234.5', warnings: [] }
 */
export function parseNumber(
  text: string,
  options: NumberOptions = {},
): ParseResult<ParseOk<number, never>, NumberCode> {
  const read = readNumberText(text);
  if (!read.ok) return parseError(`number-${read.code}`, read.params);
  const { decimals = EXACT_DIGITS, minimum = -Infinity, maximum = Infinity } = options;
  if (read.maybeThousands && decimals < 3) {
    return parseError('number-ambiguous', { separator: '.' });
  }
  const { whole } = read;
  if (whole.length + read.fraction.length > EXACT_DIGITS) {
    return parseError('number-digits', { limit: EXACT_DIGITS });
  }
  const fraction = read.fraction.replace(/0+$/, '');
  if (fraction.length > decimals) return parseError('number-precision', { count: decimals });
  const size = Number(`${whole}.${fraction}`);
  const negative = read.negative && size > 0;
  if (negative && !options.negative) return parseError('number-negative');
  const value = negative ? -size : size;
  if (value < minimum) return parseError('number-too-small', { minimum });
  if (value > maximum) return parseError('number-too-large', { maximum });
  return { ok: true, value, display: writeNumberText(negative, whole, fraction), warnings: [] };
}
