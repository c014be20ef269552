import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Chime } from '../queue/chime.js';

/** Milliseconds: buzz, pause, buzz. */
const BUZZES = [400, 200, 400, 200, 800];

/** Sound and vibration at one's turn, where the person has asked for them. */
export class TurnAlert implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #chime = new Chime();
  #isOn = false;
  #isBlocked = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** The browser does not let it ring. */
  get isBlocked(): boolean {
    return this.#isBlocked;
  }

  hostDisconnected(): void {
    this.#isOn = false;
    this.#chime.close();
  }

  /** For a tick of the person's own: browsers let a page ring after one. It rings once, to be heard. */
  async set(isWanted: boolean): Promise<void> {
    this.#isOn = isWanted;
    this.#isBlocked = isWanted && !(await this.#chime.unlock());
    if (isWanted && !this.#isBlocked) this.#chime.ring();
    this.#host.requestUpdate();
  }

  ring(): void {
    if (!this.#isOn) return;
    this.#chime.ring();
    // A device without it does nothing.
    (navigator as Partial<Navigator>).vibrate?.(BUZZES);
  }
}
