/** More calls than this that wait to be said are too late to be of use. */
const MOST_WAITING = 5;

export interface CallOutOptions {
  readonly ring: () => void;
  /** Says it, and settles when it is said. Never rejects. */
  readonly say: (text: string) => Promise<void>;
  /** Lets the chime ring out. */
  readonly pause: () => Promise<void>;
}

/** Says one call after the other, each after its chime. */
export class CallOut {
  readonly #options: CallOutOptions;
  #waiting: string[] = [];
  #isCalling = false;

  constructor(options: CallOutOptions) {
    this.#options = options;
  }

  call(text: string): void {
    this.#waiting = [...this.#waiting, text].slice(-MOST_WAITING);
    if (!this.#isCalling) void this.#run();
  }

  /** What waits is not said any more. */
  stop(): void {
    this.#waiting = [];
  }

  async #run(): Promise<void> {
    this.#isCalling = true;
    for (let text = this.#waiting.shift(); text !== undefined; text = this.#waiting.shift()) {
      this.#options.ring();
      await this.#options.pause();
      await this.#options.say(text);
    }
    this.#isCalling = false;
  }
}
