import fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { jsonOf, Piece } from './pieces.js';

const texts = fc.array(
  fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom('متاح '.repeat(400))),
  { maxLength: 30 },
);
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

describe('an answer in pieces', () => {
  it('is the text of all, one after the other, compressed or not', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (each) => {
        const pieces = each.map((text) => new Piece(text));
        const plain = jsonOf(pieces, undefined);
        expect(plain.headers.has('Content-Encoding')).toBe(false);
        expect(String(await bytesOf(plain))).toBe(each.join(''));
        const packed = jsonOf(pieces, 'gzip, br');
        expect(packed.headers.get('Content-Encoding')).toBe('gzip');
        expect(String(gunzipSync(await bytesOf(packed)))).toBe(each.join(''));
      }),
    );
  });

  it('is read as one by engines of pages', async () => {
    const pieces = ['[', JSON.stringify('٧'.repeat(200)), ']'].map((text) => new Piece(text));
    const { body } = jsonOf(pieces, 'gzip');
    const plain = body?.pipeThrough(new DecompressionStream('gzip'));
    expect(await new Response(plain).json()).toEqual(['٧'.repeat(200)]);
  });

  it('is small, though its pieces know nothing of each other', async () => {
    const day = (date: number) => ({ date: `2026-12-${String(date)}`, state: 'open', free: date });
    const office = Array.from({ length: 60 }, (_, date) => day(date));
    const pieces = Array.from({ length: 20 }, () => new Piece(JSON.stringify(office)));
    const [plain, packed] = [jsonOf(pieces, 'identity'), jsonOf(pieces, 'gzip')];
    expect((await bytesOf(packed)).length).toBeLessThan((await bytesOf(plain)).length / 5);
  });
});
