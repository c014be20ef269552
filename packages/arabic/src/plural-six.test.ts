import { describe, expect, it } from 'vitest';
import { pluralCategory } from './plural.js';

describe('pluralCategory', () => {
  it.each([
    ['zero', [0]],
    ['one', [1]],
    ['two', [2]],
    ['few', [3, 10, 103, 110, 203, 1003, 1_000_010]],
    ['many', [11, 99, 111, 199, 1011, 1_000_099]],
    ['other', [100, 101, 102, 200, 201, 202, 1000, 1002, 1_000_000, 1.5, 0.1]],
  ])('says %s in Arabic', (category, counts) => {
    for (const count of counts) expect(pluralCategory(count), String(count)).toBe(category);
  });

  it('follows the last two digits from three on', () => {
    for (let count = 3; count <= 100_000; count += 1) {
      const lastTwo = count % 100;
      const expected = lastTwo < 3 ? 'other' : lastTwo <= 10 ? 'few' : 'many';
      if (pluralCategory(count) !== expected) expect.fail(`${count} is not ${expected}`);
    }
  });

  it('has two forms in English', () => {
    expect([0, 1, 2, 11, 1.5].map((count) => pluralCategory(count, 'en'))).toEqual([
      'other',
      'one',
      'other',
      'other',
      'other',
    ]);
  });
});
