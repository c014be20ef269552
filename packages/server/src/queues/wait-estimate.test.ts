import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateWait, type Served } from './wait-estimate.js';

const minute = 60_000;
const took = (...minutes: readonly number[]): Served[] =>
  minutes.map((length, index) => ({
    calledAt: new Date(index * minute),
    endedAt: new Date((index + length) * minute),
  }));
const behind = (ahead: number, overtaking = 0) => ({ ahead, overtaking });

const lengths = fc.array(fc.double({ min: 0, max: 240, noNaN: true }), {
  minLength: 5,
  maxLength: 40,
});
const count = fc.integer({ min: 0, max: 300 });
const counters = fc.integer({ min: 1, max: 20 });

describe('the estimate of a wait', () => {
  it('is the pace of the served, for each who is ahead, at the counters that are open', () => {
    expect(estimateWait(behind(4), took(6, 6, 6, 6, 6), 2)).toEqual({ from: 12, to: 15 });
  });

  it('ranges from the quicker to the slower quarter', () => {
    expect(estimateWait(behind(2), took(4, 6, 8, 10, 12), 1)).toEqual({ from: 12, to: 30 });
  });

  it('reckons with appointments that begin meanwhile, at worst', () => {
    expect(estimateWait(behind(2, 3), took(10, 10, 10, 10, 10), 1)).toEqual({ from: 20, to: 60 });
  });

  it('is absent while too few were served, and where no counter is open', () => {
    expect(estimateWait(behind(2), took(5, 5, 5, 5), 1)).toBeUndefined();
    expect(estimateWait(behind(2), took(5, 5, 5, 5, 5), 0)).toBeUndefined();
  });

  it('is a range of minutes that the contract admits', () => {
    fc.assert(
      fc.property(lengths, count, count, counters, (minutes, ahead, overtaking, open) => {
        const estimate = estimateWait(behind(ahead, overtaking), took(...minutes), open);
        expect(estimate).toBeDefined();
        const { from, to } = estimate ?? { from: NaN, to: NaN };
        expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(Math.max(1, from));
      }),
    );
  });

  it('never falls with more ahead, nor rises with more counters', () => {
    fc.assert(
      fc.property(lengths, count, counters, (minutes, ahead, open) => {
        const served = took(...minutes);
        const here = estimateWait(behind(ahead), served, open);
        const later = estimateWait(behind(ahead + 1), served, open);
        const quicker = estimateWait(behind(ahead), served, open + 1);
        expect(later?.from).toBeGreaterThanOrEqual(here?.from ?? NaN);
        expect(later?.to).toBeGreaterThanOrEqual(here?.to ?? NaN);
        expect(quicker?.from).toBeLessThanOrEqual(here?.from ?? NaN);
        expect(quicker?.to).toBeLessThanOrEqual(here?.to ?? NaN);
      }),
    );
  });

  it('promises no less than the quickest took, and threatens no more than the slowest', () => {
    fc.assert(
      fc.property(lengths, count, (minutes, ahead) => {
        const { from, to } = estimateWait(behind(ahead), took(...minutes), 1) ?? { from: 0, to: 0 };
        const slack = 1e-3;
        expect(from).toBeGreaterThanOrEqual(Math.floor(Math.min(...minutes) * ahead - slack));
        expect(to).toBeLessThanOrEqual(
          Math.max(1, Math.ceil(Math.max(...minutes) * (ahead + 1) + slack)),
        );
      }),
    );
  });

  it('does not depend on the order of the served', () => {
    fc.assert(
      fc.property(lengths, count, counters, (minutes, ahead, open) => {
        const estimate = estimateWait(behind(ahead), took(...minutes), open);
        const turned = took(...minutes).reverse();
        expect(estimateWait(behind(ahead), turned, open)).toEqual(estimate);
      }),
    );
  });
});
