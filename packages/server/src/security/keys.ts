import { randomBytes } from 'node:crypto';
import {
  KEY_BYTES,
  makeKey,
  makeReference,
  parseKey,
  parseReference,
  REFERENCE_BYTES,
} from '@fanar/contract';

/** A fresh reference; unique only once the database has taken it. */
export function newReference(prefix: 'AP' | 'BK' | 'DR'): string {
  return makeReference(prefix, randomBytes(REFERENCE_BYTES));
}

/** A secret that a person can read aloud and type. */
export function newReadableKey(): string {
  return makeKey(randomBytes(KEY_BYTES));
}

/**
 * The reference as it was given out, however it was typed; what is none stays as it is, but for what no
 * database takes as text.
 */
export function readReference(text: string): string {
  const reference = parseReference(text);
  return reference.ok ? reference.value : text.replaceAll('\0', '');
}

/** The key as it was given out, however it was typed; what is no key stays as it is, and opens nothing. */
export function readKey(text: string): string {
  const key = parseKey(text);
  return key.ok ? key.value : text;
}

/** A secret that only programs carry: 192 random bits. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}
