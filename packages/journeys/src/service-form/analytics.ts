import { isServer, type LitElement, type ReactiveController } from 'lit';
import type { AnalyticsEvent } from './analytics.state.js';
import type { Teller } from './analytics-teller.js';

export type { AnalyticsEvent } from './analytics.state.js';

declare global {
  interface HTMLElementEventMap {
    /** Only with `analytics`: what a page may count. */
    'fanar-analytics': CustomEvent<AnalyticsEvent>;
  }
}

const HEARD = ['fanar-step-change', 'fanar-problem', 'fanar-submitted'] as const;

/** Hears the form's own events where the page asks to be told; what is told of them is fetched then. */
export class FormAnalytics implements ReactiveController {
  readonly #host: LitElement & { readonly analytics: boolean };
  #teller: Promise<Teller> | undefined;
  #listening: AbortController | undefined;

  constructor(host: LitElement & { readonly analytics: boolean }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (isServer) return;
    const host = this.#host;
    const { signal } = (this.#listening = new AbortController());
    for (const type of HEARD) host.addEventListener(type, this.#hear, { signal });
    // It does not bubble.
    host.renderRoot.addEventListener('toggle', this.#hear, { signal, capture: true });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  readonly #hear = (event: Event): void => {
    const { target } = event;
    const now = performance.now();
    if (!this.#host.analytics) return;
    void this.#load().then(
      (teller) => teller.hear(event, target, now),
      // What cannot be counted now is not; the next event asks for it again.
      () => (this.#teller = undefined),
    );
  };

  async #load(): Promise<Teller> {
    this.#teller ??= import('./analytics-teller.js').then(({ Teller }) => new Teller(this.#host));
    return this.#teller;
  }
}
