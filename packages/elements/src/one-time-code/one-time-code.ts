import { sanitizeIdentity, toAsciiDigits } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { canonical, inputOptions, TextEntry, type InputOptions } from '../base/text-entry.js';
import { CountdownController } from '../controllers/countdown.js';
import { submitImplicitly } from '../controllers/implicit-submission.js';
import { LiveRegionController } from '../controllers/live-region.js';
import { elementMessages } from '../i18n/messages.js';
import arErrors from '../i18n/locales/ar/code-errors.json' with { type: 'json' };
import ar from '../i18n/locales/ar/one-time-code.json' with { type: 'json' };
import { isDisabled } from '../mixins/form-associated.js';
import { isEmpty, missingCode, shownProblem, validate } from '../mixins/validated.js';
import { codeCharacters, codeIn, codeProblem, compactCode } from './one-time-code.state.js';
import { oneTimeCodeStyles } from './one-time-code.styles.js';

declare global {
  interface HTMLElementEventMap {
    'fanar-complete': CustomEvent<null>;
    'fanar-resend': CustomEvent<null>;
  }
}

const DEFAULT_LENGTH = 6;
const DEFAULT_WAIT = 60;

/** Places in the text; null while the focus is elsewhere. */
type Selection = readonly [start: number, end: number] | null;

/** Edits that are no keystroke bring a text at once: a paste, a drop, what a keyboard offers. */
const isKeystroke = ({ inputType, data }: InputEvent): boolean =>
  inputType.startsWith('delete') || (inputType === 'insertText' && data?.length === 1);

/**
 * The code sent to a phone or a mailbox. One native box, so that a phone can offer the code of the
 * message, a paste arrives whole and a screen reader meets one control; what is in it is drawn in
 * cells. Digits of any script are taken, spaces and dashes between them do not count, and from a
 * pasted message the code is taken where only one can be meant.
 *
 * Whether the code is right is for the host to say: `showProblem({ code: 'code-wrong' })` or
 * `code-expired`.
 *
 * @slot resend - Replaces the button that asks for another code.
 * @fires input - The native event, on every edit.
 * @fires change - When the person is done editing.
 * @fires fanar-complete - The person has given all digits. Tells no detail: the code is in `value`.
 * @fires fanar-resend - The person asks for another code.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native input, transparent while cells show what is in it.
 * @csspart cell - Each of the cells.
 * @csspart resend - The button that asks for another code.
 * @cssstate invalid - An error is shown.
 */
export class FanarOneTimeCode extends TextEntry {
  static override readonly tag: string = 'fanar-one-time-code';

  static override readonly messageSets = [
    ...TextEntry.messageSets,
    elementMessages('code-errors', arErrors, 'errors'),
    elementMessages('one-time-code', ar),
  ];

  static override readonly styles: CSSResultGroup = [TextEntry.styles, oneTimeCodeStyles];

  /** Number of digits. Default: 6. */
  @property({ type: Number }) length = DEFAULT_LENGTH;

  /** Submits the form once all digits are there, as Enter would. Default: false. */
  @property({ type: Boolean, attribute: 'auto-submit' }) autoSubmit = false;

  /** Offers to send the code again. Default: false. */
  @property({ type: Boolean }) resendable = false;

  /** Seconds before the code can be sent again, from the start and after each time. Default: 60. */
  @property({ type: Number, attribute: 'resend-after' }) resendAfter = DEFAULT_WAIT;

  readonly #live = new LiveRegionController(this);
  readonly #countdown = new CountdownController(this, () => this.#onReady());
  #selection: Selection = null;
  /** The code that `fanar-complete` told of. */
  #told = '';

  override get [missingCode](): string {
    return 'code-required';
  }

