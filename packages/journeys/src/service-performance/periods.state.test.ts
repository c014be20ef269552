import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, periodOf, periodsUntil, readMonth, spanOf } from './periods.js';

const month = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${String(year)}-${String(number).padStart(2, '0')}`);

describe('periods of public figures', () => {
  it.each([
    ['2031-01', -1, '2030-12'],
    ['2030-12', 1, '2031-01'],
    ['2031-01', -24, '2029-01'],
    ['2031-06', 0, '2031-06'],
  ])('counts from %s by %i months to %s', (from, count, to) => {
    expect(addMonths(from, count)).toBe(to);
  });

  it('comes back from any month by as many months', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: -600, max: 600 }), (start, count) => {
        expect(addMonths(addMonths(start, count), -count)).toBe(start);
      }),
    );
  });

  it('offers three lengths and the last eight quarters, the one that runs first', () => {
    expect(periodsUntil('2031-01').map(({ id }) => id)).toEqual([
      ...['last-3', 'last-12', 'last-24'],
      ...['2031-Q1', '2030-Q4', '2030-Q3', '2030-Q2', '2030-Q1'],
      ...['2029-Q4', '2029-Q3', '2029-Q2'],
    ]);
  });

  it('leaves the usual year to the back end, and writes the rest out', () => {
    const spans = periodsUntil('2031-02')
      .slice(0, 5)
      .map((one) => spanOf(one, '2031-02'));
    expect(spans).toEqual([
      { from: '2030-12', to: '2031-02' },
      { from: '', to: '' },
      { from: '2029-03', to: '2031-02' },
      { from: '2031-01', to: '2031-02' },
      { from: '2030-10', to: '2030-12' },
    ]);
  });

  it('knows every period again by its months', () => {
    fc.assert(
      fc.property(month, (now) => {
        for (const period of periodsUntil(now)) {
          expect(periodOf(spanOf(period, now), now)).toSatisfy(
            // In the last month of a quarter it is the last three months too.
            (found: typeof period) =>
              found.id === period.id ||
              JSON.stringify(spanOf(found, now)) === JSON.stringify(spanOf(period, now)),
          );
        }
      }),
    );
  });

  it('knows no period where the months are of the page’s own choice', () => {
    expect(periodOf({ from: '2030-05', to: '' }, '2031-01')).toBeUndefined();
    expect(periodOf({ from: '', to: '2030-05' }, '2031-01')).toBeUndefined();
    expect(periodOf({ from: '2030-02', to: '2031-01' }, '2031-01')?.id).toBe('last-12');
  });

  it.each(['', '2031', '2031-13', '2031-00', '2031-1', 'abc', '2031-01-01'])(
    'takes %j for no month',
    (text) => expect(readMonth(text)).toBe(''),
  );
});
