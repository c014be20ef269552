import { describe, expect, it } from 'vitest';
import { expectedDates } from './expected-dates.js';

describe('expectedDates', () => {
  it('leaves out Friday and Saturday', () => {
    // 5 January 2026 is a Monday.
    expect(expectedDates({ min: 3, max: 5, unit: 'working-day' }, '2026-01-05')).toEqual({
      from: '2026-01-08',
      to: '2026-01-12',
    });
  });

  it('counts from the next working day when asked at the weekend', () => {
    expect(expectedDates({ min: 1, max: 1, unit: 'working-day' }, '2026-01-09')).toEqual({
      from: '2026-01-11',
      to: '2026-01-11',
    });
  });

  it('counts every day where days are meant', () => {
    expect(expectedDates({ min: 1, max: 30, unit: 'day' }, '2026-01-05')).toEqual({
      from: '2026-01-06',
      to: '2026-02-04',
    });
  });

  it('is the same day for what takes minutes or hours', () => {
    expect(expectedDates({ min: 2, max: 4, unit: 'hour' }, '2026-01-05')).toEqual({
      from: '2026-01-05',
      to: '2026-01-05',
    });
  });
});
