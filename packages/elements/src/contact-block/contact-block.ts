import { toAsciiDigits, toNumerals } from '@fanar/arabic';
import { parsePhone, type PhoneKind } from '@fanar/egypt';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/contact-block.json' with { type: 'json' };
import { iconClock, iconPhone, iconPlace, type Icon } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { leftToRight } from '../templates/left-to-right.js';
import { contactBlockStyles } from './contact-block.styles.js';

/** A number to call: a mobile, a landline with its area code, or a short hotline. */
export interface ContactPhone {
  readonly number: string;
  /** Whose it is, such as «الخط الساخن». Default: nothing. */
  readonly label?: string | undefined;
}

const CALLED: readonly PhoneKind[] = ['mobile', 'landline', 'hotline', 'toll-free', 'premium'];

/**
 * How an office is reached: phone, hours, address. A press on a number calls it.
 *
 * @slot - Further ways: an e-mail address, a form.
 * @slot hours - Replaces the hours.
 * @slot address - Replaces the address.
 * @csspart block - The box.
 * @csspart heading - The name of the office, while there is one.
 * @csspart phone - A number.
 * @csspart map - The link to the map.
 */
export class FanarContactBlock extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-contact-block';

  static override readonly messageSets = [elementMessages('contact-block', ar)];

  static override readonly styles = contactBlockStyles;

  /** The name of the office. Default: none. */
  @property() heading = '';

  /** 1 to 6, to fit the headings of the page. Default: 3. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** Numbers to call; in the attribute as JSON. Default: none. */
  @property({ type: Array }) phones: readonly ContactPhone[] = [];

  /** When it is open, in words; lines are kept. Default: not said. */
  @property() hours = '';

  /** Where it is; lines are kept. Default: not said. */
  @property() address = '';

  /** A map of the place. Default: none. */
  @property({ attribute: 'map-href' }) mapHref = '';

  protected override render(): TemplateResult {
    const { heading, headingLevel, hours, address } = this;
    // Broken JSON in the attribute gives null.
    const phones = this.phones ?? [];
    return html`<div class="block" part="block">
      ${
        heading
          ? html`<div class="heading" part="heading" role="heading" aria-level=${headingLevel}>
              ${heading}
            </div>`
          : nothing
      }
      ${
        phones.length > 0 || hours || address
          ? html`<dl class="ways">
              ${
                phones.length > 0
                  ? this.#renderWay(
                      'phone',
                      iconPhone,
                      phones.map((phone) => this.#renderPhone(phone)),
                    )
                  : nothing
              }
              ${hours ? this.#renderWay('hours', iconClock, renderLines('hours', hours)) : nothing}
              ${address ? this.#renderWay('address', iconPlace, [renderLines('address', address), this.#renderMap()]) : nothing}
            </dl>`
          : nothing
      }
      <slot class="rest"></slot>
    </div>`;
  }

  #renderWay(name: string, icon: Icon, value: unknown): TemplateResult {
    return html`<div class="way">
      <dt class="name">${icon()} ${this.locale.t(`contact-block:${name}`)}</dt>
      <dd class="value">${value}</dd>
    </div>`;
  }

  #renderPhone({ number, label }: ContactPhone): TemplateResult {
    const phone = parsePhone(number, { kinds: CALLED });
    // What is no Egyptian number, such as that of the police, is called as it is written.
    const dialled = phone.ok ? phone.value : toAsciiDigits(number).replace(/[^\d+*#]/g, '');
    const shown = toNumerals(phone.ok ? phone.display : number, this.locale.numerals);
    return html`<div class="phone" part="phone">
      ${label ? html`<bdi>${label}</bdi>` : nothing}
      <a class="link" href="tel:${dialled}">${leftToRight(shown)}</a>
    </div>`;
  }

  #renderMap(): TemplateResult | typeof nothing {
    if (!this.mapHref) return nothing;
    return html`<a class="link map" part="map" href=${this.mapHref}
      >${this.locale.t('contact-block:map')}</a
    >`;
  }
}

function renderLines(slot: string, text: string): TemplateResult {
  return html`<slot name=${slot}
    ><div class="lines"><bdi>${text}</bdi></div></slot
  >`;
}
