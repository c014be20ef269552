import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { AnchoredPopoverController, type DismissReason } from '../controllers/anchored-popover.js';
import { iconDown } from '../icons/icons.js';
import { entryFor } from './menu.state.js';
import { menuStyles } from './menu.styles.js';

/** What is typed within this time, in milliseconds, is one word. */
const TYPING_MS = 700;

/**
 * A button that opens a short list of things to do. They are native `<button>` and `<a>` children, and
 * `<hr>` between groups; `data-tone="danger"` marks one that takes something away.
 *
 * @slot - The actions.
 * @csspart trigger - The button that opens it.
 * @csspart menu - The list.
 */
export class FanarMenu extends FanarElement {
  static override readonly tag: string = 'fanar-menu';

  static override readonly styles = menuStyles;

  static override readonly shadowRootOptions: ShadowRootInit = {
    ...FanarElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** The words of the button. */
  @property() label = '';

  @state() private isOpen = false;

  readonly #popover = new AnchoredPopoverController(this, {
    onDismiss: (reason) => this.#onDismiss(reason),
  });
  #typed = '';
  #typedAt = 0;

  constructor() {
    super();
    // Capture: what the action itself does, such as opening a dialog, comes after the menu is gone, and
    // finds the focus on its button.
    this.addEventListener('click', this.#onAct, { capture: true });
  }

  /** Opens it and goes to its first action. */
  show(): void {
    this.#open(0);
  }

  /** Closes it. */
  hide(): void {
    this.#popover.hide();
    this.isOpen = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.isOpen = false;
  }

  get #trigger(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.trigger');
  }

  get #actions(): readonly HTMLElement[] {
    return Array.from(this.querySelectorAll<HTMLElement>(':scope > :is(a, button)')).filter(
      (action) => !action.hidden && !action.matches(':disabled'),
    );
  }

  #open(index: number): void {
    this.#popover.show();
    this.isOpen = this.#popover.isOpen;
    this.#actions.at(index)?.focus();
  }

  #closeToTrigger(): void {
    this.hide();
    this.#trigger?.focus();
  }

  #onDismiss(reason: DismissReason): void {
    this.isOpen = false;
    if (reason === 'escape') this.#trigger?.focus();
  }

  readonly #onSlotChange = (): void => {
    for (const action of this.querySelectorAll<HTMLElement>(':scope > :is(a, button)')) {
      action.role ??= 'menuitem';
      action.tabIndex = -1;
    }
  };

  readonly #onPress = (): void => {
    if (this.isOpen) this.#closeToTrigger();
    else this.show();
  };

  readonly #onAct = (event: Event): void => {
    const target = event.target as Node;
    if (target !== this && this.#actions.some((action) => action.contains(target))) {
      this.#closeToTrigger();
    }
  };

  readonly #onTriggerKeydown = (event: KeyboardEvent): void => {
    const index = { ArrowDown: 0, ArrowUp: -1 }[event.key];
    if (index === undefined) return;
    event.preventDefault();
    this.#open(index);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey || event.isComposing) return;
    if (key === 'Tab') {
      // From its button on, as if it had never been open.
      this.#closeToTrigger();
      return;
    }
    const actions = this.#actions;
    const from = actions.findIndex((action) => action === event.target);
    const to = this.#leadsTo(key, from, actions);
    if (to === undefined) return;
    event.preventDefault();
    actions.at(to)?.focus();
  };

  /** The action that a key goes to; undefined where it is no key of a menu. */
  #leadsTo(key: string, from: number, actions: readonly HTMLElement[]): number | undefined {
    const step = { ArrowDown: (from + 1) % actions.length, ArrowUp: from - 1, Home: 0, End: -1 }[
      key
    ];
    if (step !== undefined) return step;
    const isGoingOn = Date.now() - this.#typedAt < TYPING_MS && this.#typed !== '';
    if (Array.from(key).length !== 1 || (key === ' ' && !isGoingOn)) return undefined;
    this.#typed = isGoingOn ? this.#typed + key : key;
    this.#typedAt = Date.now();
    const labels = actions.map(({ textContent }) => textContent.trim());
    const to = entryFor(labels, from, this.#typed);
    return to < 0 ? from : to;
  }

  protected override render(): TemplateResult {
    return html`<div class="popover-anchor">
        <button
          type="button"
          id="trigger"
          class="trigger"
          part="trigger"
          aria-haspopup="menu"
          aria-expanded=${this.isOpen ? 'true' : 'false'}
          @click=${this.#onPress}
          @keydown=${this.#onTriggerKeydown}
        >
          <span class="words">${this.label}</span>${iconDown()}
        </button>
      </div>
      <div class="popover" popover="manual">
        <div
          class="menu"
          part="menu"
          role="menu"
          aria-labelledby="trigger"
          @keydown=${this.#onKeydown}
        >
          <slot @slotchange=${this.#onSlotChange}></slot>
        </div>
      </div>`;
  }
}
