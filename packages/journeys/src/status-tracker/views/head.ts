import type { ApplicationStatus } from '@fanar/contract';
import { iconUndo } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { isOutOfStep, missingParts } from '../partial.js';
import { standingOf, TONES } from '../standing.js';
import { reason } from './parts.js';
import type { TrackerView } from './view.js';

/** How the whole application stands, in a word or two. */
export function standing({ t, today }: TrackerView, status: ApplicationStatus): TemplateResult {
  const stands = standingOf(status, today);
  const tone = TONES[stands];
  return html`<p class="standing">
    <fanar-tag tone=${tone}
      >${tone === 'neutral' ? iconUndo() : nothing} ${t(`standing-${stands}`)}</fanar-tag
    >
  </p>`;
}

/** Where not all that is shown is of now: what, and since when. */
export function truth(
  view: TrackerView,
  status: ApplicationStatus,
): TemplateResult | typeof nothing {
  const { failure, at } = view.state;
  if (failure) return stale(view, reason(view, failure), at);
  const missing = missingParts(status);
  if (missing.length > 0) {
    return partial(
      view,
      html`${missing.map((part) => html`<li>${view.t(`missing-${part}`)}</li>`)}`,
    );
  }
  return isOutOfStep(status) ? partial(view, html`<li>${view.t('missing-updates')}</li>`) : nothing;
}

/** Asking again has failed: what is shown is old, and says how old. */
function stale(view: TrackerView, why: TemplateResult, at: string | undefined): TemplateResult {
  const { t, moment, level } = view;
  return html`<fanar-alert
    tone="warning"
    announce="polite"
    heading=${at ? t('stale-since', moment(at)) : t('stale')}
    heading-level=${Math.min(level + 1, 6)}
  >
    <p>${why}</p>
  </fanar-alert>`;
}

/** Some of the source is away while the rest answers. */
function partial({ t, level, state, actions }: TrackerView, parts: TemplateResult): TemplateResult {
  return html`<fanar-alert
    class="partial"
    tone="warning"
    announce="polite"
    heading=${t('partial')}
    heading-level=${Math.min(level + 1, 6)}
  >
    <ul>
      ${parts}
    </ul>
    <fanar-button class="no-print" variant="secondary" ?busy=${state.busy} @click=${actions.refresh}
      >${t('part-retry')}</fanar-button
    >
  </fanar-alert>`;
}
