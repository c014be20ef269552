import { addDays, daysBetween, weekday } from '@fanar/egypt';
import { describe, expect, it } from 'vitest';
import {
  canTurn,
  chooseInRange,
  firstOf,
  lastOf,
  monthOf,
  moveDate,
  moveForKey,
  moveToMonth,
  nextMonth,
  placeInRange,
  weekOf,
  weeksOf,
  windowOf,
  yearsFor,
} from './calendar.state.js';
import {
  boundsOf,
  choiceProblem,
  dayProblem,
  rangeProblem,
  readRange,
  statusOf,
  within,
  writeRange,
} from './day-rules.state.js';

const ANY = boundsOf();
const YEAR = boundsOf('2026-01-01', '2026-12-31');
const daysOf = (month: string) => weeksOf(month).flat();

describe('the grid of a month', () => {
  it('starts weeks on Saturday', () => {
    // 2026-05-04 is a Monday.
    const week = Array.from({ length: 7 }, (_, index) => addDays('2026-05-02', index));
    expect(weekOf('2026-05-04')).toEqual(week);
    expect(weekOf('2026-05-02')[0]).toBe('2026-05-02');
    expect(weekOf('2026-05-01')[0]).toBe('2026-04-25');
  });

  it('covers a month with whole weeks', () => {
    expect(windowOf('2026-05')).toEqual({ from: '2026-04-25', to: '2026-06-05' });
    expect(weeksOf('2026-05')[0]).toEqual([...Array<undefined>(6).fill(undefined), '2026-05-01']);
    expect(weeksOf('2026-05')[5]?.[1]).toBe('2026-05-31');
  });

  it('has for forty years every day of every month once, each under its weekday', () => {
    for (let month = '2000-01'; month < '2040-01'; month = nextMonth(month)) {
      const cells = daysOf(month);
      expect(cells).toHaveLength(42);
      const days = cells.filter((date) => date !== undefined);
      expect(days[0]).toBe(firstOf(month));
      expect(days.at(-1)).toBe(lastOf(month));
      expect(daysBetween(firstOf(month), lastOf(month)) + 1).toBe(days.length);
      for (const [index, date] of cells.entries()) {
        if (date) expect((weekday(date) + 1) % 7, date).toBe(index % 7);
      }
    }
  });

  it('knows February of leap years and of others', () => {
    const count = (month: string) => daysOf(month).filter(Boolean).length;
    expect(count('2028-02')).toBe(29);
    expect(count('2026-02')).toBe(28);
    expect(count('2100-02')).toBe(28);
    expect(count('2000-02')).toBe(29);
  });

  it('never touches more days than a server gives in one answer', () => {
    for (let index = 0; index < 48; index += 1) {
      const { from, to } = windowOf(nextMonth('2026-01', index));
      expect(daysBetween(from, to) + 1).toBeLessThanOrEqual(42);
    }
  });

  it('turns twelve months into a year, both ways', () => {
    const year = Array.from({ length: 13 }, (_, index) => nextMonth('2026-06', index));
    expect(year).toEqual([
      ...['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12'],
      ...['2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06'],
    ]);
    expect(year.map((_, index) => nextMonth('2027-06', -index)).reverse()).toEqual(year);
  });
});

describe('bounds', () => {
  it('are the farthest a calendar reaches where there are none, or none that are days', () => {
    expect(ANY).toEqual({ from: '1000-01-01', to: '2999-12-31' });
    expect(boundsOf('soon', '2026-02-30')).toEqual(ANY);
  });

  it('hold a day', () => {
    expect(within('2025-12-31', YEAR)).toBe('2026-01-01');
    expect(within('2027-01-01', YEAR)).toBe('2026-12-31');
    expect(within('2026-06-15', YEAR)).toBe('2026-06-15');
  });

  it('say whether months go on', () => {
    expect(canTurn('2026-01', -1, YEAR)).toBe(false);
    expect(canTurn('2026-01', 1, YEAR)).toBe(true);
    expect(canTurn('2026-12', 1, YEAR)).toBe(false);
    expect(canTurn('2026-12', -1, YEAR)).toBe(true);
  });

  it('say which years there are to choose from', () => {
    expect(yearsFor('2026-05', boundsOf('2025-06-01', '2027-01-01'))).toEqual([2025, 2026, 2027]);
    const open = yearsFor('2026-05', ANY);
    expect([open[0], open.at(-1), open.length]).toEqual([2016, 2036, 21]);
    expect(yearsFor('2026-05', boundsOf('2026-05-01')).at(0)).toBe(2026);
  });
});

