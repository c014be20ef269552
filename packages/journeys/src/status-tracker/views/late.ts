import { html, type TemplateResult } from 'lit';
import type { AfterViews, DeedViews, TrackerView } from './view.js';

/** What is drawn by code that is fetched when it is wanted. */
export function late(view: TrackerView, draw: (code: DeedViews) => TemplateResult): TemplateResult {
  return drawn(view, view.deeds, draw);
}

/** What only some services have after the application is sent, drawn likewise. */
export function lateAfter(
  view: TrackerView,
  draw: (code: AfterViews) => TemplateResult,
): TemplateResult {
  return drawn(view, view.after, draw);
}

/** Drawn once it is here; else that it comes, or a way to ask for it again. */
export function drawn<Code>(
  { readiness, t, actions }: TrackerView,
  code: Code | undefined,
  draw: (code: Code) => TemplateResult,
): TemplateResult {
  if (readiness === 'ready' && code) return draw(code);
  if (readiness === 'loading') return html`<p class="note">${t('part-loading')}</p>`;
  return html`<p role="alert">${t('part-failed')}</p>
    <fanar-button variant="secondary" @click=${actions.retryPart}
      >${t('part-retry')}</fanar-button
    >`;
}
