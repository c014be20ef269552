import { html, type TemplateResult } from 'lit';
import { t, type Screen } from './screen.js';

export function loadingScreen(screen: Screen): TemplateResult {
  return html`<p class="loading">${t(screen, 'loading')}</p>`;
}

/** A part of the form did not arrive; what was entered is untouched. */
export function partMissingScreen(screen: Screen): TemplateResult {
  const text = screen.locale.problemText({ code: 'network-unreachable' });
  return html`<div class="loading">
    <fanar-alert tone="danger" announce="assertive"><p>${text}</p></fanar-alert>
    <fanar-button @click=${screen.actions.retry}>${t(screen, 'retry')}</fanar-button>
  </div>`;
}
