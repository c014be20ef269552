import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/progress.json' with { type: 'json' };
import { Localized } from '../mixins/localized.js';
import { progressStyles } from './progress.styles.js';

export type ProgressFormat = 'count' | 'percent' | 'none';

/**
 * How far work has come: a native progress bar that fills from the side the page reads from, its
 * name and how much is done in words. Without a `value` it says only that the work goes on.
 *
 * @slot - More about the work, under the bar.
 * @csspart label - What the work is.
 * @csspart amount - How much is done, in words.
 * @csspart track - The frame of the bar.
 */
export class FanarProgress extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-progress';

  static override readonly messageSets = [elementMessages('progress', ar)];

  static override readonly styles = progressStyles;

  /** What the work is, e.g. «المستندات المرفقة». It is the name of the bar. */
  @property() label = '';

  /** How much is done, from 0 to `max`. Default: none, nobody knows. */
  @property({ type: Number }) value: number | undefined;

  /** How much it is in all. Default: 1. */
  @property({ type: Number }) max = 1;

  /** Says «3 من 5» (`count`), the share (`percent`), or no words (`none`). Default: `percent`. */
  @property() format: ProgressFormat = 'percent';

  get #most(): number {
    return this.max > 0 ? this.max : 1;
  }

  /** Within its limits; undefined where it is not known. */
  get #done(): number | undefined {
    // A missing attribute gives null, broken text NaN.
    if (this.value == null || !Number.isFinite(this.value)) return undefined;
    return Math.min(Math.max(this.value, 0), this.#most);
  }

  #words(done: number | undefined): string {
    const { locale } = this;
    if (done === undefined) return locale.t('progress:working');
    if (this.format === 'count') {
      return locale.t('progress:count', { value: done, total: this.#most });
    }
    // 100 % only when all of it is done.
    const share = Math.floor((done / this.#most) * 100) / 100;
    return locale.formatNumber(share, { style: 'percent' });
  }

  protected override render(): TemplateResult {
    const done = this.#done;
    const words = this.#words(done);
    return html`<div class="top">
        <span id="label" class="label" part="label">${this.label}</span>
        ${
          this.format === 'none'
            ? nothing
            : html`<span class="amount" part="amount" aria-hidden="true">${words}</span>`
        }
      </div>
      <div class="track" part="track">
        <progress
          class=${done === this.#most ? 'bar full' : 'bar'}
          aria-labelledby="label"
          aria-valuetext=${words}
          max=${this.#most}
          value=${done ?? nothing}
        ></progress>
        ${done === undefined ? html`<span class="moving"></span>` : nothing}
      </div>
      <div class="note"><slot></slot></div>`;
  }
}
