import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement, type FanarElementClass } from '../base/fanar-element.js';
import { FanarButton } from '../button/button.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/consent-banner.json' with { type: 'json' };
import { Localized } from '../mixins/localized.js';
import { consentBannerStyles } from './consent-banner.styles.js';

export type ConsentChoice = 'accepted' | 'rejected';

/** What `fanar-consent-choice` tells. */
export interface ConsentChoiceDetail {
  readonly choice: ConsentChoice;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-consent-choice': CustomEvent<ConsentChoiceDetail>;
  }
}

/**
 * Asks whether the site may count visits and the like. Yes and no weigh the same, and nothing is chosen
 * beforehand. Stands in the page, covers nothing and takes no focus. Stores nothing itself: the page
 * keeps the choice, and leaves the element out where there is one.
 *
 * For leave to use personal data within a form there is `fanar-consent`.
 *
 * @slot - What it is about: what is kept, what for, for how long.
 * @slot policy - A link to more about it, and to where the choice can be changed.
 * @fires fanar-consent-choice - The person chose: `{ choice }`, `accepted` or `rejected`.
 * @csspart banner - The strip.
 * @csspart heading - The heading.
 * @csspart accept - The button that says yes.
 * @csspart reject - The button that says no.
 * @csspart hide - The button that puts the message away once something is chosen.
 */
export class FanarConsentBanner extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-consent-banner';

  static override readonly dependencies: readonly FanarElementClass[] = [FanarButton];

  static override readonly messageSets = [elementMessages('consent-banner', ar)];

  static override readonly styles = consentBannerStyles;

  /** Names the region. Default: «ملفات تعريف الارتباط في هذا الموقع». */
  @property() heading = '';

  /** 1 to 6, to fit the headings of the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** What was chosen, shown as done. Default: none, so it asks. */
  @property({ reflect: true }) choice: ConsentChoice | undefined;

  #choose(choice: ConsentChoice): void {
    this.choice = choice;
    this.performUpdate();
    // The button pressed is gone.
    this.renderRoot.querySelector<HTMLElement>('.done')?.focus();
    const init = { detail: { choice }, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent<ConsentChoiceDetail>('fanar-consent-choice', init));
  }

  readonly #hide = (): void => {
    this.hidden = true;
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Asked again, it is in view again.
    if (changed.get('choice') && !this.choice) this.hidden = false;
  }

  protected override render(): TemplateResult {
    const { choice } = this;
    const heading = this.heading || this.locale.t('consent-banner:heading');
    return html`<section class="banner" part="banner" aria-label=${heading}>
      <div class="row">
        ${
          choice
            ? this.#renderDone(choice)
            : html`<div
                  class="heading"
                  part="heading"
                  role="heading"
                  aria-level=${this.headingLevel}
                >
                  ${heading}
                </div>
                <slot></slot>
                ${this.#renderActions()}`
        }
      </div>
    </section>`;
  }

  #renderActions(): TemplateResult {
    const action = (part: 'accept' | 'reject', choice: ConsentChoice) =>
      html`<fanar-button variant="secondary" part=${part} @click=${() => this.#choose(choice)}
        >${this.locale.t(`consent-banner:${part}`)}</fanar-button
      >`;
    return html`<div class="actions">
      ${action('accept', 'accepted')}${action('reject', 'rejected')}<slot name="policy"></slot>
    </div>`;
  }

  #renderDone(choice: ConsentChoice): TemplateResult {
    return html`<p class="done" tabindex="-1">${this.locale.t(`consent-banner:${choice}`)}</p>
      <div class="actions">
        <fanar-button variant="secondary" part="hide" @click=${this.#hide}
          >${this.locale.t('consent-banner:hide')}</fanar-button
        ><slot name="policy"></slot>
      </div>`;
  }
}
