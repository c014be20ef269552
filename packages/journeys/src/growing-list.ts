import { isServer, type LitElement, type ReactiveController } from 'lit';

/** What is shown of a list until more is asked for. */
export const SCREENFUL = 20;
/** What a phone shows at once, and what it can make in one frame. */
const STEP = 3;

/**
 * How much of a list is drawn. At once only what a screen has room for, so that a key is answered at once
 * on a slow phone; the rest follows in the next frames, up to a limit that the person moves on. What was
 * drawn before is drawn at once, since it costs little; so is the first drawing of all, as a server's.
 */
export class GrowingList implements ReactiveController {
  readonly #host: LitElement;
  #limit = SCREENFUL;
  #drawn = 0;
  #length = 0;
  #frame: number | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** How many are shown, as soon as they are drawn. */
  get limit(): number {
    return this.#limit;
  }

  /** How many are drawn now. */
  get drawn(): number {
    return this.#drawn;
  }

  /** For `willUpdate`: how long the list is that is drawn now. */
  measure(length: number): void {
    this.#length = length;
    const isFirst = isServer || !this.#host.hasUpdated;
    const atOnce = isFirst ? this.#limit : Math.max(this.#drawn, STEP);
    this.#drawn = Math.min(atOnce, this.#room);
  }

  /** Another list: the first of it are shown. */
  restart(): void {
    this.#limit = SCREENFUL;
  }

  /** As many more. Returns how many were shown before. */
  showMore(): number {
    const before = this.#limit;
    this.#limit += SCREENFUL;
    this.#grow();
    return before;
  }

  hostUpdated(): void {
    if (this.#drawn < this.#room) this.#frame ??= requestAnimationFrame(this.#onFrame);
  }

  hostDisconnected(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  get #room(): number {
    return Math.min(this.#limit, this.#length);
  }

  #grow(): void {
    this.#drawn = Math.min(this.#drawn + STEP, this.#room);
    this.#host.requestUpdate();
  }

  readonly #onFrame = (): void => {
    this.#frame = undefined;
    this.#grow();
  };
}
