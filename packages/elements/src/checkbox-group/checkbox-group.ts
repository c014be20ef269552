import type { Problem } from '@fanar/contract';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FormControl } from '../base/form-control.js';
import { keepReadonly, passOnChange, showChecked, submitOnEnter } from '../base/native-choice.js';
import { OptionChildren, type OptionChoice } from '../controllers/option-children.js';
import { choiceErrorMessages } from '../i18n/choice-error-messages.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/checkbox-group.json' with { type: 'json' };
import arErrors from '../i18n/locales/ar/choices-errors.json' with { type: 'json' };
import {
  getFormState,
  getFormValue,
  isDisabled,
  restoreFormState,
  type FormState,
} from '../mixins/form-associated.js';
import { renderGroup } from '../mixins/labelled-control.js';
import { isEmpty, missingCode, shownProblem, userEdited, validate } from '../mixins/validated.js';
import { choiceStyles } from '../styles/choice.js';
import { problemIn, toggle, type Choices } from './checkbox-group.state.js';

/**
 * Several answers out of a few, all in view. Native checkboxes, so that names and states are the
 * platform's. Its answers are `options`, or `<option>` children; one that is `exclusive`
 * (`data-exclusive`) rules out the others, and without words of its own it says «لا شيء مما سبق».
 *
 * @fires input - The native event.
 * @fires change - When an answer was ticked or cleared.
 * @csspart field-label - The legend.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart choice - The label of each answer.
 * @cssstate invalid - An error is shown.
 */
export class FanarCheckboxGroup extends FormControl {
  static override readonly tag: string = 'fanar-checkbox-group';

  static override readonly messageSets = [
    ...FormControl.messageSets,
    choiceErrorMessages,
    elementMessages('choices-errors', arErrors, 'errors'),
    elementMessages('checkbox-group', ar),
  ];

  static override readonly styles: CSSResultGroup = [FormControl.styles, choiceStyles];

  /** The answers to choose from. Default: the `<option>` children. */
  @property({ attribute: false }) options: readonly OptionChoice[] | undefined;

  /** The fewest to choose, once any is chosen; `required` asks for one. Default: no limit. */
  @property({ type: Number }) min: number | undefined;

  /** The most to choose. More can be ticked, and are told as an error. Default: no limit. */
  @property({ type: Number }) max: number | undefined;

  /** What the last press cleared besides, in words. */
  @state() private said = '';

  readonly #children = new OptionChildren(this);

  /** Undefined until the page, the person or the browser says something. */
  #value: readonly string[] | undefined;

  /** The values chosen; in the attribute with commas between. Default: {@link defaultValue}. */
  @property({ converter: { fromAttribute: readList } })
  get value(): readonly string[] {
    return this.#value ?? this.defaultValue;
  }
  set value(value: readonly string[] | null | undefined) {
    this.#value = value ?? [];
  }

  /** What a reset goes back to: the `value` attribute, else the children marked as `selected`. */
  get defaultValue(): readonly string[] {
    const attribute = this.getAttribute('value');
    return attribute === null ? this.#children.selected : readList(attribute);
  }
  set defaultValue(value: readonly string[]) {
    this.setAttribute('value', value.join(','));
  }

  /** What can be chosen, wherever it comes from. */
  get choices(): Choices {
    const choices = this.options ?? this.#children.choices;
    return choices.map((choice) =>
      choice.exclusive && !choice.label
        ? { ...choice, label: this.locale.t('checkbox-group:none') }
        : choice,
    );
  }

  override get answer(): readonly string[] | undefined {
    const { value } = this;
    return value.length > 0 ? value : undefined;
  }

  override get [missingCode](): string {
    return 'choices-missing';
  }

  override [isEmpty](): boolean {
    return this.value.length === 0;
  }

  override [validate](): Problem | null {
    return problemIn(this.choices, this.value, this);
  }

  /** One entry for each value, as native checkboxes of one name. */
  override [getFormValue](): FormData | null {
    if (!this.name || this.value.length === 0) return null;
    const data = new FormData();
    for (const value of this.value) data.append(this.name, value);
    return data;
  }

  override [getFormState](): FormData | '' {
    return this[getFormValue]() ?? '';
  }

  override formResetCallback(): void {
    const before = this.value;
    this.#value = undefined;
    this.requestUpdate('value', before);
    super.formResetCallback();
  }

  override [restoreFormState](state: FormState): void {
    this.value = typeof state === 'string' ? [] : Array.from(state.values(), String);
  }

  #toggle(value: string, isTicked: boolean): void {
    const { values, cleared } = toggle(this.choices, this.value, value, isTicked);
    this.value = values;
    this[userEdited]();
    const labels = cleared
      .map(({ label }) => label)
      .join(this.locale.language === 'ar' ? '، ' : ', ');
    this.said = labels && this.locale.t('checkbox-group:cleared', { labels });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    showChecked(this, ({ value }) => this.value.includes(value));
  }

  protected override render(): TemplateResult {
    return renderGroup(
      this,
      html`<div
          class="choices"
          @click=${keepReadonly}
          @keydown=${submitOnEnter}
          @change=${passOnChange}
        >
          ${this.choices.map((choice, index) => this.#renderChoice(choice, index))}
        </div>
        <div class="visually-hidden" role="status">${this.said}</div>`,
    );
  }

  #renderChoice(choice: OptionChoice, index: number): TemplateResult {
    const { value, label, hint, disabled, exclusive } = choice;
    const hintId = `hint-${String(index)}`;
    return html`${
        exclusive && index > 0
          ? html`<p class="hint">${this.locale.t('checkbox-group:or')}</p>`
          : nothing
      }
      <div class="choice">
        <label part="choice">
          <input
            type="checkbox"
            .value=${value}
            .checked=${this.value.includes(value)}
            aria-describedby=${hint ? hintId : nothing}
            aria-readonly=${this.readonly || nothing}
            aria-invalid=${this[shownProblem] ? 'true' : nothing}
            ?disabled=${disabled || this[isDisabled]}
            @input=${(event: Event) =>
              this.#toggle(value, (event.target as HTMLInputElement).checked)}
          />
          <span>${label}</span>
        </label>
        ${hint ? html`<p id=${hintId} class="choice-hint">${hint}</p>` : nothing}
      </div>`;
  }
}

function readList(text: string | null): readonly string[] {
  const parts = text?.split(',').map((part) => part.trim()) ?? [];
  return parts.filter(Boolean);
}
