import { describe, expect, it } from 'vitest';
import { moveDate, moveForKey, nextMonth, weekOf, weeksOf, windowOf } from './month-grid.state.js';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

describe('month grid', () => {
  it('starts weeks on Saturday', () => {
    // 2026-05-04 is a Monday.
    expect(weekOf('2026-05-04')).toEqual([
      '2026-05-02',
      '2026-05-03',
      '2026-05-04',
      '2026-05-05',
      '2026-05-06',
      '2026-05-07',
      '2026-05-08',
    ]);
    expect(weekOf('2026-05-02')[0]).toBe('2026-05-02');
    expect(weekOf('2026-05-01')[0]).toBe('2026-04-25');
  });

  it('covers a month with whole weeks and leaves the cells of other months empty', () => {
    expect(windowOf('2026-05')).toEqual({ from: '2026-04-25', to: '2026-06-05' });
    const weeks = weeksOf('2026-05');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([...Array<undefined>(6).fill(undefined), '2026-05-01']);
    expect(weeks.at(-1)?.[1]).toBe('2026-05-31');
    expect(weeks.flat().filter(Boolean)).toHaveLength(31);
  });

  it('knows February of a leap year', () => {
    expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29);
  });

  it('never asks for more than the server gives in one answer', () => {
    for (let index = 0; index < 48; index += 1) {
      const { from, to } = windowOf(nextMonth('2026-01', index));
      expect((Date.parse(to) - Date.parse(from)) / 86_400_000 + 1).toBeLessThanOrEqual(42);
    }
  });

  it('counts months over the turn of the year', () => {
    expect(nextMonth('2026-12')).toBe('2027-01');
    expect(nextMonth('2026-01', -1)).toBe('2025-12');
  });

  it('lets horizontal arrows follow the eye', () => {
    expect(moveForKey('ArrowLeft', true)).toBe('next-day');
    expect(moveForKey('ArrowLeft', false)).toBe('previous-day');
    expect(moveForKey('ArrowRight', true)).toBe('previous-day');
    expect(moveForKey('ArrowRight', false)).toBe('next-day');
    expect(moveForKey('Home', true)).toBe('week-start');
    expect(moveForKey('Home', false)).toBe('week-start');
    expect(moveForKey('a', true)).toBeUndefined();
  });

  it.each([
    ['next-day', '2026-02-28', '2026-03-01'],
    ['previous-day', '2026-03-01', '2026-02-28'],
    ['next-week', '2026-04-24', '2026-05-01'],
    ['previous-week', '2026-05-01', '2026-04-24'],
    ['week-start', '2026-05-04', '2026-05-02'],
    ['week-end', '2026-05-04', '2026-05-08'],
    ['next-month', '2026-05-31', '2026-06-30'],
    ['previous-month', '2026-05-31', '2026-04-30'],
  ] as const)('moves by %s', (move, from, to) => {
    expect(moveDate(from, move, YEAR)).toBe(to);
  });

  it('stays within the bounds', () => {
    expect(moveDate('2026-01-02', 'previous-week', YEAR)).toBe('2026-01-01');
    expect(moveDate('2026-12-20', 'next-month', YEAR)).toBe('2026-12-31');
  });
});
