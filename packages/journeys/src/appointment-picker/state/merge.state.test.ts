import type { Availability, OfficeAvailability } from '@fanar/contract';
import { describe, expect, it } from 'vitest';
import { mergedDays, mergedPointers, mergedSlots } from './merge.js';

const date = '2031-01-06';
const of = (...offices: readonly OfficeAvailability[]): Availability => ({
  now: '2031-01-05T08:00:00+02:00',
  minutes: 15,
  offices: [...offices],
});
const slot = (time: string, free = 1) => ({
  ...{ date, time, free, minutes: 15 },
  instant: `${date}T${time}:00+02:00`,
});
const day = (state: 'open' | 'full' | 'closed', more = {}) => ({ date, state, free: 0, ...more });
const merged = (...days: readonly ReturnType<typeof day>[]) =>
  mergedDays(of(...days.map((each, at) => ({ office: `o${at}`, free: 0, days: [each] }))))[0];

describe('several offices as one', () => {
  it('is open where any is, with all that is free', () => {
    expect(merged(day('closed'), day('open', { free: 3 }), day('open', { free: 2 }))).toEqual(
      day('open', { free: 5 }),
    );
    expect(merged(day('closed'), day('full'))).toEqual(day('full'));
  });

  it('is closed for the reason that is told, and expected to be only where all expect it', () => {
    const reason = { ar: 'عيد الفطر' };
    const expected = day('closed', { reason, isTentative: true });
    expect(merged(expected, expected)).toEqual(expected);
    expect(merged(day('closed', { reason }), expected)).toEqual(day('closed', { reason }));
  });

  it('tells of gaps that all have', () => {
    const gaps = [{ from: '12:00', to: '12:30', title: { ar: 'صلاة الظهر' } }];
    expect(merged(day('open', { gaps }), day('open', { gaps }))).toMatchObject({ gaps });
    expect(merged(day('open', { gaps }), day('open'))).not.toHaveProperty('gaps');
  });

  it('counts offices of one pool once', () => {
    const shared = { pool: 'p', free: 1, days: [day('open', { free: 4 })], slots: [slot('09:00')] };
    const both = of({ office: 'a', ...shared }, { office: 'b', ...shared });
    expect(mergedDays(both)[0]?.free).toBe(4);
    expect(mergedSlots(both, date)).toHaveLength(1);
  });

  it('puts times in order, and leaves out what is taken', () => {
    const all = of(
      { office: 'a', free: 2, slots: [slot('10:00'), slot('09:00', 0)] },
      { office: 'b', free: 2, slots: [slot('09:30'), slot('10:00')] },
    );
    expect(mergedSlots(all, date).map(({ office, time }) => [time, office])).toEqual([
      ['09:30', 'b'],
      ['10:00', 'a'],
      ['10:00', 'b'],
    ]);
  });

  it('leads to the nearest day of any', () => {
    const all = of(
      { office: 'a', free: 0, previous: '2031-01-01', next: '2031-02-09' },
      { office: 'b', free: 0, previous: '2031-01-03', next: '2031-02-04' },
      { office: 'c', free: 0 },
    );
    expect(mergedPointers(all)).toEqual({ previous: '2031-01-03', next: '2031-02-04' });
  });
});
