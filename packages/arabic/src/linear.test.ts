import { expect, it } from 'vitest';
import { foldForSearch, matchesSearch } from './fold.js';
import { graphemeLength, truncateGraphemes } from './grapheme.js';
import { isolate } from './isolate.js';
import { parseAmount } from './parse-amount.js';
import { parseNumber } from './parse-number.js';
import { comparePersonNames, parsePersonName } from './person-name.js';
import { sanitizeIdentity, sanitizeText } from './sanitize.js';

const LENGTH = 50_000;

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
  '0',
  '1,234',
  '.',
  'ي\u0654',
  'جنيه ',
])('takes %j, fifty thousand times over, without slowing down', (unit) => {
  const text = `${unit.repeat(LENGTH)}ب`;
  const start = performance.now();
  foldForSearch(text);
  graphemeLength(text);
  truncateGraphemes(text, LENGTH / 2);
  isolate(text);
  parseAmount(text);
  parseNumber(`${unit.repeat(LENGTH)}1`);
  comparePersonNames(text, unit.repeat(LENGTH));
  parsePersonName(text);
  sanitizeIdentity(text);
  sanitizeText(text);
  matchesSearch(text, 'رخصة');
  // Quadratic work on this length takes minutes.
  expect(performance.now() - start).toBeLessThan(15_000);
});
