import type { LiveEvent } from '@fanar/contract';
import { refusalFrom, type Refusal } from './refusal.js';

/**
 * `live`: told of each change, though an asking may fail. `asking`: asked again and again. `lost`:
 * neither works now.
 */
export type Liveliness = 'asking' | 'live' | 'lost';

export interface LiveFollowerOptions<Data> {
  /** Tells of changes until the signal aborts; undefined where the back end does not. */
  readonly watch: () =>
    ((onEvent: (event: LiveEvent<Data>) => void, signal: AbortSignal) => void) | undefined;
  /** Asks how things are, and keeps the answer. Rejects where that fails. */
  readonly ask: (signal: AbortSignal) => Promise<void>;
  readonly onData: (data: Data) => void;
  /** What is told goes on after what is known: nothing is missed, and nothing asked when it begins. */
  readonly goesOn?: boolean;
  /** Whether somebody looks; what nobody looks at is not asked for, until `ask`. Default: always. */
  readonly isSeen?: () => boolean;
  /** Whether the last answer had nothing new: then the pauses grow too. Default: never. */
  readonly isSame?: () => boolean;
  readonly onLiveliness: (liveliness: Liveliness, failure?: Refusal) => void;
}

/** Milliseconds between askings while nothing is told; doubled each time, up to the longest. */
const USUAL_PAUSE = 15_000;
const LONGEST_PAUSE = 240_000;
const MS = 1000;

/** Milliseconds until it is asked again. What the server says of waiting is the least. */
export function pauseAfter(times: number, retryAfter = 0): number {
  const usual = Math.min(LONGEST_PAUSE, USUAL_PAUSE * 2 ** times);
  return Math.max(usual, retryAfter * MS);
}

/**
 * Follows what changes: by live events where there are some, and else, or while they are away, by asking
 * with longer and longer pauses. Plain TypeScript: its owner says when to begin and to stop.
 */
export class LiveFollower<Data> {
  readonly #options: LiveFollowerOptions<Data>;
  #running: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  /** Answers in a row with nothing new. */
  #calm = 0;
  #isLive = false;
  #isAsking = false;
  #isAwaited = false;

  constructor(options: LiveFollowerOptions<Data>) {
    this.#options = options;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Begins anew. */
  start(): void {
    this.stop();
    const { signal } = (this.#running = new AbortController());
    const onEvent = (event: LiveEvent<Data>): void => {
      if (!signal.aborted) this.#hear(event);
    };
    // A watch that comes late may fail to come at all: then it is asked.
    void Promise.resolve(this.#options.watch()?.(onEvent, signal)).catch(() => undefined);
    if (this.#options.goesOn) this.#askLater();
    else void this.ask();
  }

  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
    clearTimeout(this.#timer);
    this.#failures = this.#calm = 0;
    this.#isLive = this.#isAsking = this.#isAwaited = false;
  }

  /** Asks now; one at a time, and once more where something changed meanwhile. Never rejects. */
  async ask(): Promise<void> {
    const signal = this.#running?.signal;
    if (!signal) return;
    if (this.#isAsking) {
      this.#isAwaited = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#isAsking = true;
    this.#isAwaited = false;
    const failure = await this.#tryAsking(signal);
    if (signal.aborted) return;
    this.#isAsking = false;
    this.#failures = failure ? this.#failures + 1 : 0;
    this.#calm = !failure && this.#options.isSame?.() ? this.#calm + 1 : 0;
    this.#options.onLiveliness(this.#isLive ? 'live' : failure ? 'lost' : 'asking', failure);
    // Told, its owner may have had enough.
    if (this.#running?.signal !== signal) return;
    if (this.#isAwaited && !failure) void this.ask();
    else if (failure || !this.#isLive) this.#askLater(failure?.retryAfter);
  }

  async #tryAsking(signal: AbortSignal): Promise<Refusal | undefined> {
    try {
      await this.#options.ask(signal);
      return undefined;
    } catch (error) {
      return refusalFrom(error);
    }
  }

  #askLater(retryAfter?: number): void {
    clearTimeout(this.#timer);
    const pause = pauseAfter(Math.max(this.#failures, this.#calm), retryAfter);
    this.#timer = setTimeout(() => {
      if (this.#options.isSeen?.() ?? true) void this.ask();
    }, pause);
  }

  #hear(event: LiveEvent<Data>): void {
    if (event.type === 'data') {
      this.#options.onData(event.data);
      return;
    }
    this.#isLive = event.type === 'connected';
    this.#options.onLiveliness(this.#isLive ? 'live' : 'lost');
    // Made again after a break, it may say nothing of what was missed; broken, it is asked instead.
    if (!this.#isLive) this.#askLater();
    else if (this.#options.goesOn) clearTimeout(this.#timer);
    else void this.ask();
  }
}
