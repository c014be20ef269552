import type { ApplicationStatus } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { part } from './parts.js';
import type { TrackerView } from './view.js';

/** What has happened so far, newest first. */
export function activity(
  view: TrackerView,
  { events, stages }: ApplicationStatus,
): TemplateResult | typeof nothing {
  if (events.length === 0) return nothing;
  const { t, words, date, time } = view;
  const titleOf = (id: string) => {
    const stage = stages.find((each) => each.id === id);
    return stage ? words(stage.title) : t('step-unknown');
  };
  return part(
    view,
    'activity',
    html`<ol class="events">
      ${events.map(
        (event) =>
          html`<li class="event">
            <strong>${titleOf(event.stage)}</strong>
            ${event.note ? html`<span>${words(event.note)}</span>` : nothing}
            <time class="note" datetime=${event.at}>
              ${t('activity-at', { date: date(event.date), time: time(event.time) })}
            </time>
          </li>`,
      )}
    </ol>`,
  );
}
