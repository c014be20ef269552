import type { LitElement, ReactiveController } from 'lit';
import type { Choice } from '../controllers/option-children.js';

/**
 * Fetches the choices for what is typed, best first; the empty query is asked when the list opens.
 * Stop when the signal says so. Rejected, the person is told and may try again.
 */
export type LoadChoices = (
  query: string,
  options: { readonly signal: AbortSignal },
) => Promise<readonly Choice[]>;

export type LoadStatus = 'idle' | 'loading' | 'loaded' | 'failed';

/** Milliseconds without a key before the server is asked. */
const PAUSE_MS = 250;

/** Choices that come from elsewhere. Each query calls off the one before; late answers are dropped. */
export class ChoiceLoader implements ReactiveController {
  readonly #host: LitElement;
  #load: LoadChoices | undefined;
  #query: string | undefined;
  #running: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #choices: readonly Choice[] = [];
  #status: LoadStatus = 'idle';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Of the last query answered. */
  get choices(): readonly Choice[] {
    return this.#choices;
  }

  get status(): LoadStatus {
    return this.#status;
  }

  /** Asks, unless that was the last question. */
  ask(load: LoadChoices, query: string): void {
    if (load === this.#load && query === this.#query) return;
    // The first question, and the one after all is deleted, need not wait for another key.
    const pause = query === '' ? 0 : PAUSE_MS;
    if (load !== this.#load) this.#choices = [];
    this.#load = load;
    this.#query = query;
    this.#status = 'loading';
    this.#cancel();
    this.#timer = setTimeout(() => void this.#run(load, query), pause);
  }

  /** The same again, after it failed. */
  retry(): void {
    if (this.#status !== 'failed') return;
    this.#query = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#cancel();
    // Asked again when it comes back.
    if (this.#status === 'loading') this.#query = undefined;
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#running?.abort();
  }

  async #run(load: LoadChoices, query: string): Promise<void> {
    const { signal } = (this.#running = new AbortController());
    try {
      const choices = await load(query, { signal });
      if (signal.aborted) return;
      this.#choices = choices;
      this.#status = 'loaded';
    } catch {
      if (signal.aborted) return;
      this.#choices = [];
      this.#status = 'failed';
    }
    this.#host.requestUpdate();
  }
}
