import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/civil-date.js';
import {
  addWorkingDays,
  closureOn,
  openingOn,
  workingDaysBetween,
  type OpeningSchedule,
} from './schedule.js';
import type { Opening } from './gaps.js';
import { GOOD_RUNS } from '../testing/any-text.js';
import { isWeekend, WEEK } from '../time/week.js';

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

  const on = (hours: readonly Opening[], date = '2026-01-04') =>
    openingOn(date, { periods: [{ from: '2026-01-01', hours: { 0: hours } }], closures: [] });

  it('tells the hours in order, however they are listed', () => {
    const [morning, afternoon] = aroundPrayer;
    const listed = [afternoon, morning] as Opening[];
    expect(on(listed).openings).toEqual(aroundPrayer);
    expect(listed).toEqual([afternoon, morning]);
  });

  it('keeps an opening past midnight with the day that it starts on', () => {
    const night = [{ opens: '22:00', closes: '02:00' }];
    expect(on(night).openings).toEqual(night);
    expect(on(night, '2026-01-05').openings).toEqual([]);
    const around = [{ opens: '00:00', closes: '00:00' }];
    expect(on(around).openings).toEqual(around);
  });

  it.each([
    { opens: '9:00', closes: '15:00' },
    { opens: '09:00', closes: '24:00' },
  ])('refuses what is no time: %j', (opening) => {
    expect(() => on([opening])).toThrow(RangeError);
  });

  it.each(['2026-02-30', '', 'soon'])('refuses %j, whatever the schedule', (date) => {
    const always = [{ from: '0001-01-01', to: '9999-12-31' }];
    expect(() => openingOn(date, { periods: [], closures: [] })).toThrow(RangeError);
    expect(() => openingOn(date, { periods: [], closures: always })).toThrow(RangeError);
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
      fc.property(fc.nat(20_000), fc.nat(30), (offset, days) => {
        const start = addDays('2000-01-01', offset);
        const end = addWorkingDays(start, days, schedule);
        let counted = 0;
        for (let date = start; date < end;) {
          date = addDays(date, 1);
          if (!isWeekend(date) && !closureOn(date, schedule.closures)) counted += 1;
        }
        expect(counted).toBe(days);
      }),
      GOOD_RUNS,
    );
  });

  it('takes another weekend from the host', () => {
    expect(addWorkingDays('2026-01-08', 1, { weekend: [5] })).toBe('2026-01-10');
    expect(addWorkingDays('2026-01-08', 1, { weekend: [] })).toBe('2026-01-09');
    expect(() => addWorkingDays('9998-01-01', 1, { weekend: WEEK.days })).toThrow(RangeError);
  });

  it.each([-1, 1.5, NaN, Infinity])('refuses %d days', (days) => {
    expect(() => addWorkingDays('2026-01-08', days)).toThrow(RangeError);
  });

  it('ends where nothing ever opens again', () => {
    const closures = [{ from: '9990-01-01', to: '9999-12-31' }];
    expect(() => addWorkingDays('9998-01-01', 1, { closures })).toThrow(RangeError);
  });
});

describe('workingDaysBetween', () => {
  it.each([
    ['2026-01-08', '2026-01-08', 0],
    ['2026-01-08', '2026-01-10', 0],
    ['2026-01-08', '2026-01-11', 1],
    ['2026-03-17', '2026-03-25', 3],
    ['2026-01-11', '2026-01-08', -1],
    ['2026-01-10', '2026-01-08', 0],
  ])('from %s to %s counts %i', (from, to, expected) => {
    expect(workingDaysBetween(from, to, schedule)).toBe(expected);
  });

  it('undoes addWorkingDays', () => {
    const options = fc.record({
      weekend: fc.constantFrom(undefined, [5] as const, [0, 6] as const, [] as const),
      closures: fc.constantFrom(schedule.closures, []),
    });
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20), options, (offset, days, { weekend, closures }) => {
        const start = addDays('2000-01-01', offset);
        const given = { closures, ...(weekend && { weekend }) };
        const end = addWorkingDays(start, days, given);
        expect(workingDaysBetween(start, end, given)).toBe(days);
        expect(workingDaysBetween(end, start, given)).toBe(days && -days);
        if (days > 0) expect(workingDaysBetween(start, addDays(end, -1), given)).toBe(days - 1);
      }),
      GOOD_RUNS,
    );
  });

  it.each(['2026-02-30', ''])('refuses %j', (date) => {
    expect(() => workingDaysBetween(date, '2026-01-08')).toThrow(RangeError);
    expect(() => workingDaysBetween('2026-01-08', date)).toThrow(RangeError);
  });
});
