import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';

/** Whether the device has a connection, as far as it knows. */
export class ConnectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onReturn: () => void;

  constructor(host: ReactiveControllerHost, onReturn: () => void) {
    this.#host = host;
    this.#onReturn = onReturn;
    host.addController(this);
  }

  get isOffline(): boolean {
    return !isServer && !navigator.onLine;
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onChange);
    window.addEventListener('offline', this.#onChange);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onChange);
    window.removeEventListener('offline', this.#onChange);
  }

  readonly #onChange = ({ type }: Event): void => {
    if (type === 'online') this.#onReturn();
    this.#host.requestUpdate();
  };
}
