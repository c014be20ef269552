import type { Step } from '@fanar/contract';
import type { FormError } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { keepFocus } from '../../keep-focus.js';
import { kindOf, type ControlContext } from '../field-types.js';
import { backButton, heading, name, say, t, type Screen } from './screen.js';

export interface StepView {
  readonly step: Step;
  /** All steps in view. */
  readonly steps: readonly Step[];
  readonly errors: readonly FormError[];
}

/** What stands above one step's questions. */
export function stepScreen(screen: Screen, { step, steps, errors }: StepView): TemplateResult {
  return html`
    ${backButton(screen)} ${progress(screen, steps, step.id)} ${errorSummary(screen, errors)}
    ${heading(screen, say(screen, step.title), place(screen, steps, step.id))}
    ${step.intro ? html`<p class="intro">${say(screen, step.intro)}</p>` : nothing}
  `;
}

export interface QuestionsView {
  /** The steps that have been in view, as they are now. */
  readonly steps: readonly Step[];
  /** Id of the step whose questions are shown, if any. */
  readonly current: string | undefined;
  readonly onEdit: (event: Event) => void;
  readonly controls: ControlContext;
}

/**
 * The questions of the steps seen so far, all but the current ones hidden: text half typed and files
 * on their way stay with their controls while the citizen is elsewhere.
 */
export function questions(screen: Screen, view: QuestionsView): TemplateResult {
  const { steps, current, onEdit, controls } = view;
  const onSubmit = (event: Event) => {
    event.preventDefault();
    screen.actions.proceed();
  };
  return html`${repeat(
    steps,
    ({ id }) => id,
    ({ id, fields }) =>
      html`<form
        class="questions"
        ?hidden=${id !== current}
        @submit=${onSubmit}
        @input=${onEdit}
        @change=${onEdit}
      >
        ${repeat(
          fields,
          (field) => field.id,
          (field) => kindOf(field).control(field, controls),
        )}
        <fanar-button type="submit" @mousedown=${keepFocus}>${t(screen, 'continue')}</fanar-button>
      </form>`,
  )}`;
}

/** All steps by name, the review last. */
export function progress(screen: Screen, steps: readonly Step[], current: string): TemplateResult {
  const named = steps.map(({ id, title }) => ({ id, title: name(screen, title) }));
  const all = [...named, { id: reviewId, title: t(screen, 'review-step') }];
  return html`<fanar-step-indicator .steps=${all} current=${current}></fanar-step-indicator>`;
}

/** Heard with the heading; the eye has the indicator. */
export function place(screen: Screen, steps: readonly Step[], current: string): TemplateResult {
  const index = steps.findIndex(({ id }) => id === current);
  const position = { current: (index < 0 ? steps.length : index) + 1, total: steps.length + 1 };
  return html`<span class="visually-hidden">${t(screen, 'step-of', position)}: </span>`;
}

export function errorSummary({ level }: Screen, errors: readonly FormError[]): TemplateResult {
  const problems = errors.map(({ text, field }) => ({ message: text, target: field }));
  return html`<fanar-error-summary
    heading-level=${level}
    .problems=${problems}
  ></fanar-error-summary>`;
}

/** The review among the steps; no step's own id holds a colon. */
export const reviewId = 'fanar:review';
