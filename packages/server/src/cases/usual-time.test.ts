import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualTime } from './usual-time.js';

describe('how long applications usually take', () => {
  it('is from what one in five did not need to what nine in ten did', () => {
    const took = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(usualTime(took)).toEqual({ from: 20, to: 90, cases: 100 });
  });

  it('is not said of fewer than thirty', () => {
    expect(usualTime(Array.from({ length: 29 }, () => 3))).toBeUndefined();
    expect(usualTime(Array.from({ length: 30 }, () => 3))).toEqual({ from: 3, to: 3, cases: 30 });
  });

  it('has nine in ten at or below its end, and is made of what was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 30, maxLength: 200 }), (took) => {
        const { from = 0, to = 0 } = usualTime(took) ?? {};
        expect(took).toEqual(expect.arrayContaining([from, to]));
        expect(from).toBeLessThanOrEqual(to);
        const done = took.filter((days) => days <= to).length;
        expect(done / took.length).toBeGreaterThanOrEqual(0.9);
        const before = took.filter((days) => days < to).length;
        expect(before / took.length).toBeLessThan(0.9);
      }),
    );
  });
});
