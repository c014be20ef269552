import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectChanges } from './watch-availability.js';

describe('changes of availability', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('are told at once, and those that follow within the pause together at its end', () => {
    const tell = vi.fn();
    const changes = collectChanges(1000, tell);
    changes.add('one', ['2026-11-24']);
    expect(tell.mock.calls).toEqual([[{ office: 'one', dates: ['2026-11-24'] }]]);
    for (let turn = 0; turn < 100; turn += 1) changes.add('one', ['2026-11-26', '2026-11-25']);
    expect(tell).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    expect(tell.mock.calls.slice(1)).toEqual([
      [{ office: 'one', dates: ['2026-11-25', '2026-11-26'] }],
    ]);
    changes.add('one', ['2026-11-24']);
    vi.advanceTimersByTime(999);
    expect(tell).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1);
    expect(tell).toHaveBeenCalledTimes(3);
  });

  it('of one office do not wait for those of another', () => {
    const tell = vi.fn();
    const changes = collectChanges(1000, tell);
    changes.add('one', ['2026-11-24']);
    changes.add('two', ['2026-11-24']);
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('are told at once again after a pause without any, and never after the end', () => {
    const tell = vi.fn();
    const changes = collectChanges(1000, tell);
    changes.add('one', ['2026-11-24']);
    vi.advanceTimersByTime(1000);
    changes.add('one', ['2026-11-25']);
    expect(tell).toHaveBeenCalledTimes(2);
    changes.add('one', ['2026-11-26']);
    changes.stop();
    vi.advanceTimersByTime(5000);
    expect(tell).toHaveBeenCalledTimes(2);
    expect(vi.getTimerCount()).toBe(0);
  });
});