describe('keys', () => {
  it.each([
    ['ArrowLeft', 'next-day', 'previous-day'],
    ['ArrowRight', 'previous-day', 'next-day'],
    ['ArrowDown', 'next-week', 'next-week'],
    ['ArrowUp', 'previous-week', 'previous-week'],
    ['Home', 'week-start', 'week-start'],
    ['End', 'week-end', 'week-end'],
    ['PageDown', 'next-month', 'next-month'],
    ['PageUp', 'previous-month', 'previous-month'],
    ['a', undefined, undefined],
    ['Tab', undefined, undefined],
  ])('%s is %s right to left and %s left to right', (key, rtl, ltr) => {
    expect(moveForKey(key, true)).toBe(rtl);
    expect(moveForKey(key, false)).toBe(ltr);
  });

  it('turn years with Shift', () => {
    expect(moveForKey('PageDown', true, true)).toBe('next-year');
    expect(moveForKey('PageUp', false, true)).toBe('previous-year');
    expect(moveForKey('ArrowLeft', true, true)).toBe('next-day');
  });
});

describe('moves', () => {
  it.each([
    ['next-day', '2026-02-28', '2026-03-01'],
    ['next-day', '2028-02-28', '2028-02-29'],
    ['next-day', '2026-12-31', '2027-01-01'],
    ['previous-day', '2026-03-01', '2026-02-28'],
    ['previous-day', '2027-01-01', '2026-12-31'],
    ['next-week', '2026-04-24', '2026-05-01'],
    ['previous-week', '2026-05-01', '2026-04-24'],
    ['week-start', '2026-05-04', '2026-05-02'],
    ['week-start', '2027-01-01', '2026-12-26'],
    ['week-end', '2026-05-04', '2026-05-08'],
    ['week-end', '2026-12-28', '2027-01-01'],
    ['next-month', '2026-05-31', '2026-06-30'],
    ['next-month', '2026-12-15', '2027-01-15'],
    ['previous-month', '2026-05-31', '2026-04-30'],
    ['previous-month', '2028-03-31', '2028-02-29'],
    ['next-year', '2028-02-29', '2029-02-28'],
    ['previous-year', '2026-11-26', '2025-11-26'],
  ] as const)('%s from %s to %s', (move, from, to) => {
    expect(moveDate(from, move, ANY)).toBe(to);
  });

  it('stay within the bounds', () => {
    expect(moveDate('2026-01-02', 'previous-week', YEAR)).toBe('2026-01-01');
    expect(moveDate('2026-12-20', 'next-month', YEAR)).toBe('2026-12-31');
    expect(moveDate('2999-12-31', 'next-year', ANY)).toBe('2999-12-31');
    expect(moveDate('1000-01-01', 'previous-day', ANY)).toBe('1000-01-01');
  });

  it('lead to any month', () => {
    expect(moveToMonth('2026-01-31', '2028-02', ANY)).toBe('2028-02-29');
    expect(moveToMonth('2026-11-26', '2025-12', ANY)).toBe('2025-12-26');
    expect(moveToMonth('2026-06-15', '2027-01', YEAR)).toBe('2026-12-31');
  });

  it('lead through a year by months without losing the month', () => {
    let date = '2026-01-31';
    const seen: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      date = moveDate(date, 'next-month', ANY);
      seen.push(monthOf(date));
    }
    expect(new Set(seen).size).toBe(12);
    expect(seen.at(-1)).toBe('2027-01');
  });
});

