import type { ScreeningQuestion } from '@fanar/contract';
import type { FormError } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { keepFocus } from '../../keep-focus.js';
import { own } from '../answer-paths.js';
import type { Draft } from '../service-form.model.js';
import {
  answersTo,
  questionsInView,
  refusingQuestions,
  screeningName,
} from '../service-form.screening.js';
import { screeningMessages } from '../words/screening.js';
import { backButton, heading, name, say, section, t, type Screen } from './screen.js';
import { errorSummary } from './step.js';
import { contactLine } from './service-facts.js';

export const messages = [screeningMessages];

export interface ScreeningView {
  readonly draft: Draft;
  readonly errors: readonly FormError[];
  readonly onEdit: (event: Event) => void;
}

/** Questions before the start: whether the service is for this citizen at all. */
export function screeningScreen(
  screen: Screen,
  { draft, errors, onEdit }: ScreeningView,
): TemplateResult {
  const onSubmit = (event: Event) => {
    event.preventDefault();
    screen.actions.proceed();
  };
  return html`
    ${backButton(screen)} ${errorSummary(screen, errors)}
    ${heading(screen, t(screen, 'screening-title'))}
    <p class="intro">${t(screen, 'screening-intro')}</p>
    <form class="questions" @submit=${onSubmit} @input=${onEdit} @change=${onEdit}>
      ${repeat(
        questionsInView(draft),
        ({ id }) => id,
        (question) => control(screen, question, own(draft.screening, question.id)),
      )}
      <fanar-button type="submit" @mousedown=${keepFocus}>${t(screen, 'continue')}</fanar-button>
    </form>
  `;
}

/** Why the service is not for this citizen, where else to turn, and the way to correct an answer. */
export function notEligibleScreen(screen: Screen, draft: Draft): TemplateResult {
  const { contact } = draft.definition;
  return html`
    ${heading(screen, t(screen, 'not-eligible-title'))}
    ${refusingQuestions(draft).map((question) => {
      const given = own(draft.screening, question.id);
      const chosen = optionsOf(screen, question).find(({ value }) => value === given);
      return html`<div class="refusal">
        <p class="note">${say(screen, question.label)} ${chosen?.label}</p>
        <p>${say(screen, question.otherwise)}</p>
      </div>`;
    })}
    ${section(screen, t(screen, 'contact'), contactLine(screen, contact))}
    <fanar-button variant="secondary" @click=${screen.actions.back}
      >${t(screen, 'correct-answer')}</fanar-button
    >
  `;
}

function control(screen: Screen, question: ScreeningQuestion, given = ''): TemplateResult {
  const { id, label, hint } = question;
  return html`<fanar-radio-group
    name=${screeningName(id)}
    label=${name(screen, label)}
    hint=${hint ? name(screen, hint) : nothing}
    required
    .options=${guard([question, screen.locale.language], () => optionsOf(screen, question))}
    .value=${guard([], () => given)}
  ></fanar-radio-group>`;
}

function optionsOf(screen: Screen, question: ScreeningQuestion) {
  return answersTo(question).map(({ value, label, hint }) => ({
    value,
    label: typeof label === 'string' ? t(screen, label) : name(screen, label),
    ...(hint && { hint: name(screen, hint) }),
  }));
}
