import { latin1, uint16, type Bytes, type ImageBytes } from './bytes.js';
import { exifOf, namesPlace, readExif } from './exif.js';

interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const EXIF = 'Exif\0\0';
const PROFILE = 'ICC_PROFILE';

/** https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1 */
export function readJpeg(bytes: Bytes): ImageBytes {
  const segments = segmentsOf(bytes);
  const content = ({ start, end }: Segment) => bytes.subarray(start + 4, end);
  const notes = segments.filter(({ marker }) => marker === APP1).map(content);
  const exif = notes
    .filter((note) => startsWith(note, EXIF))
    .map((note) => readExif(note.subarray(EXIF.length)));
  const orientation = exif.find((each) => each.orientation > 1)?.orientation ?? 1;
  const isPicture = (segment: Segment): boolean => {
    const { marker } = segment;
    if (marker === APP2) return startsWith(content(segment), PROFILE);
    if (marker >= APP0 && marker <= APP15) return marker === APP0 || marker === APP14;
    return marker !== COMMENT;
  };
  return {
    isWhole: segments.some(({ marker }) => marker === SOS) && segments.at(-1)?.marker === EOI,
    hasLocation:
      exif.some(({ hasLocation }) => hasLocation) ||
      notes.some((note) => !startsWith(note, EXIF) && namesPlace(latin1(note))),
    // What stands behind the end, such as the film of a moving photo, goes as well.
    strip: () => [
      Uint8Array.of(0xff, SOI),
      ...(orientation > 1 ? [exifSegment(orientation)] : []),
      ...segments.filter(isPicture).map(({ start, end }) => bytes.subarray(start, end)),
    ],
  };
}

/** All that follows the first marker. What is drawn belongs to the segment that begins it. */
function segmentsOf(bytes: Bytes): readonly Segment[] {
  const segments: Segment[] = [];
  for (let start = 2; bytes[start] === 0xff;) {
    const marker = bytes[start + 1] ?? EOI;
    // A filling byte.
    if (marker === 0xff) {
      start += 1;
      continue;
    }
    let end = start + 2;
    if (marker !== EOI) end += uint16(bytes, end);
    if (marker === SOS) end = endOfScan(bytes, end);
    if (end > bytes.length) break;
    segments.push({ marker, start, end });
    if (marker === EOI) break;
    start = end;
  }
  return segments;
}

/** The next marker that is neither an escaped byte nor a restart. */
function endOfScan(bytes: Bytes, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return Infinity;
}

function exifSegment(orientation: number): Bytes {
  const note = exifOf(orientation);
  const length = 2 + EXIF.length + note.length;
  const name = Array.from(EXIF, (letter) => letter.charCodeAt(0));
  return Uint8Array.of(0xff, APP1, 0, length, ...name, ...note);
}

function startsWith(bytes: Bytes, text: string): boolean {
  return latin1(bytes.subarray(0, text.length)) === text;
}
