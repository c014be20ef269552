type Bytes = Uint8Array<ArrayBuffer>;

export interface CameraNotes {
  readonly orientation?: number;
  /** Where it was taken. */
  readonly hasLocation?: boolean;
  readonly isLittle?: boolean;
}

export function bytesOf(text: string): Bytes {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export function join(...parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Notes as a phone writes them: a TIFF with an orientation and, if wished, a place. */
export function tiff({ orientation = 1, hasLocation, isLittle = false }: CameraNotes): Bytes {
  const short = (n: number) => Uint8Array.of(...(isLittle ? [n & 255, n >> 8] : [n >> 8, n & 255]));
  const long = (n: number) => join(...(isLittle ? [short(n), short(0)] : [short(0), short(n)]));
  const entries = [
    join(short(0x0112), short(3), long(1), short(orientation), short(0)),
    ...(hasLocation ? [join(short(0x8825), short(4), long(1), long(38))] : []),
  ];
  const place = join(short(1), short(2), short(2), long(2), bytesOf('N\0\0\0'), long(0));
  return join(
    bytesOf(isLittle ? 'II' : 'MM'),
    short(42),
    long(8),
    short(entries.length),
    ...entries,
    long(0),
    ...(hasLocation ? [place] : []),
    bytesOf('31.2653N 32.3019E'),
  );
}

export function segment(marker: number, content: Bytes): Bytes {
  const length = content.length + 2;
  return join(Uint8Array.of(0xff, marker, length >> 8, length & 255), content);
}

export function exif(notes: CameraNotes): Bytes {
  return segment(0xe1, join(bytesOf('Exif\0\0'), tiff(notes)));
}

/** A JPEG with notes in it, right after its first marker. */
export function withNotes(jpeg: Bytes, notes: CameraNotes): Bytes {
  return join(jpeg.subarray(0, 2), exif(notes), jpeg.subarray(2));
}

/** What a reader of JPEG goes by, and nothing that could be drawn. */
export function bareJpeg(...segments: readonly Bytes[]): Bytes {
  return join(
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, bytesOf('JFIF\0')),
    ...segments,
    segment(0xdb, new Uint8Array(65)),
    segment(0xda, new Uint8Array(10)),
    // A scan with an escaped byte and a restart in it.
    Uint8Array.of(1, 2, 0xff, 0, 3, 0xff, 0xd3, 4),
    Uint8Array.of(0xff, 0xd9),
  );
}

/** A chunk of PNG; its checksum is of no interest here. */
export function chunk(type: string, content: Bytes = new Uint8Array()): Bytes {
  const length = Uint8Array.of(0, 0, content.length >> 8, content.length & 255);
  return join(length, bytesOf(type), content, new Uint8Array(4));
}

export function barePng(...chunks: readonly Bytes[]): Bytes {
  return join(
    bytesOf('\x89PNG\r\n\x1A\n'),
    chunk('IHDR', new Uint8Array(13)),
    ...chunks,
    chunk('IDAT', new Uint8Array(20)),
    chunk('IEND'),
  );
}
