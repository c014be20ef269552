import type { CaseEvent, Text } from '@fanar/contract';
import type { OfficeCase } from '@fanar/contract/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { part } from './parts.js';
import type { DeskView } from './view.js';

/** What has happened so far, newest first. */
export function history(view: DeskView, { status }: OfficeCase): TemplateResult {
  const { words, moment, listed, t } = view;
  return part(
    view,
    'history',
    html`<ol>
      ${status.events.map(
        (event) =>
          html`<li class="item">
            <strong>${titleOf(view, status, event)}</strong>
            ${event.fields ? html`<span>${listed(event.fields.map(words))}</span>` : nothing}
            ${event.note ? html`<span>${words(event.note)}</span>` : nothing}
            <span class="note"
              >${event.by ? html`${t(`by-${event.by}`)} · ` : nothing}<time datetime=${event.at}
                >${moment(event.at)}</time
              ></span
            >
          </li>`,
      )}
    </ol>`,
  );
}

/** What happened, in words; a kind that is not known here is never told by its code. */
function titleOf(
  { t, words }: DeskView,
  { stages, requests = [] }: OfficeCase['status'],
  { kind = 'stage', stage, outcome, isAccepted, title: own, request }: CaseEvent,
): string {
  const about: Text | undefined = own ?? requests.find(({ id }) => id === request)?.title;
  const title = about ? words(about) : '';
  switch (kind) {
    case 'stage': {
      const known = stages.find(({ id }) => id === stage);
      return t('event-stage', { title: known ? words(known.title) : stage });
    }
    case 'decision':
      return t('event-decision', { title: outcome ? t(`outcome-${outcome}`) : '' });
    case 'judgement':
      return t(isAccepted ? 'event-accepted' : 'event-rejected', { title });
    case 'request':
    case 'request-withdrawn':
    case 'response':
    case 'document':
      return t(`event-${kind}`, { title });
    case 'state':
    case 'message':
    case 'appeal':
    case 'correction':
    case 'office':
      return t(`event-${kind}`);
    default:
      return t('event-unknown');
  }
}
