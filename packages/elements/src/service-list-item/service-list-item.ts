import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/service-list-item.json' with { type: 'json' };
import { iconCalendar, iconClock, iconMoney, type Icon } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { renderLeadingHeading } from '../templates/leading-heading.js';
import { serviceListItemStyles } from './service-list-item.styles.js';

export type ServiceAppointment = 'needed' | 'offered' | 'none';

/**
 * A service in a list of services: its title as a link, and what decides whether a person goes on. A
 * press anywhere in it follows the link.
 *
 * @slot - A sentence about the service.
 * @slot heading - Replaces the title; an `<a>` in it leads from all of the item.
 * @csspart item - The box.
 * @csspart heading - The title.
 * @csspart link - The link of `href`.
 * @csspart sector - The sector.
 * @csspart facts - Fee, time and appointment.
 */
export class FanarServiceListItem extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-service-list-item';

  static override readonly messageSets = [elementMessages('service-list-item', ar)];

  static override readonly styles = serviceListItemStyles;

  /** The title of the service. */
  @property() heading = '';

  /** 1 to 6, to fit the headings of the page. Default: 3. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** Where the service is told about, or begins. Default: nowhere. */
  @property() href = '';

  /** The sector in words, where services of several stand together. Default: not said. */
  @property() sector = '';

  /** The fee in words, such as «٧٠ جنيهًا» or «بدون رسوم». Default: not said. */
  @property() fee = '';

  /** How long it takes, in words. Default: not said. */
  @property({ attribute: 'processing-time' }) processingTime = '';

  /** Whether a person books an appointment: must, may, or need not. Default: not said. */
  @property() appointment: ServiceAppointment | undefined;

  protected override render(): TemplateResult {
    const { sector, fee, processingTime, appointment, locale } = this;
    const booking = appointment ? locale.t(`service-list-item:appointment-${appointment}`) : '';
    return html`<div class="item stretched" part="item">
      ${sector ? html`<p class="sector" part="sector">${sector}</p>` : nothing}
      ${renderLeadingHeading(this)}
      <div class="summary"><slot></slot></div>
      ${
        fee || processingTime || booking
          ? html`<dl class="facts" part="facts">
              ${this.#renderFact('fee', iconMoney, fee)}
              ${this.#renderFact('processing-time', iconClock, processingTime)}
              ${this.#renderFact('appointment', iconCalendar, booking)}
            </dl>`
          : nothing
      }
    </div>`;
  }

  #renderFact(name: string, icon: Icon, value: string): TemplateResult | typeof nothing {
    if (!value) return nothing;
    return html`<div class="fact">
      <dt class="name">${icon()} ${this.locale.t(`service-list-item:${name}`)}</dt>
      <dd class="value">${value}</dd>
    </div>`;
  }
}
