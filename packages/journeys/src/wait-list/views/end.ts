import type { AppointmentReceipt } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { appointmentSheet } from '../../booking/appointment-sheet.js';
import { heading } from '../../heading.js';
import type { WaitListView } from './view.js';

/** The appointment that came of it. */
export function bookedScreen(view: WaitListView, receipt: AppointmentReceipt): TemplateResult {
  const { t, say, level, manageUrl, actions } = view;
  const { key, ...appointment } = receipt;
  return html`<section>
    <fanar-confirmation-panel
      id="confirmed"
      heading=${t('booked-heading')}
      heading-level=${level}
      reference-label=${say('booking:reference')}
      reference=${appointment.reference}
    ></fanar-confirmation-panel>
    ${appointmentSheet(view, { appointment, key, manageUrl })}
    <p class="actions">
      <fanar-button variant="secondary" @click=${actions.saveCalendarFile}
        >${say('booking:calendar')}</fanar-button
      >
      <fanar-button variant="secondary" @click=${actions.print}
        >${say('booking:print')}</fanar-button
      >
    </p>
    <p role="status">${view.isFileFailed ? say('booking:calendar-failed') : nothing}</p>
  </section>`;
}

export function leftScreen(view: WaitListView): TemplateResult {
  const { t, actions } = view;
  return html`<section>
    ${heading('left-heading', view.level, t('left-heading'))}
    <p>${t('left-text')}</p>
    <p class="actions">
      <fanar-button variant="secondary" @click=${actions.again}>${t('again')}</fanar-button>
    </p>
  </section>`;
}
