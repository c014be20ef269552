import type { ParseResult } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import type { CivilDate } from '@fanar/egypt';
import { formatDate, parseDate, type ParsedDate } from '@fanar/egypt/calendar';
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { confirmation, parse, ParsedEntry } from '../base/parsed-entry.js';
import { editable, inputOptions, type InputOptions } from '../base/text-entry.js';
import { AsksForDays, dayRules } from '../calendar/asks-for-days.js';
import { dayProblem } from '../calendar/day-rules.state.js';
import { calendarMessages, dayInWords } from '../calendar/day-words.js';
import { dateErrorMessages } from '../i18n/date-error-messages.js';
import { isDisabled } from '../mixins/form-associated.js';
import { missingCode, nameInMessages, validate } from '../mixins/validated.js';
import { CalendarButton, calendarButtonMessages, type CalendarView } from './calendar-button.js';
import { calendarButtonStyles } from './calendar-button.styles.js';

/** Named, for the mixin below to have a name to declare. */
abstract class DateEntry extends ParsedEntry<ParsedDate> {}

/**
 * A day, typed or picked from a calendar. «5/1/2026» and «٥ يناير ٢٠٢٦» are read alike, always day,
 * month, year; what was understood is said with its weekday. The value is ISO 8601, `2026-01-05`.
 *
 * @fires input - On every edit; the native event where the person types.
 * @fires change - When the person is done editing, or has picked a day.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native input.
 * @csspart calendar-button - The button that opens the calendar.
 * @csspart understood - The day as it was understood.
 * @cssstate invalid - An error is shown.
 */
export class FanarDatePicker extends AsksForDays(DateEntry) {
  static override readonly tag: string = 'fanar-date-picker';

  static override readonly messageSets = [
    ...ParsedEntry.messageSets,
    dateErrorMessages,
    ...calendarMessages,
    calendarButtonMessages,
  ];

  static override readonly styles: CSSResultGroup = [ParsedEntry.styles, calendarButtonStyles];

  readonly #calendar = new CalendarButton(this, {
    view: () => this.#view,
    onChoose: (date) => this.#pick(date),
  });
  #written = '';

  /** Opens the calendar, and gives it the focus. */
  show(): void {
    if (!this[isDisabled] && !this.readonly) void this.#calendar.show('open');
  }

  /** Closes the calendar. */
  hide(): void {
    this.#calendar.hide();
  }

  override get [missingCode](): string {
    return 'date-required';
  }

  override [parse](text: string): ParseResult<ParsedDate, string> {
    return parseDate(text);
  }

  override [editable](value: string): string {
    const date = parseDate(value);
    if (!date.ok) return value;
    this.#written = formatDate(date.value, this.locale.format);
    return this.#written;
  }

  override [validate](): Problem | null {
    return super[validate]() ?? dayProblem(this.value, this[dayRules]);
  }

  override [confirmation]({ value }: ParsedDate): string | undefined {
    return this[validate]() ? undefined : dayInWords(value, this);
  }

  override [inputOptions](): InputOptions {
    return { autocomplete: 'off' };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // A date that the page or the calendar wrote follows the language and the digits of the page; one
    // that the person typed stays as it is.
    if (!this.#written || this.typedText !== this.#written) return;
    const written = this[editable](this.value);
    if (written !== this.typedText) this.write(written);
  }

  protected override onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' || !event.altKey) return super.onKeydown(event);
    event.preventDefault();
    this.show();
  }

  #pick(date: CivilDate): void {
    this.editTo(this[editable](date));
    this.onChange();
  }

  protected override renderBox(): TemplateResult {
    const isFixed = this[isDisabled] || this.readonly;
    return html`<div class="box popover-anchor" @focusin=${this.#calendar.prepare}>
      ${super.renderBox()}${this.#calendar.renderButton('open', this.#name, isFixed)}
    </div>`;
  }

  protected override renderAfter(): TemplateResult {
    return html`${this.#calendar.renderPopover(this.#name)}${super.renderAfter()}`;
  }

  get #name(): string {
    return this[nameInMessages]() ?? '';
  }

  get #view(): CalendarView {
    const value = this.parsed?.value ?? '';
    return { mode: 'single', value, focusedDate: value, min: this.min };
  }
}
