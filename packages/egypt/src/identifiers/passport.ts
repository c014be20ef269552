import { parseError, type ParseOk, type ParseResult } from '@fanar/arabic';
import { compact, unreadable } from './identifier.js';

/** Every code that {@link parsePassport} can answer with, the warning last. */
export type PassportCode =
  'passport-required' | 'passport-characters' | 'passport-length' | 'passport-form';

const LIMIT = 9;
/** Looked for from their first one on: from each one on it would be quadratic. */
const FILLERS = /(?<!<)<+$/;
const EGYPTIAN = /^[A-Z]\d{7,8}$/;

/**
 * Reads a passport number of any country: Latin letters and digits, at most nine, which is what the
 * machine-readable zone has room for. Its fillers (`<`) at the end are dropped.
 *
 * Errors: `passport-required`; `passport-characters` with `character`; `passport-length` with
 * `count` and `limit`. Warning: `passport-form`, not the usual Egyptian form of a letter and seven or
 * eight digits; a warning since that form is published nowhere.
 * Source: ICAO Doc 9303, part 4.
 *
 * @example parsePassport('a ١٢٣٤٥٦٧٨') // value 'A12345678'
 */
export function parsePassport(
  text: string,
): ParseResult<ParseOk<string, 'passport-form'>, PassportCode> {
  const typed = compact(text).replace(FILLERS, '');
  // Before the letters grow: ß would become two, and ı an I.
  const problem = unreadable('passport', typed, /[^A-Za-z0-9]/u);
  if (problem) return problem;
  const value = typed.toUpperCase();
  if (value.length > LIMIT) {
    return parseError('passport-length', { count: value.length, limit: LIMIT });
  }
  const warnings = EGYPTIAN.test(value) ? [] : [{ code: 'passport-form' as const }];
  return { ok: true, value, display: value, warnings };
}
