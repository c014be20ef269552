import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface PageListener {
  /** The page is looked at again: another tab, another window or a sleep lies between. */
  readonly onReturn?: () => void;
  /** The page is being left; it may come back from the browser's cache. */
  readonly onLeave?: () => void;
}

/** Tells an element of the comings and goings of its page. */
export class PageController implements ReactiveController {
  readonly #listener: PageListener;

  constructor(host: ReactiveControllerHost, listener: PageListener) {
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('focus', this.#onReturn);
    window.addEventListener('pagehide', this.#onLeave);
    document.addEventListener('visibilitychange', this.#onReturn);
  }

  hostDisconnected(): void {
    window.removeEventListener('focus', this.#onReturn);
    window.removeEventListener('pagehide', this.#onLeave);
    document.removeEventListener('visibilitychange', this.#onReturn);
  }

  readonly #onReturn = (): void => {
    if (document.visibilityState === 'visible') this.#listener.onReturn?.();
  };

  readonly #onLeave = (): void => this.#listener.onLeave?.();
}
