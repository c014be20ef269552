import { html, nothing, type TemplateResult } from 'lit';
import { t, type Screen, type Setting } from './screen.js';

/** Whether what was entered is on the device; `none`: nothing was. */
export type AnswersKept = 'kept' | 'unkept' | 'none';

export function loadingScreen(setting: Setting): TemplateResult {
  return html`<p class="loading">${t(setting, 'loading')}</p>`;
}

/** A part of the form did not arrive; what was entered is untouched. */
export function partMissingScreen(screen: Screen): TemplateResult {
  const text = screen.locale.problemText({ code: 'network-unreachable' });
  return html`<div class="loading">
    ${told(screen, html`<p>${text}</p>`)} ${retryButton(screen)}
  </div>`;
}

/** It did not arrive when tried again either: loading the page again is what helps in every engine. */
export function partStuckScreen(screen: Screen, answers: AnswersKept): TemplateResult {
  return html`<div class="loading">
    ${told(
      screen,
      html`<p>${t(screen, 'part-stuck')}</p>
        ${answers === 'none' ? nothing : html`<p>${t(screen, `answers-${answers}`)}</p>`}`,
    )}
    <div class="actions">
      ${retryButton(screen)}
      <fanar-button class="reload" variant="secondary" @click=${screen.actions.reload}
        >${t(screen, 'reload')}</fanar-button
      >
    </div>
  </div>`;
}

/** The alert is such a part itself: until it has come its words stand, and are told, without it. */
function told({ registry = customElements }: Screen, words: TemplateResult): TemplateResult {
  const role = registry.get('fanar-alert') ? nothing : 'alert';
  return html`<fanar-alert tone="danger" announce="assertive" role=${role}>${words}</fanar-alert>`;
}

function retryButton(screen: Screen): TemplateResult {
  return html`<fanar-button class="retry" @click=${screen.actions.retry}
    >${t(screen, 'retry')}</fanar-button
  >`;
}
