import type { CaseDocument, CaseRequest } from '@fanar/contract';
import { isAwaited } from '@fanar/contract';
import type { OfficeCase } from '@fanar/contract/staff';
import { heading } from '@fanar/journeys/pieces';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OpenedCase } from '../desk.state.js';
import { deedForm } from './acts.js';
import { fileList, part } from './parts.js';
import type { DeskView } from './view.js';

const TONES = {
  open: 'neutral',
  answered: 'warning',
  accepted: 'success',
  rejected: 'danger',
  withdrawn: 'neutral',
} as const satisfies Record<CaseRequest['state'], string>;

/** What was asked of the applicant, what came, and whether it will do. */
export function requests(
  view: DeskView,
  opened: OpenedCase,
  { status }: OfficeCase,
): TemplateResult {
  const { requests: asked = [] } = status;
  if (asked.length === 0) {
    return part(view, 'requests', html`<p class="note">${view.t('requests-none')}</p>`);
  }
  return part(
    view,
    'requests',
    html`<ul>
      ${repeat(
        asked,
        ({ id }) => id,
        (request) => html`<li class="item">${one(view, opened, request)}</li>`,
      )}
    </ul>`,
  );
}

function one(view: DeskView, opened: OpenedCase, request: CaseRequest): TemplateResult {
  const { t, words, date, today } = view;
  const { id, title, why, due, state, files, words: written, reason } = request;
  const isOverdue = isAwaited(request) && due < today;
  return html`${heading(`request-${id}`, 4, words(title), true)}
    <p>
      <fanar-tag tone=${TONES[state]}>${t(`request-state-${state}`)}</fanar-tag>
    </p>
    ${why ? html`<p>${words(why)}</p>` : nothing}
    <p class="note">${t(isOverdue ? 'request-overdue' : 'request-due', { date: date(due) })}</p>
    ${reason ? html`<p>${t('request-reason', { reason: words(reason) })}</p>` : nothing}
    ${written ? html`<p>${t('request-words')}: <bdi class="said">${written}</bdi></p>` : nothing}
    ${files.length > 0 ? fileList(view, files) : nothing}
    ${opened.offered.includes(`judgement ${id}`) ? deedForm(view, opened, `judgement ${id}`) : nothing}
    ${isAwaited(request) ? withdrawal(view, id) : nothing}`;
}

function withdrawal({ t, actions }: DeskView, request: string): TemplateResult {
  return html`<fanar-critical-action
    class="no-print"
    label=${t('withdraw-request')}
    heading=${t('withdraw-heading')}
    action=${t('withdraw-request')}
    keep=${t('withdraw-keep')}
    failure=${t('withdraw-failed')}
    @fanar-confirm=${(event: HTMLElementEventMap['fanar-confirm']) =>
      actions.withdraw(event, request)}
    ><p>${t('withdraw-lost')}</p></fanar-critical-action
  >`;
}

/** What was issued. */
export function documents(view: DeskView, { status }: OfficeCase): TemplateResult | typeof nothing {
  const { documents: issued = [] } = status;
  if (issued.length === 0) return nothing;
  return part(
    view,
    'documents',
    html`<ul>
      ${issued.map((one) => html`<li class="item">${document(view, one)}</li>`)}
    </ul>`,
  );
}

function document({ t, words, date }: DeskView, issued: CaseDocument): TemplateResult {
  return html`<strong>${words(issued.title)}</strong>
    <span class="note">${t('document-date', { date: date(issued.date) })}</span>
    <span class="note"><bdi>${issued.name}</bdi></span>`;
}
