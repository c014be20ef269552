import { readNumberText, writeNumberText } from './number-text.js';
import { parseError, type ParseOk, type ParseResult } from './result.js';
import { sanitizeIdentity } from './sanitize.js';

/** Every code that {@link parseAmount} can answer with. */
export type AmountCode =
  | 'amount-required'
  | 'amount-characters'
  | 'amount-ambiguous'
  | 'amount-precision'
  | 'amount-negative'
  | 'amount-too-small'
  | 'amount-too-large';

export interface ParseAmountOptions {
  /** Smallest amount to accept, in piastres. Default none. */
  readonly minimum?: number;
  /** Largest amount to accept, in piastres. Default the largest safe integer. */
  readonly maximum?: number;
  /** Whether an amount below zero is accepted. Default `false`. */
  readonly negative?: boolean;
}

const PIASTRES_IN_A_POUND = 100;
const TANWEEN = /\u064B/g;
const CURRENCY_BEFORE = /^([-+\u2010-\u2013\u2212]? ?)(?:EGP|L\.?E\.?|E?£|ج\.?م\.?) ?/i;
const CURRENCY_AFTER = / ?(?:EGP|L\.?E\.?|E?£|ج\.?م\.?|جنيه(?:ا|ات)?(?: مصري(?:ا|ة)?)?)$/i;
/** `1.234` is a thousand and more to some and a slip of the finger to others. */
const COULD_BE_THOUSANDS = /^[1-9]\d{0,2}$/;

/**
 * Reads an amount of Egyptian pounds that a person typed; `value` is a whole number of piastres. The
 * currency may stand before or after (`ج.م.`, `جنيه`, `EGP`). Separators as in `parseNumber`, and
 * stricter: at most two digits follow the decimal sign, and `1.234` is asked about.
 *
 * Errors: `amount-required`; `amount-characters` with `character`; `amount-ambiguous` with
 * `separator`, the first in the text; `amount-precision`, parts of a piastre; `amount-negative`;
 * `amount-too-small` with `minimum` and `amount-too-large` with `maximum`, written in pounds.
 *
 * @example parseAmount('١٬٢٣٤٫٥ ج.م.') // { ok: true, value: 123450, display: '1,234.50', … }
 */
export function parseAmount(
  text: string,
  {
    minimum = -Infinity,
    maximum = Number.MAX_SAFE_INTEGER,
    negative = false,
  }: ParseAmountOptions = {},
): ParseResult<ParseOk<number>, AmountCode> {
  const read = readNumberText(withoutCurrency(text));
  if (!read.ok) return parseError(`amount-${read.code}`, read.params);
  const { whole, fraction, fullStopAlone } = read;
  if (fraction.length > 2) {
    return fullStopAlone && fraction.length === 3 && COULD_BE_THOUSANDS.test(whole)
      ? parseError('amount-ambiguous', { separator: '.' })
      : parseError('amount-precision');
  }
  const size = Number(whole) * PIASTRES_IN_A_POUND + Number(fraction.padEnd(2, '0'));
  const below = read.negative && size > 0;
  if (below && !negative) return parseError('amount-negative');
  const value = below ? -size : size;
  const largest = Math.min(maximum, Number.MAX_SAFE_INTEGER);
  const smallest = Math.max(minimum, Number.MIN_SAFE_INTEGER);
  if (value > largest) return parseError('amount-too-large', { maximum: writePounds(largest) });
  if (value < smallest) return parseError('amount-too-small', { minimum: writePounds(smallest) });
  return { ok: true, value, display: writePounds(value), warnings: [] };
}

function withoutCurrency(text: string): string {
  const bare = sanitizeIdentity(text).replace(TANWEEN, '');
  const after = bare.replace(CURRENCY_BEFORE, '$1');
  return after === bare ? bare.replace(CURRENCY_AFTER, '') : after;
}

function writePounds(piastres: number): string {
  const { pounds, rest } = splitPiastres(piastres);
  const fraction = rest === 0 ? '' : String(rest).padStart(2, '0');
  return writeNumberText(piastres < 0, String(pounds), fraction);
}

/** Pounds and the piastres left over, both without sign. Exact for every safe integer. */
export function splitPiastres(piastres: number): { pounds: number; rest: number } {
  const size = Math.abs(piastres);
  const rest = size % PIASTRES_IN_A_POUND;
  return { pounds: (size - rest) / PIASTRES_IN_A_POUND, rest };
}
