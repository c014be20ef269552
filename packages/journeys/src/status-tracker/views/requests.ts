import { isAwaited, type ApplicationStatus, type CaseRequest } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../../heading.js';
import { awaitedRequests } from '../deeds.js';
import { late } from './late.js';
import { mark, part } from './parts.js';
import type { TrackerView } from './view.js';

/** What the office waits for, each with its last day and a way to send it. */
export function awaited(view: TrackerView, status: ApplicationStatus): TemplateResult {
  return html`<ul class="requests">
    ${repeat(
      awaitedRequests(status),
      ({ id }) => id,
      (request) => html`<li class="request">${wanted(view, request)}</li>`,
    )}
  </ul>`;
}

function wanted(view: TrackerView, request: CaseRequest): TemplateResult {
  const { t, words, level, date, today, can, state, actions } = view;
  const { id, title, why, due } = request;
  const { opened } = state;
  const isOpen = opened?.kind === 'answer' && opened.request === id;
  const isOverdue = due < today;
  return html`${heading(`request-${id}`, level + 2, words(title), true)} ${mark(view, id)}
    ${why ? html`<p>${words(why)}</p>` : nothing} ${rejected(view, request)}
    <p class=${isOverdue ? 'overdue' : nothing}>
      ${t(isOverdue ? 'request-overdue' : 'request-due', { date: date(due) })}
    </p>
    ${elsewhere(view)}
    ${
      isOpen
        ? late(view, ({ deedForm }) => deedForm(view, opened))
        : can.answers
          ? html`<p class="no-print">
              <fanar-button
                aria-describedby="request-${id}"
                @click=${() => actions.openForm({ kind: 'answer', request: id })}
                >${t('request-answer')}</fanar-button
              >
            </p>`
          : nothing
    }`;
}

/** Another way, where an office has the application. */
function elsewhere({ t, words, state }: TrackerView): TemplateResult | typeof nothing {
  const { office } = state.status ?? {};
  if (!office) return nothing;
  return html`<p class="note">${t('request-elsewhere', { name: words(office.title) })}</p>`;
}

function rejected({ t, words }: TrackerView, { state, reason }: CaseRequest) {
  if (state !== 'rejected') return nothing;
  const text = reason
    ? t('request-rejected', { reason: words(reason) })
    : t('request-rejected-plain');
  return html`<p><strong>${text}</strong></p>`;
}

/** What was asked for and is answered, judged, or needed no longer. */
export function answered(
  view: TrackerView,
  { requests = [] }: ApplicationStatus,
): TemplateResult | typeof nothing {
  const past = requests.filter((request) => !isAwaited(request));
  if (past.length === 0) return nothing;
  const { t, words } = view;
  return part(
    view,
    'sent',
    html`<ul>
      ${past.map(
        ({ title, state, files }) =>
          html`<li class="event">
            <strong>${words(title)}</strong>
            <span>${t(`request-${state}`)}</span>
            ${files.map(({ name }) => html`<bdi class="note">${name}</bdi>`)}
          </li>`,
      )}
    </ul>`,
  );
}
