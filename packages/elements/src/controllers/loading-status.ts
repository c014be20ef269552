import type { LitElement, ReactiveController } from 'lit';
import { LiveRegionController } from './live-region.js';

/** What is there sooner needs no words and no ring; `delayedStyles` waits as long. */
const SHOWN_AFTER_MS = 500;

/** Long enough to be heard; then the region is emptied, or it would be read a second time. */
const HEARD_MS = 5000;

/**
 * Says once that something is loading, and nothing where it comes at once. The host's styles hold
 * `visuallyHiddenStyles`.
 */
export class LoadingStatusController implements ReactiveController {
  readonly #words: () => string;
  readonly #live: LiveRegionController;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param words Asked when it is time to say them; `''` says nothing. */
  constructor(host: LitElement, words: () => string) {
    this.#words = words;
    this.#live = new LiveRegionController(host);
    host.addController(this);
  }

  hostUpdated(): void {
    this.#timer ??= setTimeout(this.#say, SHOWN_AFTER_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #say = (): void => {
    const words = this.#words();
    if (!words) return;
    this.#live.announce(words);
    this.#timer = setTimeout(() => this.#live.announce(''), HEARD_MS);
  };
}
