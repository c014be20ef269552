import { parseError, stripBidiControls, toAsciiDigits } from '@fanar/arabic';
import type { ParseOk, ParseResult } from '@fanar/arabic';
import { EMAIL_MAX_LENGTH } from './limits.js';

/** What HTML calls a valid e-mail address, but that its domain has a dot. */
const LOCAL = /[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+/.source;
const LABEL = /[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?/.source;
export const EMAIL_PATTERN = String.raw`^${LOCAL}@${LABEL}(?:\.${LABEL})+$`;

const EMAIL = new RegExp(EMAIL_PATTERN);

/**
 * Reads an e-mail address; digits of any script are taken. Whether it exists only a message tells.
 *
 * Errors: `email-format`.
 * Source: the HTML standard, valid e-mail address; RFC 5321 for the length.
 */
export function parseEmail(text: string): ParseResult<ParseOk<string, never>, 'email-format'> {
  const value = toAsciiDigits(stripBidiControls(text)).trim();
  const isValid = value.length <= EMAIL_MAX_LENGTH && EMAIL.test(value);
  return isValid ? { ok: true, value, display: value, warnings: [] } : parseError('email-format');
}
