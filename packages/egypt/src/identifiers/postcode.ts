import { parseError, type ParseOk, type ParseResult } from '@fanar/arabic';
import { GOVERNORATES, type Governorate } from '../places/governorates.js';
import { compact, unreadable } from './identifier.js';

/** Every code that {@link parsePostcode} can answer with. */
export type PostcodeCode = 'postcode-required' | 'postcode-characters' | 'postcode-length';

export interface Postcode extends ParseOk<string, never> {
  /** The governorate of the first two digits, or `null` where none is known to use them. */
  readonly governorate: Governorate | null;
}

export interface PostcodeOptions {
  /** Numbers of digits accepted. Default: 5 and 7. */
  readonly lengths?: readonly number[];
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
export function parsePostcode(
  text: string,
  { lengths = [5, 7] }: PostcodeOptions = {},
): ParseResult<Postcode, PostcodeCode> {
  const value = compact(text);
  const problem = unreadable('postcode', value);
  if (problem) return problem;
  if (!lengths.includes(value.length)) {
    return parseError('postcode-length', { count: value.length });
  }
  const governorate = GOVERNORATES.find(({ post }) => post.includes(value.slice(0, 2))) ?? null;
  return { ok: true, value, display: value, warnings: [], governorate };
}
