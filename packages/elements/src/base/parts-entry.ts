import { sanitizeIdentity, type ParseOk, type ParseResult } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { submitImplicitly } from '../controllers/implicit-submission.js';
import {
  getFormState,
  getFormValue,
  isDisabled,
  restoreFormState,
  type FormState,
  type FormValue,
} from '../mixins/form-associated.js';
import { shownProblem, userCommitted, userEdited, validate } from '../mixins/validated.js';
import { hasArabicLetter } from '../templates/left-to-right.js';
import { FormControl } from './form-control.js';
import type { InputOptions } from './text-entry.js';

/** The names of the boxes, in the order of Tab; each is the `id` of its input. */
export const partNames = Symbol('partNames');
/** Method: reads the boxes together. */
export const readParts = Symbol('readParts');
/** Method: what the boxes hold as one text; `''` when they hold nothing. */
export const joinParts = Symbol('joinParts');
/** Method: a whole text taken apart into boxes, where it can be understood as a whole. */
export const splitText = Symbol('splitText');
/** Method: the box that a problem is about; none where it is about all of them. */
export const partOf = Symbol('partOf');

/** What was typed, by box; a box without text may be absent. */
export type Parts<Part extends string> = Readonly<Partial<Record<Part, string>>>;

export interface BoxOptions extends InputOptions {
  readonly label: string;
  /** Default: what the whole answer is. */
  readonly required?: boolean | undefined;
  /** Language of what is typed, where it is not the page's. */
  readonly lang?: string | undefined;
}

/** What puts a text into a box at once, whole answers included. */
const AT_ONCE = new Set(['insertFromPaste', 'insertFromDrop', 'insertReplacementText']);

/**
 * An answer in several boxes that a parser reads together. What the person types stays in view as
 * typed; a whole answer may be pasted into any box and is divided among them.
 */
export abstract class PartsEntry<
  Part extends string,
  Parsed extends ParseOk<string>,
> extends FormControl {
  #typed = {} as Parts<Part>;
  /** What a server draws; after that `updated` keeps the boxes true. */
  #drawn: Parts<Part> | undefined;
  #isSettled = false;

  abstract readonly [partNames]: readonly Part[];
  abstract [readParts](typed: Parts<Part>): ParseResult<Parsed, string>;
  abstract [joinParts](typed: Parts<Part>): string;
  abstract [splitText](text: string): Parts<Part> | null;

  /** The canonical value. Default: the attribute, which is also what a reset goes back to. */
  @property()
  get value(): string {
    return this.parsed?.value ?? this[joinParts](this.#typed);
  }
  set value(value: string) {
    // Set to what it already is, the text stays as the person wrote it.
    if (value !== this.value) this.#typed = this.#split(value ?? '');
  }

  /** What a reset goes back to: the `value` attribute. */
  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }
  set defaultValue(value: string) {
    this.setAttribute('value', value);
  }

  /** What was understood; null while it cannot be read. */
  get parsed(): Parsed | null {
    const result = this[readParts](this.#typed);
    return result.ok ? result : null;
  }

  /** What is in the boxes, letter by letter. */
  get typedParts(): Parts<Part> {
    return this.#typed;
  }

  [partOf](_problem: Problem): Part | undefined {
    return undefined;
  }

  override [getFormValue](): FormValue | null {
    return this.value;
  }

  override [getFormState](): string {
    return this[partNames].map((part) => this.#typed[part] ?? '').join('\n');
  }

  override [validate](): Problem | null {
    const result = this[readParts](this.#typed);
    if (result.ok) return null;
    return result.params ? { code: result.code, params: result.params } : { code: result.code };
  }

  override formResetCallback(): void {
    this.setParts(this.#split(this.defaultValue));
    super.formResetCallback();
  }

  override [restoreFormState](state: FormState): void {
    const texts = typeof state === 'string' ? state.split('\n') : [];
    this.setParts(this.#named(texts));
  }

  /** To the box that is wrong; else to the first. */
  override focus(options?: FocusOptions): void {
    const wrong = this.renderRoot.querySelector<HTMLElement>('[aria-invalid]');
    if (wrong) wrong.focus(options);
    else super.focus(options);
  }

  /** Whether the person is done with what is in the boxes. */
  protected get isSettled(): boolean {
    return this.#isSettled;
  }

  override [userCommitted](): void {
    this.#isSettled = true;
    this.requestUpdate();
    super[userCommitted]();
  }

  /** Puts texts into the boxes, as typing would. */
  protected setParts(typed: Parts<Part>): void {
    const before = this.value;
    this.#isSettled = false;
    this.#typed = typed;
    // Other text may stand for the same value.
    this.requestUpdate('value', before, { hasChanged: () => true });
  }

  protected onPartInput(event: Event, part: Part): void {
    const text = (event.target as HTMLInputElement | HTMLSelectElement).value;
    const isWhole = event instanceof InputEvent && AT_ONCE.has(event.inputType);
    const whole = isWhole ? this[splitText](text) : null;
    this.setParts(whole ?? { ...this.#typed, [part]: text });
    this[userEdited]();
  }

  /** For `change`: the native one ends at the shadow root. */
  protected onPartChange(): void {
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  /** The person is done with the answer when they leave it, not on the way from box to box. */
  protected onPartsLeave(event: FocusEvent): void {
    if (!this.renderRoot.contains(event.relatedTarget as Node | null)) this[userCommitted]();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Not by a binding to the property, which could disturb a text that is being composed.
    for (const box of this.renderRoot.querySelectorAll<HTMLInputElement>('.typed')) {
      const text = this.#typed[box.id as Part] ?? '';
      if (box.value !== text) box.value = text;
    }
  }

  // Hint and error are said by the group, when the person comes into it.
  protected renderBox(part: Part, options: BoxOptions): TemplateResult {
    const text = this.#typed[part] ?? '';
    const isInOrder = options.dir === 'ltr' && !hasArabicLetter(text);
    return html`<div class="part" dir=${this.locale.dir}>
      <label class="part-label" for=${part}>${options.label}</label>
      <input
        id=${part}
        class=${isInOrder ? 'input typed in-order' : 'input typed'}
        part="input"
        value=${(this.#drawn ??= this.#typed)[part] || nothing}
        dir=${options.dir ?? nothing}
        lang=${options.lang ?? nothing}
        inputmode=${options.inputMode ?? nothing}
        autocomplete=${options.autocomplete ?? 'off'}
        aria-required=${(options.required ?? this.required) || nothing}
        aria-invalid=${this.isWrong(part) ? 'true' : nothing}
        ?disabled=${this[isDisabled]}
        ?readonly=${this.readonly}
        @input=${(event: Event) => this.onPartInput(event, part)}
        @change=${this.onPartChange}
        @keydown=${this.#onKeydown}
      />
    </div>`;
  }

  /** Every box, where the problem is not about one of them. */
  protected isWrong(part: Part): boolean {
    const problem = this[shownProblem];
    return problem !== null && (this[partOf](problem) ?? part) === part;
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.isComposing) submitImplicitly(this.form);
  }

  /** What cannot be understood as a whole stays together in the first box, for the error to name. */
  #split(text: string): Parts<Part> {
    if (sanitizeIdentity(text) === '') return this.#named([]);
    return this[splitText](text) ?? this.#named([text]);
  }

  #named(texts: readonly string[]): Parts<Part> {
    const named = this[partNames].map((part, at) => [part, texts[at] ?? '']);
    return Object.fromEntries(named) as Parts<Part>;
  }
}
