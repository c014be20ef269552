import { html, nothing, type TemplateResult } from 'lit';
import type { CheckInView } from './view.js';

/** How long a kiosk waits for somebody who seems to have gone, and a way to make it wait. */
export function idle({ t, idle: left, actions }: CheckInView): TemplateResult | typeof nothing {
  if (left === undefined) return nothing;
  return html`<div class="idle no-print">
    <p role="timer">${t('idle', { count: left })}</p>
    <fanar-button id="stay" variant="secondary" @click=${actions.stay}>${t('stay')}</fanar-button>
  </div>`;
}
