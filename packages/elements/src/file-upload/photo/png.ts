import { latin1, uint32, type Bytes, type ImageBytes } from './bytes.js';
import { exifOf, namesPlace, readExif } from './exif.js';

interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const SIGNATURE = 8;
/** Length and type before the content, a checksum behind it. */
const HEAD = 8;
const CHECK = 4;
const TEXTS = ['tEXt', 'zTXt', 'iTXt'];

/** https://www.w3.org/TR/png-3/#5Chunk-layout */
export function readPng(bytes: Bytes): ImageBytes {
  const chunks = chunksOf(bytes);
  const content = ({ start, end }: Chunk) => bytes.subarray(start + HEAD, end - CHECK);
  const exif = chunks
    .filter(({ type }) => type === 'eXIf')
    .map((chunk) => readExif(content(chunk)));
  const orientation = exif.find((each) => each.orientation > 1)?.orientation ?? 1;
  const texts = chunks.filter(({ type }) => TEXTS.includes(type));
  return {
    isWhole: chunks.at(-1)?.type === 'IEND',
    hasLocation:
      exif.some(({ hasLocation }) => hasLocation) ||
      texts.some((chunk) => namesPlace(latin1(content(chunk)))),
    strip: () => {
      const [header, ...rest] = chunks
        .filter(({ type }) => type !== 'eXIf' && !TEXTS.includes(type))
        .map(({ start, end }) => bytes.subarray(start, end));
      return [
        bytes.subarray(0, SIGNATURE),
        ...(header ? [header] : []),
        ...(orientation > 1 ? [exifChunk(orientation)] : []),
        ...rest,
      ];
    },
  };
}

function chunksOf(bytes: Bytes): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let start = SIGNATURE; ; start = chunks.at(-1)?.end ?? Infinity) {
    const end = start + HEAD + uint32(bytes, start) + CHECK;
    if (end > bytes.length || !(start + HEAD < bytes.length)) return chunks;
    chunks.push({ type: latin1(bytes.subarray(start + 4, start + HEAD)), start, end });
  }
}

function exifChunk(orientation: number): Bytes {
  const note = exifOf(orientation);
  const named = Uint8Array.of(...Array.from('eXIf', (letter) => letter.charCodeAt(0)), ...note);
  const check = crc32(named);
  return Uint8Array.of(
    ...[0, 0, 0, note.length],
    ...named,
    ...[24, 16, 8, 0].map((shift) => (check >>> shift) & 0xff),
  );
}

/** https://www.w3.org/TR/png-3/#D-CRCAppendix */
function crc32(bytes: Bytes): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
