import { PIASTRES_IN_A_POUND, splitPiastres } from './amount.js';
import { foldForSearch } from './fold.js';
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

export interface AmountOptions {
  /** Smallest amount to accept, in piastres. Default none. */
  readonly minimum?: number;
  /** Largest amount to accept, in piastres. Default the largest safe integer. */
  readonly maximum?: number;
  /** Whether an amount below zero is accepted. Default `false`. */
  readonly negative?: boolean;
}

/** Folded. A pound sign without its E is not the Egyptian one. */
const CURRENCY = /egp|l\.?e\.?|e£|£e|جنيه(?:ا|ات)?(?: مصري[اه]?)?|ج(?: ?\.? ?م(?: ?\.? ?ع)?)? ?\.?/
  .source;
/** Only words are folded: a sign such as ² is no digit. Bounded, or millions would exhaust the stack. */
const WORD = /\p{L}[\p{L}\p{M}]{0,99}/gu;
const CURRENCY_BEFORE = new RegExp(`^([-+\u2010-\u2013\u2212]? ?)(?:${CURRENCY}) ?`);
const CURRENCY_AFTER = new RegExp(` ?(?:${CURRENCY})$`);

/**
 * Reads an amount of Egyptian pounds that a person typed; `value` is a whole number of piastres. The
 * currency may stand before or after, as people write it: `ج`, `ج.م.`, `جنيه`, `جنيهًا مصريًّا`, `EGP`,
 * `LE`, `E£`; `£` alone is another one. Separators as in `parseNumber`, and stricter: at most two
 * digits follow the decimal sign, and `1.234` is asked about.
 *
 * Errors: `amount-required`; `amount-characters` with `character`; `amount-ambiguous` with
 * `separator`, the first in the text; `amount-precision`, parts of a piastre; `amount-negative`;
 * `amount-too-small` with `minimum` and `amount-too-large` with `maximum`, written in pounds.
 *
 * @example parseAmount('١٬٢٣٤٫٥ ج.م.') // { ok: true, value: 123450, display: '1,234.50', … }
 */
export function parseAmount(
  text: string,
  { minimum = -Infinity, maximum = Number.MAX_SAFE_INTEGER, negative = false }: AmountOptions = {},
): ParseResult<ParseOk<number, never>, AmountCode> {
  const read = readNumberText(withoutCurrency(text));
  if (!read.ok) return parseError(`amount-${read.code}`, read.params);
  if (read.maybeThousands) return parseError('amount-ambiguous', { separator: '.' });
  const { whole, fraction } = read;
  if (fraction.length > 2) return parseError('amount-precision');
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
  const typed = sanitizeIdentity(text);
  const folded = typed.replace(WORD, foldForSearch);
  const before = folded.replace(CURRENCY_BEFORE, '$1');
  const bare = before === folded ? folded.replace(CURRENCY_AFTER, '') : before;
  return bare === folded ? typed : bare;
}

function writePounds(piastres: number): string {
  const { pounds, rest } = splitPiastres(piastres);
  const fraction = rest === 0 ? '' : String(rest).padStart(2, '0');
  return writeNumberText(piastres < 0, String(pounds), fraction);
}
