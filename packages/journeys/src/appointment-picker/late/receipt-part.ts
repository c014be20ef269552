import type { Appointment } from '@fanar/contract';
import ar from '../../i18n/locales/ar/appointment-details.json' with { type: 'json' };
import { journeyMessages } from '../../i18n/messages.js';
import { html, nothing, type TemplateResult } from 'lit';
import { appointmentSheet } from '../../booking/appointment-sheet.js';
import type { PickerView } from '../views/view.js';

export const messages = [journeyMessages('appointment-details', ar, 'appointment-picker')];

/** The booked appointment, or the moved one: what to keep, when and where, and what to bring. */
export function receipt(
  view: PickerView,
  appointment: Appointment,
  key: string | undefined,
): TemplateResult {
  const { t, say, level, state, manageUrl, application, actions } = view;
  const told =
    !state.moving &&
    t(state.details.reminders ? 'told-reminded' : 'told', {
      // As Egyptians write it.
      mobile: state.details.mobile.replace(/^\+20/, '0'),
    });
  return html`
    <section class="confirmed">
      <fanar-confirmation-panel
        id="confirmed"
        heading=${t(state.moving ? 'moved-title' : 'confirmed-title')}
        heading-level=${level}
        reference-label=${say('booking:reference')}
        reference=${appointment.reference}
      ></fanar-confirmation-panel>
      ${told ? html`<p class="note">${told}</p>` : nothing}
      ${appointmentSheet(view, { appointment, key, manageUrl, application })}
      <p class="actions">
        <fanar-button variant="secondary" @click=${actions.saveCalendarFile}
          >${say('booking:calendar')}</fanar-button
        >
        <fanar-button variant="secondary" @click=${actions.print}
          >${say('booking:print')}</fanar-button
        >
      </p>
      <p role="status">${view.isFileFailed ? say('booking:calendar-failed') : nothing}</p>
      <slot name="after"></slot>
    </section>
  `;
}
