export interface SendingQueueOptions {
  /** Of the application: of several windows, one sends it. */
  readonly name: () => string;
  /** Tries once. */
  readonly send: () => Promise<void>;
}

/** Between tries of its own, doubled each time: a browser does not always know that it is online. */
const FIRST_MS = 10_000;
const LONGEST_MS = 300_000;

/** Sends again and again what found no network: when it is back, when the page is looked at again. */
export class SendingQueue {
  readonly #options: SendingQueueOptions;
  #listening: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_MS;
  #isTrying = false;
  /** The network came back during a try, which may have begun without it. */
  #hasNewChance = false;

  constructor(options: SendingQueueOptions) {
    this.#options = options;
  }

  get isWaiting(): boolean {
    return this.#listening !== undefined;
  }

  /** Waits for the network; does nothing where it waits already. */
  wait(): void {
    if (this.#listening) return;
    const { signal } = (this.#listening = new AbortController());
    this.#pause = FIRST_MS;
    addEventListener('online', this.#onChance, { signal });
    document.addEventListener('visibilitychange', this.#onChance, { signal });
    this.#rest();
  }

  stop(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    clearTimeout(this.#timer);
  }

  /** Tries now, after any other window that is about to: what that one has sent is then known. */
  async try(): Promise<void> {
    this.#hasNewChance = this.#isTrying;
    if (this.#isTrying) return;
    this.#isTrying = true;
    clearTimeout(this.#timer);
    try {
      // It may have been given up while another window was sending.
      await this.#inTurn(async () => {
        if (this.isWaiting) await this.#options.send();
      });
    } finally {
      this.#isTrying = false;
      if (this.isWaiting && this.#hasNewChance) void this.try();
      else if (this.isWaiting) this.#rest();
    }
  }

  readonly #onChance = (): void => {
    if (document.visibilityState === 'visible' || navigator.onLine) void this.try();
  };

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.try(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_MS);
  }

  async #inTurn(work: () => Promise<void>): Promise<void> {
    // Missing where the page is not secure; there the server tells the same application by its key.
    const locks = (navigator as Partial<Pick<Navigator, 'locks'>>).locks;
    if (!locks) return work();
    await locks.request(`fanar-send ${this.#options.name()}`, work);
  }
}
