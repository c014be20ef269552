import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { submitImplicitly } from '../controllers/implicit-submission.js';
import {
  getFormState,
  getFormValue,
  isDisabled,
  type FormState,
} from '../mixins/form-associated.js';
import { describedBy, outerName, renderName, renderNotes } from '../mixins/labelled-control.js';
import { isEmpty, shownProblem, userCommitted, userEdited } from '../mixins/validated.js';
import { hasArabicLetter } from '../templates/left-to-right.js';
import { FormControl } from './form-control.js';

/** Method: the canonical form of what was typed; what cannot be read is returned as it is. */
export const canonical = Symbol('canonical');
/** Method: how a value set by the page is shown for editing. */
export const editable = Symbol('editable');
/** Method: attributes of the inner input. */
export const inputOptions = Symbol('inputOptions');

export interface InputOptions {
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'url' | 'search' | undefined;
  /** `ltr` for identifiers, `rtl` for what is Arabic only. Default: the page's direction, until a letter says otherwise. */
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /** Used when the page gives no `autocomplete`. */
  readonly autocomplete?: AutoFill | undefined;
  /** More ids for `aria-describedby`. */
  readonly describedBy?: string | undefined;
}

const STRONG_LETTER = /\p{L}/u;

/**
 * A line of text that stands for a value. What the person types stays in view as typed; `value`,
 * `FormData` and `answer` hold the canonical form.
 */
export abstract class TextEntry extends FormControl {
  /** As on native inputs: which answer of the person the browser may fill in. */
  @property() autocomplete: AutoFill | '' = '';

  /** Can be read, copied and submitted, not edited. Default: false. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  #typed = '';

  /** The canonical value. Default: the attribute, which is also what a reset goes back to. */
  @property()
  get value(): string {
    return this[canonical](this.#typed);
  }
  set value(value: string) {
    // Set to what it already is, the text stays as the person wrote it.
    if (value !== this.value) this.#typed = this[editable](value ?? '');
  }

  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }
  set defaultValue(value: string) {
    this.setAttribute('value', value);
  }

  /** What is in the box, letter by letter. */
  get typedText(): string {
    return this.#typed;
  }

  [canonical](typed: string): string {
    return typed;
  }

  [editable](value: string): string {
    return value;
  }

  [inputOptions](): InputOptions {
    return {};
  }

  override [getFormValue](): string {
    return this.value;
  }

  override [getFormState](): string {
    return this.#typed;
  }

  override [isEmpty](): boolean {
    return this.#typed.trim() === '';
  }

  override formResetCallback(): void {
    this.#type(this[editable](this.defaultValue));
    super.formResetCallback();
  }

  override formStateRestoreCallback(state: FormState | null): void {
    this.#type(typeof state === 'string' ? state : '');
  }

  #type(text: string): void {
    const before = this.value;
    this.#typed = text;
    // Other text may stand for the same value.
    this.requestUpdate('value', before, { hasChanged: () => true });
  }

  #onInput(event: Event): void {
    this.#type((event.target as HTMLInputElement).value);
    this[userEdited]();
  }

  #onChange(): void {
    this[userCommitted]();
    // The native one ends at the shadow root.
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.isComposing) submitImplicitly(this.form);
  }

  /** What stands after the box. */
  protected renderAfter(): unknown {
    return nothing;
  }

  // One template and not `renderField`: there are pages with hundreds of these.
  protected override render(): TemplateResult {
    const options = this[inputOptions]();
    const hasLetters = STRONG_LETTER.test(this.#typed);
    return html`<label for="control" class="label" part="field-label" ?hidden=${!this.label}
        >${renderName(this)}</label
      >${renderNotes(this)}<input
        id="control"
        class=${options.dir === 'ltr' && !hasArabicLetter(this.#typed) ? 'input in-order' : 'input'}
        part="input"
        .value=${live(this.#typed)}
        inputmode=${options.inputMode ?? nothing}
        dir=${options.dir ?? (hasLetters ? 'auto' : nothing)}
        autocomplete=${this.autocomplete || options.autocomplete || nothing}
        aria-label=${outerName(this)}
        aria-describedby=${describedBy(this, options.describedBy ?? '')}
        aria-required=${this.required || nothing}
        aria-invalid=${this[shownProblem] ? 'true' : nothing}
        ?disabled=${this[isDisabled]}
        ?readonly=${this.readonly}
        @input=${this.#onInput}
        @change=${this.#onChange}
        @keydown=${this.#onKeydown}
      />${this.renderAfter()}`;
  }
}
