import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainForSms, smsSize } from './sms-parts.js';

const texts = fc
  .constantFrom(['a', '€'], ['a', 'م', '😀'], ['😀'])
  .chain((letters) => fc.string({ unit: fc.constantFrom(...letters), maxLength: 500 }));

describe('the size of a text message', () => {
  it.each([
    ['a', 160, 'gsm-7', 1],
    ['a', 161, 'gsm-7', 2],
    ['a', 306, 'gsm-7', 2],
    ['a', 307, 'gsm-7', 3],
    ['€', 80, 'gsm-7', 1],
    // 76 in a part: half of the 153rd septet's character would not fit.
    ['€', 152, 'gsm-7', 2],
    ['€', 153, 'gsm-7', 3],
    ['م', 70, 'ucs-2', 1],
    ['م', 71, 'ucs-2', 2],
    ['م', 134, 'ucs-2', 2],
    ['م', 135, 'ucs-2', 3],
    ['😀', 35, 'ucs-2', 1],
    ['😀', 66, 'ucs-2', 2],
    ['😀', 67, 'ucs-2', 3],
  ])('of %s, %i times, is in %s %i parts', (character, times, encoding, parts) => {
    expect(smsSize(character.repeat(times))).toMatchObject({ encoding, parts });
  });

  it('is doubled by one letter that the small alphabet lacks', () => {
    expect(smsSize('Your code is 482193.')).toEqual({ encoding: 'gsm-7', units: 20, parts: 1 });
    expect(smsSize('Your code is ٤82193.')).toEqual({ encoding: 'ucs-2', units: 20, parts: 1 });
    expect(smsSize('')).toEqual({ encoding: 'gsm-7', units: 0, parts: 1 });
  });

  it('has room for all of the text in its parts, and no part for nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { encoding, units, parts } = smsSize(text);
        const [alone, each] = encoding === 'gsm-7' ? [160, 153] : [70, 67];
        expect(units).toBeLessThanOrEqual(parts === 1 ? alone : parts * each);
        // A part is left unfilled by one unit at most.
        if (parts > 1) expect(units).toBeGreaterThan(Math.max(alone, (parts - 1) * (each - 1)));
      }),
    );
  });
});

describe('plain punctuation', () => {
  it('keeps English in the small alphabet', () => {
    expect(plainForSms('“The prosecution’s register” – 9:30\u00A0am…')).toBe(
      '"The prosecution\'s register" - 9:30 am...',
    );
  });

  it('changes nothing where it would not help', () => {
    const text = 'موعدك ٩:٣٠\u00A0ص – «المركز»…';
    expect(plainForSms(text)).toBe(text);
  });
});
