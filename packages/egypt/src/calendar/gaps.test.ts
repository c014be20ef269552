import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gap, Opening } from './gaps.js';
import { hoursOn, openingOn } from './schedule.js';
import { startsOf } from './starts.js';

const DAY = 24 * 60;
const FRIDAY = '2026-11-27';
const prayer = { from: '11:30', to: '13:30', title: 'صلاة الجمعة' };
const whole = [{ opens: '09:00', closes: '16:00' }];

const on = (openings: readonly Opening[], gaps: readonly Gap[], times = {}) =>
  hoursOn(FRIDAY, { from: '2026-01-01', hours: { 5: openings }, gaps: { 5: gaps } }, times);

describe('a gap', () => {
  it('cuts a day in two, and says why', () => {
    const period = { from: '2026-01-01', hours: { 4: whole, 5: whole }, gaps: { 5: [prayer] } };
    const friday = openingOn(FRIDAY, { periods: [period], closures: [] });
    expect(friday.openings).toEqual([
      { opens: '09:00', closes: '11:30' },
      { opens: '13:30', closes: '16:00' },
    ]);
    expect(friday.gaps).toEqual([prayer]);
    const thursday = openingOn('2026-11-26', { periods: [period], closures: [] });
    expect(thursday).toEqual({ openings: whole, gaps: [], period });
    const closures = [{ from: FRIDAY, to: FRIDAY }];
    expect(openingOn(FRIDAY, { periods: [period], closures }).gaps).toEqual([]);
  });

  it('is told only where it takes hours away', () => {
    expect(on([{ opens: '14:00', closes: '16:00' }], [prayer]).gaps).toEqual([]);
    expect(on([{ opens: '12:00', closes: '13:00' }], [prayer])).toEqual({
      openings: [],
      gaps: [prayer],
    });
  });

  it('goes by the prayer on the days whose time is known', () => {
    const around = { prayer: 'dhuhr', before: 20, after: 40 } as const;
    const gap = { ...prayer, around };
    expect(on(whole, [gap], { [FRIDAY]: { dhuhr: '11:43' } })).toEqual({
      openings: [
        { opens: '09:00', closes: '11:23' },
        { opens: '12:23', closes: '16:00' },
      ],
      gaps: [{ ...prayer, from: '11:23', to: '12:23' }],
    });
    for (const times of [
      {},
      { [FRIDAY]: { asr: '14:40' } },
      { '2026-11-20': { dhuhr: '11:41' } },
    ]) {
      expect(on(whole, [gap], times).gaps).toEqual([prayer]);
    }
  });

  it.each([
    { from: '13:30', to: '11:30' },
    { from: '11:30', to: '11:30' },
    { from: '9:00', to: '11:30' },
  ])('from $from to $to is none', (gap) => {
    expect(() => on(whole, [gap])).toThrow(RangeError);
  });
});

const minute = fc.integer({ min: 0, max: DAY - 1 });
const opening = fc.record({ opens: minute.map(timeOf), closes: minute.map(timeOf) });
const openings = fc.array(opening, { maxLength: 3 });
const gap = fc
  .tuple(minute, minute)
  .filter(([from, to]) => from < to)
  .map(([from, to]) => ({ from: timeOf(from), to: timeOf(to) }));
const gaps = fc.array(gap, { maxLength: 3 });
const minutes = Array.from({ length: (2 * DAY) / 5 }, (_, at) => at * 5 + 2);

describe('openings less gaps', () => {
  it('are open at each minute at which one of them is and no gap', () => {
    fc.assert(
      fc.property(openings, gaps, (listed, cut) => {
        const left = on(listed, cut).openings;
        const wrong = minutes.filter((at) => {
          const isCut = cut.some(({ from, to }) => minutesOf(from) <= at && at < minutesOf(to));
          return isOpenAt(left, at) !== (isOpenAt(listed, at) && !isCut);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('startsOf', () => {
  it.each([
    [20, 20, ['09:00', '09:20', '09:40', '13:15']],
    [20, 40, ['09:00', '09:20']],
    [20, 60, ['09:00']],
    [20, 61, []],
    [20, 10, ['09:00', '09:20', '09:40', '13:15', '13:35']],
    [15, 35, ['09:00', '09:15', '13:15']],
  ])('slots of %i, a visit of %i minutes: %j', (slot, length, starts) => {
    const hours = [
      { opens: '09:00', closes: '10:00' },
      { opens: '13:15', closes: '13:50' },
    ];
    expect(startsOf(hours, slot, length)).toEqual(starts);
  });

  it('runs past no closing and into no gap, and leaves out no start that fits', () => {
    const lengths = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(openings, gaps, lengths, lengths, (listed, cut, slot, length) => {
        const left = on(listed, cut).openings;
        const starts = startsOf(left, slot, length);
        const wrong = starts.map(minutesOf).filter((start) => {
          const end = start + length;
          const meets = cut.some(({ from, to }) => start < minutesOf(to) && minutesOf(from) < end);
          return meets || !left.some((one) => holds(one, start, end));
        });
        expect(wrong).toEqual([]);
        const fitting = left.flatMap((one) => {
          const all = [];
          for (let at = stretchOf(one)[0]; at < DAY; at += slot) all.push(at);
          return all.filter((at) => holds(one, at, at + length)).map(timeOf);
        });
        expect(starts).toEqual(fitting);
      }),
      { numRuns: 300 },
    );
  });

  it('is the shorter list the longer the visit', () => {
    fc.assert(
      fc.property(openings, fc.integer({ min: 1, max: 90 }), (listed, slot) => {
        const one = startsOf(listed, slot);
        const two = startsOf(listed, slot, 2 * slot);
        expect(one).toEqual(expect.arrayContaining(two));
      }),
      { numRuns: 300 },
    );
  });

  it.each([0, -5, 2.5, NaN, Infinity])('refuses %d minutes', (minutes) => {
    expect(() => startsOf(whole, minutes)).toThrow(RangeError);
    expect(() => startsOf(whole, 15, minutes)).toThrow(RangeError);
  });
});

function timeOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? NaN) * 60 + (minutes ?? NaN);
}

function stretchOf({ opens, closes }: Opening): [number, number] {
  return [minutesOf(opens), minutesOf(closes) + (closes > opens ? 0 : DAY)];
}

function holds(one: Opening, from: number, to: number): boolean {
  const [start, end] = stretchOf(one);
  return start <= from && to <= end;
}

function isOpenAt(listed: readonly Opening[], at: number): boolean {
  return listed.some((one) => holds(one, at, at + 1));
}
