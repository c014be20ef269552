import type { ApplicationStatus } from '@fanar/contract';
import { html, type TemplateResult } from 'lit';
import { stagesOf, type StageView } from '../status-tracker.state.js';
import { lateAfter } from './late.js';
import type { TrackerView } from './view.js';

/** The stages in order, the current one marked; those that go on at the same time in lists of their own. */
export function stages(view: TrackerView, status: ApplicationStatus): TemplateResult {
  const all = stagesOf(status);
  if (!status.lanes) return list(view, all, view.t('stages-heading'));
  return lateAfter(view, ({ lanes }) => lanes(view, status, all, list));
}

function list(
  { words, isReversed }: TrackerView,
  some: readonly StageView[],
  label: string,
): TemplateResult {
  const events = some.map((stage) => ({ ...stage, title: words(stage.title) }));
  return html`<fanar-timeline
    .events=${events}
    ?reversed=${isReversed}
    label=${label}
  ></fanar-timeline>`;
}
