import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { emit } from './emit.js';
import { problemOf, refusalFrom, type Refusal } from './refusal.js';

/** Asks for it; `undefined` where there is nobody to ask. Rejects with a `GatewayError`. */
export type Ask<Value> = (signal: AbortSignal) => Promise<Value> | undefined;

/**
 * Loads what an element is drawn from. The last asking wins; what came before stands until another has
 * come. A failure is kept, and told to the page by `fanar-error`. What is under way is given up when the
 * element leaves the page, and asked for again where it comes back.
 */
export class LoadingController<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #ask: Ask<Value>;
  #value: Value | undefined;
  #failure: Refusal | undefined;
  #asking: AbortController | undefined;
  #isGivenUp = false;

  constructor(host: ReactiveControllerHost & HTMLElement, ask: Ask<Value>) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  /** What came last; `undefined` before. */
  get value(): Value | undefined {
    return this.#value;
  }

  /** Why the last asking failed. */
  get failure(): Refusal | undefined {
    return this.#failure;
  }

  hostConnected(): void {
    if (this.#isGivenUp) void this.load();
  }

  hostDisconnected(): void {
    this.#isGivenUp = this.#asking !== undefined;
    this.#asking?.abort();
  }

  /** Asks, again where it has before. Never rejects. May be called in `willUpdate`, in browsers only. */
  async load(): Promise<void> {
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    this.#isGivenUp = false;
    this.#failure = undefined;
    this.#host.requestUpdate();
    try {
      const value = await this.#ask(asking.signal);
      if (asking.signal.aborted) return;
      this.#value = value ?? this.#value;
    } catch (error) {
      if (asking.signal.aborted) return;
      this.#failure = refusalFrom(error);
      emit(this.#host, 'fanar-error', problemOf(this.#failure));
    }
    this.#asking = undefined;
    this.#host.requestUpdate();
  }
}
