import type { Problem } from '@fanar/contract';
import { html, type TemplateResult } from 'lit';
import { heading, t, type Screen } from './screen.js';

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

/** The service could not be loaded; what the page put into the element says where else to turn. */
export function unavailableScreen(screen: Screen, problem: Problem): TemplateResult {
  const isKnown = problem.code === 'service-not-found';
  const why = isKnown ? screen.locale.problemText(problem) : t(screen, 'unavailable');
  return html`
    ${heading(screen, t(screen, 'unavailable-title'))}
    <p>${why}</p>
    <fanar-button @click=${screen.actions.retry}>${t(screen, 'retry')}</fanar-button>
    <slot></slot>
  `;
}
