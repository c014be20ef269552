import type { ParseResult } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import { formatDate, parseDate, type ParsedDate } from '@fanar/egypt/calendar';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FormControl } from '../base/form-control.js';
import {
  joinParts,
  partNames,
  partOf,
  PartsEntry,
  readParts,
  splitText,
  type Parts,
} from '../base/parts-entry.js';
import { hijriFor } from '../controllers/hijri.js';
import { elementMessages } from '../i18n/messages.js';
import { dateErrorMessages } from '../i18n/date-error-messages.js';
import ar from '../i18n/locales/ar/date-field.json' with { type: 'json' };
import { renderGroup } from '../mixins/labelled-control.js';
import { missingCode, problemWords, shownProblem } from '../mixins/validated.js';
import { partsStyles } from '../styles/parts.js';
import { understoodStyles } from '../styles/understood.js';
import { dateFieldStyles } from './date-field.styles.js';

type Part = 'day' | 'month' | 'year';

const DATE_PARTS: readonly Part[] = ['day', 'month', 'year'];
const isLimit = (param: string): boolean => param === 'min' || param === 'max';

/**
 * A date that the person knows by heart, such as a birth date, in three boxes: day, month, year. No
 * calendar: nobody finds 1962 in one. A month may be written by name, and a whole date pasted into
 * any box. The value is ISO 8601, `2026-01-05`.
 *
 * @fires input - The native event, on every edit.
 * @fires change - When the person is done with a box.
 * @csspart field-label - The legend.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - Each of the three native inputs.
 * @csspart understood - The date as it was understood.
 * @cssstate invalid - An error is shown.
 */
export class FanarDateField extends PartsEntry<Part, ParsedDate> {
  static override readonly tag: string = 'fanar-date-field';

  static override readonly messageSets = [
    ...FormControl.messageSets,
    dateErrorMessages,
    elementMessages('date-field', ar),
  ];

  static override readonly styles: CSSResultGroup = [
    FormControl.styles,
    partsStyles,
    understoodStyles,
    dateFieldStyles,
  ];

  /** First day accepted, ISO 8601. Default: none. */
  @property() min = '';

  /** Last day accepted, ISO 8601. Default: none. */
  @property() max = '';

  /** `bday` for the person's own birth date, which the browser may fill in. Default: none. */
  @property() autocomplete: 'bday' | '' = '';

  /** Says the date in the Hijri calendar too, once it is understood. Default: false. */
  @property({ type: Boolean }) hijri = false;

  /** Days by which the sighted Hijri calendar differs from Umm al-Qura: −1, 0 or 1. Default: 0. */
  @property({ type: Number, attribute: 'hijri-adjustment' }) hijriAdjustment: -1 | 0 | 1 = 0;

  override get [missingCode](): string {
    return 'date-required';
  }

  override get [partNames](): readonly Part[] {
    return DATE_PARTS;
  }

  override [readParts](typed: Parts<Part>): ParseResult<ParsedDate, string> {
    const { day = '', month = '', year = '' } = typed;
    return parseDate({ day, month, year }, this.#limits);
  }

  override [joinParts](typed: Parts<Part>): string {
    return DATE_PARTS.some((part) => typed[part]?.trim())
      ? DATE_PARTS.map((part) => typed[part]?.trim() ?? '').join('/')
      : '';
  }

  override [splitText](text: string): Parts<Part> | null {
    const date = parseDate(text);
    // A day that does not exist is divided too, so that the box to mend is found.
    const parts = date.ok ? date.parts : date.code === 'date-real' && date.params;
    if (!parts) return null;
    return { day: String(parts.day), month: String(parts.month), year: String(parts.year) };
  }

  override [partOf]({ code, params }: Problem): Part | undefined {
    if (code === 'date-year') return 'year';
    if (code !== 'date-real') return undefined;
    return Number(params?.month) > 12 ? 'month' : 'day';
  }

  override [problemWords](problem: Problem): string {
    const { params = {} } = problem;
    const inWords = (value: string | number) => formatDate(String(value), this.locale.format);
    const limits = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, isLimit(name) ? inWords(value) : value]),
    );
    return super[problemWords]({ ...problem, params: limits });
  }

  get #limits() {
    return { ...(this.min && { min: this.min }), ...(this.max && { max: this.max }) };
  }

  protected override render(): TemplateResult {
    const boxes = DATE_PARTS.map((part) =>
      this.renderBox(part, {
        label: this.locale.t(`date-field:${part}`),
        inputMode: 'numeric',
        ...(this.autocomplete && { autocomplete: `bday-${part}` as const }),
      }),
    );
    return renderGroup(
      this,
      html`<div class="parts" @focusout=${this.onPartsLeave}>${boxes}</div>
        <div role="status">${this.#renderUnderstood()}</div>`,
    );
  }

  #renderUnderstood(): TemplateResult | typeof nothing {
    const date = this.isSettled && !this[shownProblem] && this.parsed?.value;
    if (!date) return nothing;
    const { format } = this.locale;
    const calendar = this.hijri && hijriFor(this, { adjustment: this.hijriAdjustment });
    return html`<p class="understood" part="understood">
      ${formatDate(date, { ...format, style: 'full' })}${
        calendar
          ? html`<br />${this.locale.t('date-field:hijri', {
                date: formatDate(date, { ...format, calendar }),
              })}`
          : nothing
      }
    </p>`;
  }
}
