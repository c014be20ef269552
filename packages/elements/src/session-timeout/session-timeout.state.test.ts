import { describe, expect, it } from 'vitest';
import { inUnits, isTimeToSay, phaseAt, secondsUntil } from './session-timeout.state.js';

describe('phaseAt', () => {
  it.each([
    [121, 'quiet'],
    [120, 'warning'],
    [1, 'warning'],
    [0, 'expired'],
    [-5, 'expired'],
  ])('%i seconds before the end is %s', (left, phase) => {
    expect(phaseAt(left, 120)).toBe(phase);
  });
});

describe('isTimeToSay', () => {
  it.each([
    [61, 60, true],
    [60, 59, false],
    [90, 31, true],
    [31, 30, true],
    [11, 9, true],
    [10, 9, false],
    [5, 0, false],
    [900, 200, true],
  ])('from %i to %i seconds: %s', (before, left, isTime) => {
    expect(isTimeToSay(before, left)).toBe(isTime);
  });
});

describe('inUnits', () => {
  it.each([
    [121, 'minutes', 3],
    [120, 'minutes', 2],
    [61, 'minutes', 2],
    [60, 'seconds', 60],
    [1, 'seconds', 1],
  ])('%i seconds are told in %s: %i', (left, unit, count) => {
    expect(inUnits(left)).toEqual({ unit, count });
  });
});

describe('secondsUntil', () => {
  const clock = Date.parse('2026-07-12T10:00:00Z');

  it('counts to the instant, by the clock of the server', () => {
    expect(secondsUntil('2026-07-12T13:05:00+03:00', clock, 0)).toBe(300);
    expect(secondsUntil('2026-07-12T10:05:00Z', clock, 60_000)).toBe(240);
    expect(secondsUntil('2026-07-12T09:59:00Z', clock, 0)).toBe(-60);
  });

  it('knows what is no instant', () => {
    expect(secondsUntil('', clock, 0)).toBeUndefined();
    expect(secondsUntil('soon', clock, 0)).toBeUndefined();
  });
});