  override [canonical](typed: string): string {
    return toAsciiDigits(codeIn(typed, this.#length) ?? sanitizeIdentity(typed));
  }

  override [isEmpty](): boolean {
    return compactCode(this.typedText) === '';
  }

  override [validate](): Problem | null {
    return codeProblem(this.typedText, this.#length);
  }

  override [inputOptions](): InputOptions {
    return { inputMode: 'numeric', dir: 'ltr', autocomplete: 'one-time-code' };
  }

  /**
   * Waits again before another code can be asked for.
   *
   * @param seconds Such as `Retry-After` of an answer. Default: {@link resendAfter}.
   */
  startCountdown(seconds = this.resendAfter): void {
    this.#countdown.start(seconds);
  }

  /** A verdict on the code comes while the person waits in the box: it is said. */
  override showProblem(problem: Problem): void {
    super.showProblem(problem);
    this.#told = '';
    // Later: the page may take the focus to its error summary, which says it.
    setTimeout(() => {
      if (this.matches(':focus-within') && this[shownProblem]) {
        this.#live.announce(this.validationMessage);
      }
    });
  }

  override formResetCallback(): void {
    this.#told = '';
    super.formResetCallback();
  }

  get #length(): number {
    return this.length >= 1 ? Math.floor(this.length) : DEFAULT_LENGTH;
  }

  protected override onInput(event: Event): void {
    super.onInput(event);
    const code = codeIn(this.typedText, this.#length);
    if (event instanceof InputEvent && !event.isComposing && !isKeystroke(event)) {
      if (code && codeCharacters(this.typedText).length > code.length) this.write(code);
    }
    this.#tellComplete(code === null ? '' : this.value);
  }

  #tellComplete(value: string): void {
    if (value === this.#told) return;
    this.#told = value;
    if (!value) return;
    // In a task of its own: every listener of the page has heard of the edit by then.
    setTimeout(() => {
      if (this.value !== value) return;
      this.#fire('fanar-complete');
      if (this.autoSubmit) submitImplicitly(this.form);
    });
  }

  #fire(type: 'fanar-complete' | 'fanar-resend'): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true }));
  }

  #onResend(): void {
    this.concealProblem();
    this.startCountdown();
    this.#live.announce(this.locale.t('one-time-code:wait', { count: this.#countdown.left }));
    // The button is gone; the next thing to do is to write what arrives, over what is there.
    this.box.select();
    this.box.focus();
    this.#fire('fanar-resend');
  }

  #onReady(): void {
    this.#live.announce(this.locale.t('one-time-code:ready'));
  }

  readonly #readSelection = (): void => {
    const { selectionStart: start, selectionEnd: end } = this.box;
    const isHere = this.box.matches(':focus') && start !== null && end !== null;
    const selection: Selection = isHere ? [start, end] : null;
    if (String(selection) === String(this.#selection)) return;
    this.#selection = selection;
    this.requestUpdate();
  };

  /** Writing over a code that was refused takes no deleting. */
  #onFocus(): void {
    if (this[shownProblem] && codeIn(this.typedText, this.#length)) this.box.select();
    this.#readSelection();
  }

  /** The digit under the pointer: the text of the box has its digits in other places. */
  #onPointerup({ clientX }: PointerEvent): void {
    const [start, end] = this.#selection ?? [];
    const cell = Array.from(this.renderRoot.querySelectorAll('.cell')).findIndex(
      (each) => clientX < each.getBoundingClientRect().right,
    );
    const place = codeCharacters(this.typedText)[cell]?.at;
    if (start === end && place !== undefined) this.box.setSelectionRange(place, place + 1);
    this.#readSelection();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('resendAfter') || (this.resendable && !this.#countdown.hasStarted)) {
      this.startCountdown();
    }
    this.#readSelection();
  }

  protected override renderBox(): TemplateResult {
    const isSplit = codeCharacters(this.typedText).length <= this.#length;
    return html`<div
      class=${isSplit ? 'code split' : 'code'}
      @focusin=${this.#onFocus}
      @focusout=${this.#readSelection}
      @keyup=${this.#readSelection}
      @selectionchange=${this.#readSelection}
      @pointerup=${this.#onPointerup}
    >
      ${super.renderBox()}
      <div class="cells" aria-hidden="true">${this.#renderCells()}</div>
    </div>`;
  }

  #renderCells(): readonly TemplateResult[] {
    const characters = codeCharacters(this.typedText);
    const [start = -1, end = -1] = this.#selection ?? [];
    const caret = Math.min(characters.filter(({ at }) => at < start).length, this.#length - 1);
    return Array.from({ length: this.#length }, (_, index) => {
      const { character, at = -1 } = characters[index] ?? {};
      const isSelected = at >= start && at < end;
      const state = isSelected ? 'cell selected' : caret === index ? 'cell caret' : 'cell';
      return html`<span class=${this.#selection ? state : 'cell'} part="cell">${character}</span>`;
    });
  }

  protected override renderAfter(): TemplateResult | typeof nothing {
    if (!this.resendable || this[isDisabled] || this.readonly) return nothing;
    const left = this.#countdown.hasStarted ? this.#countdown.left : this.resendAfter;
    return html`<slot name="resend"
      >${
        left > 0
          ? html`<p class="wait">${this.locale.t('one-time-code:wait', { count: left })}</p>`
          : html`<button type="button" class="again" part="resend" @click=${this.#onResend}>
              ${this.locale.t('one-time-code:resend')}
            </button>`
      }</slot
    >`;
  }
}
