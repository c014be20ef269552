import { describe, expect, it } from 'vitest';
import { pageSteps, pageWithin } from './pagination.state.js';

describe('pageSteps', () => {
  it.each([
    [1, 1, [1]],
    [2, 7, [1, 2, 3, 4, 5, 6, 7]],
    [1, 12, [1, 2, 3, 4, 5, 'gap', 12]],
    [4, 12, [1, 2, 3, 4, 5, 'gap', 12]],
    [5, 12, [1, 'gap', 4, 5, 6, 'gap', 12]],
    [8, 12, [1, 'gap', 7, 8, 9, 'gap', 12]],
    [9, 12, [1, 'gap', 8, 9, 10, 11, 12]],
    [12, 12, [1, 'gap', 8, 9, 10, 11, 12]],
  ])('%d of %d', (page, total, steps) => {
    expect(pageSteps(page, total)).toEqual(steps);
  });

  it('keeps its length, its ends and the current page, and leaves out two pages at least', () => {
    for (let page = 1; page <= 30; page += 1) {
      const steps = pageSteps(page, 30);
      expect(steps).toHaveLength(7);
      expect(steps).toContain(page);
      expect([steps[0], steps.at(-1)]).toEqual([1, 30]);
      const numbers = steps.filter((step) => step !== 'gap');
      numbers.forEach((step, index) => {
        const before = numbers[index - 1];
        if (before !== undefined) expect(step - before).not.toBe(2);
      });
    }
  });
});

describe('pageWithin', () => {
  it.each([
    [3, 3],
    [0, 1],
    [-4, 1],
    [99, 12],
    [2.7, 2],
    [Number.NaN, 1],
  ])('%d', (page, expected) => {
    expect(pageWithin(page, 12)).toBe(expected);
  });
});
