import type { Appointment } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { linkTo } from '../service-form/receipt-links.js';
import { policyWords, slotRows } from './appointment-rows.js';
import type { BookingSpeech } from './booking-speech.js';
import { documents } from './documents.js';

/** What an appointment is shown with, right after booking and whenever it is opened again. */
export interface AppointmentSheet {
  readonly appointment: Appointment;
  /** Secret; shown, and in the fragment of the code, where it is known. */
  readonly key?: string | undefined;
  /** Page that opens the appointment: the code leads there. Default: no code. */
  readonly manageUrl?: string | undefined;
  readonly application?: string | undefined;
}

/**
 * The facts, the key, the code, what to bring, and until when it can be changed. Made for paper too.
 * Draws `fanar-summary-list` and `fanar-qr-code`.
 */
export function appointmentSheet(
  speech: BookingSpeech,
  { appointment, key, manageUrl, application }: AppointmentSheet,
): TemplateResult {
  const { say } = speech;
  const { slot, office, titles, visit, needs = [], reference } = appointment;
  const policy = policyWords(speech, appointment);
  const rows = [
    ...slotRows(speech, { slot, office, titles, visit, application }),
    ...(needs.length > 0
      ? [
          {
            id: 'needs',
            label: say('booking:needs'),
            value: needs.map((need) => say(`booking:need-${need}`)),
          },
        ]
      : []),
    ...(key ? [{ id: 'key', label: say('booking:key'), value: key, isolate: 'ltr' as const }] : []),
  ];
  return html`
    <div class="sheet">
      <fanar-summary-list .rows=${rows}></fanar-summary-list>
      ${
        key && manageUrl
          ? html`<fanar-qr-code
              value=${absolute(linkTo(manageUrl, { reference, key }))}
              label=${say('booking:code-label')}
              ><p class="note">${say('booking:code-hint')}</p></fanar-qr-code
            >`
          : nothing
      }
    </div>
    ${key ? html`<p class="note">${say('booking:key-hint')}</p>` : nothing}
    ${policy ? html`<p class="policy">${policy}</p>` : nothing}
    ${documents(speech, appointment.evidence)}
  `;
}

/** A camera knows no page to start from. */
function absolute(address: string): string {
  return new URL(address, document.baseURI).href;
}
