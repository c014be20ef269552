/** Seconds without a touch after which a kiosk goes back to its start. */
export const IDLE_SECONDS = 20;
/** Seconds that are given to whoever asks for more: ten times as long. */
export const LONGER_SECONDS = 200;
const SECOND = 1000;

/** Counts down while nobody touches a kiosk. */
export class IdleClock {
  readonly #onTick: (left: number | undefined) => void;
  readonly #onEnd: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #left: number | undefined;

  /**
   * @param onTick told how many seconds are left, each second; undefined while nothing is counted
   * @param onEnd nobody is there any more
   */
  constructor(onTick: (left: number | undefined) => void, onEnd: () => void) {
    this.#onTick = onTick;
    this.#onEnd = onEnd;
  }

  /** Begins anew. */
  start(seconds = IDLE_SECONDS): void {
    clearInterval(this.#timer);
    this.#tell(seconds);
    this.#timer = setInterval(() => this.#tick(), SECOND);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (this.#left !== undefined) this.#tell(undefined);
  }

  #tick(): void {
    const left = (this.#left ?? 0) - 1;
    this.#tell(left);
    if (left > 0) return;
    this.stop();
    this.#onEnd();
  }

  #tell(left: number | undefined): void {
    this.#left = left;
    this.#onTick(left);
  }
}
