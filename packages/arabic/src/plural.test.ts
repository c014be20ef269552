import { expect, it } from 'vitest';
import { pluralCategory } from './plural.js';

it.each([
  ['zero', [0]],
  ['one', [1]],
  ['two', [2]],
  ['few', [3, 10, 103, 110, 1003]],
  ['many', [11, 26, 99, 111, 199]],
  ['other', [100, 101, 102, 200, 1000, 1.5, 0.5]],
] as const)('counts %s in Arabic', (category, counts) => {
  for (const count of counts) expect(pluralCategory(count)).toBe(category);
});

it('counts one and other in English', () => {
  expect([0, 1, 2].map((count) => pluralCategory(count, 'en'))).toEqual(['other', 'one', 'other']);
});
