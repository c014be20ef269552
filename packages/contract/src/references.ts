import { sanitizeIdentity, toAsciiDigits } from '@fanar/arabic';
import type { Problem } from './problem.js';

/** Crockford's base 32: digits and capitals without I, L, O and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;
const GROUP = 4;
const PREFIX_LENGTH = 2;
const REFERENCE_LENGTH = 8;
const KEY_LENGTH = 12;

const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const SEPARATORS = /[\s\p{Pd}\u2212_./]/gu;

export type ReferenceResult =
  | {
      readonly ok: true;
      /** As it is stored and sent, e.g. `AP-7K3M-9QXA`. */
      readonly value: string;
      /** As it is shown, left to right. */
      readonly display: string;
      /** The two letters that say what it is. */
      readonly prefix: string;
    }
  | ({ readonly ok: false } & Problem<'reference-format' | 'reference-check'>);

export type KeyResult =
  | { readonly ok: true; readonly value: string; readonly display: string }
  | ({ readonly ok: false } & Problem<'key-format' | 'key-check'>);

/** Random bytes that {@link makeReference} takes. */
export const REFERENCE_BYTES = Math.ceil(((REFERENCE_LENGTH - 1) * BITS) / 8);
/** Random bytes that {@link makeKey} takes. */
export const KEY_BYTES = Math.ceil(((KEY_LENGTH - 1) * BITS) / 8);

/**
 * A reference readable aloud, `AP-7K3M-9QXA`: two letters, seven characters of 35 random bits, and a
 * check character over all nine. The check finds every single wrong character and every swap of two.
 *
 * @param prefix two letters of Crockford's alphabet (not I, L, O, U)
 * @param bytes random bytes, {@link REFERENCE_BYTES} at least
 * @throws RangeError when the prefix or the bytes do not fit
 */
export function makeReference(prefix: string, bytes: Uint8Array): string {
  if (prefix.length !== PREFIX_LENGTH || !/^[A-Z]+$/.test(prefix) || !isWritten(prefix)) {
    throw new RangeError(`A reference begins with two letters of ${ALPHABET}`);
  }
  return `${prefix}-${grouped(withCheck(encode(bytes, REFERENCE_LENGTH - 1), prefix))}`;
}

/**
 * Reads a reference as people type, paste and dictate it: in any case, with or without hyphens and
 * spaces, in Arabic-Indic digits, with O for 0 and I or L for 1, with bidi marks from a message.
 *
 * Errors: `reference-format`, `reference-check`.
 */
export function parseReference(text: string): ReferenceResult {
  const written = normalize(text);
  if (written.length !== PREFIX_LENGTH + REFERENCE_LENGTH || !/^[A-Z]{2}/.test(written)) {
    return { ok: false, code: 'reference-format' };
  }
  if (!isWritten(written)) return { ok: false, code: 'reference-format' };
  if (checksum(written) !== 0) return { ok: false, code: 'reference-check' };
  const prefix = written.slice(0, PREFIX_LENGTH);
  const value = `${prefix}-${grouped(written.slice(PREFIX_LENGTH))}`;
  return { ok: true, value, display: value, prefix };
}

/**
 * A secret that opens what a reference names, `7K3M-9QXA-V2DT`: 55 random bits and a check
 * character. Short enough to copy by hand, so look-ups by it have to be limited in rate.
 *
 * @param bytes random bytes, {@link KEY_BYTES} at least
 * @throws RangeError when there are too few bytes
 */
export function makeKey(bytes: Uint8Array): string {
  return grouped(withCheck(encode(bytes, KEY_LENGTH - 1)));
}

/** Reads a key as tolerantly as {@link parseReference}. Errors: `key-format`, `key-check`. */
export function parseKey(text: string): KeyResult {
  const written = normalize(text);
  if (written.length !== KEY_LENGTH || !isWritten(written)) {
    return { ok: false, code: 'key-format' };
  }
  if (checksum(written) !== 0) return { ok: false, code: 'key-check' };
  const value = grouped(written);
  return { ok: true, value, display: value };
}

function normalize(text: string): string {
  return toAsciiDigits(sanitizeIdentity(text).normalize('NFKC'))
    .replace(SEPARATORS, '')
    .toUpperCase()
    .replace(/[OIL]/g, (letter) => LOOKALIKES[letter] ?? letter);
}

function isWritten(text: string): boolean {
  return Array.from(text).every((character) => ALPHABET.includes(character));
}

function grouped(text: string): string {
  return text.replace(new RegExp(`.{${String(GROUP)}}(?=.)`, 'g'), '$&-');
}

function encode(bytes: Uint8Array, length: number): string {
  if (bytes.length * 8 < length * BITS) {
    throw new RangeError(`${String(length)} characters need more random bytes`);
  }
  let bits = 0n;
  for (const byte of bytes.subarray(0, Math.ceil((length * BITS) / 8))) {
    bits = (bits << 8n) | BigInt(byte);
  }
  return Array.from({ length }, (_, at) =>
    ALPHABET.charAt(Number((bits >> BigInt(at * BITS)) & 31n)),
  ).join('');
}

/**
 * A code over the field of 32 elements. The character at distance `i` from the end counts times
 * `x^i`; a valid text sums to zero. One wrong character changes the sum by a non-zero product, and
 * so does a swap of two unequal characters, as long as the text is shorter than 32 characters.
 */
function checksum(text: string): number {
  return Array.from(text).reduce((sum, character) => timesX(sum) ^ ALPHABET.indexOf(character), 0);
}

/** The last character counts once, so the check character is the sum of what stands before it. */
function withCheck(text: string, before = ''): string {
  return text + ALPHABET.charAt(timesX(checksum(before + text)));
}

/** Multiplication by x modulo the primitive polynomial x^5 + x^2 + 1. */
function timesX(value: number): number {
  return value & 16 ? ((value << 1) & 31) ^ 5 : value << 1;
}
