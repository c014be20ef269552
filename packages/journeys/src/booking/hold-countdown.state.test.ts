/// <reference types="node" />
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hold } from '@fanar/contract';
import { HoldCountdown } from './hold-countdown.js';

/** Two and a half minutes before the clock in Cairo changes, and as long after it, as the server writes them. */
const CHANGES = [
  ['2025-04-24T23:57:30+02:00', '2025-04-25T01:02:30+03:00'],
  ['2025-10-30T23:57:30+03:00', '2025-10-30T23:02:30+02:00'],
  ['2026-04-23T23:57:30+02:00', '2026-04-24T01:02:30+03:00'],
  ['2026-10-29T23:57:30+03:00', '2026-10-29T23:02:30+02:00'],
  ['2027-04-29T23:57:30+02:00', '2027-04-30T01:02:30+03:00'],
  ['2027-10-28T23:57:30+03:00', '2027-10-28T23:02:30+02:00'],
] as const;

describe.each(['Africa/Cairo', 'UTC', 'Asia/Riyadh', 'America/New_York'])(
  'on a device in %s',
  (zone) => {
    const own = process.env.TZ;
    beforeEach(() => {
      process.env.TZ = zone;
      vi.useFakeTimers();
    });
    afterEach(() => void vi.useRealTimers());
    afterAll(() => {
      if (own === undefined) delete process.env.TZ;
      else process.env.TZ = own;
    });

    it.each(CHANGES)('five minutes are five minutes from %s to %s', (now, expiresAt) => {
      vi.setSystemTime(now);
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      const onWake = vi.fn();
      const seen: (number | undefined)[] = [];
      const spoken: number[] = [];
      const start = Date.now();
      const countdown = new HoldCountdown({
        monotonic: () => Date.now() - start,
        onTick: () => seen.push(countdown.left),
        onAnnounce: (seconds) => spoken.push(seconds),
        onEnd: () => countdown.stop(),
        onWake,
      });
      countdown.start({ now, expiresAt } as Hold, 0);
      expect(countdown.left).toBe(300);
      vi.advanceTimersByTime(299_000);
      expect(seen).toEqual(Array.from({ length: 299 }, (_, at) => 299 - at));
      expect(spoken).toEqual([120, 30]);
      vi.advanceTimersByTime(1000);
      expect(countdown.left).toBeUndefined();
      expect(onWake).not.toHaveBeenCalled();
    });
  },
);
