import type { Problem } from '@fanar/contract';
import { property } from 'lit/decorators.js';
import { OptionChildren, type Choice } from '../controllers/option-children.js';
import { choiceErrorMessages } from '../i18n/choice-error-messages.js';
import { getFormValue, restoreFormState, type FormState } from '../mixins/form-associated.js';
import { missingCode, userCommitted, userEdited, validate } from '../mixins/validated.js';
import { FormControl } from './form-control.js';

export type { Choice } from '../controllers/option-children.js';

/**
 * One answer out of several. They come as `options`, or as `<option>` children, which may change:
 * `<option value="courier" data-hint="…">…</option>`, in an `<optgroup label="…">` or not.
 */
export abstract class ChoiceControl extends FormControl {
  static override readonly messageSets = [...FormControl.messageSets, choiceErrorMessages];

  /** The answers to choose from. Default: the `<option>` children. */
  @property({ attribute: false }) options: readonly Choice[] | undefined;

  readonly #children = new OptionChildren(this);

  /** Undefined until the page, the person or the browser says something. */
  #value: string | undefined;

  /** The value chosen; `''` is none. Default: {@link defaultValue}. */
  @property()
  get value(): string {
    return this.#value ?? this.defaultValue;
  }
  set value(value: string) {
    this.#value = value ?? '';
  }

  /** What a reset goes back to: the `value` attribute, else the child marked as `selected`. */
  get defaultValue(): string {
    return this.getAttribute('value') ?? this.#children.selected[0] ?? '';
  }
  set defaultValue(value: string) {
    this.setAttribute('value', value);
  }

  /** What can be chosen, wherever it comes from. */
  get choices(): readonly Choice[] {
    return this.options ?? this.#children.choices;
  }

  override get [missingCode](): string {
    return 'choice-missing';
  }

  override [getFormValue](): string | null {
    return this.value || null;
  }

  override [validate](): Problem | null {
    // Until the answers have come there is nothing to hold a value against.
    if (this.choices.length === 0 || this.choices.some(({ value }) => value === this.value)) {
      return null;
    }
    return { code: 'choice-unknown' };
  }

  /** To the answer chosen, as Tab would go; else to the first. */
  override focus(options?: FocusOptions): void {
    const chosen = this.renderRoot.querySelector<HTMLElement>('input:checked');
    if (chosen) chosen.focus(options);
    else super.focus(options);
  }

  override formResetCallback(): void {
    const before = this.value;
    this.#value = undefined;
    this.requestUpdate('value', before);
    super.formResetCallback();
  }

  override [restoreFormState](restored: FormState): void {
    this.value = typeof restored === 'string' ? restored : '';
  }

  /** For `input`, which comes before `change` and is heard by the page too. */
  protected choose(value: string): void {
    this.value = value;
    this[userEdited]();
  }

  /** For `change`: the native one ends at the shadow root. */
  protected commit(): void {
    this[userCommitted]();
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
}
