import { parseError, type ParseOk, type ParseResult } from '@fanar/arabic';
import { GOVERNORATES, type Governorate } from './governorates.js';
import { compact } from './identifier.js';

/** Every code that {@link parsePostcode} can answer with. */
export const POSTCODE_CODES = [
  'postcode-required',
  'postcode-characters',
  'postcode-length',
] as const;
export type PostcodeCode = (typeof POSTCODE_CODES)[number];

export interface Postcode extends ParseOk<string> {
  /** The governorate of the first two digits, or `null` where none is known to use them. */
  readonly governorate: Governorate | null;
}

/**
 * Reads a postcode of five digits, or of seven, which people give although public data holds none.
 * Most people do not know theirs: never require it.
 *
 * Errors: `postcode-required`; `postcode-characters` with `character`; `postcode-length` with
 * `count`.
 * Source: the address metadata of Google's libaddressinput (five digits, prefixes).
 *
 * @example parsePostcode('٤٢٥١١') // value '42511', governorate Port Said
 */
export function parsePostcode(text: string): ParseResult<Postcode, PostcodeCode> {
  const value = compact(text);
  if (value === '') return parseError('postcode-required');
  const stranger = /\D/u.exec(value)?.[0];
  if (stranger) return parseError('postcode-characters', { character: stranger });
  if (value.length !== 5 && value.length !== 7) {
    return parseError('postcode-length', { count: value.length });
  }
  const governorate = GOVERNORATES.find(({ post }) => post.includes(value.slice(0, 2))) ?? null;
  return { ok: true, value, display: value, warnings: [], governorate };
}
