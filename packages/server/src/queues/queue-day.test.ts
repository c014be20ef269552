import { describe, expect, it } from 'vitest';
import { queueDay } from './queue-day.js';

/** Monday; in Cairo two hours later. */
const at = (time: string): Date => new Date(`2026-11-23T${time}:00Z`);

describe('the day of a queue', () => {
  const office = (date: string) =>
    date === '2026-11-23'
      ? ([
          [540, 720],
          [780, 900],
        ] as const)
      : [];

  it.each([
    ['06:59', { isOpen: false, opens: '09:00' }],
    ['07:00', { isOpen: true }],
    ['09:59', { isOpen: true }],
    ['10:00', { isOpen: false, opens: '13:00' }],
    ['12:59', { isOpen: true }],
    ['13:00', { isOpen: false }],
  ])('at %s UTC is %o', (time, day) => {
    expect(queueDay(at(time), office)).toEqual({ date: '2026-11-23', ...day });
  });

  it('goes on after midnight while the office is open, with the numbers of the evening', () => {
    const night = (date: string) => (date === '2026-11-22' ? ([[1200, 1620]] as const) : []);
    expect(queueDay(new Date('2026-11-22T23:30:00Z'), night)).toEqual({
      date: '2026-11-22',
      isOpen: true,
    });
    expect(queueDay(at('01:00'), night)).toEqual({ date: '2026-11-22', isOpen: false });
    expect(queueDay(at('10:00'), night)).toEqual({ date: '2026-11-23', isOpen: false });
  });
});
