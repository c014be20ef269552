const MINUTE = 60_000;

/** How long before the end the citizen is warned, in milliseconds: WCAG asks for no less than 20 seconds. */
export const WARN_BEFORE_MS = 2 * MINUTE;

/** Input within this much of the last one makes no difference. */
const COARSE_MS = 10_000;

/** When a session ends that rests without input. Time is handed in. */
export class SessionClock {
  #last: number;

  /** @param now Milliseconds of the epoch. */
  constructor(now: number) {
    this.#last = now;
  }

  /** When it ends: milliseconds of the epoch. */
  endsAt(minutes: number): number {
    return this.#last + minutes * MINUTE;
  }

  /**
   * Something was entered. Once the warning stands it is for the citizen to say that she goes on.
   * @returns whether the end has moved
   */
  touched(now: number, minutes: number): boolean {
    const isWarned = now >= this.endsAt(minutes) - WARN_BEFORE_MS;
    if (isWarned || now - this.#last < COARSE_MS) return false;
    this.#last = now;
    return true;
  }

  /** Begins anew. */
  restart(now: number): void {
    this.#last = now;
  }
}
