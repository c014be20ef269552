import { describe, expect, it } from 'vitest';
import { foldForSearch, matchesSearch } from './fold.js';
import { SPELLINGS } from './testing/spellings.js';

/** Spacing is no matter of one word: only `matchesSearch` sees through it. */
const key = (text: string) => foldForSearch(text).replaceAll(' ', '');

describe('spellings that Egyptians use for each other', () => {
  it('are at least five hundred words', () => {
    expect(SPELLINGS.length).toBeGreaterThanOrEqual(500);
    for (const { word, variants } of SPELLINGS) {
      expect(variants.length, word).toBeGreaterThan(0);
      expect(variants, word).not.toContain(word);
    }
  });

  it('fold to one key', () => {
    const missed = SPELLINGS.flatMap(({ word, variants }) =>
      variants.filter((variant) => key(variant) !== key(word)).map((variant) => [word, variant]),
    );
    expect(missed).toEqual([]);
  });

  it('find each other, all of them', () => {
    const missed = SPELLINGS.flatMap(({ word, variants }) =>
      variants
        .flatMap((variant) => [
          [word, variant],
          [variant, word],
        ])
        .filter(([text = '', query = '']) => !matchesSearch(text, query)),
    );
    expect(missed).toEqual([]);
  });

  it('are not mixed up with other words', () => {
    const found = SPELLINGS.flatMap(({ word, variants, others }) =>
      [word, ...variants].flatMap((text) =>
        others.filter((query) => matchesSearch(text, query)).map((query) => [text, query]),
      ),
    );
    expect(found).toEqual([]);
    expect(SPELLINGS.flatMap(({ others }) => others).length).toBeGreaterThan(100);
  });

  it('leave every two words of the list apart', () => {
    expect(new Set(SPELLINGS.map(({ word }) => key(word))).size).toBe(SPELLINGS.length);
  });
});
