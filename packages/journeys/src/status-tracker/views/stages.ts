import type { ApplicationStatus } from '@fanar/contract';
import { html, type TemplateResult } from 'lit';
import { stagesOf } from '../status-tracker.state.js';
import type { TrackerView } from './view.js';

/** The stages in order, the current one marked. */
export function stages(
  { t, words, isReversed }: TrackerView,
  status: ApplicationStatus,
): TemplateResult {
  const events = stagesOf(status).map((stage) => ({ ...stage, title: words(stage.title) }));
  return html`<fanar-timeline
    .events=${events}
    ?reversed=${isReversed}
    label=${t('stages-heading')}
  ></fanar-timeline>`;
}
