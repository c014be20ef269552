import { expect, it } from 'vitest';
import { foldForSearch, matchesSearch } from './fold.js';
import { graphemeLength } from './grapheme.js';
import { isolate } from './isolate.js';
import { parsePersonName } from './person-name.js';
import { sanitizeIdentity, sanitizeText } from './sanitize.js';

const LENGTH = 100_000;

it.each([
  'ء',
  ' ',
  'عبد ',
  'الله ',
  "ب-'",
  '\u064E',
  '\u2067',
  '\u2069',
  '\u2067\n',
  '\uFDFA',
  '\uD800',
])('takes %j, a hundred thousand times over, without slowing down', (unit) => {
  const text = `${unit.repeat(LENGTH)}ب`;
  const start = performance.now();
  foldForSearch(text);
  graphemeLength(text);
  isolate(text);
  parsePersonName(text);
  sanitizeIdentity(text);
  sanitizeText(text);
  matchesSearch(text, 'رخصة');
  // Quadratic work on this length takes minutes.
  expect(performance.now() - start).toBeLessThan(5000);
});
