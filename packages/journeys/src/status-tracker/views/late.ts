import { html, type TemplateResult } from 'lit';
import type { DeedViews, TrackerView } from './view.js';

/** What is drawn by code that is fetched when it is wanted. */
export function late(
  { readiness, deeds, t, actions }: TrackerView,
  draw: (code: DeedViews) => TemplateResult,
): TemplateResult {
  if (readiness === 'ready' && deeds) return draw(deeds);
  if (readiness === 'loading') return html`<p class="note">${t('part-loading')}</p>`;
  return html`<p role="alert">${t('part-failed')}</p>
    <fanar-button variant="secondary" @click=${actions.retryPart}
      >${t('part-retry')}</fanar-button
    >`;
}
