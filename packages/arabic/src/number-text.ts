import { toAsciiDigits } from './digits.js';
import { parseError, type ParseError } from './result.js';
import { sanitizeIdentity } from './sanitize.js';

/** The digits of a number as typed, in ASCII, before anybody asks how large it may be. */
export interface NumberText {
  readonly ok: true;
  readonly negative: boolean;
  /** Without leading zeros and separators; `0` where nothing stood before the decimal sign. */
  readonly whole: string;
  /** What followed the decimal sign, trailing zeros kept; empty where there was none. */
  readonly fraction: string;
  /** Whether it is like `1.234`: a thousand and more to some, one and a fraction to others. */
  readonly maybeThousands: boolean;
}

export type NumberTextCode = 'required' | 'characters' | 'ambiguous';

const SIGN = /^[-+\u2010-\u2013\u2212]/;
const STRAY_CHARACTER = /[^\d.,٫٬، ]/u;
const SEPARATOR = /[.,٫٬، ]/;
const PLAIN = /^(\d*)(?:[.٫](\d+))?$/;
/** A group that starts with zero, as in `0,125`, is somebody's decimal comma. */
const GROUPED = /^([1-9]\d{0,2}(?:(?:,\d{3})+|(?:٬\d{3})+))(?:[.٫](\d+))?$/;
const COMMA_FOR_DECIMAL = /^(\d+),(\d{1,2})$/;
const MAYBE_THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/;

/**
 * Reads a number in any of the three digit scripts. Decimal signs are `٫` and `.`, and `,` where it
 * is the only separator with one or two digits after it. `٬` and `,` group where every group is
 * right. Whatever could be meant in two ways, `،` always, is not read at all.
 * Source: measured in other parsers, `١٢٣٤.٥` read as 12345 without a word.
 */
export function readNumberText(text: string): NumberText | ParseError<NumberTextCode> {
  const signed = toAsciiDigits(sanitizeIdentity(text));
  if (signed === '') return parseError('required');
  const sign = SIGN.exec(signed)?.[0];
  const digits = sign ? signed.slice(1).trimStart() : signed;
  const character = STRAY_CHARACTER.exec(digits)?.[0];
  if (character !== undefined) return parseError('characters', { character });
  if (!/\d/.test(digits)) return parseError('characters', { character: signed.charAt(0) });
  const parts = split(digits);
  if (!parts) return parseError('ambiguous', { separator: SEPARATOR.exec(digits)?.[0] ?? '' });
  return {
    ok: true,
    negative: sign !== undefined && sign !== '+',
    ...parts,
    maybeThousands: MAYBE_THOUSANDS.test(digits),
  };
}

/** Writes digits read by {@link readNumberText} for reading: `1,234.5`. */
export function writeNumberText(negative: boolean, whole: string, fraction: string): string {
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${negative ? '-' : ''}${grouped}${fraction && `.${fraction}`}`;
}

function split(digits: string): Pick<NumberText, 'whole' | 'fraction'> | null {
  const read = PLAIN.exec(digits) ?? GROUPED.exec(digits) ?? COMMA_FOR_DECIMAL.exec(digits);
  if (!read) return null;
  const [, whole = '', fraction = ''] = read;
  return { whole: whole.replace(/[,٬]/g, '').replace(/^0+/, '') || '0', fraction };
}
