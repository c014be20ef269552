import type { Problem } from '@fanar/contract';
import { isCivilDate, type CivilDate } from '@fanar/egypt';
import { formatDate } from '@fanar/egypt/calendar';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FormControl } from '../base/form-control.js';
import { LiveRegionController } from '../controllers/live-region.js';
import { choiceErrorMessages } from '../i18n/choice-error-messages.js';
import {
  getFormValue,
  isDisabled,
  restoreFormState,
  type FormState,
} from '../mixins/form-associated.js';
import { renderGroup } from '../mixins/labelled-control.js';
import { missingCode, userCommitted, userEdited, validate } from '../mixins/validated.js';
import { AsksForDays, dayRules } from './asks-for-days.js';
import { chooseInRange, monthOf, moveDate, moveForKey, type GridMove } from './calendar.state.js';
import { calendarStyles } from './calendar.styles.js';
import { dayCells } from './day-cells.js';
import {
  choiceProblem,
  rangeProblem,
  readRange,
  statusOf,
  within,
  writeRange,
  type DayRules,
  type Range,
} from './day-rules.state.js';
import { calendarMessages, dayFormat } from './day-words.js';
import { monthBar, showMonth } from './month-bar.js';
import { hijriMonthsIn, monthName } from './month-names.js';
import { monthGrid, type DayCell } from './month-grid.js';
import { TodayController } from './today.js';

export type { UnavailableDay, UnavailableDays } from './day-rules.state.js';

declare global {
  interface HTMLElementEventMap {
    'fanar-calendar-move': CustomEvent;
  }
}

/**
 * A month of days to choose one from, or a first and a last one. The value is ISO 8601: `2026-01-05`,
 * or in a range `2026-01-05/2026-01-09`. Today is Egypt's, wherever the device is.
 *
 * @fires input - The person chose a day.
 * @fires change - The answer is whole: the day, or both days of a range.
 * @fires fanar-calendar-move - The person went to another day; `focusedDate` says which.
 * @csspart field-label - The legend.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart grid - The table of days.
 * @csspart day - Each day.
 * @cssstate invalid - An error is shown.
 */
export class FanarCalendar extends AsksForDays(FormControl) {
  static override readonly tag: string = 'fanar-calendar';

  static override readonly messageSets = [
    ...FormControl.messageSets,
    choiceErrorMessages,
    ...calendarMessages,
  ];

  static override readonly styles: CSSResultGroup = [FormControl.styles, calendarStyles];

  /** `range` asks for two days, the first and the last. Default: `single`. */
  @property() mode: 'single' | 'range' = 'single';

  readonly #live = new LiveRegionController(this);
  readonly #today = new TodayController(this, () => this.clock);
  #value = '';
  #wanted = '';

  /** The answer; `''` is none. Default: the attribute, which is also what a reset goes back to. */
  @property()
  get value(): string {
    return this.#value;
  }
  set value(value: string) {
    this.#value = value ?? '';
    if (this.hasUpdated) this.#wanted = '';
  }

