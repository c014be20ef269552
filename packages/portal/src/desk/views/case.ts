import type { OfficeCase } from '@fanar/contract/staff';
import { heading } from '@fanar/journeys/pieces';
import { html, nothing, type TemplateResult } from 'lit';
import { isLate, type OpenedCase } from '../desk.state.js';
import { acts, deedForm } from './acts.js';
import { answers } from './answers.js';
import { history } from './history.js';
import { part, reference, trouble } from './parts.js';
import { documents, requests } from './requests.js';
import type { DeskView } from './view.js';

/** One application: what was sent, how it stands, and what can be done. */
export function caseScreen(view: DeskView, opened: OpenedCase): TemplateResult {
  const { t } = view;
  const { found } = opened;
  return html`
    <p class="no-print">
      <fanar-back-link><a href="#inbox">${t('back')}</a></fanar-back-link>
    </p>
    ${heading('case-heading', 2, html`${t('case-heading')} ${reference(opened.reference)}`)}
    ${found ? known(view, opened, found.case) : notYet(view, opened)}
  `;
}

function notYet(view: DeskView, { failure }: OpenedCase): TemplateResult {
  const { t, actions } = view;
  if (!failure) return html`<p class="note" role="status">${t('case-loading')}</p>`;
  if (failure.code === 'application-not-found') return html`<p>${t('case-not-here')}</p>`;
  return html`${trouble(view, 'case-failed', failure)}
    <fanar-button variant="secondary" @click=${actions.reopen}>${t('again')}</fanar-button>`;
}

function known(view: DeskView, opened: OpenedCase, found: OfficeCase): TemplateResult {
  const { t, words, actions } = view;
  return html`
    <p class="service">${words(found.status.serviceTitle)}</p>
    ${
      opened.isChanged
        ? html`<fanar-alert
            class="no-print"
            tone="warning"
            announce="polite"
            heading=${t('changed-heading')}
            heading-level="3"
            ><p>${t('changed')}</p></fanar-alert
          >`
        : nothing
    }
    <div class="columns">
      <div>
        ${part(view, 'facts', facts(view, found))} ${answers(view, opened, found)}
        ${requests(view, opened, found)} ${documents(view, found)}
      </div>
      <div>${acts(view, opened)} ${messages(view, opened, found)} ${history(view, found)}</div>
    </div>
    <p class="actions">
      <fanar-button variant="secondary" @click=${actions.print}>${t('print')}</fanar-button>
    </p>
  `;
}

function facts(view: DeskView, { status, receivedAt, language }: OfficeCase): TemplateResult {
  const { t, words, date, moment, today } = view;
  const { stages, current, waitsFor = 'office', expected, decision, office, updatedAt } = status;
  const stage = stages.find(({ id }) => id === current);
  const range = { from: date(expected.from), to: date(expected.to) };
  const late = isLate({ expected: expected.to, waitsFor }, today);
  const rows = [
    { id: 'stage', label: t('stage'), value: stage ? words(stage.title) : current },
    { id: 'turn', label: t('turn'), value: t(`waits-${waitsFor}`) },
    { id: 'received', label: t('received-at'), value: moment(receivedAt) },
    {
      id: 'expected',
      label: t('expected'),
      value: late ? t('expected-late', range) : t('expected-range', range),
    },
    { id: 'holder', label: t('holder'), value: office ? words(office.title) : t('holder-none') },
    ...(decision
      ? [{ id: 'decision', label: t('decision-row'), value: decided(view, decision) }]
      : []),
    { id: 'language', label: t('language'), value: t(`language-${language}`) },
    { id: 'updated', label: t('updated-at'), value: moment(updatedAt) },
  ];
  return html`<fanar-summary-list .rows=${rows}></fanar-summary-list>`;
}

function decided(
  { t, words, date }: DeskView,
  { outcome, date: day, reason }: NonNullable<OfficeCase['status']['decision']>,
): readonly string[] {
  return [t(`outcome-${outcome}`), date(day), ...(reason ? [words(reason)] : [])];
}

function messages(view: DeskView, opened: OpenedCase, { status }: OfficeCase): TemplateResult {
  const { t } = view;
  const { messages: written = [] } = status;
  const thread = written.map(({ id, by, text, at }) => ({
    ...{ id, text, sentAt: at },
    from: by === 'applicant' ? ('citizen' as const) : ('office' as const),
    ...(by === 'applicant' && { author: t('applicant') }),
  }));
  return part(
    view,
    'messages',
    html`<fanar-message-thread label=${t('thread')} .thread=${thread}></fanar-message-thread>
      ${deedForm(view, opened, 'message')}`,
  );
}
