import { parseError, type ParseOk, type ParseResult, type Problem } from '@fanar/arabic';
import { cairoNow } from '../time/cairo-time.js';
import { isCivilDate, type CivilDate } from '../time/civil-date.js';
import { compact, group, unreadable } from './identifier.js';

/** Every code that {@link parseNationalId} can answer with, warnings last. */
export type NationalIdCode =
  | 'national-id-required'
  | 'national-id-characters'
  | 'national-id-length'
  | 'national-id-century'
  | 'national-id-birth-date'
  | 'national-id-future'
  | 'national-id-governorate'
  | 'national-id-checksum';

/**
 * What the check digit says. It advises and no more: its rule was never published.
 * - `match`: right under every rule in use.
 * - `mismatch`: wrong under every rule in use; most likely a slip of the finger.
 * - `ambiguous`: the rules in use disagree about this number.
 */
export type Checksum = 'match' | 'mismatch' | 'ambiguous';

export interface NationalId extends ParseOk<string> {
  readonly birthDate: CivilDate;
  readonly sex: 'male' | 'female';
  /**
   * Digits 8 and 9, where the birth was registered. Not where the person lives. Its name comes from
   * `governorateOfBirth`, apart so that checking a number alone does not download every name.
   */
  readonly governorateCode: string;
  /** Registered outside the Republic (code 88). */
  readonly bornAbroad: boolean;
  readonly checksum: Checksum;
}

export interface NationalIdOptions {
  /** The present, for "born in the future". Default: the system clock. */
  readonly now?: Date;
}

const LENGTH = 14;
const ABROAD = '88';
/** The codes of the 27 governorates and of births abroad. */
const KNOWN_CODE = /^(?:0[1-4]|[12][1-9]|3[1-5]|88)$/;
const CENTURIES: Readonly<Record<string, string>> = { '2': '19', '3': '20' };
const WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const HIDDEN = '•';

/**
 * Reads an Egyptian national ID number (الرقم القومي): `C YYMMDD GG SSSS K`, century, birth date,
 * governorate of birth registration, serial whose last digit is odd for men, check digit. Digits of
 * all three scripts are taken, with spaces, dashes and bidi marks between them.
 *
 * This is a check of form. It proves neither that the number was issued nor whose it is.
 *
 * Errors: `national-id-required`; `national-id-characters` with `character`, the first that is no
 * digit; `national-id-length` with `count`; `national-id-century`; `national-id-birth-date`, no such
 * day; `national-id-future`, born after today. Warnings: `national-id-governorate` with
 * `governorate`, since codes of abolished governorates may exist; `national-id-checksum`.
 * Source: Law 143 of 1994 on civil status and the layout as publicly described; no official
 * publication of the check digit exists.
 *
 * @example parseNationalId('٢ ٠٠٠١١٥ ٠٣ ٠٠٩١ ٩') // value '20001150300919', birthDate '1900-01-15'
 */
export function parseNationalId(
  text: string,
  { now = new Date() }: NationalIdOptions = {},
): ParseResult<NationalId, NationalIdCode> {
  const value = compact(text);
  const problem = unreadable('national-id', value);
  if (problem) return problem;
  if (value.length !== LENGTH) return parseError('national-id-length', { count: value.length });
  const century = CENTURIES[value.charAt(0)];
  if (!century) return parseError('national-id-century');
  const birthDate = `${century}${value.slice(1, 3)}-${value.slice(3, 5)}-${value.slice(5, 7)}`;
  if (!isCivilDate(birthDate)) return parseError('national-id-birth-date');
  if (birthDate > cairoNow(() => now).date) return parseError('national-id-future');

  const governorateCode = value.slice(7, 9);
  const checksum = checkDigit(value);
  const warnings: Problem<NationalIdCode>[] = [];
  if (!KNOWN_CODE.test(governorateCode)) {
    warnings.push({ code: 'national-id-governorate', params: { governorate: governorateCode } });
  }
  if (checksum === 'mismatch') warnings.push({ code: 'national-id-checksum' });
  return {
    ok: true,
    value,
    display: grouped(value),
    warnings,
    birthDate,
    sex: Number(value.charAt(12)) % 2 === 1 ? 'male' : 'female',
    governorateCode,
    bornAbroad: governorateCode === ABROAD,
    checksum,
  };
}

/**
 * Groups a stored number for reading, `2 000115 03 0091 9` with no-break spaces. Show it left to
 * right. Anything that is not fourteen digits is returned as it is.
 */
export function formatNationalId(value: string): string {
  return /^\d{14}$/.test(value) ? grouped(value) : value;
}

/**
 * Hides a number but for its first digit and last three, grouped as {@link formatNationalId}. What
 * is not fourteen digits is hidden whole. Dots have no direction of their own: show the result with
 * `direction: ltr; unicode-bidi: isolate-override`, above all in Arabic-Indic digits.
 *
 * @example maskNationalId('20001150300919') // '2 •••••• •• ••91 9'
 */
export function maskNationalId(text: string): string {
  const value = compact(text);
  if (!/^\d{14}$/.test(value)) return grouped(HIDDEN.repeat(LENGTH));
  return grouped(value.charAt(0) + HIDDEN.repeat(LENGTH - 4) + value.slice(-3));
}

function grouped(value: string): string {
  return group(
    value.slice(0, 1),
    value.slice(1, 7),
    value.slice(7, 9),
    value.slice(9, 13),
    value.slice(13),
  );
}

/**
 * The rules in use share these weights and the remainder by 11, and expect 11 − r. They part only
 * where that gives two digits: r = 0 is written 1 or 0, r = 1 is written 0 or never issued.
 */
function checkDigit(value: string): Checksum {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(value.charAt(at)), 0);
  const remainder = sum % 11;
  const digit = Number(value.charAt(13));
  if (remainder > 1) return digit === 11 - remainder ? 'match' : 'mismatch';
  return digit <= 1 - remainder ? 'ambiguous' : 'mismatch';
}
