import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FanarElement, type FanarElementClass } from '../base/fanar-element.js';
import { FanarButton } from '../button/button.js';
import { LiveRegionController } from '../controllers/live-region.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/confirmation-panel.json' with { type: 'json' };
import { iconCheck, iconCopy, iconSuccess } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { leftToRight } from '../templates/left-to-right.js';
import { confirmationPanelStyles } from './confirmation-panel.styles.js';

/** How the last try to copy ended. */
type CopyResult = 'copied' | 'selected';

/** How long the result stays in view, in milliseconds. */
const RESULT_MS = 6000;

/**
 * The end of a journey: it is done, and this is the number to keep. Bring the person here with
 * `focus()`. The number is copied exactly as given.
 *
 * @slot - What happens next.
 * @csspart panel - The box.
 * @csspart heading - The heading, which takes the focus.
 * @csspart reference - The number.
 * @csspart copy - The button that copies.
 */
export class FanarConfirmationPanel extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-confirmation-panel';

  static override readonly dependencies: readonly FanarElementClass[] = [FanarButton];

  static override readonly messageSets = [elementMessages('confirmation-panel', ar)];

  static override readonly styles = confirmationPanelStyles;

  /** What was done, e.g. «استلمنا طلبك». */
  @property() heading = '';

  /** 1 to 6, to fit the headings of the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** The number to keep, in ASCII. Default: none, and nothing to copy. */
  @property() reference = '';

  /** What the number is called. Default: «رقم الطلب». */
  @property({ attribute: 'reference-label' }) referenceLabel = '';

  @state() private copyResult: CopyResult | undefined;

  readonly #live = new LiveRegionController(this);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Focuses the heading, which is then read. */
  override focus(options?: FocusOptions): void {
    this.performUpdate();
    this.renderRoot.querySelector<HTMLElement>('.heading')?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.copyResult = undefined;
  }

  readonly #copy = async (): Promise<void> => {
    let result: CopyResult = 'copied';
    try {
      await navigator.clipboard.writeText(this.reference);
    } catch {
      // Not a secure page, or not allowed: the person copies what is selected.
      const reference = this.renderRoot.querySelector('.reference');
      if (reference) getSelection()?.selectAllChildren(reference);
      result = 'selected';
    }
    this.copyResult = result;
    this.#live.announce(this.locale.t(`confirmation-panel:${result}`));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.copyResult = undefined), RESULT_MS);
  };

  protected override render(): TemplateResult {
    return html`<div class="panel" part="panel">
      <div
        class="heading"
        part="heading"
        role="heading"
        aria-level=${this.headingLevel}
        tabindex="-1"
      >
        ${iconSuccess()}<span>${this.heading}</span>
      </div>
      ${this.reference ? this.#renderReference() : nothing}
      <slot></slot>
    </div>`;
  }

  #renderReference(): TemplateResult {
    const label = this.referenceLabel || this.locale.t('confirmation-panel:reference');
    return html`<div class="keep">
      <p class="label">${label}</p>
      <p class="reference" part="reference">${leftToRight(this.reference)}</p>
      <div class="actions">
        <fanar-button variant="secondary" part="copy" @click=${this.#copy}
          >${iconCopy()}<span aria-hidden="true">${this.locale.t('confirmation-panel:copy')}</span
          ><span class="visually-hidden"
            >${this.locale.t('confirmation-panel:copy-labelled', { label })}</span
          ></fanar-button
        >
        ${
          this.copyResult
            ? html`<p class="result" aria-hidden="true">
                ${this.copyResult === 'copied' ? iconCheck() : nothing}
                <span>${this.locale.t(`confirmation-panel:${this.copyResult}`)}</span>
              </p>`
            : nothing
        }
      </div>
    </div>`;
  }
}
