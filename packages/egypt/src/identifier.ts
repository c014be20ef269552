import { sanitizeIdentity, toAsciiDigits } from '@fanar/arabic';

/** Spaces of every kind, dashes of every kind, the minus sign, full stop, slash. */
const SEPARATORS = /[\s\p{Pd}\u2212./]/gu;

/** An identifier without what people put between its digits, in ASCII digits. */
export function compact(text: string): string {
  return toAsciiDigits(sanitizeIdentity(text)).replace(SEPARATORS, '');
}

/** Joins groups with no-break spaces, the one separator that never reorders Arabic-Indic digits. */
export function group(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('\u00A0');
}
