import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ChoiceControl, type Choice } from '../base/choice-control.js';
import { keepReadonly, showChecked, submitOnEnter } from '../base/native-choice.js';
import { isDisabled } from '../mixins/form-associated.js';
import { renderGroup } from '../mixins/labelled-control.js';
import { choiceStyles } from '../styles/choice.js';
import { radioGroupStyles } from './radio-group.styles.js';

export type RadioGroupAppearance = 'list' | 'inline' | 'cards';

/**
 * One answer out of a few, all in view. Native radio buttons, so that arrows, names and states are
 * the platform's. Its answers are `options`, or `<option>` children.
 *
 * @fires input - The native event.
 * @fires change - When another answer was chosen.
 * @csspart field-label - The legend.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart choice - The label of each answer.
 * @cssstate invalid - An error is shown.
 */
export class FanarRadioGroup extends ChoiceControl {
  static override readonly tag: string = 'fanar-radio-group';

  static override readonly styles: CSSResultGroup = [
    ChoiceControl.styles,
    choiceStyles,
    radioGroupStyles,
  ];

  /**
   * `list`: one under the other. `inline`: beside each other while there is room, for two short
   * answers such as yes and no. `cards`: each a card, pressed as a whole, for answers that explain
   * themselves. Default: `list`.
   */
  @property() appearance: RadioGroupAppearance = 'list';

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    showChecked(this, ({ value }) => value === this.value);
  }

  protected override render(): TemplateResult {
    return renderGroup(
      this,
      html`<div
        class="choices ${this.appearance}"
        @click=${keepReadonly}
        @keydown=${submitOnEnter}
        @change=${this.commit}
      >
        ${this.choices.map((choice, index) => this.#renderChoice(choice, index))}
      </div>`,
      'radiogroup',
    );
  }

  #renderChoice({ value, label, hint, disabled }: Choice, index: number): TemplateResult {
    const hintId = `hint-${String(index)}`;
    return html`<div class="choice">
      <label part="choice">
        <input
          type="radio"
          name=${this.name || 'choice'}
          .value=${value}
          .checked=${value === this.value}
          aria-describedby=${hint ? hintId : nothing}
          ?disabled=${disabled || this[isDisabled]}
          @input=${() => this.choose(value)}
        />
        <span>${label}</span>
      </label>
      ${hint ? html`<p id=${hintId} class="choice-hint">${hint}</p>` : nothing}
    </div>`;
  }
}
