import type { Language } from '@fanar/contract';
import type { ReactiveControllerHost } from 'lit';

/** Fetches a part, with its words in a language; the same function for the same part. */
export type Load = (language: Language) => Promise<unknown>;

/**
 * - `ready`: all is here.
 * - `loading`: on its way; the host is updated when it arrives.
 * - `failed`: the last try failed; {@link LazyParts.retry} makes another.
 */
export type Readiness = 'ready' | 'loading' | 'failed';

/** Parts of an element that are fetched when needed, or ahead of need. */
export class LazyParts {
  readonly #host: ReactiveControllerHost;
  readonly #language: () => Language;
  readonly #state = new Map<Load, Readiness>();

  constructor(host: ReactiveControllerHost, language: () => Language) {
    this.#host = host;
    this.#language = language;
  }

  /** Asks for parts, and tells whether they can be drawn. */
  need(loads: readonly Load[]): Readiness {
    const states = loads.map((load) => this.#stateOf(load));
    return (['failed', 'loading'] as const).find((state) => states.includes(state)) ?? 'ready';
  }

  /** Forgets failures, so that what is needed is asked for again. */
  retry(): void {
    for (const [load, state] of this.#state) if (state === 'failed') this.#state.delete(load);
    this.#host.requestUpdate();
  }

  #stateOf(load: Load): Readiness {
    const known = this.#state.get(load);
    if (known) return known;
    this.#state.set(load, 'loading');
    load(this.#language()).then(
      () => this.#settle(load, 'ready'),
      () => this.#settle(load, 'failed'),
    );
    return 'loading';
  }

  #settle(load: Load, state: Readiness): void {
    this.#state.set(load, state);
    this.#host.requestUpdate();
  }
}
