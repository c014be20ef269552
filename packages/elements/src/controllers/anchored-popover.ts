import type { LitElement, ReactiveController } from 'lit';

/** Why it closed by itself. */
export type DismissReason = 'escape' | 'outside';

export interface AnchoredPopoverOptions {
  /**
   * The person goes on typing in the anchor while it is open: a bottom sheet then leaves the anchor
   * in view and free, above the keyboard of the phone. Default: false.
   */
  readonly keepsAnchor?: boolean;
  /** It has closed by itself: give the focus back where that is called for, and render. */
  readonly onDismiss?: (reason: DismissReason) => void;
}

/** Where it is a sheet. */
const SMALL_SCREEN = '(max-width: 30rem), (max-height: 26rem)';

interface Watcher extends EventTarget {
  destroy(): void;
}

/**
 * Opens a native popover under an anchor, over everything else. The style sheet
 * `anchoredPopoverStyles` of `styles/anchored-popover.ts` places it: under the anchor from its start,
 * at least as wide, above where there is no room, moving along as the page scrolls; on a small screen
 * it is a sheet at the bottom. What an engine or a phone's keyboard makes necessary beyond that is
 * loaded when it opens.
 *
 * The host renders both, once each, in its own root:
 * `<div class="popover-anchor">…</div> <div class="popover" popover="manual">…</div>`, and calls
 * `show()` and `hide()`. Escape, the back gesture of a phone, a press outside of both and focus that
 * goes elsewhere close it, and `onDismiss` is told; a keydown whose default is prevented does not.
 * `.popover` may be given a `max-block-size` of its own; by default it always fits on one side. As a
 * sheet it also has the class `sheet`, so its `class` attribute must be fixed text.
 *
 * Does not own: focus, roles, and what is in it.
 */
export class AnchoredPopoverController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: AnchoredPopoverOptions;
  #popover: HTMLElement | null = null;
  #anchor: HTMLElement | null = null;
  #listening: AbortController | undefined;
  /** The last event seen within: further out a closed root would hide where it came from. */
  #inside: Event | undefined;
  #pressedOutside = false;

  constructor(host: LitElement, options: AnchoredPopoverOptions = {}) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#listening !== undefined;
  }

  /** Does nothing where it is open, or where the host is not in the page. */
  show(): void {
    const { renderRoot, isConnected } = this.#host;
    this.#popover = renderRoot.querySelector<HTMLElement>('.popover');
    this.#anchor = renderRoot.querySelector<HTMLElement>('.popover-anchor');
    if (this.isOpen || !isConnected || !this.#popover || !this.#anchor) return;
    this.#listening = new AbortController();
    this.#popover.classList.toggle('keeps-anchor', this.#options.keepsAnchor === true);
    this.#place(this.#listening.signal);
    this.#popover.showPopover();
    this.#listen(this.#listening.signal);
  }

  hide(): void {
    if (!this.isOpen) return;
    this.#listening?.abort();
    this.#listening = undefined;
    if (this.#popover?.isConnected) this.#popover.hidePopover();
  }

  hostDisconnected(): void {
    this.hide();
  }

  #dismiss(reason: DismissReason): void {
    this.hide();
    this.#options.onDismiss?.(reason);
  }

  #listen(signal: AbortSignal): void {
    const host = this.#host;
    const page = host.ownerDocument;
    const note = (event: Event) => (this.#inside = event);
    for (const type of ['pointerdown', 'pointerup', 'focusin']) {
      for (const part of [this.#anchor, this.#popover]) {
        part?.addEventListener(type, note, { signal });
      }
    }
    page.addEventListener('pointerdown', this.#onPress, { signal });
    page.addEventListener('pointerup', this.#onRelease, { signal });
    page.addEventListener('focusin', this.#onFocus, { signal });
    host.addEventListener('keydown', this.#onKeydown, { signal });
    const { CloseWatcher } = window as { CloseWatcher?: new () => Watcher };
    if (!CloseWatcher) return;
    const watcher = new CloseWatcher();
    watcher.addEventListener('close', () => this.#dismiss('escape'), { signal });
    signal.addEventListener('abort', () => watcher.destroy());
  }

  // Pressed and released outside, as the platform has it: a finger that scrolls the page does neither.
  readonly #onPress = (event: Event): void => {
    this.#pressedOutside = event !== this.#inside;
  };

  readonly #onRelease = (event: Event): void => {
    if (this.#pressedOutside && event !== this.#inside) this.#dismiss('outside');
  };

  readonly #onFocus = (event: Event): void => {
    if (event !== this.#inside) this.#dismiss('outside');
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    // One press closes one thing: a dialog around it stays.
    event.stopPropagation();
    this.#dismiss('escape');
  };

  #place(signal: AbortSignal): void {
    const small = matchMedia(SMALL_SCREEN);
    let stop: AbortController | undefined;
    const place = () => {
      stop?.abort();
      stop = new AbortController();
      this.#popover?.classList.toggle('sheet', small.matches);
      void this.#refine(small.matches, stop.signal);
    };
    small.addEventListener('change', place, { signal });
    signal.addEventListener('abort', () => stop?.abort());
    place();
  }

  async #refine(isSheet: boolean, signal: AbortSignal): Promise<void> {
    const { keepsAnchor = false } = this.#options;
    if (!isSheet && CSS.supports('anchor-name: --a')) return;
    const follow = isSheet
      ? (await import('./anchored-popover-sheet.js')).followKeyboard
      : (await import('./anchored-popover-fallback.js')).followAnchor;
    if (!signal.aborted && this.#anchor && this.#popover) {
      follow(this.#anchor, this.#popover, { signal, keepsAnchor });
    }
  }
}
