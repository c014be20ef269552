import { graphemeLength, stripBidiControls, toAsciiDigits } from '@fanar/arabic';

/** In characters; what is guessed by trying has no server to slow it down. */
export const PASSPHRASE_MIN_LENGTH = 12;

/** Whether a passphrase is long enough. */
export function isPassphrase(typed: string): boolean {
  return graphemeLength(plainPassphrase(typed)) >= PASSPHRASE_MIN_LENGTH;
}

/**
 * A passphrase as the same one is typed elsewhere: other digits, a doubled space or an invisible
 * mark that came along with copying make no difference.
 */
export function plainPassphrase(typed: string): string {
  const plain = toAsciiDigits(stripBidiControls(typed.normalize('NFKC')));
  return plain.replace(/\s+/gu, ' ').trim();
}
