import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { lockScroll } from '../controllers/scroll-lock.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/dialog.json' with { type: 'json' };
import { iconClose } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { ask, type Waitable } from './ask.js';
import { FanarElement } from './fanar-element.js';

/** What asks for it to close: the key or gesture, a press beside it, its button, or the page. */
export type CloseReason = 'escape' | 'outside' | 'button' | 'call';

export interface BeforeCloseDetail extends Waitable {
  readonly reason: CloseReason;
  /** What `returnValue` will be. */
  readonly returnValue: string;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-before-close': CustomEvent<BeforeCloseDetail>;
  }
}

/** What lies over the page and holds it until it is answered: dialog and drawer. */
export abstract class ModalDialog extends Localized(FanarElement) {
  static override readonly messageSets = [elementMessages('dialog', ar)];

  /** Names it, and takes the focus when it opens unless something in it has `autofocus`. */
  @property() heading = '';

  /** 1 to 6. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Whether it is shown. Set to false it closes without asking. Default: false. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Closes on a press beside it too; not where something typed could be lost. Default: false. */
  @property({ type: Boolean, attribute: 'light-dismiss' }) lightDismiss = false;

  /** What it was closed with. */
  returnValue = '';

  @state() private hasActions = false;

  #opener: HTMLElement | undefined;
  #unlock: (() => void) | undefined;
  #isAsking = false;
  #pressedOutside = false;

  /** Opens it over the page. */
  show(): void {
    this.open = true;
  }

  /** Asks by `fanar-before-close`, then closes and gives the focus back to where it was. */
  close(returnValue = ''): void {
    void this.#request('call', returnValue);
  }

  /** Focuses the heading, which is then read. Only while it is open. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.heading')?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.open) this.#present();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unlock?.();
    this.#dialog?.close();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open) this.#present();
    else this.#dismiss();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #present(): void {
    const dialog = this.#dialog;
    if (!dialog || dialog.open || !this.isConnected) return;
    this.#opener = focused();
    dialog.showModal();
    this.#unlock = lockScroll();
    (this.querySelector<HTMLElement>('[autofocus]') ?? this).focus();
    dialog.scrollTop = 0;
  }

  #dismiss(): void {
    this.#unlock?.();
    const dialog = this.#dialog;
    if (!dialog?.open) return;
    dialog.close();
    if (this.#opener?.isConnected) this.#opener.focus();
    this.#opener = undefined;
  }

  async #request(reason: CloseReason, returnValue = ''): Promise<void> {
    if (!this.open || this.#isAsking) return;
    const answer = ask(this, 'fanar-before-close', { reason, returnValue });
    if (typeof answer !== 'boolean') this.#isAsking = true;
    // What is known at once closes at once.
    const isAllowed = typeof answer === 'boolean' ? answer : await answer;
    this.#isAsking = false;
    if (!isAllowed) return;
    this.returnValue = returnValue;
    this.open = false;
  }

  readonly #onCancel = (event: Event): void => {
    // A file picker that was left without a choice is cancelled too, and that one bubbles.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    void this.#request('escape');
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#request('escape');
  };

  readonly #onPointerdown = (event: PointerEvent): void => {
    this.#pressedOutside = isBeside(event);
  };

  readonly #onClick = (event: PointerEvent): void => {
    if (this.lightDismiss && this.#pressedOutside && isBeside(event)) {
      void this.#request('outside');
    }
  };

  /** `<form method="dialog">` in the page does not see a dialog in a shadow root. */
  readonly #onSubmit = (event: SubmitEvent): void => {
    if ((event.target as HTMLFormElement).method !== 'dialog' || event.defaultPrevented) return;
    event.preventDefault();
    this.close((event.submitter as HTMLButtonElement | null)?.value);
  };

  readonly #onClose = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    if (this.isConnected) this.open = false;
    this.dispatchEvent(new Event('close'));
  };

  readonly #onActions = (event: Event): void => {
    // Those that another element hands on too.
    const slot = event.currentTarget as HTMLSlotElement;
    this.hasActions = slot.assignedElements({ flatten: true }).length > 0;
  };

  protected override render(): TemplateResult {
    return html`<dialog
      class="modal"
      part="dialog"
      aria-labelledby="heading"
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
      @keydown=${this.#onKeydown}
      @pointerdown=${this.#onPointerdown}
      @click=${this.#onClick}
      @submit=${this.#onSubmit}
    >
      <div class="header">
        <div
          id="heading"
          class="heading"
          part="heading"
          role="heading"
          aria-level=${this.headingLevel}
          tabindex="-1"
        >
          ${this.heading}
        </div>
        <button
          type="button"
          class="close"
          part="close"
          aria-label=${this.locale.t('dialog:close')}
          @click=${() => this.#request('button')}
        >
          ${iconClose()}
        </button>
      </div>
      <div class="body" part="body"><slot></slot></div>
      <div class="actions" part="actions" ?hidden=${!this.hasActions}>
        <slot name="actions" @slotchange=${this.#onActions}></slot>
      </div>
    </dialog>`;
  }
}

/** On the dialog itself, and outside of its box: what is behind it. */
function isBeside({ target, currentTarget, clientX, clientY }: PointerEvent): boolean {
  if (target !== currentTarget) return false;
  const box = (currentTarget as Element).getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}

/** What has the focus, through every open shadow root. */
function focused(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === null || active === document.body ? undefined : (active as HTMLElement);
}
