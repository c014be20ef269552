import type { ApplicationStatus, CaseDecision, CaseDocument } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../heading.js';
import { isAppealable } from '../deeds.js';
import { late } from './late.js';
import { mark, part, reason } from './parts.js';
import type { TrackerView } from './view.js';

/** What was decided, why, and what one can do about it. */
export function decision(
  view: TrackerView,
  status: ApplicationStatus,
): TemplateResult | typeof nothing {
  const decided = status.decision;
  if (!decided) return nothing;
  const { t, words, date } = view;
  return part(
    view,
    'decision',
    html`<p><strong>${t(`decision-${decided.outcome}`)}</strong></p>
      <p class="note">${t('decision-date', { date: date(decided.date) })}</p>
      ${decided.reason ? html`<p>${t('decision-reason')}: ${words(decided.reason)}</p>` : nothing}
      ${appeal(view, status, decided)}`,
  );
}

function appeal(
  view: TrackerView,
  status: ApplicationStatus,
  { appeal: offered, isAppealed }: CaseDecision,
): TemplateResult | typeof nothing {
  const { t, words, level, date, today, can, state, actions } = view;
  if (isAppealed) return html`<p>${t('appealed')}</p>`;
  if (!offered) return nothing;
  const until = { date: date(offered.until) };
  const isLate = offered.until < today;
  const { opened } = state;
  const mayAppeal = can.appeals && isAppealable(status) && !isLate;
  return html`${heading('appeal-heading', level + 2, t('appeal-heading'), true)}
    <p>${words(offered.how)} ${t(isLate ? 'appeal-over' : 'appeal-until', until)}</p>
    ${
      opened?.kind === 'appeal'
        ? late(view, ({ deedForm }) => deedForm(view, opened))
        : mayAppeal
          ? html`<p class="no-print">
              <fanar-button variant="secondary" @click=${() => actions.openForm({ kind: 'appeal' })}
                >${t('appeal-open')}</fanar-button
              >
            </p>`
          : nothing
    }`;
}

/** What was issued, to be fetched. */
export function documents(
  view: TrackerView,
  { documents: issued = [] }: ApplicationStatus,
): TemplateResult | typeof nothing {
  if (issued.length === 0) return nothing;
  return part(
    view,
    'documents',
    html`<ul>
      ${issued.map((one) => html`<li class="event">${document(view, one)}</li>`)}
    </ul>`,
  );
}

/** What the applicant thinks of how it went. */
export function feedback({ feedback: asked, level }: TrackerView): TemplateResult | typeof nothing {
  if (!asked) return nothing;
  return html`<fanar-service-feedback
    heading-level=${Math.min(level + 1, 6)}
    .reference=${asked.reference}
    .key=${asked.key}
    .gateway=${asked.gateway}
  ></fanar-service-feedback>`;
}

function document(view: TrackerView, issued: CaseDocument): TemplateResult {
  const { t, words, date, can, state, actions } = view;
  const title = words(issued.title);
  const { doing, trouble } = state;
  const isComing = doing?.kind === 'document' && doing.id === issued.id;
  const hasFailed = trouble?.deed.kind === 'document' && trouble.deed.id === issued.id;
  return html`<strong>${title}</strong> ${mark(view, issued.id)}
    <span class="note">${t('document-date', { date: date(issued.date) })}</span>
    ${
      hasFailed
        ? html`<p role="alert">${t('document-failed')}: ${reason(view, trouble.failure)}</p>`
        : nothing
    }
    ${
      can.fetches
        ? html`<p class="no-print">
            <fanar-button
              variant="secondary"
              ?busy=${isComing}
              @click=${() => actions.fetchDocument(issued)}
              >${isComing ? t('document-fetching') : t('document-fetch', { title })}</fanar-button
            >
          </p>`
        : nothing
    }`;
}
