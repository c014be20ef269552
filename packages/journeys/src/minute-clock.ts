import { cairoNow, type CivilDateTime } from '@fanar/egypt';
import type { LitElement, ReactiveController } from 'lit';
import { PageController } from './page-controller.js';

const MINUTE = 60_000;

/** The time on Egyptian walls, read anew with each minute while the page is looked at. */
export class MinuteClock implements ReactiveController {
  readonly #host: LitElement;
  readonly #onMinute: () => void;
  #now: CivilDateTime | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, onMinute: () => void) {
    this.#host = host;
    this.#onMinute = onMinute;
    host.addController(this);
    new PageController(host, { onReturn: () => this.#read() });
  }

  /** Undefined on a server, and until the host is there, or what a server has drawn comes alive. */
  get now(): CivilDateTime | undefined {
    return this.#now;
  }

  hostConnected(): void {
    const host = this.#host;
    const isServers = !host.hasUpdated && host.renderRoot.hasChildNodes();
    if (isServers) void host.updateComplete.then(() => this.#read());
    // To come first may take long enough for a host.
    else this.#timer = setTimeout(() => this.#read());
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #read(): void {
    clearTimeout(this.#timer);
    if (!this.#host.isConnected) return;
    this.#now = cairoNow();
    this.#onMinute();
    // Seen again, the page reads it itself.
    if (document.visibilityState === 'hidden') return;
    this.#timer = setTimeout(() => this.#read(), MINUTE - (Date.now() % MINUTE));
  }
}
