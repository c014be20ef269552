import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { ChoiceControl, type Choice } from '../base/choice-control.js';
import { keepReadonly, showChecked, submitOnEnter } from '../base/native-choice.js';
import { iconCheck } from '../icons/icons.js';
import { isDisabled } from '../mixins/form-associated.js';
import { renderGroup } from '../mixins/labelled-control.js';
import { iconStyles } from '../styles/icon.js';
import { segmentedControlStyles } from './segmented-control.styles.js';

/**
 * One answer out of two to five short ones in a row, which changes what is seen at once: a list or a
 * map, a day or a week. Native radio buttons, so that arrows, names and states are the platform's.
 * Its answers are `options`, or `<option>` children; they have no hints. `width="full"` takes the
 * whole line; by default it is as wide as its answers.
 *
 * @fires input - The native event.
 * @fires change - When another answer was chosen.
 * @csspart field-label - The legend.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart segments - The frame around the answers.
 * @csspart choice - The label of each answer.
 * @cssstate invalid - An error is shown.
 */
export class FanarSegmentedControl extends ChoiceControl {
  static override readonly tag: string = 'fanar-segmented-control';

  static override readonly styles: CSSResultGroup = [
    ChoiceControl.styles,
    iconStyles,
    segmentedControlStyles,
  ];

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    showChecked(this, ({ value }) => value === this.value);
  }

  protected override render(): TemplateResult {
    return renderGroup(
      this,
      html`<div
        class=${this[isDisabled] ? 'segments off' : 'segments'}
        part="segments"
        @click=${keepReadonly}
        @keydown=${submitOnEnter}
        @change=${this.commit}
      >
        ${this.choices.map((choice) => this.#renderSegment(choice))}
      </div>`,
      'radiogroup',
    );
  }

  #renderSegment({ value, label, disabled }: Choice): TemplateResult {
    return html`<label class="segment" part="choice">
      <input
        type="radio"
        name=${this.name || 'choice'}
        .value=${value}
        .checked=${value === this.value}
        ?disabled=${disabled || this[isDisabled]}
        @input=${() => this.choose(value)}
      />
      <span class="words" data-words=${label}>${iconCheck()}${label}</span>
    </label>`;
  }
}
