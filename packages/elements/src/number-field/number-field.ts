import {
  parseNumber,
  toArabicDigits,
  type NumberCode,
  type ParseOk,
  type ParseResult,
  type Problem,
} from '@fanar/arabic';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { parse, ParsedEntry } from '../base/parsed-entry.js';
import { canonical, editable, inputOptions, type InputOptions } from '../base/text-entry.js';
import { LiveRegionController } from '../controllers/live-region.js';
import { inSentence } from '../controllers/locale.js';
import { PressAndHoldController } from '../controllers/press-and-hold.js';
import { elementMessages } from '../i18n/messages.js';
import arErrors from '../i18n/locales/ar/number-errors.json' with { type: 'json' };
import ar from '../i18n/locales/ar/number-field.json' with { type: 'json' };
import { iconMinus, iconPlus } from '../icons/icons.js';
import { isDisabled } from '../mixins/form-associated.js';
import { missingCode, nameInMessages, problemWords } from '../mixins/validated.js';
import { stepFrom } from './number-field.state.js';
import { numberFieldStyles } from './number-field.styles.js';

/** How many steps a key goes. */
const STEPS_BY_KEY: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

const withoutGroups = (display: string): string => display.replaceAll(',', '');

/**
 * A quantity: how many copies, square metres, years. The value is plain decimal, such as `1234.5`.
 * Digits of three scripts are read, `٫` `.` for decimals, `٬` `,` for groups; what can be read in two
 * ways is asked about. Nothing is rounded or brought into the bounds.
 *
 * It is a text box and no `spinbutton`, which VoiceOver on iOS does not let the person type into. The
 * number that a step led to is said aloud. The wheel changes nothing.
 *
 * @fires input - The native event, on every edit, a step among them.
 * @fires change - When the person is done editing, and after a step.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native input.
 * @csspart step - Each of the two buttons.
 * @csspart icon - The icons on them.
 * @csspart unit - What is counted.
 * @cssstate invalid - An error is shown.
 */
export class FanarNumberField extends ParsedEntry<ParseOk<string>> {
  static override readonly tag: string = 'fanar-number-field';

  static override readonly messageSets = [
    ...ParsedEntry.messageSets,
    elementMessages('number-errors', arErrors, 'errors'),
    elementMessages('number-field', ar),
  ];

  static override readonly styles: CSSResultGroup = [ParsedEntry.styles, numberFieldStyles];

  /** The least that is accepted. Default: zero; where `negative`, no end. */
  @property({ type: Number }) min: number | undefined;

  /** The most that is accepted. Default: no end. */
  @property({ type: Number }) max: number | undefined;

  /** The most digits after the decimal sign. Default: 0, whole numbers. */
  @property({ type: Number }) decimals = 0;

  /** Numbers below zero are accepted; a `min` below zero says so too. Default: false. */
  @property({ type: Boolean }) negative = false;

  /** How far one step goes, counted from `min`. A number between two steps is accepted. Default: 1. */
  @property({ type: Number }) step = 1;

  /** Shows a button for less and one for more. Default: false. */
  @property({ type: Boolean }) steppers = false;

  /** What is counted, written beside the box, such as «متر مربع». Default: nothing. */
  @property() unit = '';

  readonly #live = new LiveRegionController(this);
  readonly #hold = new PressAndHoldController(this);

  /** The number; NaN while there is none or it cannot be read. */
  get valueAsNumber(): number {
    const read = this.#read(this.typedText);
    return read.ok ? read.value : Number.NaN;
  }

  /** The number; what cannot be read is given as it was typed. */
  override get answer(): number | string | undefined {
    const { value, valueAsNumber } = this;
    return Number.isNaN(valueAsNumber) ? value || undefined : valueAsNumber;
  }

  override get [missingCode](): string {
    return 'number-required';
  }

