import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/location-card.json' with { type: 'json' };
import { iconClock, iconPhone, iconPlace } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { leftToRight } from '../templates/left-to-right.js';
import { locationCardStyles } from './location-card.styles.js';

export type OpeningTone = 'neutral' | 'success' | 'warning' | 'danger';

const METRES_IN_KILOMETRE = 1000;

/**
 * A place to go to: its name, where it is, whether it is open, how to get there and whom to call. The
 * page says whether it is open, in words; the element knows no hours.
 *
 * @slot - More about the place: its hours, what it is for, how to enter with a wheelchair.
 * @csspart card - The box.
 * @csspart heading - The name.
 * @csspart address - Where it is.
 * @csspart opening - Whether it is open.
 * @csspart map - The link to a map.
 * @csspart phone - The link that calls.
 */
export class FanarLocationCard extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-location-card';

  static override readonly messageSets = [elementMessages('location-card', ar)];

  static override readonly styles = locationCardStyles;

  /** Its name. */
  @property() heading = '';

  /** 1 to 6, to fit the headings of the page. Default: 3. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** Where it is, in one line. Default: none. */
  @property() address = '';

  /** How far it is, in metres. Default: not said. */
  @property({ type: Number }) distance: number | undefined;

  /** Whether it is open, e.g. «مفتوح الآن، حتى الثانية ظهرًا». Default: not said. */
  @property() opening = '';

  /** How the words of `opening` are to be seen. Default: `neutral`. */
  @property({ attribute: 'opening-tone' }) openingTone: OpeningTone = 'neutral';

  /** Where a map of it is. Default: no link. */
  @property({ attribute: 'map-href' }) mapHref: string | undefined;

  /** To call, as it is to be read, e.g. `066 322 0000`. Default: none. */
  @property() phone = '';

  /** «450 م» up to a kilometre, «2.4 كم» beyond; nothing for what is no distance. */
  #distanceWords(): string {
    const { distance, locale } = this;
    if (distance == null || !(distance >= 0)) return '';
    // Nobody walks to the metre.
    const metres = Math.round(distance / 10) * 10;
    const isFar = metres >= METRES_IN_KILOMETRE;
    const words = isFar
      ? locale.formatNumber(distance / METRES_IN_KILOMETRE, { maximumFractionDigits: 1 })
      : locale.formatNumber(metres);
    return locale.t(isFar ? 'location-card:kilometres' : 'location-card:metres', { words });
  }

  protected override render(): TemplateResult {
    const distance = this.#distanceWords();
    return html`<div class="card" part="card">
      <div class="top">
        <div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>
          ${this.heading}
        </div>
        ${distance ? html`<span class="distance" part="distance">${distance}</span>` : nothing}
      </div>
      ${
        this.address
          ? html`<p class="line" part="address">${iconPlace()}<bdi>${this.address}</bdi></p>`
          : nothing
      }
      ${
        this.opening
          ? html`<p class=${`line opening ${this.openingTone}`} part="opening">
              ${iconClock()}<span>${this.opening}</span>
            </p>`
          : nothing
      }
      <slot></slot>
      ${this.mapHref || this.phone ? this.#renderLinks() : nothing}
    </div>`;
  }

  /** A screen reader that goes from link to link hears of which place each is. */
  #renderLinks(): TemplateResult {
    const { locale, mapHref, phone, heading } = this;
    return html`<div class="links">
      ${
        mapHref
          ? html`<a class="link map" part="map" href=${mapHref}
              >${locale.t('location-card:map')}<span class="visually-hidden">: ${heading}</span></a
            >`
          : nothing
      }
      ${
        phone
          ? html`<a class="link" part="phone" href=${`tel:${dialled(phone)}`}
              >${iconPhone()}<span class="visually-hidden"
                >${locale.t('location-card:call', { place: heading })} </span
              >${leftToRight(phone)}</a
            >`
          : nothing
      }
    </div>`;
  }
}

/** Spaces and hyphens are for the eye; digits of any script are dialled. */
function dialled(phone: string): string {
  return phone
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[^\d+*#]/g, '');
}
