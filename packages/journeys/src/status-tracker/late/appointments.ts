import type { ApplicationStatus, CaseAppointment } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { part } from '../views/parts.js';
import type { TrackerView } from '../views/view.js';

/** What was booked for the application, each with the page where it is moved or cancelled. */
export function appointments(
  view: TrackerView,
  { appointments: all = [] }: ApplicationStatus,
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return part(
    view,
    'appointments',
    html`<ul>
      ${all.map((appointment) => html`<li class="event">${one(view, appointment)}</li>`)}
    </ul>`,
    view.say('status-after:appointments-heading'),
  );
}

function one(
  { say, words, date, time, today, appointmentHref }: TrackerView,
  { reference, status, office, date: day, time: start }: CaseAppointment,
): TemplateResult {
  const isAhead = status === 'booked' && day >= today;
  const page = appointmentHref?.split('#', 1).join('');
  const link = `${page ?? ''}#${new URLSearchParams({ reference }).toString()}`;
  return html`<strong
      >${say('status-after:appointment-at', { date: date(day), time: time(start) })}</strong
    >
    <span>${words(office.title)}</span>
    <span
      >${say('status-after:appointment-reference')}
      <bdi dir="ltr" translate="no">${reference}</bdi></span
    >
    ${
      status === 'booked' && !isAhead
        ? nothing
        : html`<span class="note">${say(`status-after:appointment-${status}`)}</span>`
    }
    ${
      isAhead && page !== undefined
        ? html`<span class="no-print"
            ><a class="link" href=${link}
              >${say('status-after:appointment-change')}<span class="visually-hidden"
                >:
                ${say('status-after:appointment-at', { date: date(day), time: time(start) })}</span
              ></a
            ></span
          >`
        : nothing
    }`;
}
