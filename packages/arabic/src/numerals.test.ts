import { describe, expect, it } from 'vitest';
import { formatNumber } from './format-number.js';
import { localeTag, resolveNumerals } from './numerals.js';
import { stripBidiControls } from './isolate.js';

describe('resolveNumerals', () => {
  it.each([
    ['arab', 'en', 'arab'],
    ['latn', 'ar', 'latn'],
    ['auto', 'ar', 'arab'],
    ['auto', 'en', 'latn'],
    ['roman', 'ar', 'arab'],
    [null, 'en', 'latn'],
    [undefined, 'ar', 'arab'],
  ] as const)('settles %s in %s as %s', (policy, language, system) => {
    expect(resolveNumerals(policy, language)).toBe(system);
  });

  it('names the digits in every locale', () => {
    expect(localeTag('ar')).toBe('ar-EG-u-nu-arab');
    expect(localeTag('ar', 'latn')).toBe('ar-EG-u-nu-latn');
    expect(localeTag('en')).toBe('en-GB-u-nu-latn');
  });
});

describe('formatNumber', () => {
  it('writes the digits asked for', () => {
    expect(formatNumber(1234567.891)).toBe('١٬٢٣٤٬٥٦٧٫٨٩١');
    expect(formatNumber(1234.5, { numerals: 'latn' })).toBe('1,234.5');
    expect(formatNumber(1234.5, { language: 'en' })).toBe('1,234.5');
    expect(formatNumber(12, { language: 'en', numerals: 'arab' })).toBe('١٢');
  });

  it('writes small counts as Intl does', () => {
    for (const language of ['ar', 'en'] as const) {
      for (const numerals of ['arab', 'latn'] as const) {
        const intl = new Intl.NumberFormat(localeTag(language, numerals));
        for (let count = 0; count <= 1000; count++) {
          expect(formatNumber(count, { language, numerals })).toBe(intl.format(count));
        }
      }
    }
    expect(formatNumber(-0)).toBe(new Intl.NumberFormat(localeTag('ar')).format(-0));
  });

  it('passes options to Intl', () => {
    expect(formatNumber(7, { minimumIntegerDigits: 2 })).toBe('٠٧');
    expect(stripBidiControls(formatNumber(0.256, { style: 'percent' }))).toBe('٢٦٪');
  });
});
