import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisFor, barsOf, chartsOf, namedPoints, startingPoint } from './charts.js';
import { isEmpty, queryOf, sectorIn } from './service-performance.state.js';
import { figures, performance } from './testing/performance.js';

const idsOf = (charts: readonly { readonly id: string }[]) => charts.map(({ id }) => id);

describe('charts of public figures', () => {
  it('leaves a gap where a month is not told, and marks the one that runs', () => {
    const [days] = chartsOf(performance());
    expect(days?.points[1]?.values).toEqual([6, 13]);
    expect(days?.points[2]?.values).toEqual([undefined, undefined]);
    expect(days?.points.filter(({ isRunning }) => isRunning).map(({ month }) => month)).toEqual([
      '2031-01',
    ]);
    expect(chartsOf(performance({ isRunning: false }))[0]?.points.at(-1)?.isRunning).toBe(false);
  });

  it('draws no chart of what no month tells', () => {
    const months = performance().months.map(({ month }) => ({ month, figures: { received: 20 } }));
    expect(idsOf(chartsOf(performance()))).toEqual(['days', 'promise', 'received']);
    expect(idsOf(chartsOf(performance({ months })))).toEqual(['received']);
    expect(chartsOf(performance({ months: [] }))).toEqual([]);
  });

  it('has an axis from nought over every value, with whole numbers beside it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 5_000_000 }), { minLength: 1, maxLength: 60 }),
        (values) => {
          const { max, ticks } = axisFor(values, false);
          expect(max).toBeGreaterThanOrEqual(Math.max(1, ...values));
          expect(ticks[0]).toBe(0);
          expect(ticks.every((tick) => Number.isInteger(tick) && tick <= max)).toBe(true);
          expect(ticks.length).toBeLessThanOrEqual(8);
        },
      ),
    );
    expect(axisFor([3], true)).toEqual({ max: 100, ticks: [0, 50, 100] });
  });

  it('names at most three points below, the first of them always', () => {
    for (let count = 1; count <= 60; count += 1) {
      const named = namedPoints(count);
      expect(named[0]).toBe(0);
      expect(named.length).toBeLessThanOrEqual(3);
    }
    expect(namedPoints(12)).toEqual([0, 4, 8]);
  });

  it('begins at the last month that is over and told', () => {
    const [days] = chartsOf(performance());
    expect(startingPoint(days?.points ?? [])).toBe(10);
    expect(startingPoint([{ month: '2031-01', isRunning: true, values: [3] }])).toBe(0);
  });

  it('puts the greatest first, and what is not told last', () => {
    const order = (measure: Parameters<typeof barsOf>[1]) => idsOf(barsOf(performance(), measure));
    expect(order('withinPromise')).toEqual(['supply', 'traffic', 'health']);
    expect(order('received')).toEqual(['traffic', 'supply', 'health']);
  });
});

describe('what is asked for', () => {
  const nothing = { sector: '', service: '', from: '', to: '' };

  it('is left out where nothing is chosen, or no month is written', () => {
    expect(queryOf({ ...nothing, from: '2031-99' })).toEqual({
      ...{ sector: undefined, service: undefined, from: undefined, to: undefined },
    });
  });

  it('is a service without its sector, which it says itself', () => {
    const wanted = { ...nothing, sector: 'traffic', service: 'traffic/renew', from: '2031-01' };
    expect(queryOf(wanted)).toEqual({
      ...{ sector: undefined, service: 'traffic/renew', from: '2031-01', to: undefined },
    });
    expect(sectorIn({ sector: '', service: 'supply/card' })).toBe('supply');
  });

  it('may have no answer at all', () => {
    expect(isEmpty(performance({ total: {} }))).toBe(true);
    expect(isEmpty(performance({ total: figures() }))).toBe(false);
  });
});
