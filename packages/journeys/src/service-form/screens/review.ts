import type { Answers, Field, Problem, ServiceDefinition, Step } from '@fanar/contract';
import type { FormError } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { keepFocus } from '../../keep-focus.js';
import { kindOf } from '../field-types.js';
import { maskOf } from '../mask.js';
import { errorSummary, place, progress, reviewId } from './step.js';
import { backButton, heading, name, say, section, t, type Screen } from './screen.js';

export interface ReviewView {
  readonly definition: ServiceDefinition;
  readonly answers: Answers;
  /** All steps in view. */
  readonly steps: readonly Step[];
  readonly errors: readonly FormError[];
  /** Ids of masked answers that the citizen asked to see. */
  readonly revealed: ReadonlySet<string>;
  readonly isDeclared: boolean;
  readonly isSending: boolean;
  readonly failure: Problem | undefined;
}

/** Everything to be sent, to look over, to correct and to stand by. */
export function reviewScreen(screen: Screen, view: ReviewView): TemplateResult {
  const { definition, steps, errors, isDeclared, failure } = view;
  const { actions, level } = screen;
  return html`
    ${backButton(screen)} ${progress(screen, steps, reviewId)} ${errorSummary(screen, errors)}
    ${heading(screen, t(screen, 'review-title'), place(screen, steps, reviewId))}
    ${steps.map((step) => section(screen, say(screen, step.title), answersOf(screen, view, step)))}
    <form
      class="questions"
      @submit=${(event: Event) => {
        event.preventDefault();
        actions.submit();
      }}
    >
      <div class="subheading" role="heading" aria-level=${Math.min(level + 1, 6)}>
        ${t(screen, 'declaration-title')}
      </div>
      <fanar-checkbox
        name="declared"
        label=${name(screen, definition.declaration)}
        required
        .checked=${isDeclared}
        @change=${(event: Event) =>
          actions.declare((event.currentTarget as HTMLElementTagNameMap['fanar-checkbox']).checked)}
      ></fanar-checkbox>
      ${failure ? failureAlert(screen, failure) : nothing} ${sendButton(screen, view)}
    </form>
  `;
}

function answersOf(screen: Screen, view: ReviewView, { fields }: Step): TemplateResult {
  const rows = fields.map((field) => {
    const shown = shownAnswer(screen, view.answers, field);
    const isLtr = kindOf(field).isLtr;
    return {
      id: field.id,
      label: name(screen, field.label),
      value: shown,
      ...(isLtr && { isolate: 'ltr' as const }),
    };
  });
  return html`<fanar-summary-list
    changeable
    .rows=${rows}
    @fanar-change=${(event: HTMLElementEventMap['fanar-change']) => {
      event.stopPropagation();
      screen.actions.change(event.detail.id);
    }}
    >${fields.filter(({ sensitive }) => sensitive).map((field) => masked(screen, view, field))}
  </fanar-summary-list>`;
}

/** A sensitive answer: who looks over the shoulder sees the ends of it; the citizen may see it all. */
function masked(
  screen: Screen,
  { answers, revealed }: ReviewView,
  field: Field,
): TemplateResult | typeof nothing {
  const [answer] = shownAnswer(screen, answers, field);
  if (answer === undefined) return nothing;
  const isRevealed = revealed.has(field.id);
  const text = isRevealed ? answer : maskOf(answer);
  const label = name(screen, field.label);
  return html`<span slot=${field.id} class="masked">
    ${kindOf(field).isLtr ? html`<bdo dir="ltr">${text}</bdo>` : html`<bdi>${text}</bdi>`}
    <button
      type="button"
      class="link"
      aria-label=${t(screen, isRevealed ? 'hide-answer' : 'show-answer', { label })}
      @click=${() => screen.actions.reveal(field.id)}
    >
      ${t(screen, isRevealed ? 'hide' : 'show')}
    </button>
  </span>`;
}

function shownAnswer({ locale }: Screen, answers: Answers, field: Field): readonly string[] {
  const answer = answers[field.id] ?? (field.type === 'checkbox' ? false : undefined);
  return answer === undefined ? [] : kindOf(field).review(field, answer, locale);
}

/** Beside the button that tries again, which keeps the focus. */
function failureAlert(screen: Screen, failure: Problem): TemplateResult {
  const isChanged = failure.code === 'service-version-changed';
  return html`<fanar-alert
    tone="danger"
    heading=${t(screen, 'failure-title')}
    heading-level=${Math.min(screen.level + 1, 6)}
    announce="assertive"
  >
    <p>${isChanged ? t(screen, 'version-changed') : screen.locale.problemText(failure)}</p>
  </fanar-alert>`;
}

function sendButton(screen: Screen, { isSending, failure }: ReviewView): TemplateResult {
  if (failure?.code === 'service-version-changed') {
    return html`<fanar-button @click=${screen.actions.renew}
      >${t(screen, 'version-review')}</fanar-button
    >`;
  }
  const words = isSending ? 'sending' : failure ? 'retry' : 'submit';
  return html`<fanar-button type="submit" @mousedown=${keepFocus} ?busy=${isSending}
    >${t(screen, words)}</fanar-button
  >`;
}
