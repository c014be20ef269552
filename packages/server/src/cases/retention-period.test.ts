import type { RetentionPeriod } from '@fanar/contract';
import { addDays, addMonths, fromInstant } from '@fanar/egypt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createServer } from '../server.js';
import { assertPeriod, overBefore } from './retention-period.js';

/** The first instant of a day in Cairo, in winter. */
const midnight = (date: string): Date => new Date(`${date}T00:00:00+02:00`);

describe('what is past its time', () => {
  it.each<[RetentionPeriod, string, string]>([
    [{ days: 30 }, '2026-12-24', '2026-11-24'],
    [{ months: 1 }, '2026-12-24', '2026-11-24'],
    [{ months: 3 }, '2027-02-28', '2026-11-28'],
    [{ years: 5 }, '2031-11-24', '2026-11-24'],
    [{ years: 1 }, '2029-02-28', '2028-02-28'],
  ])('after %j, on %s, ended before %s', (period, today, day) => {
    expect(overBefore(period, new Date(midnight(today).getTime() + 3_600_000))).toEqual(
      midnight(day),
    );
    // The day is Cairo's, wherever the machine stands.
    expect(overBefore(period, midnight(today))).toEqual(midnight(day));
  });

  it('is nothing whose last day is not over', () => {
    const start = Date.UTC(2024, 0, 1);
    fc.assert(
      fc.property(
        fc.nat(3000),
        fc.nat(3000),
        fc.integer({ min: 1, max: 40 }),
        (end, days, months) => {
          const ended = new Date(start + end * 86_400_000);
          const now = new Date(ended.getTime() + days * 86_400_000);
          const last = addMonths(fromInstant(ended).date, months);
          const isOver = ended < overBefore({ months }, now);
          if (isOver) expect(last < fromInstant(now).date).toBe(true);
          // And nothing is kept for longer than the shortest month has fewer days.
          else expect(addDays(last, 4) > fromInstant(now).date).toBe(true);
        },
      ),
    );
  });
});

describe('a period', () => {
  it.each([{ years: 1 }, { months: 1 }, { days: 30 }])('may be %j', (period) => {
    expect(assertPeriod(period)).toBe(period);
  });

  it.each([
    {},
    { years: 0 },
    { years: 1.5 },
    { days: 29 },
    { years: 1, months: 6 },
    { months: -1 },
  ])('is not %j, which no server starts with', async (period) => {
    const retention = period as RetentionPeriod;
    await expect(createServer({ retention })).rejects.toThrow(RangeError);
  });
});
