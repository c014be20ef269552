import { deflateSync } from 'node:zlib';

/** A file as a citizen might choose it; made here, so that nobody's document is in the tree. */
export interface SampleFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc(bytes: Buffer): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

/** A real PNG of one grey, `size` pixels square. */
export function png(name: string, size = 64): SampleFile {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const row = Buffer.alloc(size + 1, 0x80).fill(0, 0, 1);
  const pixels = Buffer.concat(Array.from({ length: size }, () => row));
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { name, bytes };
}

/** Begins as a Windows program does, whatever it is called. */
export function program(name: string): SampleFile {
  const bytes = Buffer.alloc(4096);
  bytes.write('MZ', 0, 'latin1');
  bytes.writeUInt32LE(0x80, 0x3c);
  bytes.write('PE\0\0', 0x80, 'latin1');
  return { name, bytes };
}

/** A PDF by its first bytes, of this many megabytes. */
export function largePdf(name: string, megabytes: number): SampleFile {
  const bytes = Buffer.alloc(megabytes * 1024 * 1024, 0x20);
  bytes.write('%PDF-1.7\n', 0, 'latin1');
  return { name, bytes };
}
