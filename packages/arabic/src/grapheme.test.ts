import fc from 'fast-check';
import { expect, it } from 'vitest';
import { graphemeLength } from './grapheme.js';
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
    fc.property(fc.array(unit, { minLength: 20, maxLength: 60 }), (units) => {
      const text = units.join('');
      expect(graphemeLength(text)).toBe(Array.from(segmenter.segment(text)).length);
    }),
  );
});
