import type { ReactiveController, ReactiveControllerHost } from 'lit';

const SECOND = 1000;

/**
 * Counts seconds down and updates the host each second. By the clock, not by ticks, so that a tab in
 * the background or a device asleep loses nothing. Rests while the host is away from the page.
 *
 * Does not own: what is shown or said.
 */
export class CountdownController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onEnd: () => void;
  #end: number | undefined;
  #left = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, onEnd: () => void) {
    this.#host = host;
    this.#onEnd = onEnd;
    host.addController(this);
  }

  /** Whether it was ever started. */
  get hasStarted(): boolean {
    return this.#end !== undefined;
  }

  /** Whole seconds left; 0 when it has ended. */
  get left(): number {
    return this.#left;
  }

  /** Starts, or starts again. */
  start(seconds: number): void {
    this.#end = Date.now() + seconds * SECOND;
    this.#left = Math.ceil(seconds);
    this.#tick();
  }

  hostConnected(): void {
    if (this.#left > 0) this.#tick();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #tick(): void {
    clearTimeout(this.#timer);
    const rest = Math.max(0, (this.#end ?? 0) - Date.now());
    const wasRunning = this.#left > 0;
    this.#left = Math.ceil(rest / SECOND);
    this.#host.requestUpdate();
    if (this.#left > 0) {
      this.#timer = setTimeout(() => this.#tick(), rest % SECOND || SECOND);
    } else if (wasRunning) {
      this.#onEnd();
    }
  }
}
