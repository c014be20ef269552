import { expect, it } from 'vitest';
import { foldForSearch, matchesSearch } from './fold.js';
import { graphemeLength, truncateGraphemes } from './grapheme.js';
import { isolate } from './isolate.js';
import { parseAmount } from './parse-amount.js';
import { parseNumber } from './parse-number.js';
import { comparePersonNames, parsePersonName } from './person-name.js';
import { sanitizeIdentity, sanitizeText } from './sanitize.js';

const LENGTH = 50_000;

/** Quadratic work on this length takes many minutes: the limit tells it apart on any machine. */
const LIMIT_MS = 60_000;

it.each([
  'ء',
  ' ',
  'عبد ',
  'الله ',
  "ب-'",
  '\u064E',
  '\u0651\u064E',
  'ي\u0654\u0651\uFE76',
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
])(
  'takes %j, fifty thousand times over, without slowing down',
  (unit) => {
    const text = `${unit.repeat(LENGTH)}ب`;
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
    matchesSearch(text, text);
  },
  LIMIT_MS,
);

it(
  'finds many words among many, none of them twice',
  () => {
    const words = Array.from({ length: 2 * LENGTH }, (_, index) => `ك${String(index)}`);
    expect(matchesSearch(words.join(' '), words.reverse().join(' '))).toBe(true);
  },
  LIMIT_MS,
);

it('does not throw where the stack of regular expressions ends', () => {
  const millions = 5_000_000;
  sanitizeIdentity('\u064E'.repeat(millions));
  expect(parseAmount('ج'.repeat(millions))).toMatchObject({ ok: false });
  expect(parsePersonName(`${'ب-'.repeat(millions)}ب`)).toMatchObject({ ok: false });
});
