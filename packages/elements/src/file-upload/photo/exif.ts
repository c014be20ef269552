import { latin1, uint16, uint32, type Bytes } from './bytes.js';

const ORIENTATION = 0x0112;
const GPS = 0x8825;
const ENTRY = 12;

export interface Exif {
  /** How it is to be turned: 1 to 8, 1 not at all. */
  readonly orientation: number;
  readonly hasLocation: boolean;
}

/** What a camera notes, written as the first directory of a TIFF. */
export function readExif(bytes: Bytes): Exif {
  const isLittle = latin1(bytes.subarray(0, 2)) === 'II';
  const directory = uint32(bytes, 4, isLittle);
  const entries = Array.from({ length: uint16(bytes, directory, isLittle) }, (_, index) => {
    const at = directory + 2 + index * ENTRY;
    return { tag: uint16(bytes, at, isLittle), value: uint16(bytes, at + 8, isLittle) };
  });
  return {
    orientation: entries.find(({ tag }) => tag === ORIENTATION)?.value ?? 1,
    hasLocation: entries.some(({ tag }) => tag === GPS),
  };
}

/** Notes with an orientation and nothing else: big-endian, one directory of one short number. */
export function exifOf(orientation: number): Bytes {
  return Uint8Array.of(
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  );
}

/** Whether text that describes a picture, as XMP does, names a place. */
export function namesPlace(text: string): boolean {
  return /\bGPSL(at|ong)itude\b/.test(text);
}
