import type { Clock } from '@fanar/egypt';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { AcceptanceControl } from '../base/acceptance-control.js';
import { passOnChange } from '../base/native-choice.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/consent.json' with { type: 'json' };
import { isDisabled } from '../mixins/form-associated.js';
import { userEdited } from '../mixins/validated.js';
import { give, holds, recall, type Consent, type GivenConsent } from './consent.state.js';
import type { momentInWords } from './consent-time.js';
import { consentStyles } from './consent.styles.js';

export type { Consent } from './consent.state.js';

/** What was consented to, and the instant of the withdrawal. */
export type ConsentWithdrawnEvent = CustomEvent<Consent>;

declare global {
  interface HTMLElementEventMap {
    'fanar-consent-withdrawn': ConsentWithdrawnEvent;
  }
}

/**
 * Leave to use the person's data for one purpose. Each purpose is an element of its own. Never
 * ticked beforehand: a `checked` attribute is ignored, with a warning to the developer. Given, it can
 * be withdrawn in the same place; a record kept from before is given back as `value`.
 *
 * @slot policy - A link to the privacy policy.
 * @fires input - The native event; fired too when consent is withdrawn with the button.
 * @fires change - When consent was given or withdrawn.
 * @fires fanar-consent-withdrawn - When consent was withdrawn, for the page to keep a record of it.
 * @csspart field-label - The words beside the box.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native checkbox.
 * @csspart withdraw - The button that withdraws.
 * @cssstate invalid - An error is shown.
 */
export class FanarConsent extends AcceptanceControl<Consent> {
  static override readonly tag: string = 'fanar-consent';

  static override readonly messageSets = [
    ...AcceptanceControl.messageSets,
    elementMessages('consent', ar),
  ];

  static override readonly styles: CSSResultGroup = [AcceptanceControl.styles, consentStyles];

  /** What the data is used for, to follow «لغرض»: «إرسال رسائل عن طلبي». */
  @property() purpose = '';

  /** Tells the present. Default: the system clock. */
  @property({ attribute: false }) clock: Clock = Date.now;

  #isWithdrawn = false;
  #inWords: typeof momentInWords | undefined;

  #given: GivenConsent | null = null;

  /** The consent given; null for none, and for what is no longer what is asked. */
  @property({ attribute: false })
  override get value(): Consent | null {
    return this.#given && holds(this.#given, this) ? this.#given.consent : null;
  }
  override set value(value: Consent | null) {
    this.#given = recall(value);
    this.#isWithdrawn = false;
  }

  /** Takes consent back, as the button does. */
  withdraw(): void {
    const { value } = this;
    if (!value) return;
    this.value = null;
    const detail = { ...value, at: new Date(this.clock()).toISOString() };
    this.dispatchEvent(
      new CustomEvent('fanar-consent-withdrawn', { bubbles: true, composed: true, detail }),
    );
    this.#isWithdrawn = true;
  }

  protected override get standardWords(): string {
    return this.locale.t('consent:agree', { purpose: this.purpose });
  }

  protected override accept(): void {
    const before = this.value;
    this.#given = give(this, this.clock());
    this.#isWithdrawn = false;
    this.requestUpdate('value', before);
  }

  protected override read(value: unknown): Consent | null {
    return recall(value)?.consent ?? null;
  }

  protected override onInput(event: Event): void {
    if ((event.target as HTMLInputElement).checked) this.accept();
    else this.withdraw();
    this[userEdited]();
  }

  #onWithdraw(): void {
    this.withdraw();
    this[userEdited]();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    passOnChange.call(this);
    // The button goes with the consent. The host would not move a focus that is already inside.
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.value && !this.#inWords) void this.#learnWords();
  }

  async #learnWords(): Promise<void> {
    try {
      ({ momentInWords: this.#inWords } = await import('./consent-time.js'));
      this.requestUpdate();
    } catch {
      // Without them the consent stands all the same; they are asked for again with the next update.
    }
  }

  protected override render(): TemplateResult {
    return html`${this.renderBox()}
      <div class="choice-hint status">${this.#renderStatus()}<slot name="policy"></slot></div>
      <div class="visually-hidden" role="status">
        ${this.#isWithdrawn ? this.locale.t('consent:withdrawn') : nothing}
      </div>`;
  }

  #renderStatus(): TemplateResult {
    const { value, locale } = this;
    if (!value) return html`<span>${locale.t('consent:revocable')}</span>`;
    const when = this.#inWords?.(value.at, locale.format);
    return html`<span>${when ? locale.t('consent:given', when) : nothing}</span>${
        this.readonly || this[isDisabled]
          ? nothing
          : html`<button type="button" class="link" part="withdraw" @click=${this.#onWithdraw}>
              ${locale.t('consent:withdraw')}
            </button>`
      }`;
  }
}
