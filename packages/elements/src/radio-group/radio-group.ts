import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { ChoiceControl, type Choice } from '../base/choice-control.js';
import { submitImplicitly } from '../controllers/implicit-submission.js';
import { isDisabled } from '../mixins/form-associated.js';
import { renderGroup } from '../mixins/labelled-control.js';
import { choiceStyles } from '../styles/choice.js';

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

  static override readonly styles: CSSResultGroup = [ChoiceControl.styles, choiceStyles];

  /** To the answer chosen, as Tab would go; else to the first. */
  override focus(options?: FocusOptions): void {
    const chosen = this.renderRoot.querySelector<HTMLElement>('input:checked');
    if (chosen) chosen.focus(options);
    else super.focus(options);
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.isComposing) submitImplicitly(this.form);
  }

  protected override render(): TemplateResult {
    return renderGroup(
      this,
      html`<div class="choices" @keydown=${this.#onKeydown} @change=${this.commit}>
        ${repeat(
          this.choices,
          ({ value }) => value,
          (choice, index) => this.#renderChoice(choice, index),
        )}
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
          .checked=${live(value === this.value)}
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
