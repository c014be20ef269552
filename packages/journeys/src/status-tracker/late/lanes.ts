import type { ApplicationStatus } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../heading.js';
import { hasBegun, stagesNow } from '../status-tracker.state.js';
import type { AfterViews, TrackerView } from '../views/view.js';

/** Stages before, those that go on at the same time, each list under its name, and stages after. */
export const lanes: AfterViews['lanes'] = (view, { lanes: known = [] }, stages, list) => {
  const { say, t, words, level } = view;
  const whole = stages.filter(({ lane }) => lane === undefined);
  const from = stages.findIndex(({ lane }) => lane !== undefined);
  const before = from < 0 ? whole : stages.slice(0, from);
  const after = whole.slice(before.length);
  return html`${list(view, before, t('stages-heading'))}
  ${from < 0 ? nothing : html`<p>${say('status-after:lanes')}</p>`}
  ${known.map(({ id, title, office, isDone }) => {
    const own = stages.filter(({ lane }) => lane === id);
    if (own.length === 0) return nothing;
    return html`<div class="lane">
      ${heading(`lane-${id}`, level + 2, words(title), true)}
      ${
        office
          ? html`<p class="note">${say('status-after:lane-at', { name: words(office.title) })}</p>`
          : nothing
      }
      ${list(view, own, words(title))}
      ${isDone ? html`<p>${say('status-after:lane-done')}</p>` : nothing}
    </div>`;
  })}
  ${after.length > 0 ? list(view, after, say('status-after:lanes-after')) : nothing}`;
};

/** What comes next in each stage that it is in, and how long that usually takes. */
export const nextSteps: AfterViews['nextSteps'] = (view, status) => {
  const known = status.lanes ?? [];
  return html`${stagesNow(status).map(({ next, lane, duration, responsible }) => {
    const { title, isDone = false } = known.find(({ id }) => id === lane) ?? {};
    const { say, t, words } = view;
    if (isDone) return nothing;
    return html`<p>${title ? html`<strong>${words(title)}:</strong> ` : nothing}${words(next)}</p>
      ${title && responsible ? html`<p>${t('now-at', { name: words(responsible) })}</p>` : nothing}
      ${isAtWork(status) ? usual(say, duration) : nothing}`;
  })}`;
};

function isAtWork(status: ApplicationStatus): boolean {
  return hasBegun(status) && status.waitsFor !== 'nobody';
}

function usual(
  say: TrackerView['say'],
  duration: number | undefined,
): TemplateResult | typeof nothing {
  if (duration === undefined) return nothing;
  return html`<p class="note">${say('status-after:stage-usual', { count: duration })}</p>`;
}
