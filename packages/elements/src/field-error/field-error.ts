import { html, type TemplateResult } from 'lit';
import { FanarElement } from '../base/fanar-element.js';
import { fieldMessages } from '../i18n/shared-messages.js';
import { Localized } from '../mixins/localized.js';
import { fieldErrorStyles } from './field-error.styles.js';

/**
 * What is wrong with a native control, in the page beside it: `aria-describedby` of the control names
 * it. Our own controls carry their errors themselves.
 *
 * @slot - The words: what to do, naming the field.
 */
export class FanarFieldError extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-field-error';

  static override readonly messageSets = [fieldMessages];

  static override readonly styles = fieldErrorStyles;

  protected override render(): TemplateResult {
    return html`<div class="words">
      <span class="visually-hidden">${this.locale.t('field:error')}</span> <slot></slot>
    </div>`;
  }
}
