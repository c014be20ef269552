import type { Hold } from '@fanar/contract';

/**
 * The server's clock as seen from here. Only the monotonic clock of the page (`performance.now()`)
 * carries it forward, so a wrong or changed device clock never matters.
 */
export interface ServerClock {
  /** Server time, in ms since the epoch, when the monotonic clock stood at `at`. */
  readonly time: number;
  readonly at: number;
}

/** Seconds before the end at which a hold is spoken of. */
export const ANNOUNCED_AT = [120, 30] as const;

/**
 * @param now the server's clock, ISO 8601.
 * @param at the monotonic clock when the request was sent: the countdown then ends a moment early
 *   on a slow line, never late.
 */
export function readServerClock(now: string, at: number): ServerClock {
  return { time: Date.parse(now), at };
}

export function secondsLeft(
  hold: Pick<Hold, 'expiresAt'>,
  clock: ServerClock,
  monotonic: number,
): number {
  const left = Date.parse(hold.expiresAt) - clock.time - (monotonic - clock.at);
  return Math.max(0, Math.ceil(left / 1000));
}

/** The announcement that falls due between two readings, if any; the nearest to the end wins. */
export function dueAnnouncement(before: number, after: number): number | undefined {
  return ANNOUNCED_AT.filter((mark) => before > mark && after <= mark && after > 0).at(-1);
}

/** `m:ss`, ASCII digits. */
export function formatCountdown(seconds: number): string {
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Milliseconds from an instant to the next midnight of its own civil day. */
export function untilMidnight(civil: { readonly time: string }, now: string): number {
  const [hours = 0, minutes = 0] = civil.time.split(':').map(Number);
  const seconds = Math.floor(Date.parse(now) / 1000) % 60;
  return ((24 * 60 - (hours * 60 + minutes)) * 60 - seconds) * 1000;
}
