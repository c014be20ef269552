import { html, type TemplateResult } from 'lit';
import { FanarElement } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/warning-text.json' with { type: 'json' };
import { iconAlert } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { warningTextStyles } from './warning-text.styles.js';

/**
 * What follows if a person does, or fails to do, a thing: a fine, a lost appointment, a rejected
 * request. Part of the text, and never said by itself.
 *
 * @slot - The warning, in a sentence.
 * @csspart icon - The icon.
 */
export class FanarWarningText extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-warning-text';

  static override readonly messageSets = [elementMessages('warning-text', ar)];

  static override readonly styles = warningTextStyles;

  protected override render(): TemplateResult {
    return html`<div class="warning">
      ${iconAlert()}
      <div class="content">
        <span class="visually-hidden">${this.locale.t('warning-text:warning')} </span><slot></slot>
      </div>
    </div>`;
  }
}