  get #isSigned(): boolean {
    return this.negative || (this.min ?? 0) < 0;
  }

  /** The number, whatever its size: what is out of bounds is no less readable. */
  #read(text: string): ParseResult<ParseOk<number>, NumberCode> {
    const read = parseNumber(text, { decimals: this.decimals ?? 0, negative: true });
    // What is ambiguous where so many decimals are allowed is not read at all.
    return !read.ok && read.code === 'number-precision'
      ? parseNumber(text, { negative: true })
      : read;
  }

  override [parse](text: string): ParseResult<ParseOk<string>, NumberCode> {
    const { min, max, decimals } = this;
    const read = parseNumber(text, {
      decimals: decimals ?? 0,
      // Where there is a least, the error names it, whatever the sign.
      negative: this.#isSigned || min != null,
      ...(min != null && { minimum: min }),
      ...(max != null && { maximum: max }),
    });
    return read.ok ? { ...read, value: withoutGroups(read.display) } : read;
  }

  override [canonical](typed: string): string {
    const read = this.#read(typed);
    return read.ok ? withoutGroups(read.display) : super[canonical](typed);
  }

  override [editable](value: string): string {
    // Pages hand over numbers as well.
    const text = String(value);
    const read = this.#read(text);
    return read.ok ? read.display : text;
  }

  override [inputOptions](): InputOptions {
    // The keypads of digits have no minus.
    const keypad = this.decimals > 0 ? 'decimal' : 'numeric';
    const inputMode = this.#isSigned ? 'text' : keypad;
    return { inputMode, dir: 'ltr', ...(this.unit && { describedBy: 'unit' }) };
  }

  override [problemWords](problem: Problem): string {
    return problem.code === 'number-precision' && problem.params?.count === 0
      ? this.locale.t('number-field:whole')
      : super[problemWords](problem);
  }

  protected override onKeydown(event: KeyboardEvent): void {
    const count = STEPS_BY_KEY[event.key];
    const { altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
    if (count === undefined || altKey || ctrlKey || metaKey || shiftKey || isComposing) {
      super.onKeydown(event);
    } else if (!this.readonly) {
      // The caret stays where it is.
      event.preventDefault();
      if (this.#step(count)) this.onChange();
    }
  }

  /** Where steps lead to; null where they lead nowhere. */
  #target(count: number): string | null {
    const read = this.#read(this.typedText);
    if (!read.ok && read.code !== 'number-required') return null;
    const minimum = this.min ?? (this.negative ? undefined : 0);
    const maximum = this.max ?? undefined;
    return stepFrom(read.ok ? read.value : null, count, { step: this.step, minimum, maximum });
  }

  #step(count: number): boolean {
    const target = this.#target(count);
    if (target === null) return false;
    const text = this.#inDigitsOfBox(this[editable](target));
    this.editTo(text);
    this.#live.announce(text);
    return true;
  }

  /** In the digits that the person writes; into an empty box, in those of the page. */
  #inDigitsOfBox(display: string): string {
    const { typedText } = this;
    const isAscii = /\d/.test(typedText) || (!typedText.trim() && this.locale.numerals === 'latn');
    if (isAscii) return display;
    return toArabicDigits(display).replaceAll(',', '٬').replace('.', '٫');
  }

  protected override renderBox(): TemplateResult {
    const box = super.renderBox();
    const hasSteppers = this.steppers && !this.readonly;
    if (!hasSteppers && !this.unit) return box;
    return html`<div class="row">
      ${box}${hasSteppers ? html`${this.#renderStepper(-1)}${this.#renderStepper(1)}` : nothing}${
        this.unit ? html`<bdi id="unit" class="unit" part="unit">${this.unit}</bdi>` : nothing
      }
    </div>`;
  }

  /** No Tab stop: the arrow keys do the same. */
  #renderStepper(count: 1 | -1): TemplateResult {
    const { locale } = this;
    const label = inSentence(this[nameInMessages]() ?? '', locale.language);
    const hold = { act: () => this.#step(count), end: () => this.onChange() };
    return html`<button
      type="button"
      class="step"
      part="step"
      tabindex="-1"
      aria-label=${locale.t(count > 0 ? 'number-field:more' : 'number-field:less', { label })}
      aria-disabled=${this.#target(count) === null ? 'true' : nothing}
      ?disabled=${this[isDisabled]}
      @mousedown=${prevent}
      @contextmenu=${prevent}
      @pointerdown=${(event: PointerEvent) => this.#hold.press(event, hold)}
      @pointerup=${this.#hold.release}
      @pointerleave=${this.#hold.release}
      @pointercancel=${this.#hold.release}
      @click=${() => this.#hold.click(hold)}
    >
      ${count > 0 ? iconPlus() : iconMinus()}
    </button>`;
  }
}

/** Pressed for long or short, a button leaves the caret in the box and opens no menu. */
const prevent = (event: Event): void => event.preventDefault();
