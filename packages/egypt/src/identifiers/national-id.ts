import { parseError, type ParseOk, type ParseResult, type Problem } from '@fanar/arabic';
import { fromInstant } from '../time/cairo-time.js';
import { isCivilDate, type CivilDate } from '../time/civil-date.js';
import { compact, group, unreadable } from './identifier.js';

type NationalIdAdvice = 'national-id-governorate' | 'national-id-checksum';

/** Every code that {@link parseNationalId} can answer with, warnings last. */
export type NationalIdCode =
  | 'national-id-required'
  | 'national-id-characters'
  | 'national-id-length'
  | 'national-id-century'
  | 'national-id-birth-date'
  | 'national-id-future'
  | NationalIdAdvice;

/**
 * What the check digit says. It advises and no more: its rule was never published.
 * - `match`: right under every rule in use.
 * - `mismatch`: wrong under every rule in use; most likely a slip of the finger.
 * - `ambiguous`: the rules in use disagree about this number.
 */
export type Checksum = 'match' | 'mismatch' | 'ambiguous';

export interface NationalId extends ParseOk<string, NationalIdAdvice> {
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
  /** Further codes not to warn about, such as those of abolished governorates. Default: none. */
  readonly governorateCodes?: readonly string[];
  /** Whether a wrong check digit warns. Default `true`. */
  readonly checksum?: boolean;
}

const LENGTH = 14;
const FULL = /^\d{14}$/;
const ABROAD = '88';
/** The codes of the 27 governorates and of births abroad. */
const KNOWN_CODE = /^(?:0[1-4]|[12][1-9]|3[1-5]|88)$/;
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
  { now = new Date(), governorateCodes = [], checksum: warns = true }: NationalIdOptions = {},
): ParseResult<NationalId, NationalIdCode> {
  const value = compact(text);
  const problem = unreadable('national-id', value);
  if (problem) return problem;
  if (value.length !== LENGTH) return parseError('national-id-length', { count: value.length });
  if (!/^[23]/.test(value)) return parseError('national-id-century');
  // 2 is for 1900–1999, 3 for the century after.
  const birthDate = `${Number(value.charAt(0)) + 17}${value.slice(1, 3)}-${value.slice(3, 5)}-${value.slice(5, 7)}`;
  if (!isCivilDate(birthDate)) return parseError('national-id-birth-date');
  if (birthDate > fromInstant(now).date) return parseError('national-id-future');

  const governorateCode = value.slice(7, 9);
  const checksum = checkDigit(value);
  const warnings: Problem<NationalIdAdvice>[] = [];
  if (!KNOWN_CODE.test(governorateCode) && !governorateCodes.includes(governorateCode)) {
    warnings.push({ code: 'national-id-governorate', params: { governorate: governorateCode } });
  }
  if (warns && checksum === 'mismatch') warnings.push({ code: 'national-id-checksum' });
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
 * Groups a number for reading, `2 000115 03 0091 9` with no-break spaces, digits of every script as
 * ASCII. Show it left to right. Anything that is not fourteen digits is returned as it is.
 */
export function formatNationalId(text: string): string {
  const value = compact(text);
  return FULL.test(value) ? grouped(value) : text;
}

/**
 * Hides a number but for its first digit and last three, grouped as {@link formatNationalId}. What
 * is not fourteen digits is hidden whole. Dots have no direction of their own: show the result with
 * `direction: ltr; unicode-bidi: isolate-override`, above all in Arabic-Indic digits.
 * Source: Unicode Standard Annex #9 for the direction; which digits to leave is settled by no public
 * source, and these neither tell the birth date nor the governorate.
 *
 * @example maskNationalId('20001150300919') // '2 •••••• •• ••91 9'
 */
export function maskNationalId(text: string): string {
  const value = compact(text);
  const isWhole = FULL.test(value);
  return grouped(isWhole ? value.replace(/\B.(?=...)/g, HIDDEN) : HIDDEN.repeat(LENGTH));
}

function grouped(value: string): string {
  return group(...(/(.)(.{6})(..)(.{4})(.)/.exec(value) ?? []).slice(1));
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
