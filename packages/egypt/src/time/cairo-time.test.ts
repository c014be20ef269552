import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../testing/any-text.js';
import { cairoNow, fromInstant, isCivilTime, toInstant } from './cairo-time.js';

const HOUR = 3_600_000;

describe('toInstant', () => {
  it.each([
    ['2026-01-05', '09:00', '2026-01-05T09:00:00+02:00'],
    ['2026-07-01', '09:00', '2026-07-01T09:00:00+03:00'],
    ['2022-07-01', '09:00', '2022-07-01T09:00:00+02:00'],
    ['2026-04-23', '23:59', '2026-04-23T23:59:00+02:00'],
    ['2026-04-24', '01:00', '2026-04-24T01:00:00+03:00'],
    ['2026-10-29', '22:59', '2026-10-29T22:59:00+03:00'],
    ['2026-10-30', '00:00', '2026-10-30T00:00:00+02:00'],
  ])('gives %s %s its offset', (date, time, instant) => {
    expect(toInstant({ date, time })).toBe(instant);
  });

  it('moves a time in the missing hour an hour on', () => {
    expect(toInstant({ date: '2026-04-24', time: '00:30' })).toBe('2026-04-24T01:30:00+03:00');
  });

  it('takes the first pass of the doubled hour', () => {
    expect(toInstant({ date: '2026-10-29', time: '23:30' })).toBe('2026-10-29T23:30:00+03:00');
  });

  it.each([
    { date: '2026-02-30', time: '09:00' },
    { date: '2026-02-03', time: '24:00' },
    { date: '2026-02-03', time: '9:00' },
  ])('refuses $date $time', (civil) => {
    expect(() => toInstant(civil)).toThrow(RangeError);
  });

  it('undoes fromInstant, save in the second pass of the doubled hour', () => {
    const range = { min: Date.UTC(2015, 0, 1), max: Date.UTC(2099, 0, 1) };
    fc.assert(
      fc.property(fc.integer(range), (time) => {
        const minute = time - (time % 60_000);
        const back = Date.parse(toInstant(fromInstant(minute)));
        expect([minute, minute - HOUR]).toContain(back);
        expect(fromInstant(back)).toEqual(fromInstant(minute));
      }),
      RUNS,
    );
  });
});

describe('fromInstant', () => {
  it('agrees with the time zone database on every hour from 2015 to 2030', () => {
    const cairo = new Intl.DateTimeFormat('en-u-nu-latn', {
      timeZone: 'Africa/Cairo',
      hourCycle: 'h23',
      timeZoneName: 'longOffset',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    const differing: string[] = [];
    for (let time = Date.UTC(2015, 0, 1); time < Date.UTC(2031, 0, 1); time += HOUR) {
      const { date, time: shown } = fromInstant(time);
      const expected = cairo.format(time);
      if (!expected.startsWith(`${date.slice(5).replace('-', '/')}, ${shown}`)) {
        differing.push(expected);
      }
    }
    expect(differing).toEqual([]);
  });

  it('takes any offset and drops seconds', () => {
    const civil = { date: '2026-07-01', time: '09:00' };
    expect(fromInstant('2026-07-01T06:00:59.5Z')).toEqual(civil);
    expect(fromInstant('2026-07-01T02:00:00-04:00')).toEqual(civil);
    expect(fromInstant(new Date('2026-07-01T06:00:00Z'))).toEqual(civil);
  });

  it.each(['2026-07-01', '2026-07-01T09:00', 'soon', '2026-13-01T09:00:00Z'])(
    'refuses %s, which is no instant',
    (text) => {
      expect(() => fromInstant(text)).toThrow(RangeError);
    },
  );
});

describe('the ends of the years', () => {
  it.each(['0001-01-01T00:00:00+02:00', '9999-12-31T23:59:00+02:00'])(
    'go there and back: %s',
    (at) => {
      const civil = fromInstant(at);
      expect(civil).toEqual({ date: at.slice(0, 10), time: at.slice(11, 16) });
      expect(toInstant(civil)).toBe(at);
    },
  );

  it.each(['0000-12-31T21:59:00Z', '9999-12-31T22:00:00Z'])('refuses %s', (text) => {
    expect(() => fromInstant(text)).toThrow(RangeError);
    expect(() => fromInstant(Date.parse(text))).toThrow(RangeError);
  });
});

describe('dst', () => {
  // The last Friday of April and the last Thursday of October, told here apart from the code.
  const changes = [
    ...['2023-04-28', '2023-10-26', '2024-04-26', '2024-10-31', '2025-04-25', '2025-10-30'],
    ...['2026-04-24', '2026-10-29', '2027-04-30', '2027-10-28', '2028-04-28', '2028-10-26'],
    ...['2029-04-27', '2029-10-25', '2030-04-26', '2030-10-31'],
  ];
  const cairo = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Africa/Cairo',
    dateStyle: 'short',
    timeStyle: 'short',
  });

  it.each(changes)('every quarter of an hour around %s is what Intl says', (date) => {
    const midnight = Date.parse(`${date}T00:00:00Z`);
    const shown = new Map<string, number[]>();
    for (let time = midnight - 24 * HOUR; time <= midnight + 48 * HOUR; time += HOUR / 4) {
      const wall = cairo.format(time);
      shown.set(wall, [...(shown.get(wall) ?? []), time]);
      expect(Object.values(fromInstant(time)).join(' ')).toBe(wall);
    }
    const passes = new Set<number>();
    for (let minutes = 0; minutes < 24 * 60; minutes += 15) {
      const time = new Date(midnight + minutes * 60_000).toISOString().slice(11, 16);
      const instants = shown.get(`${date} ${time}`) ?? [];
      const [expected = (shown.get(`${date} 01:${time.slice(3)}`) ?? [])[0]] = instants;
      expect(Date.parse(toInstant({ date, time })), time).toBe(expected);
      passes.add(instants.length);
    }
    // Proof that it is a day on which the clock changes: an hour is missing or comes twice.
    expect([...passes].sort()).toEqual(date.slice(5, 7) === '04' ? [0, 1] : [1, 2]);
  });
});

describe('cairoNow', () => {
  it('asks the clock it is given', () => {
    expect(cairoNow(() => Date.parse('2026-03-01T22:30:00Z'))).toEqual({
      date: '2026-03-02',
      time: '00:30',
    });
    expect(cairoNow(() => new Date('1950-01-01T00:00:00Z')).date).toBe('1950-01-01');
    expect(isCivilTime(cairoNow().time)).toBe(true);
  });
});
