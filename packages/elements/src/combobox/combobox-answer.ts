import type { Problem } from '@fanar/contract';
import { property } from 'lit/decorators.js';
import { FormControl } from '../base/form-control.js';
import { OptionChildren, type Choice } from '../controllers/option-children.js';
import { choiceErrorMessages } from '../i18n/choice-error-messages.js';
import {
  getFormState,
  getFormValue,
  isDisabled,
  restoreFormState,
  type FormState,
} from '../mixins/form-associated.js';
import { isEmpty, missingCode, userCommitted, userEdited, validate } from '../mixins/validated.js';
import {
  fromKept,
  INITIAL,
  isSame,
  readValues,
  settled,
  toKept,
  withText,
  withValues,
  type ComboboxState,
} from './answer.state.js';
import type { LoadChoices } from './choice-loader.js';

/** What the person sees and does. */
export const comboboxState = Symbol('comboboxState');
/** What the box shows. */
export const boxText = Symbol('boxText');
/** Method: another state, brought about by the person. */
export const changeState = Symbol('changeState');
/** What `load` has brought; the list sets it. */
export const loadedChoices = Symbol('loadedChoices');
/** The choice whose label is written out; the list knows more spellings. */
export const exactChoice = Symbol('exactChoice');
/** Method: the person is done with the text. */
export const settle = Symbol('settle');
/** The person cannot change it. */
export const isFixed = Symbol('isFixed');

const UNKNOWN: Problem = { code: 'choice-unknown' };
const NO_CHOICES: readonly Choice[] = [];

/** The answers of a combobox, where they come from and how they travel; without a face. */
export abstract class ComboboxAnswer extends FormControl {
  static override readonly messageSets = [...FormControl.messageSets, choiceErrorMessages];

  /** The answers to choose from. Default: the `<option>` children. */
  @property({ attribute: false }) options: readonly Choice[] | undefined;

  /**
   * Fetches the answers for what is typed, in place of `options`, which then only give the labels of
   * answers set by the page. Default: none.
   */
  @property({ attribute: false }) load: LoadChoices | undefined;

  /** Takes several answers. Default: false. */
  @property({ type: Boolean }) multiple = false;

  /** Takes the person's own words where nothing listed fits. Default: false. */
  @property({ type: Boolean }) custom = false;

  [comboboxState] = INITIAL;
  [loadedChoices] = NO_CHOICES;

  readonly #children = new OptionChildren(this);
  /** Edited since the last `change`. */
  #isEdited = false;
  /** Choices chosen, for their labels: what was loaded since may hold others. */
  readonly #known = new Map<string, Choice>();

  /**
   * The value chosen, with `multiple` the first; `''` is none. Takes several too. Default:
   * {@link defaultValue}.
   */
  @property({ converter: { fromAttribute: () => undefined } })
  get value(): string {
    return this.values[0] ?? '';
  }
  set value(value: string | readonly string[] | null | undefined) {
    this.#set(typeof value === 'string' ? [value].filter(Boolean) : value);
  }

  /** Every value chosen. */
  get values(): readonly string[] {
    return this[comboboxState].values ?? this.#defaultValues;
  }
  set values(values: readonly string[]) {
    this.#set(values);
    this.requestUpdate('value', undefined);
  }

  /**
   * What a reset goes back to: the `value` attribute, with `multiple` commas between, else the
   * children marked as `selected`.
   */
  get defaultValue(): string {
    return this.#defaultValues.join(',');
  }
  set defaultValue(value: string) {
    this.setAttribute('value', value);
  }

