import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/summary-list.json' with { type: 'json' };
import { Localized } from '../mixins/localized.js';
import { leftToRight } from '../templates/left-to-right.js';
import { summaryListStyles } from './summary-list.styles.js';

/** A question and its answer. */
export interface SummaryRow {
  /** Names the row in `fanar-change`, and the slot that may replace its value. */
  readonly id: string;
  readonly label: string;
  /** Whose answer it is, where several are asked the same: heard with the button that changes it. */
  readonly context?: string | undefined;
  /** Several are shown one under another. Without one the row says that none was given. */
  readonly value?: string | readonly string[] | undefined;
  /** `ltr` for identifiers: phone, national ID, reference. Default: the value's own direction. */
  readonly isolate?: 'ltr' | undefined;
  /** Offers a change in this row. Default: what the list says. */
  readonly changeable?: boolean | undefined;
}

/** What `fanar-change` tells. */
export interface ChangeDetail {
  /** Of the row to change. */
  readonly id: string;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-change': CustomEvent<ChangeDetail>;
  }
}

/**
 * Answers to look over before sending, or facts to keep. What was not answered is said to be so.
 *
 * @slot [id] - Replaces the value of the row of that `id`: a picture, a link, a tag.
 * @fires fanar-change - The person wants to change a row: `{ id }`.
 * @csspart row - A row.
 * @csspart label - What was asked.
 * @csspart value - What was answered.
 * @csspart change - The button that asks for a change.
 */
export class FanarSummaryList extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-summary-list';

  static override readonly messageSets = [elementMessages('summary-list', ar)];

  static override readonly styles = summaryListStyles;

  /** In the order to show; in the attribute as JSON. Default: none. */
  @property({ type: Array }) rows: readonly SummaryRow[] = [];

  /** Offers a change in every row that does not say otherwise. Default: false. */
  @property({ type: Boolean }) changeable = false;

  #requestChange(id: string): void {
    const init = { detail: { id }, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent<ChangeDetail>('fanar-change', init));
  }

  protected override render(): TemplateResult | typeof nothing {
    // Broken JSON in the attribute gives null.
    if (!this.rows?.length) return nothing;
    return html`<dl class="rows">${this.rows.map((row) => this.#renderRow(row))}</dl>`;
  }

  #renderRow(row: SummaryRow): TemplateResult {
    return html`<div class="row" part="row">
      <dt class="label" part="label">${row.label}</dt>
      <dd class="value" part="value"><slot name=${row.id}>${this.#renderValue(row)}</slot></dd>
      ${
        (row.changeable ?? this.changeable)
          ? html`<dd class="action">
              <button
                type="button"
                class="link"
                part="change"
                @click=${() => this.#requestChange(row.id)}
              >
                <span aria-hidden="true">${this.locale.t('summary-list:change')}</span>
                <span class="visually-hidden"
                  >${this.locale.t('summary-list:change-row', {
                    label: row.context ? `${row.label} (${row.context})` : row.label,
                  })}</span
                >
              </button>
            </dd>`
          : nothing
      }
    </div>`;
  }

  #renderValue({ value, isolate }: SummaryRow): unknown {
    const given = (Array.isArray(value) ? value : [value]).filter(Boolean);
    if (given.length === 0) {
      return html`<span class="missing">${this.locale.t('summary-list:missing')}</span>`;
    }
    return given.map(
      (text: string) =>
        html`<div class="line">
          ${isolate === 'ltr' ? leftToRight(text) : html`<bdi>${text}</bdi>`}
        </div>`,
    );
  }
}
