import { toAsciiDigits, type ParseOk, type ParseResult } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import type { CivilTime } from '@fanar/egypt';
import { formatTime, parseTime, type DayPeriod } from '@fanar/egypt/calendar';
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
import { iconDown } from '../icons/icons.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/time-field.json' with { type: 'json' };
import arErrors from '../i18n/locales/ar/time-errors.json' with { type: 'json' };
import { isDisabled } from '../mixins/form-associated.js';
import { renderGroup } from '../mixins/labelled-control.js';
import { missingCode, problemWords, shownProblem } from '../mixins/validated.js';
import { selectStyles } from '../select/select.styles.js';
import { partsStyles } from '../styles/parts.js';
import { understoodStyles } from '../styles/understood.js';
import { timeFieldStyles } from './time-field.styles.js';

type Part = 'hour' | 'minute' | 'period';

const TIME_PARTS: readonly Part[] = ['hour', 'minute', 'period'];
const PERIODS: readonly DayPeriod[] = ['am', 'pm'];

/**
 * A time of day as Egyptians say it: hour, minute, morning or evening. An hour of 13 and more needs no
 * word for the half of the day, and `min` and `max` may settle it too; where both halves are possible
 * the field asks. A whole time pasted into either box is divided. The value is `HH:mm`, `15:30`.
 *
 * @fires input - The native event, on every edit.
 * @fires change - When the person is done with a box.
 * @csspart field-label - The legend.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - Each of the two native inputs.
 * @csspart select - The native select of the half of the day.
 * @csspart understood - The time as it was understood.
 * @cssstate invalid - An error is shown.
 */
export class FanarTimeField extends PartsEntry<Part, ParseOk<CivilTime>> {
  static override readonly tag: string = 'fanar-time-field';

  static override readonly messageSets = [
    ...FormControl.messageSets,
    elementMessages('time-errors', arErrors, 'errors'),
    elementMessages('time-field', ar),
  ];

  static override readonly styles: CSSResultGroup = [
    FormControl.styles,
    partsStyles,
    understoodStyles,
    selectStyles,
    timeFieldStyles,
  ];

  /** First time accepted, `HH:mm`. Default: none. */
  @property() min = '';

  /** Last time accepted, `HH:mm`. Default: none. */
  @property() max = '';

  /** Minutes from one time accepted to the next, counted from `min`. Default: 1. */
  @property({ type: Number }) step = 1;

  override get [missingCode](): string {
    return 'time-required';
  }

  override get [partNames](): readonly Part[] {
    return TIME_PARTS;
  }

  override [readParts](typed: Parts<Part>): ParseResult<ParseOk<CivilTime>, string> {
    const { hour = '', minute = '', period = '' } = typed;
    return parseTime({ hour, minute, period }, this);
  }

  override [joinParts]({ hour = '', minute = '', period = '' }: Parts<Part>): string {
    return hour.trim() || minute.trim() ? `${hour.trim()}:${minute.trim()} ${period}`.trim() : '';
  }

  override [splitText](text: string): Parts<Part> | null {
    const time = parseTime(text);
    if (!time.ok) {
      // Which half of the day is the one thing missing: what is there is divided all the same.
      const [hour = '', minute = ''] = toAsciiDigits(text).match(/\d+/g) ?? [];
      return time.code === 'time-period' ? { hour, minute } : null;
    }
    const hours = Number(time.value.slice(0, 2));
    return {
      hour: String(hours % 12 || 12),
      minute: time.value.slice(3),
      period: hours < 12 ? 'am' : 'pm',
    };
  }

  override [partOf]({ code, params }: Problem): Part | undefined {
    if (code === 'time-period') return 'period';
    if (code === 'time-step') return 'minute';
    if (code !== 'time-real') return undefined;
    return Number(params?.minute) > 59 ? 'minute' : 'hour';
  }

  override [problemWords](problem: Problem): string {
    const params = { ...problem.params };
    for (const limit of ['min', 'max']) {
      const time = params[limit];
      if (time !== undefined) params[limit] = formatTime(String(time), this.locale.format);
    }
    return super[problemWords]({ ...problem, params });
  }

  protected override render(): TemplateResult {
    return renderGroup(
      this,
      html`<div class="parts" @focusout=${this.onPartsLeave}>
          <div class="clock">
            ${this.#renderDigits('hour')}<span class="colon" aria-hidden="true">:</span
            >${this.#renderDigits('minute')}
          </div>
          ${this.#renderPeriod()}
        </div>
        <div role="status">${this.#renderUnderstood()}</div>`,
    );
  }

  #renderDigits(part: Part): TemplateResult {
    const label = this.locale.t(`time-field:${part}`);
    return this.renderBox(part, { label, inputMode: 'numeric', dir: 'ltr' });
  }

  #renderPeriod(): TemplateResult {
    return html`<div class="part">
      <label class="part-label" for="period">${this.locale.t('time-field:period')}</label>
      <div class="box">
        <select
          id="period"
          class="input typed"
          part="select"
          aria-invalid=${this.isWrong('period') ? 'true' : nothing}
          ?disabled=${this[isDisabled]}
          @input=${this.#onPeriod}
          @change=${this.onPartChange}
        >
          <option value="">${this.locale.t('time-field:choose')}</option>
          ${PERIODS.map(
            (period) =>
              html`<option value=${period}>${this.locale.t(`time-field:${period}`)}</option>`,
          )}
        </select>
        ${iconDown()}
      </div>
    </div>`;
  }

  #onPeriod(event: Event): void {
    if (this.readonly) this.requestUpdate();
    else this.onPartInput(event, 'period');
  }

  #renderUnderstood(): TemplateResult | typeof nothing {
    const time = this.isSettled && !this[shownProblem] && this.parsed?.value;
    if (!time) return nothing;
    return html`<p class="understood" part="understood">
      ${formatTime(time, this.locale.format)}
    </p>`;
  }
}
