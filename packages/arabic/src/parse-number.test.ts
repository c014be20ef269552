import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from './format-number.js';
import { stripBidiControls } from './isolate.js';
import { parseNumber, type NumberCode } from './parse-number.js';
import { anyText } from './testing/any-text.js';
import { inMixedDigits } from './testing/digit-scripts.js';

const numberText = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.stringMatching(/^(?:\.\d{1,5})?$/))
  .map(([whole, fraction]) => `${whole}${fraction}`);

const codes: Readonly<Record<NumberCode, true>> = {
  'number-required': true,
  'number-characters': true,
  'number-ambiguous': true,
  'number-digits': true,
  'number-precision': true,
  'number-negative': true,
  'number-too-small': true,
  'number-too-large': true,
};

describe('parseNumber', () => {
  it.each([
    ['0', 0, '0'],
    ['٠٠٧', 7, '7'],
    ['١٬٢٣٤٫٥', 1234.5, '1,234.5'],
    ['1,234.50', 1234.5, '1,234.5'],
    ['١٢٣٤.٥', 1234.5, '1,234.5'],
    ['۱۲۳', 123, '123'],
    ['1,5', 1.5, '1.5'],
    ['1.234', 1.234, '1.234'],
    ['١٬٢٣٤٬٥٦٧', 1234567, '1,234,567'],
    ['.5', 0.5, '0.5'],
    ['+5', 5, '5'],
    [' \u200F٥\u00A0', 5, '5'],
    ['-0', 0, '0'],
    ['123456789012345', 123456789012345, '123,456,789,012,345'],
  ])('reads %j as %d', (text, value, display) => {
    expect(parseNumber(text)).toEqual({ ok: true, value, display, warnings: [] });
  });

  it.each([
    ['', { code: 'number-required' }],
    ['\u200F ', { code: 'number-required' }],
    ['-', { code: 'number-characters', params: { character: '-' } }],
    ['12 كيلو', { code: 'number-characters', params: { character: 'ك' } }],
    ['5-', { code: 'number-characters', params: { character: '-' } }],
    ['1e3', { code: 'number-characters', params: { character: 'e' } }],
    ['5²', { code: 'number-characters', params: { character: '²' } }],
    ['٥،٥', { code: 'number-ambiguous', params: { separator: '،' } }],
    ['1،234', { code: 'number-ambiguous', params: { separator: '،' } }],
    ['1,2345', { code: 'number-ambiguous', params: { separator: ',' } }],
    ['12,34,567', { code: 'number-ambiguous', params: { separator: ',' } }],
    ['0,125', { code: 'number-ambiguous', params: { separator: ',' } }],
    ['1٬23', { code: 'number-ambiguous', params: { separator: '٬' } }],
    ['1,234٬567', { code: 'number-ambiguous', params: { separator: ',' } }],
    ['1.234.567', { code: 'number-ambiguous', params: { separator: '.' } }],
    ['1.234,5', { code: 'number-ambiguous', params: { separator: '.' } }],
    ['1 234', { code: 'number-ambiguous', params: { separator: ' ' } }],
    ['5.', { code: 'number-ambiguous', params: { separator: '.' } }],
    ['1234567890123456', { code: 'number-digits', params: { limit: 15 } }],
    ['-5', { code: 'number-negative' }],
  ])('refuses %j', (text, problem) => {
    expect(parseNumber(text)).toEqual({ ok: false, ...problem });
  });

  it('holds to the limits asked for', () => {
    expect(parseNumber('-٥', { negative: true })).toMatchObject({ value: -5, display: '-5' });
    expect(parseNumber('−5', { negative: true })).toMatchObject({ value: -5 });
    expect(parseNumber('2.50', { decimals: 1 })).toMatchObject({ value: 2.5 });
    expect(parseNumber('2.5', { decimals: 0 })).toEqual({
      ok: false,
      code: 'number-precision',
      params: { count: 0 },
    });
    for (const text of ['1.000', '٢٥.٠٠٠', '-100.500']) {
      expect(parseNumber(text, { decimals: 2, negative: true })).toEqual({
        ok: false,
        code: 'number-ambiguous',
        params: { separator: '.' },
      });
    }
    expect(parseNumber('1.000', { decimals: 3 })).toMatchObject({ value: 1 });
    expect(parseNumber('٥.٠', { decimals: 0 })).toMatchObject({ value: 5 });
    for (const text of ['0.000', '1٫000', '1000.000', '5.00', '5.0000']) {
      expect(parseNumber(text, { decimals: 0 })).toMatchObject({ ok: true });
    }
    expect(parseNumber('2', { minimum: 3 })).toMatchObject({
      code: 'number-too-small',
      params: { minimum: 3 },
    });
    expect(parseNumber('4', { maximum: 3 })).toMatchObject({
      code: 'number-too-large',
      params: { maximum: 3 },
    });
  });

  it('never throws, and reads its own display back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseNumber(text, { negative: true });
        if (result.ok) expect(parseNumber(result.display, { negative: true })).toEqual(result);
        else expect(codes).toHaveProperty(result.code);
      }),
      { numRuns: 10_000 },
    );
  });

  it('reads one value in three digit scripts and any mixture', () => {
    const typed = numberText.chain((text) => fc.tuple(fc.constant(text), inMixedDigits(text)));
    fc.assert(
      fc.property(typed, ([ascii, mixed]) => {
        expect(parseNumber(mixed)).toEqual(parseNumber(ascii));
        expect(parseNumber(mixed)).toMatchObject({ ok: true, value: Number(ascii) });
      }),
      { numRuns: 10_000 },
    );
  });

  it('reads what formatNumber writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        fc.constantFrom('arab' as const, 'latn' as const),
        (thousandths, numerals) => {
          const value = thousandths / 1000;
          const text = formatNumber(value, { numerals, maximumFractionDigits: 3 });
          expect(parseNumber(stripBidiControls(text), { negative: true })).toMatchObject({
            value: value + 0,
          });
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
