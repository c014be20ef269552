import { sanitizeIdentity, toAsciiDigits, toNumerals } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import { parsePlate, type Plate } from '@fanar/egypt';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormControl } from '../base/form-control.js';
import { submitImplicitly } from '../controllers/implicit-submission.js';
import { elementMessages } from '../i18n/messages.js';
import { errorMessages } from '../i18n/shared-messages.js';
import ar from '../i18n/locales/ar/plate-field.json' with { type: 'json' };
import {
  getFormState,
  getFormValue,
  isDisabled,
  type FormState,
} from '../mixins/form-associated.js';
import { renderGroup } from '../mixins/labelled-control.js';
import {
  missingCode,
  shownProblem,
  userCommitted,
  userEdited,
  validate,
} from '../mixins/validated.js';
import { hasArabicLetter } from '../templates/left-to-right.js';
import { plateFieldStyles } from './plate-field.styles.js';

type Part = 'letters' | 'digits';
type Parts = Readonly<Record<Part, string>>;

/** What puts a text into a box at once, whole plates included. */
const AT_ONCE = new Set(['insertFromPaste', 'insertFromDrop', 'insertReplacementText']);

/**
 * A vehicle plate since 2008: letters in one box, digits in another, standing as on the plate. The
 * value is letters, then ASCII digits: `أبج1234`. A whole plate may be put into either box: pasted, it
 * goes to both at once; typed, when the person is done with the box.
 *
 * @fires input - The native event, on every edit.
 * @fires change - When the person is done editing.
 * @csspart field-label - The legend.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - Each of the two native inputs.
 * @csspart plate - The plate as it was understood.
 * @cssstate invalid - An error is shown.
 */
export class FanarPlateField extends FormControl {
  static override readonly tag: string = 'fanar-plate-field';

  static override readonly messageSets = [
    ...FormControl.messageSets,
    errorMessages,
    elementMessages('plate-field', ar),
  ];

  static override readonly styles: CSSResultGroup = [FormControl.styles, plateFieldStyles];

  /** Can be read, copied and submitted, not edited. Default: false. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  #typed: Parts = { letters: '', digits: '' };

  /** The canonical value. Default: the attribute, which is also what a reset goes back to. */
  @property()
  get value(): string {
    return this.parsed?.value ?? toAsciiDigits(sanitizeIdentity(this.#text()));
  }
  set value(value: string) {
    // Set to what it already is, the text stays as the person wrote it.
    if (value !== this.value) this.#typed = split(value ?? '');
  }

  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }
  set defaultValue(value: string) {
    this.setAttribute('value', value);
  }

  /** What was understood; null while it cannot be read. */
  get parsed(): Plate | null {
    const plate = parsePlate(this.#text());
    return plate.ok ? plate : null;
  }

  override get [missingCode](): string {
    return 'plate-required';
  }

  override [getFormValue](): string {
    return this.value;
  }

  override [getFormState](): string {
    return `${this.#typed.letters}\n${this.#typed.digits}`;
  }

  override [validate](): Problem | null {
    const plate = parsePlate(this.#text());
    if (plate.ok) return null;
    return plate.params ? { code: plate.code, params: plate.params } : { code: plate.code };
  }

  override formResetCallback(): void {
    this.#type(split(this.defaultValue));
    super.formResetCallback();
  }

  override formStateRestoreCallback(state: FormState | null): void {
    const [letters = '', digits = ''] = typeof state === 'string' ? state.split('\n') : [];
    this.#type({ letters, digits });
  }

  /** To the box that is wrong; else to the first. */
  override focus(options?: FocusOptions): void {
    const wrong = this.renderRoot.querySelector<HTMLElement>('[aria-invalid]');
    if (wrong) wrong.focus(options);
    else super.focus(options);
  }

  #text(): string {
    return `${this.#typed.letters} ${this.#typed.digits}`.trim();
  }

  #type(typed: Parts): void {
    const before = this.value;
    this.#typed = typed;
    // Other text may stand for the same value.
    this.requestUpdate('value', before, { hasChanged: () => true });
  }

  #onInput(event: InputEvent, part: Part): void {
    const text = (event.target as HTMLInputElement).value;
    const isWhole = AT_ONCE.has(event.inputType) && parsePlate(text).ok;
    this.#type(isWhole ? split(text) : { ...this.#typed, [part]: text });
    this[userEdited]();
  }

