import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/step-indicator.json' with { type: 'json' };
import { iconCheck } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { stepIndicatorStyles } from './step-indicator.styles.js';

export interface Step {
  readonly id: string;
  readonly title: string;
}

type StepState = 'done' | 'current' | 'to-come';

/**
 * Where a person is in a journey of several steps. A line of words and a bar where there is little
 * room; all steps by name where there is more. Tells only: it leads nowhere.
 *
 * @csspart progress - The line of words, for little room.
 * @csspart steps - The list.
 * @csspart step - One step.
 */
export class FanarStepIndicator extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-step-indicator';

  static override readonly messageSets = [elementMessages('step-indicator', ar)];

  static override readonly styles = stepIndicatorStyles;

  /** The steps in their order; in the attribute as JSON. Default: none. */
  @property({ type: Array }) steps: readonly Step[] = [];

  /** The `id` of the current step. Those before it are done. Default: none, so all are to come. */
  @property() current = '';

  protected override render(): TemplateResult | typeof nothing {
    const { steps, locale } = this;
    // Broken JSON in the attribute gives null.
    if (!steps?.length) return nothing;
    const currentIndex = steps.findIndex(({ id }) => id === this.current);
    const current = steps[currentIndex];
    return html`${
        current
          ? html`<p class="progress" part="progress">
              ${locale.t('step-indicator:progress', {
                step: currentIndex + 1,
                total: steps.length,
                title: current.title,
              })}
            </p>`
          : nothing
      }
      <ol class="steps" part="steps" aria-label=${locale.t('step-indicator:steps')}>
        ${steps.map((step, index) => this.#renderStep(step, index, stateAt(index, currentIndex)))}
      </ol>`;
  }

  #renderStep({ title }: Step, index: number, state: StepState): TemplateResult {
    return html`<li
      class="step ${state}"
      part="step"
      aria-current=${state === 'current' ? 'step' : nothing}
    >
      <span class="marker" aria-hidden="true">
        ${state === 'done' ? iconCheck() : this.locale.formatNumber(index + 1)}
      </span>
      <span class="title"
        >${title}<span class="visually-hidden"
          >: ${this.locale.t(`step-indicator:${state}`)}</span
        ></span
      >
    </li>`;
  }
}

function stateAt(index: number, currentIndex: number): StepState {
  if (index === currentIndex) return 'current';
  return index < currentIndex ? 'done' : 'to-come';
}
