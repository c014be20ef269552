import { fromInstant } from '@fanar/egypt';
import { html, nothing, type TemplateResult } from 'lit';
import { isKept, isStale, isToCome, standingOf, type Copy } from '../appointment.state.js';
import { cancelDialog } from './cancel-dialog.js';
import { alternatives, notice } from './notice.js';
import { heading } from '../../heading.js';
import { reason } from './parts.js';
import { slip } from './slip.js';
import type { AppointmentView } from './view.js';

/** How it stands comes first, then the slip, then what can be done with it. */
export function appointmentScreen(view: AppointmentView, opened: Copy): TemplateResult {
  const { t, level } = view;
  const reference = html`<bdi dir="ltr" translate="no">${opened.appointment.reference}</bdi>`;
  return html`
    <section>
      ${heading('appointment-heading', level, html`${t('heading')} ${reference}`)} ${notice(view)}
      ${stale(view, opened)} ${standing(view, opened)} ${alternatives(view, opened.appointment)}
      ${slip(view, opened)} ${keeping(view, opened)} ${actions(view, opened)}
      ${cancelDialog(view, opened.appointment)}
    </section>
  `;
}

/** In words, who cancelled it and why. */
function standing(view: AppointmentView, { appointment }: Copy): TemplateResult {
  const { t, words, when, today } = view;
  const { cancellation } = appointment;
  return html`<div class="standing">
    <p class="status">${t(`status-${standingOf(appointment, today)}`)}</p>
    ${
      cancellation
        ? html`<p>${t('cancelled-at', { when: when(cancellation.at) })}</p>
            ${cancellation.reason ? html`<p>${t('because', { reason: words(cancellation.reason) })}</p>` : nothing}`
        : nothing
    }
  </div>`;
}

/** The server cannot be reached: what is shown is old, and says how old. */
function stale(view: AppointmentView, { at }: Copy): TemplateResult | typeof nothing {
  const { state, t, level, date, time, actions } = view;
  const { failure, isAsking } = state;
  if (!failure || !isStale(state)) return nothing;
  const civil = fromInstant(at);
  return html`<fanar-alert
    id="stale"
    tone="warning"
    announce="polite"
    heading=${t('stale', { date: date(civil.date), time: time(civil.time) })}
    heading-level=${Math.min(level + 1, 6)}
  >
    <p>${reason(view, failure)}</p>
    <fanar-button class="no-print" variant="secondary" ?busy=${isAsking} @click=${actions.refresh}
      >${t(isAsking ? 'refreshing' : 'refresh')}</fanar-button
    >
  </fanar-alert>`;
}

/** Nothing stays on the device that the citizen did not ask for. */
function keeping(view: AppointmentView, { appointment }: Copy): TemplateResult | typeof nothing {
  const { state, t, today, date, actions } = view;
  if (!isToCome(appointment) || appointment.slot.date < today) {
    if (!isKept(state)) return nothing;
  }
  return html`<div class="no-print">
    <label class="document">
      <input
        id="keep"
        type="checkbox"
        aria-describedby="keep-hint"
        .checked=${isKept(state)}
        @change=${actions.keep}
      />
      <span>
        ${t('keep')}
        <span class="note" id="keep-hint">
          ${t('keep-hint', { date: date(appointment.slot.date) })}
        </span>
      </span>
    </label>
    <p role="status">${state.isUnkept ? t('keep-failed') : nothing}</p>
  </div>`;
}

function actions(view: AppointmentView, { appointment }: Copy): TemplateResult {
  const { state, t, say, can, actions: act } = view;
  const canChange = appointment.status === 'booked' && appointment.changeable && !isStale(state);
  const button = (words: string, press: () => void, variant: 'secondary' | 'quiet') =>
    html`<fanar-button variant=${variant} @click=${press}>${words}</fanar-button>`;
  return html`
    <div class="actions">
      ${
        canChange && can.move
          ? html`<fanar-button id="move" @click=${act.move}>${t('move')}</fanar-button>`
          : nothing
      }
      ${
        canChange && can.cancel
          ? html`<fanar-button id="cancel" variant="secondary" @click=${act.askCancel}
              >${t('cancel')}</fanar-button
            >`
          : nothing
      }
      ${
        isToCome(appointment) || appointment.status === 'cancelled'
          ? button(
              appointment.status === 'cancelled' ? t('calendar-cancel') : say('booking:calendar'),
              act.saveCalendarFile,
              'secondary',
            )
          : nothing
      }
      ${button(say('booking:print'), act.print, 'secondary')}
      ${button(t('another'), act.leave, 'quiet')}
    </div>
    <p role="status">${view.isFileFailed ? say('booking:calendar-failed') : nothing}</p>
  `;
}
