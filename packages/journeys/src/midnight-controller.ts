import { cairoNow } from '@fanar/egypt';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { untilMidnight } from './booking/hold-clock.js';

/** Draws its element again when a day begins in Cairo: a page may stay open over midnight. */
export class MidnightController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onMidnight: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, onMidnight: () => void = () => undefined) {
    this.#host = host;
    this.#onMidnight = onMidnight;
    host.addController(this);
  }

  hostConnected(): void {
    this.#wait();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    const left = untilMidnight(cairoNow(), new Date().toISOString());
    this.#timer = setTimeout(() => {
      this.#host.requestUpdate();
      this.#onMidnight();
      this.#wait();
    }, left);
  }
}
