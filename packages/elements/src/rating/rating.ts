import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ChoiceControl, type Choice } from '../base/choice-control.js';
import { keepReadonly, showChecked, submitOnEnter } from '../base/native-choice.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/rating.json' with { type: 'json' };
import { isDisabled } from '../mixins/form-associated.js';
import { renderGroup } from '../mixins/labelled-control.js';
import { ratingStyles } from './rating.styles.js';

/** From the least to the most. */
const GRADES = [1, 2, 3, 4, 5];

const STAR = 'M12 2.6l2.6 6.4 6.9.5-5.3 4.5 1.7 6.7-5.9-3.7-5.9 3.7 1.7-6.7-5.3-4.5L9.4 9z';

/**
 * How good something was, in five steps from «ضعيف» to «ممتاز». Native radio buttons under drawn
 * stars, each with its name; the one chosen is also written out. Other steps come as `options` or
 * `<option>` children, whose values are numbers.
 *
 * @fires input - The native event; fired too when the rating is cleared.
 * @fires change - When another step was chosen or the rating was cleared.
 * @csspart field-label - The legend.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart choice - Each star.
 * @csspart clear - The button that takes the rating back.
 * @cssstate invalid - An error is shown.
 */
export class FanarRating extends ChoiceControl {
  static override readonly tag: string = 'fanar-rating';

  static override readonly messageSets = [
    ...ChoiceControl.messageSets,
    elementMessages('rating', ar),
  ];

  static override readonly styles: CSSResultGroup = [ChoiceControl.styles, ratingStyles];

  /** What the five steps are called: `words`, «ممتاز», or `numbers`, «٥ من ٥». Default: `words`. */
  @property() naming: 'words' | 'numbers' = 'words';

  #isCleared = false;

  override get choices(): readonly Choice[] {
    const own = super.choices;
    return own.length > 0 ? own : GRADES.map((grade) => this.#grade(grade));
  }

  override get answer(): number | undefined {
    return Number(this.value) || undefined;
  }

  #grade(grade: number): Choice {
    const label =
      this.naming === 'words'
        ? this.locale.t(`rating:grade-${String(grade)}`)
        : this.locale.t('rating:of', { value: grade, total: GRADES.length });
    return { value: String(grade), label };
  }

  #choose(value: string): void {
    this.choose(value);
    this.#isCleared = false;
  }

  #clear(): void {
    this.choose('');
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.commit();
    this.#isCleared = true;
    // The button goes with the rating. The host would not move a focus that is already inside.
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    showChecked(this, ({ value }) => value === this.value);
  }

  protected override render(): TemplateResult {
    const { choices } = this;
    const at = choices.findIndex(({ value }) => value === this.value);
    return renderGroup(
      this,
      html`<div
          class="stars"
          @click=${keepReadonly}
          @keydown=${submitOnEnter}
          @change=${this.commit}
        >
          ${choices.map((choice, index) => this.#renderStar(choice, index <= at))}
        </div>
        <div class="outcome">${this.#renderOutcome(choices, choices[at])}</div>
        <div class="visually-hidden" role="status">
          ${this.#isCleared ? this.locale.t('rating:cleared') : nothing}
        </div>`,
      'radiogroup',
    );
  }

  #renderStar({ value, label, disabled }: Choice, isFilled: boolean): TemplateResult {
    return html`<label class=${isFilled ? 'star filled' : 'star'} part="choice" title=${label}>
      <input
        type="radio"
        name=${this.name || 'choice'}
        .value=${value}
        .checked=${value === this.value}
        ?disabled=${disabled || this[isDisabled]}
        @input=${() => this.#choose(value)}
      />
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${STAR}></path></svg>
      <span class="visually-hidden">${label}</span>
    </label>`;
  }

  /** Hidden from screen readers, which are told by the radio buttons; the button is theirs too. */
  #renderOutcome(choices: readonly Choice[], chosen: Choice | undefined): TemplateResult {
    if (!chosen) {
      const first = choices[0]?.label ?? '';
      const last = choices.at(-1)?.label ?? '';
      return html`<span class="range" aria-hidden="true"
        >${this.locale.t('rating:range', { first, last })}</span
      >`;
    }
    return html`<span class="chosen" aria-hidden="true">${chosen.label}</span>${
        this.readonly || this[isDisabled]
          ? nothing
          : html`<button type="button" class="link" part="clear" @click=${this.#clear}>
              ${this.locale.t('rating:clear')}
            </button>`
      }`;
  }
}
