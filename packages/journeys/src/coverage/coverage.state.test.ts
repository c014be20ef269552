import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatestCell, isNowhere, shadeOf } from './coverage.state.js';
import { coverage } from './testing/coverage.js';

describe('shades of coverage', () => {
  it.each([
    [0, 12, 0],
    [1, 12, 1],
    [3, 12, 1],
    [4, 12, 2],
    [9, 12, 3],
    [12, 12, 4],
    [0, 0, 0],
  ])('shades %i beside %i by %i', (count, greatest, shade) => {
    expect(shadeOf(count, greatest)).toBe(shade);
  });

  it('is never lighter for more, and none for none alone', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (one, other, more) => {
        const greatest = Math.max(one, other) + more;
        const [less, most] = [Math.min(one, other), Math.max(one, other)];
        expect(shadeOf(less, greatest)).toBeLessThanOrEqual(shadeOf(most, greatest));
        expect(shadeOf(one, greatest) === 0).toBe(one === 0);
      }),
    );
  });

  it('knows the greatest of all cells, and that there may be none', () => {
    expect(greatestCell(coverage())).toBe(12);
    expect(greatestCell(coverage({ districts: [] }))).toBe(0);
    expect(isNowhere(coverage({ facilities: 0, cabinets: 0 }))).toBe(true);
    expect(isNowhere(coverage())).toBe(false);
  });
});
