import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords } from './amount-in-words.js';
import { numberInWords } from './number-in-words.js';

describe('numberInWords', () => {
  it.each([
    [0, 'صفر'],
    [1, 'واحد'],
    [2, 'اثنان'],
    [7, 'سبعة'],
    [8, 'ثمانية'],
    [11, 'أحد عشر'],
    [12, 'اثنا عشر'],
    [27, 'سبعة وعشرون'],
    [100, 'مائة'],
    [200, 'مائتان'],
    [999, 'تسعمائة وتسعة وتسعون'],
    [1002, 'ألف واثنان'],
    [-3, 'سالب ثلاثة'],
  ])('says %i', (value, words) => expect(numberInWords(value)).toBe(words));

  it('follows the case of its sentence', () => {
    expect(numberInWords(22, { grammaticalCase: 'genitive' })).toBe('اثنين وعشرين');
  });

  it('is the number within an amount of as many pounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 9_000_000 }), (value) => {
        fc.pre(value % 100 > 2);
        expect(amountInWords(value * 100).startsWith(numberInWords(value))).toBe(true);
      }),
    );
  });

  it('refuses what is no whole number', () => {
    expect(() => numberInWords(1.5)).toThrow(RangeError);
  });
});
