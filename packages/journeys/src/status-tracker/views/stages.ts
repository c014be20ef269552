import type { ApplicationStatus } from '@fanar/contract';
import { iconCheck } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { type StageView, stagesOf } from '../status-tracker.state.js';
import type { TrackerView } from './view.js';

const WORDS = {
  done: 'stage-done',
  current: 'stage-current',
  upcoming: 'stage-upcoming',
} as const;

/** The stages in order, the current one marked; each says its state in words too. */
export function stages(view: TrackerView, status: ApplicationStatus): TemplateResult {
  return html`<ol class="stage-list">
    ${stagesOf(status).map((stage) => item(view, stage))}
  </ol>`;
}

function item({ t, words, date }: TrackerView, stage: StageView): TemplateResult {
  return html`<li
    class="stage ${stage.state}"
    aria-current=${stage.state === 'current' ? 'step' : nothing}
  >
    <span class="mark" aria-hidden="true">${stage.state === 'done' ? iconCheck() : nothing}</span>
    <span class="stage-title">${words(stage.title)}</span>
    <span class="stage-note">
      ${t(WORDS[stage.state])}${stage.date ? html`<span> · ${date(stage.date)}</span>` : nothing}
    </span>
  </li>`;
}
