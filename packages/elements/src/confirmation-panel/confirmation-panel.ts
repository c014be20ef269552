import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement, type FanarElementClass } from '../base/fanar-element.js';
import { FanarCopyButton } from '../copy-button/copy-button.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/confirmation-panel.json' with { type: 'json' };
import { iconSuccess } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { leftToRight } from '../templates/left-to-right.js';
import { confirmationPanelStyles } from './confirmation-panel.styles.js';

/**
 * The end of a journey: it is done, and this is the number to keep. Bring the person here with
 * `focus()`. The number is copied exactly as given.
 *
 * @slot - What happens next.
 * @csspart panel - The box.
 * @csspart heading - The heading, which takes the focus.
 * @csspart reference - The number.
 * @csspart copy - The button that copies.
 */
export class FanarConfirmationPanel extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-confirmation-panel';

  static override readonly dependencies: readonly FanarElementClass[] = [FanarCopyButton];

  static override readonly messageSets = [elementMessages('confirmation-panel', ar)];

  static override readonly styles = confirmationPanelStyles;

  /** What was done, e.g. «استلمنا طلبك». */
  @property() heading = '';

  /** 1 to 6, to fit the headings of the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** The number to keep, in ASCII. Default: none, and nothing to copy. */
  @property() reference = '';

  /** What the number is called. Default: «رقم الطلب». */
  @property({ attribute: 'reference-label' }) referenceLabel = '';

  /** Focuses the heading, which is then read. */
  override focus(options?: FocusOptions): void {
    this.performUpdate();
    this.renderRoot.querySelector<HTMLElement>('.heading')?.focus(options);
  }

  protected override render(): TemplateResult {
    return html`<div class="panel" part="panel">
      <div
        class="heading"
        part="heading"
        role="heading"
        aria-level=${this.headingLevel}
        tabindex="-1"
      >
        ${iconSuccess()}<span>${this.heading}</span>
      </div>
      ${this.reference ? this.#renderReference() : nothing}
      <slot></slot>
    </div>`;
  }

  #renderReference(): TemplateResult {
    const label = this.referenceLabel || this.locale.t('confirmation-panel:reference');
    return html`<div class="keep">
      <p class="label">${label}</p>
      <p id="reference" class="reference" part="reference">${leftToRight(this.reference)}</p>
      <fanar-copy-button
        for="reference"
        value=${this.reference}
        label=${label}
        part="copy"
        .messages=${this.messages}
      ></fanar-copy-button>
    </div>`;
  }
}
