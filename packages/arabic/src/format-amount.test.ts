import { describe, expect, it } from 'vitest';
import { formatAmount } from './format-amount.js';
import { readable } from './testing/readable.js';

describe('formatAmount', () => {
  it.each([
    [0, '٠ جنيه'],
    [100, 'جنيه واحد'],
    [200, 'جنيهان'],
    [300, '٣ جنيهات'],
    [1000, '١٠ جنيهات'],
    [1100, '١١ جنيهًا'],
    [7000, '٧٠ جنيهًا'],
    [10_000, '١٠٠ جنيه'],
    [10_200, '١٠٢ جنيه'],
    [10_300, '١٠٣ جنيهات'],
    [123_400, '١٬٢٣٤ جنيهًا'],
    [7050, '٧٠ جنيهًا و٥٠ قرشًا'],
    [101, 'جنيه واحد وقرش واحد'],
    [202, 'جنيهان وقرشان'],
    [5, '٥ قروش'],
    [-7000, 'سالب ٧٠ جنيهًا'],
    [-100, 'سالب جنيه واحد'],
    [-202, 'سالب جنيهين وقرشين'],
  ])('writes %d piastres in a sentence: %s', (value, text) => {
    expect(formatAmount(value)).toBe(text);
  });

  it('puts one and two in the case of the sentence', () => {
    expect(formatAmount(100, { grammaticalCase: 'accusative' })).toBe('جنيهًا واحدًا');
    expect(formatAmount(202, { grammaticalCase: 'genitive' })).toBe('جنيهين وقرشين');
    expect(formatAmount(-101, { grammaticalCase: 'accusative' })).toBe('سالب جنيه واحد وقرش واحد');
  });

  it('writes the digits asked for', () => {
    expect(formatAmount(7000, { numerals: 'latn' })).toBe('70 جنيهًا');
    expect(formatAmount(7050, { language: 'en' })).toBe('EGP\u00A070.50');
    expect(formatAmount(7000, { language: 'en' })).toBe('EGP\u00A070');
  });

  it.each([
    [123_450, 'arab', '١٬٢٣٤٫٥٠ ج.م.'],
    [7000, 'latn', '70.00 ج.م.'],
    [-500, 'arab', '-٥٫٠٠ ج.م.'],
    [Number.MAX_SAFE_INTEGER, 'latn', '90,071,992,547,409.91 ج.م.'],
  ] as const)('writes %d piastres in a table in %s: %s', (value, numerals, text) => {
    expect(readable(formatAmount(value, { numerals, style: 'table' }))).toBe(text);
  });

  it('writes tables in English with the code of the currency', () => {
    const options = { language: 'en', style: 'table' } as const;
    expect(readable(formatAmount(-123_400, options))).toBe('-EGP 1,234.00');
  });

  it('takes whole piastres only', () => {
    expect(() => formatAmount(0.5)).toThrow(RangeError);
    expect(() => formatAmount(Number.NaN)).toThrow(RangeError);
  });
});
