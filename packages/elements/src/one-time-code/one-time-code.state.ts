import { sanitizeIdentity, toAsciiDigits } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';

/** A character of a code with its place in the text, separators left out. */
export interface CodeCharacter {
  readonly character: string;
  readonly at: number;
}

const DIGIT = '[0-9\\u0660-\\u0669\\u06F0-\\u06F9]';
const ONLY_DIGITS = new RegExp(`^${DIGIT}+$`);
/** Parts of an amount, a date, an address or of a code with letters are no codes. */
const NO_PART_BEFORE = `(?<![0-9A-Za-z\\u0660-\\u0669\\u06F0-\\u06F9.,:/\\u066B\\u066C])`;
const NO_PART_AFTER = `(?![A-Za-z]|[.,:/\\u066B\\u066C]?${DIGIT})`;
const RUN = new RegExp(`${NO_PART_BEFORE}${DIGIT}+${NO_PART_AFTER}`, 'g');
const GROUPED_RUN = new RegExp(
  `${NO_PART_BEFORE}${DIGIT}+(?:[\\s\\p{Pd}]${DIGIT}+)+${NO_PART_AFTER}`,
  'gu',
);
const SEPARATORS = /[\s\p{Pd}\u2212]/gu;
const NO_SEPARATOR = /[^\s\p{Pd}\u2212\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/gu;

/** Without what people put between digits. */
export function compactCode(text: string): string {
  return sanitizeIdentity(text).replace(SEPARATORS, '');
}

/**
 * The one code of that many digits in a text, as written: «رمزك ٤٨٢ ١٩٣» holds `٤٨٢١٩٣`. Null where
 * there is none, or more than one that could be meant.
 */
export function codeIn(text: string, length: number): string | null {
  const compact = compactCode(text);
  if (ONLY_DIGITS.test(compact)) return compact.length === length ? compact : null;
  const plain = sanitizeIdentity(text);
  return (
    onlyCode(plain.match(RUN), length) ??
    onlyCode(plain.match(GROUPED_RUN)?.filter(isEvenlyGrouped).map(compactCode), length)
  );
}

/** What is wrong with a text that is not empty; null where it holds a code. */
export function codeProblem(text: string, length: number): Problem | null {
  if (codeIn(text, length) !== null) return null;
  const compact = compactCode(text);
  return ONLY_DIGITS.test(compact)
    ? { code: 'code-length', params: { count: compact.length, expected: length } }
    : { code: 'code-characters' };
}

/** What has a cell of its own. */
export function codeCharacters(text: string): readonly CodeCharacter[] {
  return Array.from(text.matchAll(NO_SEPARATOR), ({ 0: character, index: at }) => ({
    character,
    at,
  }));
}

function onlyCode(runs: readonly string[] | null | undefined, length: number): string | null {
  const codes = runs?.filter((run) => run.length === length) ?? [];
  return new Set(codes.map(toAsciiDigits)).size === 1 ? (codes[0] ?? null) : null;
}

/** Codes are written in equal groups; a date is not. */
function isEvenlyGrouped(run: string): boolean {
  return new Set(run.split(SEPARATORS).map(({ length }) => length)).size === 1;
}
