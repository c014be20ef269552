import type { ServiceGateway } from '@fanar/contract';

/** What happens at once at an office comes as one. */
const PAUSE_MS = 400;

/** Told live when what is free at some offices has changed, where the back end can tell. */
export class Watcher {
  readonly #gateway: ServiceGateway;
  readonly #onChange: () => void;
  #watching: AbortController | undefined;
  #key = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(gateway: ServiceGateway, onChange: () => void) {
    this.#gateway = gateway;
    this.#onChange = onChange;
  }

  /** None: nothing is watched any more. */
  watch(offices: readonly string[]): void {
    const key = offices.join();
    if (key === this.#key) return;
    this.stop();
    this.#key = key;
    if (offices.length === 0 || !this.#gateway.watchAvailability) return;
    const watching = (this.#watching = new AbortController());
    let wasLost = false;
    this.#gateway.watchAvailability(
      offices,
      (event) => {
        if (watching.signal.aborted) return;
        // What was missed while nobody could tell has to be asked for.
        if (event.type === 'data' || (event.type === 'connected' && wasLost)) this.#tell();
        wasLost = event.type === 'lost';
      },
      watching.signal,
    );
  }

  stop(): void {
    this.#watching?.abort();
    this.#watching = undefined;
    this.#key = '';
    clearTimeout(this.#timer);
  }

  #tell(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onChange, PAUSE_MS);
  }
}
