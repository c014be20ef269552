/** `quiet`: nothing is shown yet. */
export type SessionPhase = 'quiet' | 'warning' | 'expired';

/** Seconds left at which it is said how long it lasts. */
const MOMENTS = [300, 240, 180, 120, 60, 30, 10];

const MINUTE = 60;

/** @param left Whole seconds. */
export function phaseAt(left: number, warnBefore: number): SessionPhase {
  if (left <= 0) return 'expired';
  return left <= warnBefore ? 'warning' : 'quiet';
}

/** Whether a moment to speak has come between two looks; a device may have slept in between. */
export function isTimeToSay(before: number, left: number): boolean {
  return left > 0 && MOMENTS.some((moment) => left <= moment && moment < before);
}

/** What is left in words: in minutes, begun ones counted, and in seconds in the last one. */
export function inUnits(left: number): { readonly unit: 'minutes' | 'seconds'; count: number } {
  return left > MINUTE
    ? { unit: 'minutes', count: Math.ceil(left / MINUTE) }
    : { unit: 'seconds', count: left };
}

/**
 * Seconds from now to an instant; undefined where it is none.
 *
 * @param skew How far the clock of the server is ahead of this one, in milliseconds.
 */
export function secondsUntil(instant: string, clock: number, skew: number): number | undefined {
  const end = Date.parse(instant);
  return Number.isNaN(end) ? undefined : (end - clock - skew) / 1000;
}
