import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { LoadingStatusController } from '../controllers/loading-status.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/spinner.json' with { type: 'json' };
import { Localized } from '../mixins/localized.js';
import { spinnerStyles } from './spinner.styles.js';

export type SpinnerSize = 'm' | 'l';

/**
 * Something is on its way and nobody knows for how long. Takes its place at once, is seen and said
 * once after half a second, so that a fast answer does not flash. Where there is less motion wanted
 * it fades slowly in place of turning.
 *
 * @slot - What is going on, e.g. «جارٍ إرسال طلبك…». Default: «جارٍ التحميل…».
 * @csspart spinner - The ring with its words.
 * @csspart ring - The ring.
 */
export class FanarSpinner extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-spinner';

  static override readonly messageSets = [elementMessages('spinner', ar)];

  static override readonly styles = spinnerStyles;

  /** `m` beside its words in a line; `l` above them, where a whole region is empty. Default: `m`. */
  @property({ reflect: true }) size: SpinnerSize = 'm';

  /** Says nothing, where the page says itself what is going on. Default: false. */
  @property({ type: Boolean }) silent = false;

  constructor() {
    super();
    new LoadingStatusController(this, () => (this.silent ? '' : this.#words()));
  }

  #words(): string {
    const own = (this.textContent ?? '').replace(/\s+/g, ' ').trim();
    return own || this.locale.t('spinner:loading');
  }

  protected override render(): TemplateResult {
    return html`<div class="spinner delayed" part="spinner">
      <svg class="ring" part="ring" viewBox="0 0 24 24" aria-hidden="true">
        <circle class="track" cx="12" cy="12" r="10"></circle>
        <circle class="arc" cx="12" cy="12" r="10"></circle>
      </svg>
      <span class="words"><slot>${this.locale.t('spinner:loading')}</slot></span>
    </div>`;
  }
}
