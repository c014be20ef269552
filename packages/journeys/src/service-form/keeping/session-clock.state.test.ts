import { expect, it } from 'vitest';
import { SessionClock } from './session-clock.js';

const minute = 60_000;

it('ends so long after the last input, and is not extended behind a warning', () => {
  const clock = new SessionClock(0);
  expect(clock.endsAt(20)).toBe(20 * minute);
  expect(clock.touched(5000, 20)).toBe(false);
  expect(clock.touched(17 * minute, 20)).toBe(true);
  expect(clock.endsAt(20)).toBe(37 * minute);
  expect(clock.touched(35 * minute, 20)).toBe(false);
  expect(clock.endsAt(20)).toBe(37 * minute);
  clock.restart(36 * minute);
  expect(clock.endsAt(20)).toBe(56 * minute);
});
