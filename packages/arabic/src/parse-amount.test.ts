import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount } from './format-amount.js';
import { parseAmount, type AmountCode } from './parse-amount.js';
import { anyText } from './testing/any-text.js';
import { inMixedDigits } from './testing/digit-scripts.js';

const piastres = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.maxSafeInteger());

const codes: Readonly<Record<AmountCode, true>> = {
  'amount-required': true,
  'amount-characters': true,
  'amount-ambiguous': true,
  'amount-precision': true,
  'amount-negative': true,
  'amount-too-small': true,
  'amount-too-large': true,
};

describe('parseAmount', () => {
  it.each([
    ['0', 0, '0'],
    ['70', 7000, '70'],
    ['٧٠٫٥', 7050, '70.50'],
    ['١٢٣٤.٥', 123450, '1,234.50'],
    ['1234,5', 123450, '1,234.50'],
    ['1,234', 123400, '1,234'],
    ['١٬٢٣٤٫٥٠ ج.م.', 123450, '1,234.50'],
    ['۱۲۳ جم', 12300, '123'],
    ['٧٠ جنيهًا', 7000, '70'],
    ['٣ جنيهات', 300, '3'],
    ['٧٠ جنيه مصري', 7000, '70'],
    ['EGP 70', 7000, '70'],
    ['70 l.e.', 7000, '70'],
    ['LE 70', 7000, '70'],
    ['L.E 70', 7000, '70'],
    ['EGP70', 7000, '70'],
    ['70EGP', 7000, '70'],
    ['E£70', 7000, '70'],
    ['70 £E', 7000, '70'],
    ['٧٠ ج', 7000, '70'],
    ['70ج', 7000, '70'],
    ['70 ج.', 7000, '70'],
    ['70 ج . م', 7000, '70'],
    ['70 ج.م.ع', 7000, '70'],
    ['70 ج. م. ع.', 7000, '70'],
    ['ج.م. 70', 7000, '70'],
    ['ج 70', 7000, '70'],
    ['جنيه 70', 7000, '70'],
    ['٧٠ جنيه مصرى', 7000, '70'],
    ['٧٠ جنيهًا مصريًّا', 7000, '70'],
    ['٣ جنيهات مصريه', 300, '3'],
    ['٧٠ جنية', 7000, '70'],
    ['٧٠ جنيـه', 7000, '70'],
    ['٧٠ جنیه', 7000, '70'],
    ['٧٠ جنيها', 7000, '70'],
    ['٧٠ ﺟﻨﻴﻪ', 7000, '70'],
    ['جنيه \u066B٥', 50, '0.50'],
    ['.05', 5, '0.05'],
    ['-0', 0, '0'],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER, '90,071,992,547,409.91'],
  ])('reads %j as %d piastres', (text, value, display) => {
    expect(parseAmount(text)).toEqual({ ok: true, value, display, warnings: [] });
  });

  it.each([
    ['', { code: 'amount-required' }],
    ['جنيه', { code: 'amount-required' }],
    ['$5', { code: 'amount-characters', params: { character: '$' } }],
    ['£70', { code: 'amount-characters', params: { character: '£' } }],
    ['70 £', { code: 'amount-characters', params: { character: '£' } }],
    ['70 GEL', { code: 'amount-characters', params: { character: 'G' } }],
    ['7² ج', { code: 'amount-characters', params: { character: '²' } }],
    ['٥ ق', { code: 'amount-characters', params: { character: 'ق' } }],
    ['٥ قرش', { code: 'amount-characters', params: { character: 'ق' } }],
    ['٥ جنيه إسترليني', { code: 'amount-characters', params: { character: 'ج' } }],
    ['٥ م', { code: 'amount-characters', params: { character: 'م' } }],
    ['٥ قروش', { code: 'amount-characters', params: { character: 'ق' } }],
    ['سبعون', { code: 'amount-characters', params: { character: 'س' } }],
    ['١٢،٥٠', { code: 'amount-ambiguous', params: { separator: '،' } }],
    ['1.234', { code: 'amount-ambiguous', params: { separator: '.' } }],
    ['1.234,50', { code: 'amount-ambiguous', params: { separator: '.' } }],
    ['1,23,456', { code: 'amount-ambiguous', params: { separator: ',' } }],
    ['12 50', { code: 'amount-ambiguous', params: { separator: ' ' } }],
    ['١٫٢٣٤', { code: 'amount-precision' }],
    ['0.125', { code: 'amount-precision' }],
    ['1234.567', { code: 'amount-precision' }],
    ['-5', { code: 'amount-negative' }],
    [
      '90071992547409.92',
      { code: 'amount-too-large', params: { maximum: '90,071,992,547,409.91' } },
    ],
  ])('refuses %j', (text, problem) => {
    expect(parseAmount(text)).toEqual({ ok: false, ...problem });
  });

  it('holds to the limits asked for, in piastres', () => {
    const limits = { minimum: 1050, maximum: 500_000 };
    expect(parseAmount('10.50', limits)).toMatchObject({ value: 1050 });
    expect(parseAmount('10.49', limits)).toEqual({
      ok: false,
      code: 'amount-too-small',
      params: { minimum: '10.50' },
    });
    expect(parseAmount('5,000.01', limits)).toEqual({
      ok: false,
      code: 'amount-too-large',
      params: { maximum: '5,000' },
    });
    expect(parseAmount('−5', { negative: true })).toMatchObject({ value: -500, display: '-5' });
  });

  it('never throws, and reads its own display back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseAmount(text, { negative: true });
        if (result.ok) expect(parseAmount(result.display, { negative: true })).toEqual(result);
        else expect(codes).toHaveProperty(result.code);
      }),
      { numRuns: 10_000 },
    );
  });

  it('reads what formatAmount writes in tables, in either language and any digits', () => {
    fc.assert(
      fc.property(
        piastres,
        fc.constantFrom('ar' as const, 'en' as const),
        fc.constantFrom('arab' as const, 'latn' as const),
        (value, language, numerals) => {
          const text = formatAmount(value, { language, numerals, style: 'table' });
          expect(parseAmount(text, { negative: true })).toMatchObject({ ok: true, value });
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('reads one value in three digit scripts and any mixture', () => {
    const typed = fc
      .nat(99_999_999)
      .map((value) => [value, (value / 100).toFixed(2)] as const)
      .chain(([value, text]) => fc.tuple(fc.constant(value), inMixedDigits(text)));
    fc.assert(
      fc.property(typed, ([value, text]) => {
        expect(parseAmount(text)).toMatchObject({ ok: true, value });
        expect(parseAmount(text.replace('.', '٫'))).toMatchObject({ ok: true, value });
        expect(parseAmount(text.replace('.', ','))).toMatchObject({ ok: true, value });
      }),
      { numRuns: 10_000 },
    );
  });
});
