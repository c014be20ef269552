import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/banner.json' with { type: 'json' };
import {
  iconAlert,
  iconBell,
  iconClose,
  iconDanger,
  iconInfo,
  iconSuccess,
} from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { bannerStyles } from './banner.styles.js';

export type BannerTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

declare global {
  interface HTMLElementEventMap {
    'fanar-dismiss': CustomEvent<null>;
  }
}

const icons = {
  neutral: iconBell,
  info: iconInfo,
  success: iconSuccess,
  warning: iconAlert,
  danger: iconDanger,
};

/**
 * A message for everyone on the site, across the top of the page: planned work, other opening hours. A
 * region with a name. Remembers nothing: the page that wants it to stay away keeps that itself.
 *
 * @slot - The message.
 * @fires fanar-dismiss - The person put it away. It is hidden by then.
 * @csspart banner - The strip.
 * @csspart heading - The heading, while there is one.
 * @csspart icon - An icon.
 * @csspart dismiss - The button that hides it.
 */
export class FanarBanner extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-banner';

  static override readonly messageSets = [elementMessages('banner', ar)];

  static override readonly styles = bannerStyles;

  /** What it tells. Default: `info`. */
  @property({ reflect: true }) tone: BannerTone = 'info';

  /** A line before the message; it names the region. Default: none. */
  @property() heading = '';

  /** 1 to 6, to fit the headings of the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Offers to put it away. Default: false. */
  @property({ type: Boolean }) dismissible = false;

  #dismiss(): void {
    this.hidden = true;
    const init = { detail: null, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent('fanar-dismiss', init));
  }

  protected override render(): TemplateResult {
    const { heading, locale } = this;
    // An attribute can say anything.
    const known = this.tone in icons ? this.tone : 'info';
    const tone = html`<span class="visually-hidden">${locale.t(`banner:${known}`)} </span>`;
    return html`<section
      class="banner"
      part="banner"
      aria-label=${heading || locale.t('banner:region')}
    >
      <div class="row">
        ${icons[known]()}
        <div class="content">
          ${
            heading
              ? html`<div
                  class="heading"
                  part="heading"
                  role="heading"
                  aria-level=${this.headingLevel}
                >
                  ${tone}${heading}
                </div>`
              : tone
          }
          <slot></slot>
        </div>
        ${this.dismissible ? this.#renderDismiss() : nothing}
      </div>
    </section>`;
  }

  #renderDismiss(): TemplateResult {
    const { heading, locale } = this;
    return html`<button
      type="button"
      class="dismiss"
      part="dismiss"
      aria-label=${heading ? locale.t('banner:dismiss-labelled', { heading }) : nothing}
      @click=${this.#dismiss}
    >
      ${iconClose()}<span>${locale.t('banner:dismiss')}</span>
    </button>`;
  }
}
