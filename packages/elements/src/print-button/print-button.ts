import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement, type FanarElementClass } from '../base/fanar-element.js';
import { FanarButton, type ButtonSize, type ButtonVariant } from '../button/button.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/print-button.json' with { type: 'json' };
import { iconPrint } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { printButtonStyles } from './print-button.styles.js';

/**
 * Prints the page. Prevent `click` to print something else in its place.
 *
 * @slot - The words. Default: «اطبع هذه الصفحة».
 * @fires click - The native event, before the page is printed.
 * @csspart button - The button.
 */
export class FanarPrintButton extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-print-button';

  static override readonly dependencies: readonly FanarElementClass[] = [FanarButton];

  static override readonly messageSets = [elementMessages('print-button', ar)];

  static override readonly styles = printButtonStyles;

  static override readonly shadowRootOptions: ShadowRootInit = {
    ...FanarElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** As of a button. Default: `secondary`. */
  @property() variant: ButtonVariant = 'secondary';

  /** As of a button. Default: `medium`. */
  @property() size: ButtonSize = 'medium';

  readonly #print = (event: Event): void => {
    // Listeners further out may still say no.
    setTimeout(() => {
      if (!event.defaultPrevented) print();
    });
  };

  protected override render(): TemplateResult {
    return html`<fanar-button
      variant=${this.variant}
      .size=${this.size}
      part="button"
      @click=${this.#print}
      >${iconPrint()}<slot>${this.locale.t('print-button:print')}</slot></fanar-button
    >`;
  }
}
