import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/civil-date.js';
import { addWorkingDays, closureOn, openingOn, type OpeningSchedule } from './schedule.js';
import { isWeekend } from '../time/week.js';

const day = [{ opens: '09:00', closes: '15:00' }];
const ramadan = [{ opens: '09:00', closes: '14:00' }];
const aroundPrayer = [
  { opens: '09:00', closes: '11:30' },
  { opens: '13:30', closes: '16:00' },
];
const feast = { from: '2026-03-19', to: '2026-03-23', title: 'عيد الفطر' };
const schedule: OpeningSchedule = {
  periods: [
    { from: '2026-01-01', hours: { 0: day, 1: day, 2: day, 3: day, 4: day, 5: aroundPrayer } },
    { from: '2026-02-18', to: '2026-03-18', hours: { 0: ramadan, 1: ramadan } },
  ],
  closures: [feast, { yearly: '04-25' }, { yearly: '01-25', moved: { 2026: '2026-01-29' } }],
};

describe('openingOn', () => {
  it.each([
    ['before the first period', '2025-12-31', []],
    ['on an ordinary Sunday', '2026-01-04', day],
    ['on a Friday with a gap for prayer', '2026-01-09', aroundPrayer],
    ['on a day that is not named', '2026-01-10', []],
    ['on the first Sunday of Ramadan', '2026-02-22', ramadan],
    ['on a Thursday of Ramadan, which is not named there', '2026-02-19', []],
    ['after Ramadan again', '2026-03-24', day],
    ['in the feast', '2026-03-22', []],
    ['on a day of every year', '2027-04-25', []],
    ['on a holiday that was moved', '2026-01-29', []],
    ['on the day it was moved from', '2026-01-25', day],
    ['on the same holiday in another year', '2027-01-25', []],
  ])('tells the hours %s', (_, date, openings) => {
    expect(openingOn(date, schedule).openings).toEqual(openings);
  });

  it('tells the reason and the period', () => {
    expect(openingOn('2026-03-19', schedule).closure).toBe(feast);
    expect(openingOn('2026-02-22', schedule).period).toBe(schedule.periods[1]);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2026-01-08', 0, '2026-01-08'],
    ['2026-01-08', 1, '2026-01-11'],
    ['2026-01-09', 1, '2026-01-11'],
    ['2026-03-18', 1, '2026-03-24'],
    ['2026-03-17', 3, '2026-03-25'],
    ['2026-01-22', 1, '2026-01-25'],
    ['2026-01-28', 1, '2026-02-01'],
  ])('from %s takes %i to %s', (date, days, expected) => {
    expect(addWorkingDays(date, days, schedule)).toBe(expected);
  });

  it('counts exactly the working days between', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(60), (offset, days) => {
        const start = addDays('2000-01-01', offset);
        const end = addWorkingDays(start, days, schedule);
        let counted = 0;
        for (let date = start; date < end;) {
          date = addDays(date, 1);
          if (!isWeekend(date) && !closureOn(date, schedule.closures)) counted += 1;
        }
        expect(counted).toBe(days);
      }),
    );
  });

  it.each([-1, 1.5, NaN, Infinity])('refuses %d days', (days) => {
    expect(() => addWorkingDays('2026-01-08', days)).toThrow(RangeError);
  });

  it('ends where nothing ever opens again', () => {
    const closures = [{ from: '9990-01-01', to: '9999-12-31' }];
    expect(() => addWorkingDays('9998-01-01', 1, { closures })).toThrow(RangeError);
  });
});