describe('days that cannot be chosen', () => {
  const bounds = boundsOf('2026-01-05', '2026-01-20');
  const rules = { bounds, today: '2026-01-03' };

  it('are before or after the bounds', () => {
    expect(statusOf('2026-01-02', rules)).toEqual({ state: 'past' });
    expect(statusOf('2026-01-03', rules)).toEqual({ state: 'early' });
    expect(statusOf('2026-01-04', { bounds })).toEqual({ state: 'early' });
    expect(statusOf('2026-01-21', rules)).toEqual({ state: 'late' });
    expect(statusOf('2026-01-05', rules)).toBe(null);
    expect(statusOf('2026-01-20', rules)).toBe(null);
  });

  it('are in a list, or named by a function with a reason', () => {
    expect(statusOf('2026-01-07', { bounds: ANY, unavailable: ['2026-01-07'] })).toEqual({
      state: 'unavailable',
    });
    expect(statusOf('2026-01-08', { bounds: ANY, unavailable: ['2026-01-07'] })).toBe(null);
    const unavailable = (date: string) => {
      if (date === '2026-01-07') return 'إجازة رسمية';
      if (date === '2026-01-08') return { state: 'full' as const };
      return date === '2026-01-09' ? '' : undefined;
    };
    const states = ['2026-01-07', '2026-01-08', '2026-01-09', '2026-01-10'].map((date) =>
      statusOf(date, { bounds, unavailable }),
    );
    expect(states).toEqual([
      { state: 'unavailable', reason: 'إجازة رسمية' },
      { state: 'full' },
      { state: 'unavailable', reason: '' },
      null,
    ]);
  });

  it('are problems where they were typed', () => {
    expect(dayProblem('2026-01-02', rules)).toEqual({
      code: 'date-too-early',
      params: { min: '2026-01-05' },
    });
    expect(dayProblem('2026-01-21', rules)).toEqual({
      code: 'date-too-late',
      params: { max: '2026-01-20' },
    });
    expect(dayProblem('2026-01-07', { bounds, unavailable: () => 'إجازة رسمية' })).toEqual({
      code: 'date-unavailable',
      params: { date: '2026-01-07', state: 'unavailable', reason: 'إجازة رسمية' },
    });
    expect(dayProblem('2026-01-07', rules)).toBe(null);
    expect(choiceProblem('2026-01-21', rules)).toEqual({
      code: 'date-unavailable',
      params: { date: '2026-01-21', state: 'late', reason: '' },
    });
  });
});

describe('ranges', () => {
  it('are read and written as intervals', () => {
    for (const value of ['2026-01-05/2026-01-09', '2026-01-05/', '/2026-01-09', '']) {
      expect(writeRange(readRange(value))).toBe(value);
    }
  });

  it('are chosen start first, then end, then anew', () => {
    const none = readRange('');
    const begun = chooseInRange(none, '2026-01-05');
    expect(begun).toEqual({ start: '2026-01-05', end: '' });
    const whole = chooseInRange(begun, '2026-01-09');
    expect(whole).toEqual({ start: '2026-01-05', end: '2026-01-09' });
    expect(chooseInRange(whole, '2026-01-07')).toEqual({ start: '2026-01-07', end: '' });
    expect(chooseInRange(begun, '2026-01-02')).toEqual({ start: '2026-01-02', end: '' });
    expect(chooseInRange(begun, '2026-01-05').end).toBe('2026-01-05');
  });

  it('show where each day stands, before the end is chosen too', () => {
    const places = (value: string, focused = '') =>
      ['04', '05', '06', '07', '08'].map((day) =>
        placeInRange(`2026-01-${day}`, readRange(value), focused),
      );
    const whole = [undefined, 'start', 'within', 'end', undefined];
    expect(places('2026-01-05/2026-01-07')).toEqual(whole);
    expect(places('2026-01-05/', '2026-01-07')).toEqual([
      ...[undefined, 'start', 'within', 'within', undefined],
    ]);
    expect(places('2026-01-05/', '2026-01-01')).toEqual([
      ...[undefined, 'start', undefined, undefined, undefined],
    ]);
    expect(places('')).toEqual(Array<undefined>(5).fill(undefined));
  });

  it('need two days in order', () => {
    const problem = (value: string) => rangeProblem(readRange(value))?.code;
    expect(problem('/2026-01-09')).toBe('date-range-start-required');
    expect(problem('2026-01-05/')).toBe('date-range-end-required');
    expect(problem('2026-01-05/2026-01-04')).toBe('date-range-order');
    expect(problem('2026-01-05/2026-01-05')).toBe(undefined);
  });
});
