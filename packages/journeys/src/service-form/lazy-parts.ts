import type { Language } from '@fanar/contract';
import { scopedRegistryOf } from '@fanar/elements';
import type { ReactiveControllerHost } from 'lit';

/**
 * Fetches a part, with its words in a language; the same function for the same part.
 * @param registry Where its elements are defined. Default: the page's own.
 */
export type Load = (language: Language, registry?: CustomElementRegistry) => Promise<unknown>;

/**
 * - `ready`: all is here.
 * - `loading`: on its way, or about to be asked for again; the host is updated when it arrives.
 * - `failed`: it did not come by itself; {@link LazyParts.retry} asks again.
 * - `stuck`: asked for again, it failed again. Some engines keep a module that failed until the page
 *   is loaded again.
 */
export type Readiness = 'ready' | 'loading' | 'failed' | 'stuck';

const WORST_FIRST = ['stuck', 'failed', 'loading'] as const;

/** After which pauses a part is asked for again by itself. */
const PAUSES_MS = [1000, 3000];

/** Parts of an element that are fetched when needed, or ahead of need. */
export class LazyParts {
  readonly #host: ReactiveControllerHost;
  readonly #language: () => Language;
  readonly #state = new Map<Load, Readiness>();
  readonly #fetching = new Map<Load, Promise<void>>();
  readonly #needed = new Set<Load>();
  readonly #retried = new Set<Load>();
  readonly #planned = new Set<Load>();

  constructor(host: ReactiveControllerHost, language: () => Language) {
    this.#host = host;
    this.#language = language;
  }

  /** Asks for parts, and tells whether they can be drawn. */
  need(loads: readonly Load[]): Readiness {
    for (const load of loads) {
      // What did not come ahead of need is asked for anew.
      if (!this.#needed.has(load) && this.#state.get(load) === 'failed') this.#state.delete(load);
      this.#needed.add(load);
    }
    const states = loads.map((load) => this.#stateOf(load));
    return WORST_FIRST.find((state) => states.includes(state)) ?? 'ready';
  }

  /** Asks for parts, and waits until each is here or did not come. Never rejects. */
  async settled(loads: readonly Load[]): Promise<void> {
    this.need(loads);
    await Promise.all(loads.flatMap((load) => this.#fetching.get(load) ?? []));
  }

  /** Asks for parts that may be needed later, once what is in view has been painted. */
  ahead(loads: readonly Load[]): void {
    const fresh = loads.filter((load) => !this.#state.has(load) && !this.#planned.has(load));
    if (fresh.length === 0) return;
    for (const load of fresh) this.#planned.add(load);
    afterPaint(() => {
      for (const load of fresh) this.#stateOf(load);
    });
  }

  /** Forgets failures, so that what is needed is asked for again. */
  retry(): void {
    for (const [load, state] of this.#state) {
      if (state !== 'failed' && state !== 'stuck') continue;
      if (this.#needed.has(load)) this.#retried.add(load);
      this.#state.delete(load);
    }
    this.#host.requestUpdate();
  }

  #stateOf(load: Load): Readiness {
    const known = this.#state.get(load);
    if (known) return known;
    this.#state.set(load, 'loading');
    this.#fetching.set(load, this.#fetch(load));
    return 'loading';
  }

  async #fetch(load: Load): Promise<void> {
    for (const pause of [...PAUSES_MS, undefined]) {
      const isHere = await load(this.#language(), scopedRegistryOf(this.#host)).then(
        () => true,
        () => false,
      );
      if (isHere) return this.#settle(load, 'ready');
      if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
    }
    this.#settle(load, this.#retried.has(load) ? 'stuck' : 'failed');
  }

  #settle(load: Load, state: Readiness): void {
    this.#state.set(load, state);
    this.#host.requestUpdate();
  }
}

/** A page that is not in view paints nothing. */
function afterPaint(work: () => void): void {
  if (typeof document === 'undefined' || document.hidden) setTimeout(work);
  else requestAnimationFrame(() => setTimeout(work));
}
