/** Media types told apart by {@link sniffMediaType}. */
export type SniffedMediaType =
  | 'application/pdf'
  | 'image/jpeg'
  | 'image/png'
  | 'image/gif'
  | 'image/webp'
  | 'image/heic'
  | 'image/tiff'
  | 'application/zip'
  | 'application/x-msdownload'
  | 'application/x-executable';

/** Signature in Latin-1, `?` for any byte. */
const SIGNATURES: readonly (readonly [type: SniffedMediaType, signature: string])[] = [
  ['application/pdf', '%PDF-'],
  ['image/jpeg', '\xFF\xD8\xFF'],
  ['image/png', '\x89PNG\r\n\x1A\n'],
  ['image/gif', 'GIF8'],
  ['image/webp', 'RIFF????WEBP'],
  ['image/heic', '????ftyphei'],
  ['image/heic', '????ftyphev'],
  ['image/heic', '????ftypmif1'],
  ['image/tiff', 'II*\0'],
  ['image/tiff', 'MM\0*'],
  ['application/zip', 'PK\x03\x04'],
  ['application/x-msdownload', 'MZ'],
  ['application/x-executable', '\x7FELF'],
];

/** How many bytes from the start of a file {@link sniffMediaType} looks at. */
export const SNIFFED_BYTES = 12;

/**
 * The media type by content: whatever a file is called, its first bytes say what it is. For early
 * words to the citizen; the server judges again. `undefined`: none of the types known here.
 *
 * @example sniffMediaType(new Uint8Array(await file.slice(0, SNIFFED_BYTES).arrayBuffer()))
 */
export function sniffMediaType(bytes: Uint8Array): SniffedMediaType | undefined {
  return SIGNATURES.find(([, signature]) => startsWith(bytes, signature))?.[0];
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return Array.from(signature).every(
    (character, at) => character === '?' || bytes[at] === character.charCodeAt(0),
  );
}
