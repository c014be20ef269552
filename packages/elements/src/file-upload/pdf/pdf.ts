import type { Problem } from '@fanar/contract';

/** A PDF is read from its end, which says where the rest is; this much around each such place. */
const WINDOW = 64 * 1024;
/** Shorter than any real one: nothing to be said of it. */
const LEAST = 1024;

/**
 * Whether a PDF breaks off, or shows nothing without a password. One whose password only guards
 * printing or changes opens for everybody, and is no trouble.
 *
 * ISO 32000-1, 7.5.5 (trailer), 7.5.8 (cross-reference streams) and 7.6 (encryption).
 */
export async function examinePdf(file: File): Promise<Problem | null> {
  if (file.size < LEAST) return null;
  const tail = await textAt(file, file.size - WINDOW);
  if (!/startxref|%%EOF/.test(tail)) return { code: 'file-damaged' };
  const offsets = Array.from(tail.matchAll(/startxref\s+(\d+)/g), ([, offset]) => Number(offset));
  const heads = await Promise.all(offsets.map((offset) => textAt(file, offset)));
  const trailer = [tail, ...heads].find((text) => /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(text));
  if (!trailer) return null;
  const { opensFreely } = await import('./open-password.js');
  const dictionary = await encryptionOf(file, trailer);
  return dictionary && (await opensFreely(dictionary, trailer)) ? null : { code: 'file-locked' };
}

/** How it is encrypted, as written: in the trailer itself or as an object somewhere. */
async function encryptionOf(file: File, trailer: string): Promise<string | undefined> {
  const [inline] = /(?<=\/Encrypt\s*)<<[^]*/.exec(trailer) ?? [];
  if (inline) return inline;
  const [, number = '', generation = ''] = /\/Encrypt\s*(\d+)\s+(\d+)\s+R/.exec(trailer) ?? [];
  const object = new RegExp(`(?<!\\d)${number}\\s+${generation}\\s+obj\\b`);
  // Half a window on each time, so that no object lies across an edge.
  for (let at = 0; at < file.size; at += WINDOW / 2) {
    const text = await textAt(file, at);
    const found = object.exec(text);
    if (found && found.index < WINDOW / 2) return text.slice(found.index);
  }
  return undefined;
}

/** Bytes as letters of the same numbers. */
async function textAt(file: File, offset: number): Promise<string> {
  const start = Math.max(0, offset);
  const bytes = new Uint8Array(await file.slice(start, start + WINDOW).arrayBuffer());
  let text = '';
  // A call takes so many arguments and no more.
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}
