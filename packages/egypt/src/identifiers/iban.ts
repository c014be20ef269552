import { parseError, type ParseOk, type ParseResult } from '@fanar/arabic';
import { compact, group } from './identifier.js';

/** Every code that {@link parseIban} can answer with. */
export type IbanCode =
  'iban-required' | 'iban-characters' | 'iban-country' | 'iban-length' | 'iban-check';

export interface Iban extends ParseOk<string> {
  /** Four digits. */
  readonly bank: string;
  /** Four digits. */
  readonly branch: string;
  /** Seventeen digits. */
  readonly account: string;
}

const LENGTH = 29;
/** The letters of the country as ISO 7064 counts them: A is 10, E is 14, G is 16. */
const COUNTRY_DIGITS = '1416';
/** So many digits are exact in a JavaScript number after the remainder before them. */
const CHUNK = /\d{1,12}/g;

/**
 * Reads an Egyptian IBAN: `EG`, two check digits, bank 4, branch 4, account 17. Lower case, spaces,
 * dashes, the word IBAN before it and digits of all three scripts are taken.
 *
 * `display` is in groups of four with no-break spaces. Show it left to right.
 *
 * Errors: `iban-required`; `iban-characters` with `character`; `iban-country`, another country's or
 * an account number without `EG`; `iban-length` with `count`; `iban-check`, the check digits do not
 * fit. A good IBAN is one of right form: it may belong to no account.
 * Source: ISO 13616 and its registry, entry of Egypt; ISO 7064, MOD 97-10.
 *
 * @example parseIban('eg38 0019 0005 0000 0000 2631 8000 2') // value 'EG380019000500000000263180002'
 */
export function parseIban(text: string): ParseResult<Iban, IbanCode> {
  const value = compact(text)
    .replace(/^IBAN:?/i, '')
    .toUpperCase();
  if (value === '') return parseError('iban-required');
  const country = /^[A-Z]{2}/.exec(value)?.[0] ?? '';
  const stranger = /\D/u.exec(value.slice(country.length))?.[0];
  // Other countries have letters further on.
  if (stranger && (country === 'EG' || !/[A-Z]/.test(stranger))) {
    return parseError('iban-characters', { character: stranger });
  }
  if (country !== 'EG') return parseError('iban-country');
  if (value.length !== LENGTH) return parseError('iban-length', { count: value.length });
  if (remainderBy97(value.slice(4) + COUNTRY_DIGITS + value.slice(2, 4)) !== 1) {
    return parseError('iban-check');
  }
  return {
    ok: true,
    value,
    display: group(...(value.match(/.{1,4}/g) ?? [])),
    warnings: [],
    bank: value.slice(4, 8),
    branch: value.slice(8, 12),
    account: value.slice(12),
  };
}

function remainderBy97(digits: string): number {
  let remainder = 0;
  for (const [chunk] of digits.matchAll(CHUNK)) remainder = Number(`${remainder}${chunk}`) % 97;
  return remainder;
}
