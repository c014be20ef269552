import { html, nothing, type TemplateResult } from 'lit';
import { reason } from './parts.js';
import type { WaitListView } from './view.js';

/** The place in the list cannot be had back. */
export function leaveDialog(view: WaitListView): TemplateResult {
  const { state, t, actions } = view;
  const { leaving, leaveFailure } = state;
  const isSending = leaving === 'sending';
  const onBeforeClose = (event: Event) => {
    event.stopPropagation();
    if (isSending) event.preventDefault();
  };
  return html`<fanar-dialog
    heading=${t('leave-heading')}
    .open=${leaving !== undefined}
    @fanar-before-close=${onBeforeClose}
    @close=${actions.withdrawLeave}
  >
    ${
      leaveFailure
        ? html`<fanar-alert tone="danger" announce="assertive" heading=${t('leave-failed')}
            ><p>${reason(view, leaveFailure, false)}</p></fanar-alert
          >`
        : nothing
    }
    <p>${t('leave-lost')}</p>
    <fanar-button slot="actions" variant="danger" ?busy=${isSending} @click=${actions.leave}
      >${t(isSending ? 'leaving' : 'leave')}</fanar-button
    >
    <fanar-button
      slot="actions"
      variant="secondary"
      ?disabled=${isSending}
      @click=${actions.withdrawLeave}
      >${t('stay')}</fanar-button
    >
  </fanar-dialog>`;
}
