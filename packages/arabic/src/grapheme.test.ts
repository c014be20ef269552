import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemeLength, truncateGraphemes } from './grapheme.js';
import { anyText } from './testing/any-text.js';

it.each([
  ['', 0],
  ['renew', 5],
  ['مُحَمَّد', 4],
  ['é\r\n', 2],
  ['👩‍👩‍👧', 1],
])('counts %j as %i', (text, count) => {
  expect(graphemeLength(text)).toBe(count);
});

it('counts a long text in pieces as it would whole', () => {
  const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });
  const unit = fc.oneof(anyText, fc.constantFrom('👩‍👩‍👧', 'a\u{E0100}', '🇪🇬', '\u064E'.repeat(300)));
  fc.assert(
    fc.property(fc.array(unit, { minLength: 10, maxLength: 30 }), (units) => {
      const text = units.join('');
      expect(graphemeLength(text)).toBe(Array.from(segmenter.segment(text)).length);
    }),
    { numRuns: 1000 },
  );
});

describe('truncateGraphemes', () => {
  it.each([
    ['شهادة الميلاد', 20, 'شهادة الميلاد'],
    ['شهادة', 5, 'شهادة'],
    ['شهادة الميلاد', 6, 'شهادة…'],
    ['شهادة الميلاد', 7, 'شهادة…'],
    ['مُحَمَّد علي', 5, 'مُحَمَّد…'],
    ['👩‍👩‍👧👩‍👩‍👧', 1, '…'],
    ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2, '👩‍👩‍👧…'],
    ['\u2066abc\u2069', 3, 'a…'],
    ['abc', 0, ''],
    ['abc', Number.NaN, ''],
    ['abc', Infinity, 'abc'],
  ])('cuts %j to %d: %j', (text, limit, short) => {
    expect(truncateGraphemes(text, limit)).toBe(short);
  });

  it('keeps the limit, and what fits', () => {
    const long = fc.oneof(anyText, fc.constantFrom('مُحَمَّد '.repeat(40), '👩‍👩‍👧'.repeat(40)));
    fc.assert(
      fc.property(long, fc.integer({ min: 1, max: 250 }), (text, limit) => {
        const short = truncateGraphemes(text, limit);
        expect(graphemeLength(short)).toBeLessThanOrEqual(limit);
        expect(short === text).toBe(graphemeLength(text) <= limit);
      }),
      { numRuns: 10_000 },
    );
  });
});
