import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { fieldMessages } from '../i18n/shared-messages.js';
import { Localized } from '../mixins/localized.js';
import { fieldsetStyles } from './fieldset.styles.js';

/**
 * Questions that belong together, under a name that is said before each of them. To switch them off
 * together put a native `<fieldset disabled>` around it: that is what the platform obeys.
 *
 * @slot - The controls.
 * @csspart legend - The name.
 * @csspart hint - The hint.
 * @csspart error - The error, while there is one.
 */
export class FanarFieldset extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-fieldset';

  static override readonly messageSets = [fieldMessages];

  static override readonly styles = fieldsetStyles;

  /** The name of the group. */
  @property() legend = '';

  /** Help for all of it, which stays in view. */
  @property() hint = '';

  /** What is wrong between the answers, such as an end before its start. Default: none. */
  @property() error = '';

  /** 1 to 6 makes the name a heading of the page. Default: 0, no heading. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 0;

  protected override render(): TemplateResult {
    const described = [this.hint && 'hint', this.error && 'error'].filter(Boolean).join(' ');
    return html`<fieldset aria-describedby=${described || nothing}>
      ${this.legend ? html`<legend class="legend" part="legend">${this.#renderName()}</legend>` : nothing}
      ${this.hint ? html`<p id="hint" class="hint" part="hint">${this.hint}</p>` : nothing}
      ${
        this.error
          ? html`<p id="error" class="error" part="error">
              <span class="visually-hidden">${this.locale.t('field:error')}</span> ${this.error}
            </p>`
          : nothing
      }
      <div class="fields"><slot></slot></div>
    </fieldset>`;
  }

  #renderName(): TemplateResult | string {
    return this.headingLevel > 0
      ? html`<span role="heading" aria-level=${this.headingLevel}>${this.legend}</span>`
      : this.legend;
  }
}
