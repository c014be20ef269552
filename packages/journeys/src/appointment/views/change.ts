import { html, type TemplateResult } from 'lit';
import { heading } from '../../heading.js';
import type { AppointmentView } from './view.js';

/** Choosing another slot. The picker comes when it is first wanted. */
export function changeScreen(view: AppointmentView): TemplateResult {
  const { state, t, level, actions } = view;
  const title = state.screen === 'move' ? 'move-heading' : 'replace-heading';
  return html`<section>
    ${heading('change-heading', level, t(title))}
    <p class="no-print">
      <button class="link" type="button" @click=${actions.back}>${t('back')}</button>
    </p>
    ${picker(view)}
  </section>`;
}

function picker(view: AppointmentView): TemplateResult {
  const { readiness, t, say, level, problem, actions } = view;
  if (readiness === 'ready') return view.picker(Math.min(level + 1, 6));
  if (readiness === 'loading') return html`<p class="loading" role="status">${t('loading')}</p>`;
  return html`<fanar-alert
    tone="danger"
    announce="polite"
    heading=${t('part-failed')}
    heading-level=${Math.min(level + 1, 6)}
  >
    <p>${problem({ code: 'network-unreachable' })}</p>
    <fanar-button variant="secondary" @click=${actions.retryPart}
      >${say('booking:retry')}</fanar-button
    >
  </fanar-alert>`;
}
