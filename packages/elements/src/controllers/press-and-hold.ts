import type { LitElement, ReactiveController } from 'lit';

/** How long a press is, in milliseconds, before it repeats, and then from one time to the next. */
const DELAY_MS = 500;
const INTERVAL_MS = 100;

export interface Hold {
  /** What each press does. Returns whether it could. */
  act(): boolean;
  /** The person let go, or there is no further to go. */
  end(): void;
}

/**
 * A button that goes on while it is held, as those of the platform's own steppers do. The host puts
 * `press` on `pointerdown`, `release` on `pointerup`, `pointerleave` and `pointercancel`, `click` on
 * `click`: that one comes of keyboards and assistive technology too.
 */
export class PressAndHoldController implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hold: Hold | undefined;
  #hasRepeated = false;

  constructor(host: LitElement) {
    host.addController(this);
  }

  press({ button }: PointerEvent, hold: Hold): void {
    this.release();
    this.#hasRepeated = false;
    if (button !== 0) return;
    this.#hold = hold;
    this.#timer = setTimeout(this.#repeat, DELAY_MS);
  }

  click(hold: Hold): void {
    // The click that ends a long press is no press of its own.
    if (!this.#hasRepeated && hold.act()) hold.end();
    this.#hasRepeated = false;
  }

  readonly release = (): void => {
    clearTimeout(this.#timer);
    if (this.#hasRepeated) {
      this.#hold?.end();
      // None comes where the pointer has left the button.
      setTimeout(() => (this.#hasRepeated = false));
    }
    this.#hold = undefined;
  };

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  readonly #repeat = (): void => {
    this.#hasRepeated = true;
    if (this.#hold?.act()) this.#timer = setTimeout(this.#repeat, INTERVAL_MS);
  };
}
