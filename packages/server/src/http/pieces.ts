import { constants, crc32, deflateRawSync } from 'node:zlib';
import { takesGzip } from './accept-encoding.js';

/** Bytes of text from which on to compress it pays. */
const short = 128;
/** No piece is long: a small window finds what is repeated, and is made at once. */
const settings = {
  level: 9,
  windowBits: 13,
  memLevel: 6,
  finishFlush: constants.Z_SYNC_FLUSH,
} as const;

/** A piece of answers, written and compressed once for all in which it stands. */
export class Piece {
  readonly bytes: Uint8Array;
  #packed: Packed | undefined;

  constructor(text: string) {
    this.bytes = Buffer.from(text);
  }

  get packed(): Packed {
    this.#packed ??= {
      blocks: this.bytes.length < short ? stored(this.bytes) : deflateRawSync(this.bytes, settings),
      sum: crc32(this.bytes) | 0,
      shift: shiftOf(this.bytes.length),
    };
    return this.#packed;
  }
}

interface Packed {
  /**
   * The bytes as blocks of DEFLATE that refer to nothing before them, none marked as the last, whole
   * bytes long: those of several pieces, one after the other, are those of the whole.
   * Source: RFC 1951 §3.2.
   */
  readonly blocks: Uint8Array;
  /** CRC-32 of the bytes. */
  readonly sum: number;
  /** What so many bytes more do to the sum of those before them. */
  readonly shift: number;
}

/** JSON put together from pieces, compressed for who takes that without compressing it again. */
export function jsonOf(pieces: readonly Piece[], acceptEncoding: string | undefined): Response {
  const headers = { 'Content-Type': 'application/json', Vary: 'Accept-Encoding' };
  return takesGzip(acceptEncoding)
    ? new Response(gzipped(pieces), { headers: { ...headers, 'Content-Encoding': 'gzip' } })
    : new Response(joined(pieces.map(({ bytes }) => bytes)), { headers });
}

/** No name, no time, no system. */
const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
/** An empty block, and the last. */
const end = Uint8Array.of(3, 0);

/** Source: RFC 1952 §2.3. */
function gzipped(pieces: readonly Piece[]): Uint8Array<ArrayBuffer> {
  let [sum, size] = [0, 0];
  for (const { bytes, packed } of pieces) {
    sum = product(packed.shift, sum) ^ packed.sum;
    size += bytes.length;
  }
  const trailer = new Uint8Array(8);
  const view = new DataView(trailer.buffer);
  view.setInt32(0, sum, true);
  view.setUint32(4, size, true);
  return joined([header, ...pieces.map(({ packed }) => packed.blocks), end, trailer]);
}

function stored(bytes: Uint8Array): Uint8Array {
  const block = new Uint8Array(5 + bytes.length);
  const view = new DataView(block.buffer);
  view.setUint16(1, bytes.length, true);
  view.setUint16(3, ~bytes.length, true);
  block.set(bytes, 5);
  return block;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/*
 * CRC-32 counts in polynomials over two, modulo this one: the highest bit is the constant, the next x.
 * Source: RFC 1952 §8; `crc32_combine` of zlib.
 */
const modulus = 0xedb88320 | 0;
const one = 1 << 31;
const eightBits = 1 << (31 - 8);

/** x to the power of so many bytes. */
function shiftOf(bytes: number): number {
  let power = one;
  let square = eightBits;
  for (let left = bytes; left > 0; left >>= 1) {
    if (left & 1) power = product(power, square);
    square = product(square, square);
  }
  return power;
}

function product(first: number, second: number): number {
  let sum = 0;
  let shifted = second | 0;
  for (let place = 31; place >= 0; place -= 1) {
    if (first & (1 << place)) sum ^= shifted;
    shifted = shifted & 1 ? (shifted >>> 1) ^ modulus : shifted >>> 1;
  }
  return sum;
}
