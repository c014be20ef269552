import type { ApplicationStatus, CaseEvent, Text } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isOfOthers } from '../mine/kept.js';
import { mark, part } from './parts.js';
import type { TrackerView } from './view.js';

/** What has happened so far, newest first. */
export function activity(
  view: TrackerView,
  status: ApplicationStatus,
): TemplateResult | typeof nothing {
  const { events } = status;
  if (events.length === 0) return nothing;
  const { t, words, date, time } = view;
  return part(
    view,
    'activity',
    html`<ol class="events">
      ${repeat(
        events,
        ({ id }) => id,
        (event) =>
          html`<li class="event">
            <strong>${titleOf(view, status, event)}</strong>
            ${isOfOthers(event) ? mark(view, event.id) : nothing}
            ${event.fields ? html`<span>${listed(view, event.fields)}</span>` : nothing}
            ${event.note ? html`<span>${words(event.note)}</span>` : nothing}
            <time class="note" datetime=${event.at}>
              ${t('activity-at', { date: date(event.date), time: time(event.time) })}
            </time>
          </li>`,
      )}
    </ol>`,
  );
}

/** What happened, in words; a kind that is not known here is never told by its code. */
function titleOf({ t, words }: TrackerView, status: ApplicationStatus, event: CaseEvent): string {
  const { kind = 'stage', by, stage, state, outcome, isAccepted } = event;
  const title = words(event.title ?? requestTitle(status, event.request) ?? { ar: '' });
  switch (kind) {
    case 'stage': {
      const known = status.stages.find(({ id }) => id === stage);
      return known ? words(known.title) : t('step-unknown');
    }
    case 'state':
      return t(state ? `event-${state}` : 'step-unknown');
    case 'decision':
      return t(outcome ? `decision-${outcome}` : 'step-unknown');
    case 'judgement':
      return t(isAccepted ? 'event-accepted' : 'event-rejected', { title });
    case 'message':
      return t(by === 'applicant' ? 'event-message-applicant' : 'event-message-office');
    case 'request':
    case 'request-withdrawn':
    case 'response':
    case 'document':
    case 'collection':
    case 'delivery':
    case 'handed-over':
      return t(`event-${kind}`, { title });
    case 'appeal':
    case 'correction':
      return t(`event-${kind}`);
    case 'office':
      return t(event.lane === undefined ? 'event-office' : 'event-office-lane');
    default:
      return t('step-unknown');
  }
}

/** Names of questions in one line. */
export function listed({ format, words }: TrackerView, fields: readonly Text[]): string {
  return new Intl.ListFormat(format.language, { type: 'conjunction' }).format(fields.map(words));
}

function requestTitle({ requests = [] }: ApplicationStatus, id: string | undefined) {
  return requests.find((request) => request.id === id)?.title;
}
