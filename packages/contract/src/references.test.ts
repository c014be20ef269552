import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  KEY_BYTES,
  makeKey,
  makeReference,
  parseKey,
  parseReference,
  REFERENCE_BYTES,
} from './references.js';

const ALPHABET = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const reference = bytes(REFERENCE_BYTES).map((random) => makeReference('AP', random));
const key = bytes(KEY_BYTES).map(makeKey);

describe('references', () => {
  it('look like references', () => {
    expect(makeReference('AP', new Uint8Array([1, 2, 3, 4, 5]))).toBe('AP-5016-014J');
    expect(makeKey(new Uint8Array(KEY_BYTES))).toBe('0000-0000-0000');
  });

  it('read back as they were made', () => {
    fc.assert(
      fc.property(reference, (value) => {
        expect(parseReference(value)).toEqual({ ok: true, value, display: value, prefix: 'AP' });
      }),
    );
  });

  it('use every random bit', () => {
    fc.assert(
      fc.property(bytes(REFERENCE_BYTES), fc.nat({ max: 34 }), (random, bit) => {
        const changed = Uint8Array.from(random);
        const at = REFERENCE_BYTES - 1 - Math.floor(bit / 8);
        changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8));
        expect(makeReference('AP', changed)).not.toBe(makeReference('AP', random));
      }),
    );
  });

  it('are read however they are typed', () => {
    const value = 'AP-5016-014J';
    for (const text of [
      'ap50160l4j',
      ' AP 5o16 o14j ',
      '\u2066AP-٥٠١٦-٠١٤J\u2069',
      'AP–5016–0i4J',
      'ＡＰ５０１６０１４Ｊ',
      'ap/5016/014j',
    ]) {
      expect(parseReference(text), text).toMatchObject({ ok: true, value });
    }
  });

  it('are refused with a reason', () => {
    for (const text of ['', 'AP', 'AP-5016-014', 'AP-5016-014JJ', '12-5016-014J', 'AP-5U16-014J']) {
      expect(parseReference(text), text).toEqual({ ok: false, code: 'reference-format' });
    }
    expect(parseReference('AP-5016-015J')).toEqual({ ok: false, code: 'reference-check' });
    expect(parseReference('BK-5016-014J')).toEqual({ ok: false, code: 'reference-check' });
  });

  it('show one wrong character, whichever it is', () => {
    fc.assert(
      fc.property(reference, fc.constantFrom(...ALPHABET), (value, other) => {
        const plain = value.replaceAll('-', '');
        for (let at = 2; at < plain.length; at += 1) {
          if (plain[at] === other) continue;
          const wrong = plain.slice(0, at) + other + plain.slice(at + 1);
          expect(parseReference(wrong)).toEqual({ ok: false, code: 'reference-check' });
        }
      }),
    );
  });

  it('show two characters swapped, wherever they stand', () => {
    fc.assert(
      fc.property(reference, (value) => {
        const plain = Array.from(value.replaceAll('-', ''));
        for (let first = 2; first < plain.length; first += 1) {
          for (let second = first + 1; second < plain.length; second += 1) {
            if (plain[first] === plain[second]) continue;
            const swapped = [...plain];
            [swapped[first], swapped[second]] = [plain[second] ?? '', plain[first] ?? ''];
            expect(parseReference(swapped.join(''))).toMatchObject({ code: 'reference-check' });
          }
        }
      }),
    );
  });

  it('never throw on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof parseReference(text).ok).toBe('boolean');
        expect(typeof parseKey(text).ok).toBe('boolean');
      }),
    );
  });

  it('cannot be made of the wrong things', () => {
    const random = new Uint8Array(REFERENCE_BYTES);
    for (const prefix of ['', 'A', 'APP', 'ap', 'LO', '12']) {
      expect(() => makeReference(prefix, random), prefix).toThrow(RangeError);
    }
    expect(() => makeReference('AP', new Uint8Array(4))).toThrow(RangeError);
    expect(() => makeKey(new Uint8Array(6))).toThrow(RangeError);
  });
});

describe('keys', () => {
  it('read back as they were made, however they are typed', () => {
    fc.assert(
      fc.property(key, (value) => {
        const typed = value.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
        expect(parseKey(value)).toEqual({ ok: true, value, display: value });
        expect(parseKey(typed)).toEqual({ ok: true, value, display: value });
      }),
    );
  });

  it('are refused with a reason', () => {
    expect(parseKey('7K3M-9QXA')).toEqual({ ok: false, code: 'key-format' });
    expect(parseKey('0000-0000-0001')).toEqual({ ok: false, code: 'key-check' });
  });
});
