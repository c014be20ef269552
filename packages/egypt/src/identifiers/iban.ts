import { parseError, type ParseOk, type ParseResult } from '@fanar/arabic';
import { compact, groupsOf, unreadable } from './identifier.js';

/** Every code that {@link parseIban} can answer with. */
export type IbanCode =
  'iban-required' | 'iban-characters' | 'iban-country' | 'iban-length' | 'iban-check';

export interface Iban extends ParseOk<string, never> {
  /** Four digits. */
  readonly bank: string;
  /** Four digits. */
  readonly branch: string;
  /** Seventeen digits. */
  readonly account: string;
}

const COUNTRY = 'EG';
const LENGTH = 29;
/** The letters of the country as ISO 7064 counts them (A is 10, E 14, G 16), and empty check digits. */
const COUNTRY_DIGITS = '141600';

/**
 * Reads an Egyptian IBAN: `EG`, two check digits, bank 4, branch 4, account 17. Lower case, spaces,
 * dashes, the word IBAN before it and digits of all three scripts are taken.
 *
 * `display` is in groups of four with no-break spaces. Show it left to right.
 *
 * Errors: `iban-required`; `iban-characters` with `character`; `iban-country`, another country's or
 * an account number without `EG`; `iban-length` with `count`; `iban-check`, the check digits are not
 * those of the account, 02 to 98. A good IBAN is one of right form: it may belong to no account.
 * Source: ISO 13616 and its registry, entry of Egypt; ISO 7064, MOD 97-10.
 *
 * @example parseIban('eg38 0019 0005 0000 0000 2631 8000 2') // value 'EG380019000500000000263180002'
 */
export function parseIban(text: string): ParseResult<Iban, IbanCode> {
  const typed = compact(text).replace(/^IBAN:?/i, '');
  const problem = unreadable('iban', typed, /[^A-Za-z0-9]/u);
  if (problem) return problem;
  const value = typed.toUpperCase();
  if (!value.startsWith(COUNTRY)) return parseError('iban-country');
  const letter = /[A-Z]/.exec(value.slice(COUNTRY.length))?.[0];
  if (letter) return parseError('iban-characters', { character: letter });
  if (value.length !== LENGTH) return parseError('iban-length', { count: value.length });
  // Reckoned anew, since the remainder alone takes 00, 01 and 99 for 97, 98 and 02.
  const check = 98n - (BigInt(value.slice(4) + COUNTRY_DIGITS) % 97n);
  if (BigInt(value.slice(2, 4)) !== check) return parseError('iban-check');
  return {
    ok: true,
    value,
    display: groupsOf(4, value),
    warnings: [],
    bank: value.slice(4, 8),
    branch: value.slice(8, 12),
    account: value.slice(12),
  };
}
