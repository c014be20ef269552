import type { ParseResult } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import { daysBetween, type CivilDate } from '@fanar/egypt';
import { formatDate } from '@fanar/egypt/calendar';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
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
import { AsksForDays, dayRules } from '../calendar/asks-for-days.js';
import { dayProblem } from '../calendar/day-rules.state.js';
import { calendarMessages } from '../calendar/day-words.js';
import {
  CalendarButton,
  calendarButtonMessages,
  type CalendarView,
} from '../date-picker/calendar-button.js';
import { calendarButtonStyles } from '../date-picker/calendar-button.styles.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/date-range.json' with { type: 'json' };
import { dateErrorMessages } from '../i18n/date-error-messages.js';
import { isDisabled } from '../mixins/form-associated.js';
import { renderGroup } from '../mixins/labelled-control.js';
import { problemWords, shownProblem, userEdited, validate } from '../mixins/validated.js';
import { partsStyles } from '../styles/parts.js';
import { understoodStyles } from '../styles/understood.js';
import {
  dayIn,
  joinTypedRange,
  RANGE_PARTS,
  readTypedRange,
  splitRange,
  type ParsedRange,
  type RangePart,
} from './range-text.state.js';

/** Named, for the mixin below to have a name to declare. */
abstract class RangeEntry extends PartsEntry<RangePart, ParsedRange> {}

/**
 * A first and a last day, each typed or picked from a calendar, which shows both. A whole range pasted
 * into either box is divided. They may be the same day. The value is an ISO 8601 interval,
 * `2026-01-05/2026-01-09`.
 *
 * @fires input - On every edit; the native event where the person types.
 * @fires change - When the person is done with a box, or has picked a day.
 * @csspart field-label - The legend.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - Each of the two native inputs.
 * @csspart calendar-button - Each of the two buttons that open the calendar.
 * @csspart understood - The range as it was understood.
 * @cssstate invalid - An error is shown.
 */
export class FanarDateRange extends AsksForDays(RangeEntry) {
  static override readonly tag: string = 'fanar-date-range';

  static override readonly messageSets = [
    ...FormControl.messageSets,
    dateErrorMessages,
    ...calendarMessages,
    calendarButtonMessages,
    elementMessages('date-range', ar),
  ];

  static override readonly styles: CSSResultGroup = [
    FormControl.styles,
    partsStyles,
    understoodStyles,
    calendarButtonStyles,
  ];

  readonly #calendar = new CalendarButton(this, {
    view: (opener) => this.#viewFor(partOfButton(opener)),
    onChoose: (date, opener) => this.#pick(partOfButton(opener), date),
  });
  #written: Parts<RangePart> = {};

  /** Opens the calendar for one of the days, and gives it the focus. */
  show(part: RangePart = 'start'): void {
    if (!this.#isFixed) void this.#calendar.show(buttonOf(part));
  }

  /** Closes the calendar. */
  hide(): void {
    this.#calendar.hide();
  }

  override get [partNames](): readonly RangePart[] {
    return RANGE_PARTS;
  }

  override [readParts](typed: Parts<RangePart>): ParseResult<ParsedRange, string> {
    return readTypedRange(typed);
  }

  override [joinParts](typed: Parts<RangePart>): string {
    return joinTypedRange(typed);
  }

  override [splitText](text: string): Parts<RangePart> | null {
    const range = splitRange(text);
    if (!range) return null;
    const { start, end } = range;
    this.#written = { start: this.#write(start), end: this.#write(end) };
    return this.#written;
  }

  override [validate](): Problem | null {
    const problem = super[validate]();
    if (problem) return problem;
    for (const part of RANGE_PARTS) {
      const found = dayProblem(dayIn(this.typedParts[part]), this[dayRules]);
      if (found) return { ...found, params: { ...found.params, part } };
    }
    return null;
  }

  override [partOf]({ code, params }: Problem): RangePart | undefined {
    if (params?.part === 'start' || code === 'date-range-start-required') return 'start';
    return params?.part || code.startsWith('date-range') ? 'end' : undefined;
  }

  override [problemWords](problem: Problem): string {
    const words = super[problemWords](problem);
    const { part } = problem.params ?? {};
    if (!part) return words;
    return this.locale.t('date-range:about', { part: this.#nameOf(part), problem: words });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // As in the date picker: what the page or the calendar wrote follows the language and the digits.
    const typed = this.typedParts;
    const now = Object.fromEntries(
      RANGE_PARTS.map((part) => {
        const text = typed[part] ?? '';
        return [part, text && text === this.#written[part] ? this.#write(text) : text];
      }),
    );
    if (RANGE_PARTS.every((part) => now[part] === (typed[part] ?? ''))) return;
    this.#written = now;
    this.setParts(now);
  }

  get #isFixed(): boolean {
    return this[isDisabled] || this.readonly;
  }

  /** A date as it is read, from any way of writing it; what is none stays. */
  #write(text: string): string {
    const date = dayIn(text);
    return date ? formatDate(date, this.locale.format) : text;
  }

  #nameOf(part: string | number): string {
    return this.locale.t(`date-range:${part}`);
  }

  #viewFor(part: RangePart): CalendarView {
    const start = dayIn(this.typedParts.start);
    const end = dayIn(this.typedParts.end);
    const isEnd = part === 'end';
    return {
      mode: 'range',
      value: isEnd && start ? `${start}/` : `${start}/${end}`,
      focusedDate: isEnd ? end || start : start || end,
      min: isEnd && start > this.min ? start : this.min,
    };
  }

  #pick(part: RangePart, date: CivilDate): void {
    const text = this.#write(date);
    this.#written = { ...this.#written, [part]: text };
    this.setParts({ ...this.typedParts, [part]: text });
    this[userEdited]();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.onPartChange();
  }

  protected override render(): TemplateResult {
    return renderGroup(
      this,
      html`<div class="parts" @focusin=${this.#calendar.prepare} @focusout=${this.onPartsLeave}>
          ${RANGE_PARTS.map((part) => this.#renderPart(part))}
        </div>
        ${this.#calendar.renderPopover(this.#nameOf(partOfButton(this.#calendar.opener)))}
        <div role="status">${this.#renderUnderstood()}</div>`,
    );
  }

  #renderPart(part: RangePart): TemplateResult {
    const label = this.#nameOf(part);
    const id = buttonOf(part);
    const onKeydown = (event: KeyboardEvent) => {
      if (event.key === 'ArrowDown' && event.altKey) this.show(part);
    };
    return html`<div
      class=${this.#calendar.opener === id ? 'box popover-anchor' : 'box'}
      @keydown=${onKeydown}
    >
      ${this.renderBox(part, { label })}${this.#calendar.renderButton(id, label, this.#isFixed)}
    </div>`;
  }

  #renderUnderstood(): TemplateResult | typeof nothing {
    const { parsed } = this;
    if (!this.isSettled || !parsed || this[shownProblem] || this[validate]()) return nothing;
    const { start, end } = parsed;
    const count = daysBetween(start, end) + 1;
    const write = (date: CivilDate) => formatDate(date, { ...this.locale.format, style: 'full' });
    return html`<p class="understood" part="understood">
      ${this.locale.t('date-range:understood', {
        start: write(start),
        end: write(end),
        days: this.locale.t('date-range:days', { count }),
      })}
    </p>`;
  }
}

const buttonOf = (part: RangePart): string => `open-${part}`;
const partOfButton = (id: string): RangePart => (id === 'open-end' ? 'end' : 'start');
