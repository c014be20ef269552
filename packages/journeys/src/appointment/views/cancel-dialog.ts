import type { Appointment } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { reason } from './parts.js';
import type { AppointmentView } from './view.js';

/** Says what is lost, with the verb itself on the button; it stays until the server has answered. */
export function cancelDialog(view: AppointmentView, { slot }: Appointment): TemplateResult {
  const { state, t, when, actions } = view;
  const { cancelling, cancelFailure } = state;
  const isSending = cancelling === 'sending';
  const onBeforeClose = (event: Event) => {
    event.stopPropagation();
    if (isSending) event.preventDefault();
  };
  return html`<fanar-dialog
    heading=${t('cancel-heading')}
    .open=${cancelling !== undefined}
    @fanar-before-close=${onBeforeClose}
    @close=${actions.leaveCancel}
  >
    ${
      cancelFailure
        ? html`<fanar-alert tone="danger" announce="assertive" heading=${t('cancel-failed')}
            ><p>${reason(view, cancelFailure)}</p></fanar-alert
          >`
        : nothing
    }
    <p>${t('cancel-lost', { when: when(slot) })}</p>
    <fanar-button slot="actions" variant="danger" ?busy=${isSending} @click=${actions.cancel}
      >${t(isSending ? 'cancelling' : 'cancel-yes')}</fanar-button
    >
    <fanar-button
      slot="actions"
      variant="secondary"
      ?disabled=${isSending}
      @click=${actions.leaveCancel}
      >${t('cancel-no')}</fanar-button
    >
  </fanar-dialog>`;
}
