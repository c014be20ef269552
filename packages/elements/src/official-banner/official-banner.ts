import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/official-banner.json' with { type: 'json' };
import { iconDown, iconLandmark, iconLock, iconShield } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { officialBannerStyles } from './official-banner.styles.js';

/**
 * The first line of every page: whose official site this is, and, for those who ask, how to know it.
 * A region with a name; the signs are in a native `<details>`, which opens without a script.
 *
 * Only a site that is what it says may carry it: whose it is, and on which domain, comes from the page.
 *
 * @slot - More signs to know it by, under the two.
 * @csspart banner - The strip.
 * @csspart summary - The line that opens the signs.
 * @csspart icon - An icon.
 */
export class FanarOfficialBanner extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-official-banner';

  static override readonly messageSets = [elementMessages('official-banner', ar)];

  static override readonly styles = officialBannerStyles;

  /** Whose site it is: «محافظة بورسعيد». Default: none, so «موقع حكومي رسمي». */
  @property() authority = '';

  /** What the addresses of official sites end in. Default: `.gov.eg`. */
  @property() domain = '.gov.eg';

  protected override render(): TemplateResult {
    const { authority, locale } = this;
    const official = authority
      ? locale.t('official-banner:official-of', { authority })
      : locale.t('official-banner:official');
    // Read left to right wherever it stands, the dot before the letters.
    const domain = `\u2066${this.domain}\u2069`;
    return html`<section
      class="banner"
      part="banner"
      aria-label=${locale.t('official-banner:region')}
    >
      <details>
        <summary part="summary">
          <span class="row">
            ${iconShield()}<span class="words"
              ><span class="official">${official}</span>
              <span class="how">${locale.t('official-banner:how')}${iconDown()}</span></span
            >
          </span>
        </summary>
        <div class="row signs">
          <div class="sign">
            ${iconLandmark()}
            <div>
              <p class="title">${locale.t('official-banner:domain-heading', { domain })}</p>
              <p>${locale.t('official-banner:domain', { domain })}</p>
            </div>
          </div>
          <div class="sign">
            ${iconLock()}
            <div>
              <p class="title">${locale.t('official-banner:lock-heading')}</p>
              <p>${locale.t('official-banner:lock', { scheme: '\u2066https://\u2069' })}</p>
            </div>
          </div>
          <slot></slot>
        </div>
      </details>
    </section>`;
  }
}