  /** What a reset goes back to: the `value` attribute. */
  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }
  set defaultValue(value: string) {
    this.setAttribute('value', value);
  }

  /**
   * The day that the calendar stands on: its month is shown, and it has the tab stop. Always within
   * `min` and `max`. Default: the day chosen, else today; `''` while today is not known.
   */
  @property({ attribute: 'focused-date' })
  get focusedDate(): CivilDate {
    const { bounds, today = '' } = this[dayRules];
    const { start, end } = this.#range;
    const date = [this.#wanted, start, end, today, this.min, this.max].find(isCivilDate);
    return date ? within(date, bounds) : '';
  }
  set focusedDate(date: CivilDate) {
    this.#wanted = date ?? '';
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    showMonth(this.renderRoot, this.focusedDate);
  }

  /** To the day that it stands on. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.day[tabindex="0"]')?.focus(options);
  }

  /** Turns to the month after. */
  showNextMonth(): void {
    this.#move('next-month');
  }

  /** Turns to the month before. */
  showPreviousMonth(): void {
    this.#move('previous-month');
  }

  override get [missingCode](): string {
    return 'choice-missing';
  }

  override [getFormValue](): string {
    return this.value;
  }

  override [validate](): Problem | null {
    const { start, end } = this.#range;
    const problem = this.mode === 'range' ? rangeProblem({ start, end }) : null;
    return problem ?? choiceProblem(start, this[dayRules]) ?? choiceProblem(end, this[dayRules]);
  }

  override formResetCallback(): void {
    this.value = this.defaultValue;
    super.formResetCallback();
  }

  override [restoreFormState](state: FormState): void {
    this.value = typeof state === 'string' ? state : '';
  }

  readonly #onClick = ({ target }: Event): void => {
    const date = (target as Element).closest<HTMLElement>('.day')?.dataset.date;
    if (date) this.#choose(date);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const grid = event.currentTarget as Element;
    const move = moveForKey(event.key, grid.matches(':dir(rtl)'), event.shiftKey);
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#move(move);
    void this.updateComplete.then(() => this.focus());
  };

  #move(move: GridMove): void {
    this.#goTo(moveDate(this.focusedDate, move, this[dayRules].bounds));
  }

  readonly #goTo = (date: CivilDate): void => {
    const before = this.focusedDate;
    this.focusedDate = date;
    if (date === before) return;
    this.dispatchEvent(new CustomEvent('fanar-calendar-move', { bubbles: true, composed: true }));
    // A day that gets the focus says its month itself.
    const isHeard = this.renderRoot.querySelector('.day:focus') !== null;
    if (!isHeard && monthOf(date) !== monthOf(before)) this.#live.announce(this.#monthName);
  };

  #choose(date: CivilDate): void {
    this.#goTo(date);
    if (this.readonly || statusOf(date, this[dayRules])) return;
    const isRange = this.mode === 'range';
    this.value = isRange ? writeRange(chooseInRange(this.#range, date)) : date;
    this.focusedDate = date;
    this[userEdited]();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.#live.announce(this.#choiceInWords());
    if (isRange && !this.#range.end) return;
    this[userCommitted]();
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  override get [dayRules](): DayRules {
    return { ...super[dayRules], today: this.#today.today };
  }

  /** A single day is a range of one. */
  get #range(): Range {
    const { value } = this;
    return this.mode === 'range' ? readRange(value) : { start: value, end: value };
  }

  get #monthName(): string {
    return this.focusedDate && monthName(monthOf(this.focusedDate), dayFormat(this));
  }

  #renderHijri(): TemplateResult | typeof nothing {
    if (!this.hijri) return nothing;
    const months = this.focusedDate && hijriMonthsIn(monthOf(this.focusedDate), dayFormat(this));
    return html`<p class="hijri">
      <b class="hijri-months">${months}</b> ${this.locale.t('calendar:hijri')}
    </p>`;
  }

  #choiceInWords(): string {
    const write = (date: CivilDate) => formatDate(date, { ...this.locale.format, style: 'full' });
    const { start, end } = this.#range;
    if (start === end) return this.locale.t('calendar:chose', { date: write(start) });
    return end
      ? this.locale.t('calendar:chose-range', { start: write(start), end: write(end) })
      : this.locale.t('calendar:chose-start', { date: write(start) });
  }

  get #hasBriefs(): boolean {
    return this.unavailable !== undefined || this.dayNotes !== undefined;
  }

  /** What there is to tell of the day stood on, for the eye: its name says the same to the ear. */
  #renderTold(weeks: readonly (readonly (DayCell | undefined)[])[]): unknown {
    const isRange = this.mode === 'range';
    if (!this.#hasBriefs && !isRange) return nothing;
    const told = weeks.flat().find((day) => day?.isFocused && day.brief)?.label;
    const isHalf = isRange && this.#range.start && !this.#range.end;
    return html`<p class="told" aria-hidden="true">
      ${told ?? (isHalf ? this.#choiceInWords() : nothing)}
    </p>`;
  }

  protected override render(): TemplateResult {
    const { locale, hijri, readonly, focusedDate: focused } = this;
    const rules = this[dayRules];
    const isRange = this.mode === 'range';
    const isOff = this[isDisabled];
    const weeks = dayCells({
      focused,
      rules,
      isRange,
      locale,
      range: this.#range,
      note: this.dayNotes,
      format: dayFormat(this),
    });
    const bar = monthBar({
      focused,
      locale,
      isDisabled: isOff,
      bounds: rules.bounds,
      onMove: this.#goTo,
    });
    const grid = monthGrid({
      weeks,
      isRange,
      locale,
      isDisabled: isOff,
      isReadonly: readonly,
      hasHijri: hijri,
      hasBriefs: this.#hasBriefs,
      name: this.#monthName,
      onClick: this.#onClick,
      onKeydown: this.#onKeydown,
    });
    return renderGroup(
      this,
      html`<div class="calendar">
        ${bar}${this.#renderHijri()}${grid}${this.#renderTold(weeks)}
      </div>`,
    );
  }
}
