import { addDays, toInstant } from '@fanar/egypt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, readDateRange } from './date-range.js';
import { FhirProblem } from './outcome.js';

const today = '2026-11-23';
const read = (...values: string[]) => readDateRange('start', values, today);
const at = (instant: string): number => Date.parse(instant);
const refusal = (...values: string[]): string => {
  try {
    read(...values);
  } catch (error) {
    if (error instanceof FhirProblem) return error.code;
    throw error;
  }
  return 'taken';
};

describe('a bound', () => {
  it.each([
    ['eq2026-11-29', '2026-11-29T00:00:00+02:00', '2026-11-30T00:00:00+02:00'],
    ['2026-11-29', '2026-11-29T00:00:00+02:00', '2026-11-30T00:00:00+02:00'],
    ['2026-11-29T09:00+02:00', '2026-11-29T07:00:00Z', '2026-11-29T07:01:00Z'],
    ['2026-11-29T07:00:00Z', '2026-11-29T07:00:00Z', '2026-11-29T07:00:01Z'],
    ['2026-11-29T07:00:00.5Z', '2026-11-29T07:00:00.500Z', '2026-11-29T07:00:00.501Z'],
  ])('%s is as long as it is precise', (value, from, to) => {
    expect(read(value)).toMatchObject({ from: at(from), to: at(to) });
  });

  it.each([
    ['ge2026-11-29', 'from', '2026-11-29T00:00:00+02:00'],
    ['gt2026-11-29', 'from', '2026-11-30T00:00:00+02:00'],
    ['lt2026-11-29', 'to', '2026-11-29T00:00:00+02:00'],
    ['le2026-11-29', 'to', '2026-11-30T00:00:00+02:00'],
    ['gt2026-11-29T07:00:00Z', 'from', '2026-11-29T07:00:01Z'],
    ['le2026-11-29T09:00:00+02:00', 'to', '2026-11-29T07:00:01Z'],
    // Not escaped in the address.
    ['ge2026-11-29T09:00:00 02:00', 'from', '2026-11-29T07:00:00Z'],
  ] as const)('%s compares as FHIR says', (value, side, instant) => {
    expect(read(value)[side]).toBe(at(instant));
  });

  it.each([
    'ne2026-11-29',
    'sa2026-11-29',
    'ap2026-11-29',
    '2026',
    '2026-11',
    '2026-02-30',
    'ge2026-11-29T09:00:00',
    'ge2026-11-29T25:00:00Z',
    'tomorrow',
    'GE2026-11-29',
  ])('%s is refused', (value) => {
    expect(refusal(value)).toBe('value');
  });
});

describe('a range', () => {
  it('is filled up to 31 days where a bound is missing, and says so', () => {
    const cases = [
      [[], ['ge2026-11-23', 'lt2026-12-24']],
      [['ge2026-12-01'], ['ge2026-12-01', 'lt2027-01-01']],
      [['lt2026-12-01'], ['lt2026-12-01', 'ge2026-10-31']],
    ];
    for (const [values = [], given] of cases) {
      const range = read(...values);
      expect([range.given, range.days.length]).toEqual([given, 31]);
    }
  });

  it('has 31 days at most, and none where it is turned round', () => {
    expect(read('ge2026-12-01', 'le2026-12-31').days).toHaveLength(31);
    expect(refusal('ge2026-12-01', 'le2027-01-01')).toBe('too-costly');
    expect(read('ge2026-12-02', 'lt2026-12-01').days).toEqual([]);
  });

  it('touches the days that its instants are of, over both changes of the clock too', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2023-01-01', days));
    const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(day, times, fc.integer({ min: 1, max: 31 }), (first, [hour, minute], length) => {
        const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
        const last = addDays(first, length - 1);
        const range = read(`ge${first}`, `le${last}`);
        expect(range.days).toHaveLength(length);
        expect([range.days[0], range.days.at(-1)]).toEqual([first, last]);
        expect(isWithin(range, at(toInstant({ date: last, time })))).toBe(true);
        expect(isWithin(range, at(toInstant({ date: addDays(last, 1), time })))).toBe(false);
        expect(isWithin(range, at(toInstant({ date: addDays(first, -1), time })))).toBe(false);
      }),
    );
  });

  it('is read from any text or refused as a value', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['taken', 'value']).toContain(refusal(text));
      }),
    );
  });
});
