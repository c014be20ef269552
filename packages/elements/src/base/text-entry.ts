import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { submitImplicitly } from '../controllers/implicit-submission.js';
import {
  getFormState,
  getFormValue,
  isDisabled,
  restoreFormState,
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
  /** Default: that of a text box. */
  readonly role?: 'searchbox' | undefined;
  readonly inputMode?:
    'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search' | undefined;
  /** What the Enter key of a touch keyboard says. Default: the browser's choice. */
  readonly enterKeyHint?: 'search' | undefined;
  /** Which letters a touch keyboard starts with as capitals. Default: the browser's choice. */
  readonly autoCapitalize?: 'characters' | undefined;
  /** `ltr` for identifiers, `rtl` for what is Arabic only. Default: the page's direction, until a letter says otherwise. */
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /** Used when the page gives no `autocomplete`. */
  readonly autocomplete?: AutoFill | undefined;
  /** More ids for `aria-describedby`. */
  readonly describedBy?: string | undefined;
  /** Shown in place of what was typed, which cannot be edited meanwhile. Default: nothing. */
  readonly mask?: string | undefined;
}

const STRONG_LETTER = /\p{L}/u;

/** The `dir` of a box of free text: that of the page, until a letter says otherwise. */
export const directionOf = (text: string): 'auto' | typeof nothing =>
  STRONG_LETTER.test(text) ? 'auto' : nothing;

/**
 * A line of text that stands for a value. What the person types stays in view as typed; `value`,
 * `FormData` and `answer` hold the canonical form.
 */
export abstract class TextEntry extends FormControl {
  /** As on native inputs: which answer of the person the browser may fill in. */
  @property() autocomplete: AutoFill | '' = '';

  #typed = '';
  /** What a server draws; after that `updated` keeps the box true. */
  #drawn: string | undefined;

  /** The canonical value. Default: the attribute, which is also what a reset goes back to. */
  @property()
  get value(): string {
    return this[canonical](this.#typed);
  }
  set value(value: string) {
    // Set to what it already is, the text stays as the person wrote it.
    if (value !== this.value) this.#typed = this[editable](value ?? '');
  }

  /** What a reset goes back to: the `value` attribute. */
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
    this.write(this[editable](this.defaultValue));
    super.formResetCallback();
  }

  override [restoreFormState](state: FormState): void {
    this.write(typeof state === 'string' ? state : '');
  }

  /** Puts text into the box. */
  protected write(text: string): void {
    const before = this.value;
    this.#typed = text;
    // Other text may stand for the same value.
    this.requestUpdate('value', before, { hasChanged: () => true });
  }

  /** An edit that the person makes otherwise than by typing, such as a step or a clearing. */
  protected editTo(text: string): void {
    this.write(text);
    this[userEdited]();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  protected onInput(event: Event): void {
    this.write((event.target as HTMLInputElement | HTMLTextAreaElement).value);
    this[userEdited]();
  }

  protected onChange(): void {
    this[userCommitted]();
    // The native one ends at the shadow root.
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  protected onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.isComposing) submitImplicitly(this.form);
  }

  /** Not before it is rendered. */
  protected get box(): HTMLInputElement {
    return (this.renderRoot as ShadowRoot).getElementById('control') as HTMLInputElement;
  }

  /** What stands in the box. */
  protected get shownText(): string {
    return this[inputOptions]().mask ?? this.#typed;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { box } = this;
    // Not by a binding to the property, which could disturb a text that is being composed.
    if (box.value !== this.shownText) box.value = this.shownText;
  }

  /** What stands after the box. */
  protected renderAfter(): unknown {
    return nothing;
  }

  /** The box, with what stands in one line with it. */
  protected renderBox(): TemplateResult {
    const options = this[inputOptions]();
    return html`<input
      id="control"
      class=${options.dir === 'ltr' && !hasArabicLetter(this.#typed) ? 'input in-order' : 'input'}
      part="input"
      role=${options.role ?? nothing}
      value=${(this.#drawn ??= this.shownText) || nothing}
      inputmode=${options.inputMode ?? nothing}
      enterkeyhint=${options.enterKeyHint ?? nothing}
      autocapitalize=${options.autoCapitalize ?? nothing}
      dir=${options.dir ?? directionOf(this.#typed)}
      autocomplete=${this.autocomplete || options.autocomplete || nothing}
      aria-label=${outerName(this)}
      aria-describedby=${describedBy(this, options.describedBy ?? '')}
      aria-required=${this.required || nothing}
      aria-invalid=${this[shownProblem] ? 'true' : nothing}
      ?disabled=${this[isDisabled]}
      ?readonly=${this.readonly || options.mask !== undefined}
      @input=${this.onInput}
      @change=${this.onChange}
      @keydown=${this.onKeydown}
    />`;
  }

  // Not `renderField`: there are pages with hundreds of these.
  protected override render(): TemplateResult {
    return html`<label for="control" class="label" part="field-label" ?hidden=${!this.label}
        >${renderName(this)}</label
      >${renderNotes(this)}${this.renderBox()}${this.renderAfter()}`;
  }
}