  #onChange(): void {
    const { letters, digits } = this.#typed;
    if (this.parsed && (/\p{Nd}/u.test(letters) || /\p{L}/u.test(digits))) {
      this.#type(split(this.#text()));
    }
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  /** The person is done with the plate when they leave it, not on the way from box to box. */
  #onFocusout(event: FocusEvent): void {
    if (!this.renderRoot.contains(event.relatedTarget as Node | null)) this[userCommitted]();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.isComposing) submitImplicitly(this.form);
  }

  protected override render(): TemplateResult {
    return renderGroup(
      this,
      html`<div class="row">
        <div class="boxes" @focusout=${this.#onFocusout}>
          ${this.#renderBox('letters', 'text')}${this.#renderBox('digits', 'numeric')}
        </div>
        ${this.#renderPlate()}
      </div>`,
    );
  }

  // Hint and error are said by the group, when the person comes into it.
  #renderBox(part: Part, inputMode: 'text' | 'numeric'): TemplateResult {
    const text = this.#typed[part];
    return html`<div class="box" dir=${this.locale.dir}>
      <label class="part-label" for=${part}>${this.locale.t(`plate-field:${part}`)}</label>
      <input
        id=${part}
        class=${part === 'digits' && !hasArabicLetter(text) ? 'input in-order' : 'input'}
        part="input"
        .value=${live(text)}
        dir=${part === 'letters' ? 'rtl' : 'ltr'}
        lang=${part === 'letters' ? 'ar' : nothing}
        inputmode=${inputMode}
        autocomplete="off"
        aria-required=${this.required || nothing}
        aria-invalid=${this.#isWrong(part) ? 'true' : nothing}
        ?disabled=${this[isDisabled]}
        ?readonly=${this.readonly}
        @input=${(event: InputEvent) => this.#onInput(event, part)}
        @change=${this.#onChange}
        @keydown=${this.#onKeydown}
      />
    </div>`;
  }

  /** Both boxes, where the problem is not about one of them. */
  #isWrong(part: Part): boolean {
    const problem = this[shownProblem];
    return problem !== null && (PARTS_BY_CODE[problem.code] ?? part) === part;
  }

  /** Seen only: who listens has just heard both boxes. */
  #renderPlate(): TemplateResult {
    const plate = this.parsed;
    return html`<div class="plate" part="plate" aria-hidden="true" ?data-empty=${!plate}>
      <bdi class="plate-letters" dir="rtl">${plate?.letters.join('\u00A0')}</bdi>
      <bdi class="plate-digits" dir="ltr"
        >${plate && toNumerals(plate.digits, this.locale.numerals)}</bdi
      >
    </div>`;
  }
}

const PARTS_BY_CODE: Readonly<Record<string, Part>> = {
  'plate-letters': 'letters',
  'plate-unused-letter': 'letters',
  'plate-zero': 'digits',
  'plate-digits': 'digits',
};

/**
 * Letters apart from digits, in the script they were written in. The letters of a good plate stand
 * apart from each other, as on the plate; what is neither letter nor digit, or out of order, stays
 * with the letters for the error to name.
 */
function split(text: string): Parts {
  if (parsePlate(text).ok) {
    return {
      letters: Array.from(text.matchAll(/\p{L}/gu), String).join(' '),
      digits: Array.from(text.matchAll(/\p{Nd}/gu), String).join(''),
    };
  }
  const [, letters = text, digits = ''] = /^(\P{Nd}*)(\p{Nd}*)$/u.exec(text) ?? [];
  return { letters: letters.trim(), digits };
}
