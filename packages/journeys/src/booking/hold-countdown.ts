import type { Hold } from '@fanar/contract';
import { dueAnnouncement, readServerClock, secondsLeft, type ServerClock } from './hold-clock.js';

export interface CountdownOptions {
  readonly monotonic: () => number;
  readonly onTick: () => void;
  /** Seconds left, when it is time to say so. */
  readonly onAnnounce: (seconds: number) => void;
  readonly onEnd: () => void;
  /** The device slept, and the monotonic clock may have slept with it. */
  readonly onWake: () => void;
}

/** The wall clock running ahead of the monotonic one by this much means that the device slept. */
const SLEPT_MS = 5000;

/** Counts a hold down, second by second, on the server's clock. */
export class HoldCountdown {
  /** Seconds until the hold ends; `undefined` without a hold. */
  left: number | undefined;

  readonly #options: CountdownOptions;
  #hold: Hold | undefined;
  #clock: ServerClock | undefined;
  #lag = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(options: CountdownOptions) {
    this.#options = options;
  }

  /** @param sent the monotonic clock when the hold was asked for. */
  start(hold: Hold, sent: number): void {
    this.stop();
    this.#hold = hold;
    this.#lag = this.#wallLag();
    this.sync(hold.now, sent);
    this.#timer = setInterval(() => this.#tick(), 1000);
  }

  /** Every answer of the server corrects the countdown. */
  sync(now: string, sent: number): void {
    this.#clock = readServerClock(now, sent);
    if (this.#hold) this.left = secondsLeft(this.#hold, this.#clock, this.#options.monotonic());
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#hold = undefined;
    this.left = undefined;
  }

  #tick(): void {
    if (!this.#hold || !this.#clock) return;
    const lag = this.#wallLag();
    if (lag - this.#lag > SLEPT_MS) this.#options.onWake();
    this.#lag = lag;
    const before = this.left ?? Infinity;
    this.left = secondsLeft(this.#hold, this.#clock, this.#options.monotonic());
    const due = dueAnnouncement(before, this.left);
    if (due !== undefined) this.#options.onAnnounce(due);
    if (this.left === 0) this.#options.onEnd();
    else this.#options.onTick();
  }

  /** The wall clock is never read as time, only compared with itself to notice sleep. */
  #wallLag(): number {
    return Date.now() - this.#options.monotonic();
  }
}
