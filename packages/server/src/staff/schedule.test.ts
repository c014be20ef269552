import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeOf } from '../appointments/plans.js';
import { misfitsAmong } from './schedule.js';

const date = '2026-11-29';
const open = (capacity: number) => ({
  capacity,
  day: () => ({ stretches: [[540, 840] as const], lacksFirstHour: false }),
});
const at = (start: number, minutes: number) => ({
  office: 'unit',
  date,
  time: timeOf(start),
  minutes,
});

describe('misfitsAmong', () => {
  it('keeps no more than there are counters at any moment, and loses none that would fit', () => {
    const visit = fc.record({
      start: fc.integer({ min: 480, max: 860 }),
      minutes: fc.integer({ min: 5, max: 90 }),
    });
    fc.assert(
      fc.property(
        fc.array(visit, { maxLength: 20 }),
        fc.integer({ min: 0, max: 3 }),
        (visits, capacity) => {
          const rows = visits
            .sort((one, other) => one.start - other.start)
            .map(({ start, minutes }) => ({ ...at(start, minutes), start }));
          const lost = misfitsAmong(rows, open(capacity), 'unit');
          const kept = rows.filter((row) => !lost.includes(row));
          const there = (minute: number, among: typeof rows): number =>
            among.filter(({ start, minutes }) => start <= minute && minute < start + minutes)
              .length;
          for (const { start } of kept) expect(there(start, kept)).toBeLessThanOrEqual(capacity);
          for (const { start, minutes } of kept)
            expect([start >= 540, start + minutes <= 840]).toEqual([true, true]);
          for (const row of lost) {
            const isOpen = row.start >= 540 && row.start + row.minutes <= 840;
            const before = kept.filter((one) => rows.indexOf(one) < rows.indexOf(row));
            expect(isOpen && there(row.start, before) < capacity).toBe(false);
          }
        },
      ),
    );
  });
});
