import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toArabicDigits, toAsciiDigits, toNumerals } from './digits.js';
import { anyText } from './testing/any-text.js';

describe('digits', () => {
  it('rewrites the three scripts into each other', () => {
    expect(toAsciiDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 0123456789')).toBe(
      '0123456789 0123456789 0123456789',
    );
    expect(toArabicDigits('0123456789 ۰۱۲۳۴۵۶۷۸۹')).toBe('٠١٢٣٤٥٦٧٨٩ ٠١٢٣٤٥٦٧٨٩');
    expect(toNumerals('2٠۲6', 'arab')).toBe('٢٠٢٦');
    expect(toNumerals('2٠۲6', 'latn')).toBe('2026');
  });

  it('leaves separators and everything else alone', () => {
    expect(toAsciiDigits('١٬٢٣٤٫٥، س')).toBe('1٬234٫5، س');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toAsciiDigits(toArabicDigits(text))).toBe(toAsciiDigits(text));
        expect(toAsciiDigits(text)).toHaveLength(text.length);
      }),
      { numRuns: 10_000 },
    );
  });
});
