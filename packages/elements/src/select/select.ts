import {
  html,
  isServer,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { ChoiceControl } from '../base/choice-control.js';
import { inGroups, type Choice } from '../controllers/option-children.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/select.json' with { type: 'json' };
import { isDisabled } from '../mixins/form-associated.js';
import { describedBy, outerName, renderField } from '../mixins/labelled-control.js';
import { shownProblem } from '../mixins/validated.js';
import { iconDown } from '../icons/icons.js';
import { selectStyles } from './select.styles.js';

/**
 * One answer out of a list, by the platform's own list: it is the one that every phone and screen
 * reader does best. For two to six answers a radio group asks less of the person. Its answers are
 * `options`, or `<option>` children.
 *
 * @fires input - The native event.
 * @fires change - When another answer was chosen.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart select - The native select.
 * @cssstate invalid - An error is shown.
 */
export class FanarSelect extends ChoiceControl {
  static override readonly tag: string = 'fanar-select';

  static override readonly messageSets = [
    ...ChoiceControl.messageSets,
    elementMessages('select', ar),
  ];

  static override readonly styles: CSSResultGroup = [ChoiceControl.styles, selectStyles];

  /** As on native selects: which answer of the person the browser may fill in. */
  @property() autocomplete: AutoFill | '' = '';

  #onInput(event: Event): void {
    this.choose((event.target as HTMLSelectElement).value);
  }

  /** Whether the value is among the answers; else the line that is no answer is shown. */
  get #isKnown(): boolean {
    return this.choices.some(({ value }) => value === this.value);
  }

  /** A line without a value that the page brings, such as «الكل», stands in its place. */
  get #hasPrompt(): boolean {
    const isBrought = this.choices.some(({ value }) => value === '');
    return !isBrought && !(this.readonly && this.#isKnown);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const select = (this.renderRoot as ShadowRoot).getElementById('control') as HTMLSelectElement;
    const shown = this.#isKnown ? this.value : '';
    const option = Array.from(select.options).find(({ value }) => value === shown);
    // Not by a binding: it knows only what was rendered last.
    if (option && !option.selected) option.selected = true;
  }

  protected override render(): TemplateResult {
    const { choices, value, readonly } = this;
    // No select is read-only, but one with a single line cannot be changed.
    const offered = readonly ? choices.filter((choice) => choice.value === value) : choices;
    return renderField(
      this,
      html`<div class="box overlaid">
        <select
          id="control"
          class="input"
          part="select"
          autocomplete=${this.autocomplete || nothing}
          aria-label=${outerName(this)}
          aria-describedby=${describedBy(this)}
          aria-required=${this.required || nothing}
          aria-readonly=${readonly || nothing}
          aria-invalid=${this[shownProblem] ? 'true' : nothing}
          ?disabled=${this[isDisabled]}
          @input=${this.#onInput}
          @change=${this.commit}
        >
          ${this.#hasPrompt ? this.#renderPrompt() : nothing}
          ${inGroups(offered, ({ group }) => group).map(({ heading, items }) => {
            const options = items.map((choice) => renderOption(choice, value));
            return heading === undefined
              ? options
              : html`<optgroup label=${heading}>${options}</optgroup>`;
          })}
        </select>
        ${iconDown()}
      </div>`,
    );
  }

  /** The line that is no answer. */
  #renderPrompt(): TemplateResult {
    return html`<option value="">${this.locale.t('select:choose')}</option>`;
  }
}

/** A server draws what is chosen; after that `updated` keeps it true. */
function renderOption({ value, disabled, label }: Choice, chosen: string): TemplateResult {
  return html`<option
    value=${value}
    ?disabled=${disabled}
    ?selected=${isServer && value === chosen}
  >
    ${label}
  </option>`;
}
