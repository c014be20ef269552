import { describe, expect, it } from 'vitest';
import { expectedRange } from './working-days.js';

describe('the expected range', () => {
  it('leaves out Fridays and Saturdays', () => {
    const time = { min: 3, max: 7, unit: 'working-day' } as const;
    // 2026-11-23 is a Monday.
    expect(expectedRange('2026-11-23', time, [])).toEqual({
      from: '2026-11-26',
      to: '2026-12-02',
    });
  });

  it('leaves out holidays', () => {
    const time = { min: 1, max: 2, unit: 'working-day' } as const;
    const holidays = [{ from: '2026-11-24', to: '2026-11-24' }];
    expect(expectedRange('2026-11-23', time, holidays)).toEqual({
      from: '2026-11-25',
      to: '2026-11-26',
    });
  });

  it.each([
    ['day', 2, '2026-11-25'],
    ['hour', 48, '2026-11-25'],
    ['minute', 30, '2026-11-24'],
  ] as const)('counts every %s', (unit, amount, to) => {
    expect(expectedRange('2026-11-23', { min: 0, max: amount, unit }, [])).toEqual({
      from: '2026-11-23',
      to,
    });
  });
});
