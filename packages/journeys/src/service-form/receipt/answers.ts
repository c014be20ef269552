import { html, nothing, type TemplateResult } from 'lit';
import { answerLists } from '../screens/answer-list.js';
import { t, type Screen } from '../screens/screen.js';
import type { Submitted } from '../service-form.model.js';
import { answerSections, type AnswerSection } from './receipt-content.js';

/**
 * What the citizen answered, folded on the screen and open on paper; what is sensitive is masked, or
 * left out where the receipt was opened again.
 */
export function answersPart(
  screen: Screen,
  submitted: Submitted,
  revealed: ReadonlySet<string>,
): TemplateResult | typeof nothing {
  const sections = answerSections(screen, submitted);
  if (sections.length === 0) return noAnswers(screen, submitted);
  const isPartial = !submitted.answers && (submitted.receipt?.withheld ?? []).length > 0;
  const hasMasked = sections.some(({ parts }) =>
    parts.some(({ rows }) => rows.some(({ isSensitive }) => isSensitive)),
  );
  return html`<fanar-details class="answers" summary=${t(screen, 'your-answers')}>
    ${hasMasked ? html`<p class="note">${t(screen, 'masked-note')}</p>` : nothing}
    ${isPartial ? html`<p class="note">${t(screen, 'withheld-note')}</p>` : nothing}
    ${sections.map((one) => answersOf(screen, one, revealed))}
  </fanar-details>`;
}

function answersOf(
  screen: Screen,
  { title, parts }: AnswerSection,
  revealed: ReadonlySet<string>,
): TemplateResult {
  const level = Math.min(screen.level + 1, 6);
  return html`<div class="subheading" role="heading" aria-level=${level}>${title}</div>
    ${answerLists(screen, parts, { revealed })}`;
}

/** They are with the back end, and there are no questions to read them by. */
function noAnswers(
  screen: Screen,
  { answers, definition, receipt }: Submitted,
): TemplateResult | typeof nothing {
  if (answers || !receipt || receipt.state === 'refused') return nothing;
  if (receipt.version !== definition.version) return note(screen, 'answers-changed');
  return receipt.answers ? note(screen, 'answers-later') : nothing;
}

function note(screen: Screen, key: string): TemplateResult {
  return html`<p class="note">${t(screen, key)}</p>`;
}
