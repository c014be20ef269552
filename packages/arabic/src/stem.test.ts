import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from './fold.js';
import { foldedWords } from './search.js';
import { lightStem } from './stem.js';
import { anyText } from './testing/any-text.js';

describe('lightStem', () => {
  it.each([
    ['رخص', ['رخصة', 'الرخصة', 'والرخصة', 'بالرخصة', 'رخصتي', 'رخصتها', 'رخصه']],
    ['بطاق', ['بطاقة', 'للبطاقة', 'بطاقات', 'بطاقتي', 'بطاقاتهم', 'بطاقتين']],
    ['عرب', ['عربية', 'عربيتي', 'العربيات', 'عربي']],
    ['محام', ['محامي', 'محامين', 'محامون', 'المحامى']],
    ['شهاد', ['شهادة', 'شهادات', 'شهادتان', 'شهادتك']],
    ['حكم', ['حكم', 'الحكم']],
    ['عين', ['عين']],
  ])('is %s for every form', (stem, words) => {
    const stems = words.map((word) => lightStem(foldForSearch(word)));
    expect(stems).toEqual(words.map(() => stem));
  });

  it('leaves the beginning of the word, and at least three letters of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const word of foldedWords(foldForSearch(text))) {
          const stem = lightStem(word);
          expect(word).toContain(stem);
          expect(stem.length).toBeGreaterThanOrEqual(Math.min(3, word.length));
        }
      }),
    );
  });

  it('takes a long word in linear time', () => {
    expect(lightStem('ي'.repeat(100_000))).toHaveLength(99_999);
  });
});
