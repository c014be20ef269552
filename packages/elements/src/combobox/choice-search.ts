import type { LitElement, ReactiveController } from 'lit';
import type { Choice } from '../controllers/option-children.js';
import { searchIndexOf } from './search-index.js';

/** Milliseconds of work at a time: a key pressed meanwhile waits no longer. */
const SLICE_MS = 8;

function forOneSlice(): () => boolean {
  const end = performance.now() + SLICE_MS;
  return () => performance.now() < end;
}

/**
 * The choices that match what is typed. The index is built in slices, while the browser has nothing
 * else to do; typed meanwhile, the results follow when it is there.
 */
export class ChoiceSearch implements ReactiveController {
  readonly #host: LitElement;
  #choices: readonly Choice[] = [];
  #query = '';
  #results: readonly number[] = [];
  #isCurrent = true;
  #isBuilding = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Places among the choices, the best first. */
  get results(): readonly number[] {
    return this.#results;
  }

  /** Whether the results are those of the query asked for last. */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  /** Looks for the results; those of before stay until they are there. */
  find(choices: readonly Choice[], query: string): void {
    const isOther = choices !== this.#choices;
    if (!isOther && query === this.#query && this.#isCurrent) return;
    this.#choices = choices;
    this.#query = query;
    // For a short list one slice is enough.
    if (query === '' || searchIndexOf(choices).build(forOneSlice())) {
      this.#read();
      return;
    }
    this.#isCurrent = false;
    if (isOther) this.#results = [];
    this.prepare();
  }

  /** Has the results of the last query at once, whatever it costs. */
  settle(): void {
    if (!this.#isCurrent) this.#read();
  }

  /** Builds the index ahead of the first key. */
  prepare(): void {
    if (this.#isBuilding || searchIndexOf(this.#choices).isReady) return;
    this.#isBuilding = true;
    // Who waits for results does not wait until nothing else is to be done.
    if (this.#isCurrent && 'requestIdleCallback' in globalThis) requestIdleCallback(this.#build);
    else setTimeout(this.#build);
  }

  hostDisconnected(): void {
    this.#isBuilding = false;
  }

  readonly #build = (): void => {
    this.#isBuilding = false;
    if (!this.#host.isConnected) return;
    const index = searchIndexOf(this.#choices);
    if (!index.build(forOneSlice())) this.prepare();
    else if (!this.#isCurrent) this.#host.requestUpdate();
    // The first search is many times slower than the next: not while the person waits for it.
    else index.search('ا');
  };

  #read(): void {
    this.#isCurrent = true;
    this.#results =
      this.#query === ''
        ? Array.from(this.#choices.keys())
        : searchIndexOf(this.#choices).search(this.#query);
  }
}
