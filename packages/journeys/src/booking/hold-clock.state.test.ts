import { describe, expect, it } from 'vitest';
import {
  dueAnnouncement,
  formatCountdown,
  readServerClock,
  secondsLeft,
  untilMidnight,
} from './hold-clock.js';

describe('hold clock', () => {
  const hold = { expiresAt: '2031-01-05T10:10:00+02:00' };

  it("counts from the server's clock, whatever the device says", () => {
    const clock = readServerClock('2031-01-05T10:00:00+02:00', 5000);
    expect(secondsLeft(hold, clock, 5000)).toBe(600);
    expect(secondsLeft(hold, clock, 6000)).toBe(599);
    expect(secondsLeft(hold, clock, 605_000)).toBe(0);
    expect(secondsLeft(hold, clock, 9_999_999)).toBe(0);
  });

  it('is corrected by every later answer', () => {
    const late = readServerClock('2031-01-05T10:09:00+02:00', 7000);
    expect(secondsLeft(hold, late, 7000)).toBe(60);
  });

  it('announces at two minutes and at thirty seconds, once each', () => {
    const spoken: number[] = [];
    for (let left = 300; left > 0; left -= 1) {
      const due = dueAnnouncement(left, left - 1);
      if (due !== undefined) spoken.push(due);
    }
    expect(spoken).toEqual([120, 30]);
  });

  it('says only the nearest when the page slept through both, and nothing at the end', () => {
    expect(dueAnnouncement(500, 20)).toBe(30);
    expect(dueAnnouncement(500, 0)).toBeUndefined();
  });

  it('shows minutes and seconds', () => {
    expect(formatCountdown(605)).toBe('10:05');
    expect(formatCountdown(9)).toBe('0:09');
  });

  it('finds the next midnight in Cairo', () => {
    expect(untilMidnight({ time: '23:59' }, '2026-05-04T23:59:30+03:00')).toBe(30_000);
    expect(untilMidnight({ time: '00:00' }, '2026-05-04T00:00:00+03:00')).toBe(86_400_000);
  });
});
