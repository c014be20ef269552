import {
  parseError,
  sanitizeIdentity,
  toAsciiDigits,
  type ParseOk,
  type ParseResult,
} from '@fanar/arabic';
import { group, unreadable } from './identifier.js';

/** Every code that {@link parsePlate} can answer with. */
export type PlateCode =
  | 'plate-required'
  | 'plate-characters'
  | 'plate-format'
  | 'plate-unused-letter'
  | 'plate-letters'
  | 'plate-zero'
  | 'plate-digits';

export interface Plate extends ParseOk<string, never> {
  /** One to three letters, the first of them rightmost on the plate. */
  readonly letters: readonly string[];
  /** One to four ASCII digits, none of them zero. */
  readonly digits: string;
}

/**
 * The seventeen letters of plates since 2008, with the Latin letter the state gives each.
 * Source: the Egyptian plate system of 2008 as publicly described.
 */
export const PLATE_LETTERS: Readonly<Record<string, string>> = {
  أ: 'A',
  ب: 'B',
  ج: 'G',
  د: 'D',
  ر: 'R',
  س: 'S',
  ص: 'C',
  ط: 'T',
  ع: 'E',
  ف: 'F',
  ق: 'K',
  ل: 'L',
  م: 'M',
  ن: 'N',
  ه: 'H',
  و: 'W',
  ى: 'Y',
};

/** Letters that stand for a plate letter, by spelling habit or by keyboard. */
const SAME_LETTER: Readonly<Record<string, string>> = { أ: 'اإآٱ', ى: 'يی', ه: 'ةھہە' };
const SEPARATORS_AND_MARKS = /[\s\p{Pd}\p{Mn}\u0640\u2212|/.]/gu;
/** Arabic letters in the shapes of old character sets. Further compatibility forms are no letters. */
const PRESENTATION_FORM = /[\uFB50-\uFDFF\uFE70-\uFEFF]/g;

/**
 * Reads a vehicle plate of the 2008 system: one to three letters and one to four digits from 1 to 9,
 * in either order, with or without separators. أ إ آ ا are one letter, so are ى ي and ه ة ھ; the
 * state's Latin letters are taken in the order typed. The governorate is never inferred.
 *
 * `value` is letters then ASCII digits, `أبج1234`, joined for storage only. Show letters apart from
 * each other, and letters and digits as two isolated parts.
 *
 * Errors: `plate-required`; `plate-characters` with `character`; `plate-format`, letters and digits
 * interleaved; `plate-unused-letter` with `letter`; `plate-letters` with `count`, not one to three;
 * `plate-zero`; `plate-digits` with `count`, not one to four. Older plates of digits alone, and those
 * of army, police and diplomats, are outside this system.
 * Source: the Egyptian plate system of 2008 as publicly described.
 *
 * @example parsePlate('١٢٣٤ ا ب ج') // value 'أبج1234', display 'أ ب ج 1234'
 */
export function parsePlate(text: string): ParseResult<Plate, PlateCode> {
  const typed = toAsciiDigits(sanitizeIdentity(text).normalize())
    .replace(PRESENTATION_FORM, (form) => form.normalize('NFKC'))
    .replace(SEPARATORS_AND_MARKS, '');
  const problem = unreadable('plate', typed, /[^\p{L}0-9]/u);
  if (problem) return problem;
  if (!/^(?:\p{L}*\d*|\d+\p{L}+)$/u.test(typed)) return parseError('plate-format');

  const written = Array.from(typed.replace(/\d+/, ''));
  const count = written.length;
  if (count < 1 || count > 3) return parseError('plate-letters', { count });
  const letters = written.map(plateLetter);
  const unused = letters.find((letter) => !PLATE_LETTERS[letter]);
  if (unused) return parseError('plate-unused-letter', { letter: unused });
  const digits = typed.replace(/\D+/, '');
  if (digits.includes('0')) return parseError('plate-zero');
  if (digits.length < 1 || digits.length > 4) {
    return parseError('plate-digits', { count: digits.length });
  }
  const value = letters.join('') + digits;
  return { ok: true, value, display: group(...letters, digits), warnings: [], letters, digits };
}

/**
 * Spaces a stored plate for reading, `أ ب ج 1234` with no-break spaces. Safe as one string in either
 * direction, since digits follow the letters they stand beside. What is no plate is returned as it is.
 */
export function formatPlate(value: string): string {
  const plate = parsePlate(value);
  return plate.ok ? plate.display : value;
}

/** By spelling habit, by keyboard or by the state's table. */
function plateLetter(typed: string): string {
  // In small letters, since ſ too would grow into an S.
  const meant = Object.entries(PLATE_LETTERS).find(
    ([letter, latin]) =>
      latin.toLowerCase() === typed.toLowerCase() || SAME_LETTER[letter]?.includes(typed),
  );
  return meant?.[0] ?? typed;
}
