import type { Refusal } from '../../refusal.js';

/** A longer wait than this is left to the person. */
const LONGEST_S = 300;
/** After as many tries in a row that failed, nothing is tried by itself. */
const MOST_TRIES = 5;

/** Whether it will be tried again without a press, and so is said. */
export function isTriedAgain({ retryAfter }: Refusal): boolean {
  return retryAfter !== undefined && retryAfter <= LONGEST_S;
}

/** Does again what has failed for now: when the server said, and when the connection comes back. */
export class Retrier {
  readonly #waiting = new Set<() => unknown>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.forget());
  }

  readonly tryLater = (failure: Refusal, again: () => unknown): void => {
    const isOffline = failure.code === 'network-unreachable';
    if (!isOffline && !isTriedAgain(failure)) return;
    if (this.#tries >= MOST_TRIES) return;
    this.#tries += 1;
    this.#waiting.add(again);
    const { retryAfter } = failure;
    if (retryAfter !== undefined && isTriedAgain(failure)) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.now(), retryAfter * 1000);
    }
  };

  /** The connection is back, or the wait is over. */
  now(): void {
    const waiting = [...this.#waiting];
    this.forget();
    for (const again of waiting) again();
  }

  /** Something else is wanted, or it was pressed. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  /** It went well: the next failure is the first. */
  settle(): void {
    this.#tries = 0;
  }
}
