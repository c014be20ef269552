export type Bytes = Uint8Array<ArrayBuffer>;

/** What the bytes of a photo tell, without drawing it. */
export interface ImageBytes {
  /** It begins and ends as it should. */
  readonly isWhole: boolean;
  /** It tells where it was taken. */
  readonly hasLocation: boolean;
  /** The same picture without what it tells of itself; not a pixel is drawn anew. */
  strip(): Bytes[];
}

export function latin1(bytes: Bytes): string {
  return new TextDecoder('latin1').decode(bytes);
}

export function uint16(bytes: Bytes, at: number, isLittle = false): number {
  const [one = 0, two = 0] = bytes.subarray(at, at + 2);
  return isLittle ? one | (two << 8) : (one << 8) | two;
}

export function uint32(bytes: Bytes, at: number, isLittle = false): number {
  const [one, two] = [uint16(bytes, at, isLittle), uint16(bytes, at + 2, isLittle)];
  return isLittle ? one + two * 0x10000 : one * 0x10000 + two;
}
