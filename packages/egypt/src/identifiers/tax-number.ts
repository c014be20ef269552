import { parseError, type ParseOk, type ParseResult } from '@fanar/arabic';
import { compact, groupsOf, unreadable } from './identifier.js';

/** Every code that {@link parseTaxNumber} can answer with. */
export type TaxNumberCode = 'tax-number-required' | 'tax-number-characters' | 'tax-number-length';

export interface TaxNumberOptions {
  /** Number of digits, default 9. An option since public sources do not all agree. */
  readonly length?: number;
}

/**
 * Reads a tax registration number (رقم التسجيل الضريبي): nine digits. No check digit is published,
 * so form is all that is checked.
 *
 * `display` is in groups of three with no-break spaces, `331 105 268`: the printed hyphens would
 * show Arabic-Indic groups in reverse. Show it left to right.
 *
 * Errors: `tax-number-required`; `tax-number-characters` with `character`; `tax-number-length` with
 * `count` and `expected`.
 * Source: the number as the Egyptian Tax Authority prints it, publicly described.
 *
 * @example parseTaxNumber('٣٣١-١٠٥-٢٦٨') // value '331105268'
 */
export function parseTaxNumber(
  text: string,
  { length = 9 }: TaxNumberOptions = {},
): ParseResult<ParseOk<string, never>, TaxNumberCode> {
  const value = compact(text);
  const problem = unreadable('tax-number', value);
  if (problem) return problem;
  if (value.length !== length) {
    return parseError('tax-number-length', { count: value.length, expected: length });
  }
  return { ok: true, value, display: groupsOf(3, value), warnings: [] };
}
