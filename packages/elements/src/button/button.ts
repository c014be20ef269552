import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { submitsForm } from '../controllers/implicit-submission.js';
import { LiveRegionController } from '../controllers/live-region.js';
import { FormAssociated, internals, isDisabled } from '../mixins/form-associated.js';
import { buttonStyles } from './button.styles.js';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';
export type ButtonType = 'button' | 'submit' | 'reset';

/** Two touches within this time are one double press; a mouse counts them itself. */
const DOUBLE_TOUCH_MS = 500;

/**
 * Does something when pressed: submits or resets its form, goes to an address, or fires `click`.
 *
 * The second press of a double press submits nothing, nor does a key that is held down.
 *
 * @slot - The words, and an icon before or after them.
 * @fires click - The native event. Not fired while disabled or busy.
 * @csspart button - The native button or link.
 * @cssstate busy - Work is going on.
 */
export class FanarButton extends FormAssociated(FanarElement) {
  static override readonly tag: string = 'fanar-button';

  static override readonly styles = buttonStyles;

  static override readonly shadowRootOptions: ShadowRootInit = {
    ...FanarElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** What it does to its form. Default: `button`, nothing. */
  @property() type: ButtonType = 'button';

  /** How much it weighs on the page; one `primary` at most. Default: `primary`. */
  @property() variant: ButtonVariant = 'primary';

  /** `large` to start a service, `small` beside a line of a list. Default: `medium`. */
  @property() size: ButtonSize = 'medium';

  /** `full` fills the line. Default: as wide as its words. */
  @property({ reflect: true }) width: 'full' | undefined;

  /** An address makes it a link. Default: none. */
  @property() href: string | undefined;

  /** Work is going on: it keeps the focus, turns a ring and lets no press through. Default: false. */
  @property({ type: Boolean, reflect: true }) busy = false;

  /**
   * What is shown in place of the words while work goes on, and said once, e.g. «جارٍ الإرسال…».
   * Default: the words stay and nothing is said.
   */
  @property({ attribute: 'busy-label' }) busyLabel = '';

  /** The name, where the content is an icon alone. */
  @property() label = '';

  /** Submitted under `name` when this button submits. */
  @property() value = '';

  readonly #live = new LiveRegionController(this);
  #touchedAt = -Infinity;

  constructor() {
    super();
    // Capture at the target comes before every listener of the page.
    this.addEventListener('click', this.#guard, { capture: true });
    this.addEventListener('keydown', this.#onKeydown);
    this.addEventListener('click', this.#act);
  }

  get [submitsForm](): boolean {
    return this.type === 'submit' && this.href === undefined;
  }

  override get answer(): undefined {
    return undefined;
  }

  /** Presses it, as on a native button. */
  override click(): void {
    const native = this.shadowRoot?.querySelector<HTMLElement>('.button');
    if (native) native.click();
    else super.click();
  }

  readonly #guard = (event: Event): void => {
    if (!this.busy && !this[isDisabled] && !this.#isSecondPress(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  #isSecondPress(event: Event): boolean {
    if (!this[submitsForm]) return false;
    const { detail, pointerType } = event as Partial<PointerEvent>;
    const since = event.timeStamp - this.#touchedAt;
    if (pointerType === 'touch') this.#touchedAt = event.timeStamp;
    return (detail ?? 0) > 1 || (pointerType === 'touch' && since < DOUBLE_TOUCH_MS);
  }

  /** A key that is held down presses again and again. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.repeat && event.key === 'Enter' && this[submitsForm]) event.preventDefault();
  };

  readonly #act = (event: Event): void => {
    const { form, href, type } = this;
    if (!form || href !== undefined || type === 'button') return;
    // Listeners further out may still say no. After a real press microtasks run between two
    // listeners, so only a task comes after all of them.
    setTimeout(() => {
      if (event.defaultPrevented) return;
      if (type === 'reset') form.reset();
      else this.#submit(form);
    });
  };

  #submit(form: HTMLFormElement): void {
    // A custom element cannot be the submitter; its value joins for as long as the event lasts.
    if (this.name) this[internals].setFormValue(this.value, '');
    form.requestSubmit();
    if (this.name) this[internals].setFormValue(null, '');
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { states } = this[internals];
    if (this.busy) states.add('busy');
    else states.delete('busy');
    if (changed.has('busy') && this.busy && this.busyLabel) this.#live.announce(this.busyLabel);
  }

  protected override render(): TemplateResult {
    const content = html`${
      this.busy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing
    }${this.busy && this.busyLabel ? this.busyLabel : html`<slot></slot>`}`;
    const classes = `button ${this.variant} ${this.size}`;
    if (this.href !== undefined) {
      const isOff = this[isDisabled];
      return html`<a
        class=${classes}
        part="button"
        href=${isOff ? nothing : this.href}
        role=${isOff ? 'link' : nothing}
        aria-disabled=${isOff || this.busy ? 'true' : nothing}
        aria-busy=${this.busy ? 'true' : nothing}
        aria-label=${this.label || nothing}
        >${content}</a
      >`;
    }
    return html`<button
      type="button"
      class=${classes}
      part="button"
      ?disabled=${this[isDisabled]}
      aria-disabled=${this.busy ? 'true' : nothing}
      aria-busy=${this.busy ? 'true' : nothing}
      aria-label=${this.label || nothing}
    >
      ${content}
    </button>`;
  }
}