  /** What can be chosen, wherever it comes from. */
  get choices(): readonly Choice[] {
    return this.load ? this[loadedChoices] : (this.options ?? this.#children.choices);
  }

  override get answer(): string | readonly string[] | undefined {
    const { values, value } = this;
    if (!this.multiple) return value || undefined;
    return values.length > 0 ? values : undefined;
  }

  override get [missingCode](): string {
    return 'choice-missing';
  }

  /** One entry for each value, as of a native select. */
  override [getFormValue](): FormData | string | null {
    const { name, value, values } = this;
    if (!this.multiple) return value || null;
    if (!name || !value) return null;
    const data = new FormData();
    for (const each of values) data.append(name, each);
    return data;
  }

  override [getFormState](): string {
    return toKept({ ...this[comboboxState], values: this.values });
  }

  override [isEmpty](): boolean {
    return !this.value && !this[boxText].trim();
  }

  override [validate](): Problem | null {
    const { choices } = this;
    if (this.custom) return null;
    if (this[comboboxState].isPending) return UNKNOWN;
    // Until the answers have come there is nothing to hold a value against.
    if (this.load || choices.length === 0) return null;
    const isListed = (value: string) => choices.some((choice) => choice.value === value);
    return this.values.every(isListed) ? null : UNKNOWN;
  }

  override reportValidity(): boolean {
    if (this[comboboxState].isPending) this[settle]();
    return super.reportValidity();
  }

  override formResetCallback(): void {
    this.#isEdited = false;
    this.value = undefined;
    super.formResetCallback();
  }

  override [restoreFormState](state: FormState): void {
    const kept = fromKept(typeof state === 'string' ? state : '');
    this.#replace({ ...INITIAL, ...kept });
  }

  get [isFixed](): boolean {
    return this.readonly || this[isDisabled];
  }

  get [boxText](): string {
    return this[comboboxState].typed ?? (this.multiple ? '' : this.labelOf(this.value));
  }

  [exactChoice](text: string): Choice | undefined {
    return this.choices.find(({ label, disabled }) => label === text.trim() && !disabled);
  }

  /** A choice made apart from the text is told as `input` and `change`. */
  [changeState](state: ComboboxState, isChoice = false): void {
    const { values, [boxText]: text } = this;
    if (state === this[comboboxState]) return;
    this.#replace(state);
    if (!isChoice || (text === this[boxText] && isSame(values, this.values))) return;
    this.edited();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.#commit();
  }

  /** The person is typing. */
  protected enterText(text: string): void {
    const { multiple: isMultiple, custom: isCustom } = this;
    this.#replace(withText(this[comboboxState], text, { isMultiple, isCustom }));
    this.edited();
  }

  [settle](): void {
    const { values, multiple: isMultiple, custom: isCustom } = this;
    const exact = (text: string) => this[exactChoice](text);
    this.#replace(settled(this[comboboxState], { values, isMultiple, isCustom, exact }));
    this.#commit();
  }

  protected labelOf(value: string): string {
    const { choices, options, custom, load } = this;
    if (!value) return '';
    const isIt = (choice: Choice) => choice.value === value;
    const choice = choices.find(isIt) ?? options?.find(isIt) ?? this.#known.get(value);
    // A bare value is no sight for a person while its label may be on its way.
    return choice?.label ?? (custom || load || choices.length > 0 ? value : '');
  }

  protected edited(): void {
    this.#isEdited = true;
    this[userEdited]();
  }

  #commit(): void {
    if (!this.#isEdited) return;
    this.#isEdited = false;
    this[userCommitted]();
    // The native one ends at the shadow root.
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  get #defaultValues(): readonly string[] {
    const attribute = this.getAttribute('value');
    if (attribute !== null) return readValues(attribute, this.multiple);
    const { selected } = this.#children;
    return this.multiple ? selected : selected.slice(0, 1);
  }

  #replace(state: ComboboxState): void {
    const before = this.values;
    this[comboboxState] = state;
    const { values } = this;
    if (isSame(values, before)) {
      this.requestUpdate();
      return;
    }
    for (const choice of this[loadedChoices]) {
      if (values.includes(choice.value)) this.#known.set(choice.value, choice);
    }
    this.requestUpdate('value', before[0], { hasChanged: () => true });
  }

  #set(values: readonly string[] | null | undefined): void {
    const state = this[comboboxState];
    // Set to what it already is, the text stays as the person wrote it.
    if (values && isSame(values, this.values)) this[comboboxState] = { ...state, values };
    else this.#replace(withValues(state, values === null ? [] : values));
  }
}
