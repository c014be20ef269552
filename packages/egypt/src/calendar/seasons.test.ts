import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/civil-date.js';
import { openingOn } from './schedule.js';
import { datedPeriods, type SeasonShift } from './seasons.js';

const year = { from: '2026-01-01', hours: { 0: [{ opens: '08:00', closes: '15:00' }] } };
const fasting = { season: 'ramadan', hours: { 0: [{ opens: '09:00', closes: '14:00' }] } };
const ramadan = [
  { from: '2026-02-18', to: '2026-03-19' },
  { from: '2027-02-08', to: '2027-03-09' },
];

describe('datedPeriods', () => {
  it('puts each year of a season where its hours stand in the list', () => {
    expect(datedPeriods([year, fasting, year], { ramadan })).toEqual([
      year,
      { ...ramadan[0], hours: fasting.hours },
      { ...ramadan[1], hours: fasting.hours },
      year,
    ]);
  });

  it('moves a season by a day, and what has dates of its own not at all', () => {
    const shift = fc.constantFrom<SeasonShift>(-1, 0, 1);
    const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(shift, day, (by, date) => {
        const periods = datedPeriods([year, fasting], { ramadan }, { ramadan: by, other: 1 });
        const inSeason = ramadan.some(({ from, to }) => {
          const reckoned = addDays(date, -by);
          return from <= reckoned && reckoned <= to;
        });
        const { period } = openingOn(date, { periods, closures: [] });
        expect(period?.hours).toBe(inSeason ? fasting.hours : year.hours);
        expect(periods[0]).toBe(year);
      }),
    );
  });

  it('refuses a season that is not given', () => {
    expect(() => datedPeriods([fasting], {})).toThrow(new RangeError('No season "ramadan"'));
  });
});
