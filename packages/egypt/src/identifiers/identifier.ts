import { parseError, sanitizeIdentity, toAsciiDigits, type ParseError } from '@fanar/arabic';

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

/** The text in groups of so many characters. */
export function groupsOf(size: number, text: string): string {
  return group(...(text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []));
}

/**
 * Why an identifier cannot be read at all: `<name>-required` where there is nothing, and
 * `<name>-characters` with `character`, the first that has no place in it. By default any non-digit.
 */
export function unreadable<Name extends string>(
  name: Name,
  value: string,
  stranger = /\D/u,
): ParseError<`${Name}-required` | `${Name}-characters`> | undefined {
  if (value === '') return parseError(`${name}-required`);
  const character = stranger.exec(value)?.[0];
  return character ? parseError(`${name}-characters`, { character }) : undefined;
}
