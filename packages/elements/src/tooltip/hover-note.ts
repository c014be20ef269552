import type { LitElement, ReactiveController } from 'lit';

/** Long enough to pass over without it, and to come from the one to the other, in milliseconds. */
const SHOW_MS = 150;
const HIDE_MS = 200;

/**
 * Shows `.popover` of its host beside another element while the pointer rests there or the keyboard
 * has come there. It stays while the pointer is on it, and Escape puts it away.
 */
export class HoverNote implements ReactiveController {
  readonly #host: LitElement;
  #target: HTMLElement | undefined;
  #listening: AbortController | undefined;
  #shown: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Stays with this element from now on. */
  watch(target: HTMLElement | undefined): void {
    if (target === this.#target) return;
    this.hostDisconnected();
    this.#target = target;
    if (!target) return;
    const { signal } = (this.#listening = new AbortController());
    const popover = this.#popover;
    for (const place of [target, popover]) {
      place?.addEventListener('pointerenter', this.#onEnter, { signal });
      place?.addEventListener('pointerleave', this.#onLeave, { signal });
    }
    target.addEventListener('focusin', this.#onFocus, { signal });
    target.addEventListener('focusout', this.#hide, { signal });
  }

  hostDisconnected(): void {
    this.#hide();
    this.#listening?.abort();
    this.#target = undefined;
  }

  get #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.popover');
  }

  readonly #onEnter = (event: PointerEvent): void => {
    // A finger presses; it does not rest.
    if (event.pointerType === 'touch') return;
    this.#soon(this.#show, SHOW_MS);
  };

  readonly #onLeave = (): void => {
    this.#soon(this.#hide, HIDE_MS);
  };

  readonly #onFocus = (): void => {
    if (this.#target?.matches(':focus-visible, :has(:focus-visible)')) this.#show();
  };

  #soon(act: () => void, delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, delay);
  }

  readonly #show = (): void => {
    clearTimeout(this.#timer);
    const popover = this.#popover;
    if (this.#shown || !popover?.isConnected) return;
    const { signal } = (this.#shown = new AbortController());
    popover.showPopover();
    document.addEventListener('keydown', this.#onKeydown, { capture: true, signal });
    void this.#place(popover, signal);
  };

  readonly #hide = (): void => {
    clearTimeout(this.#timer);
    if (!this.#shown) return;
    this.#shown.abort();
    this.#shown = undefined;
    if (this.#popover?.isConnected) this.#popover.hidePopover();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // One press closes one thing: a dialog around it stays.
    event.preventDefault();
    event.stopPropagation();
    this.#hide();
  };

  /** The other element stands in another root, where the style sheet does not reach it. */
  async #place(popover: HTMLElement, signal: AbortSignal): Promise<void> {
    const { followAnchor } = await import('../controllers/anchored-popover-fallback.js');
    if (!signal.aborted && this.#target) {
      followAnchor(this.#target, popover, { signal, keepsAnchor: false });
    }
  }
}
