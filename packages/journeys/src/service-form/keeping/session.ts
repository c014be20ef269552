import { ask, defineFetched } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { SessionClock, WARN_BEFORE_MS } from './session-clock.js';
import type { KeepingHost } from './keeping-host.js';

/** Words for how a session ends. */
export interface SessionWords {
  readonly before: string;
  readonly after: string;
  readonly goOn: string;
  readonly failed: string;
}

const INPUT = ['input', 'change', 'pointerdown', 'keydown'] as const;

/** Watches over the session of the page: warns, asks the page to extend it, and loses nothing. */
export class Session {
  readonly #host: KeepingHost;
  readonly #onEnd: () => Promise<void>;
  readonly #clock = new SessionClock(Date.now());
  #listening: AbortController | undefined;
  #isLoaded = false;
  #hasFailed = false;
  #minutes = 0;

  /** @param onEnd Keeps what there is before it is told, or wipes it. */
  constructor(host: KeepingHost, onEnd: () => Promise<void>) {
    this.#host = host;
    this.#onEnd = onEnd;
  }

  connect(): void {
    const { signal } = (this.#listening = new AbortController());
    for (const type of INPUT) {
      this.#host.addEventListener(type, this.#onInput, { signal, passive: true });
    }
  }

  disconnect(): void {
    this.#listening?.abort();
  }

  sync(): void {
    const { sessionMinutes } = this.#host;
    if (sessionMinutes !== this.#minutes) {
      this.#minutes = sessionMinutes;
      this.#clock.restart(Date.now());
      // After this update: it asks for another.
      queueMicrotask(() => this.#host.requestUpdate());
    }
    if (this.#expiresAt && !this.#isLoaded) void this.#load();
  }

  render(words: SessionWords): TemplateResult | typeof nothing {
    const expiresAt = this.#expiresAt;
    if (!this.#isLoaded || !expiresAt) return nothing;
    return html`<fanar-session-timeout
      expires-at=${expiresAt}
      warn-before=${WARN_BEFORE_MS / 1000}
      @fanar-extend=${this.#onExtend}
      @fanar-expire=${this.#onExpire}
    >
      <p>${words.before}</p>
      <p slot="expired">${words.after}</p>
      ${
        this.#hasFailed
          ? html`<fanar-alert slot="expired" tone="danger" announce="assertive"
              ><p>${words.failed}</p></fanar-alert
            >`
          : nothing
      }
      <fanar-button slot="expired-actions" @click=${this.#onGoOn}>${words.goOn}</fanar-button>
    </fanar-session-timeout>`;
  }

  /** An instant; empty where the session does not end. */
  get #expiresAt(): string {
    const { sessionExpiresAt, sessionMinutes } = this.#host;
    if (sessionExpiresAt || !(sessionMinutes > 0)) return sessionExpiresAt;
    return new Date(this.#clock.endsAt(sessionMinutes)).toISOString();
  }

  /** Where it did not arrive it is asked for again at the next change. */
  async #load(): Promise<void> {
    try {
      await defineFetched(this.#host, [import('@fanar/elements/session-timeout')]);
      this.#isLoaded = true;
      this.#host.requestUpdate();
    } catch {
      // Then the session ends unannounced, and what was entered is kept all the same.
    }
  }

  readonly #onInput = (): void => {
    const { sessionExpiresAt, sessionMinutes } = this.#host;
    if (sessionExpiresAt || !(sessionMinutes > 0)) return;
    if (this.#clock.touched(Date.now(), sessionMinutes)) this.#host.requestUpdate();
  };

  readonly #onExtend = (event: HTMLElementEventMap['fanar-extend']): void => {
    event.stopPropagation();
    event.detail.waitUntil(this.#extend());
  };

  readonly #onExpire = (event: Event): void => {
    event.stopPropagation();
    void this.#onEnd();
  };

  readonly #onGoOn = async (): Promise<void> => {
    this.#hasFailed = !(await this.#extend());
    this.#host.requestUpdate();
  };

  async #extend(): Promise<boolean> {
    const isExtended = await ask(this.#host, 'fanar-before-extend');
    if (isExtended) {
      this.#clock.restart(Date.now());
      this.#host.requestUpdate();
    }
    return isExtended;
  }
}
