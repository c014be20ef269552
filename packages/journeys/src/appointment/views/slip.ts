import type { Appointment } from '@fanar/contract';
import type { SummaryRow } from '@fanar/elements/summary-list';
import { html, nothing, type TemplateResult } from 'lit';
import { isVisited, policyWords, slotRows } from '../../booking/appointment-rows.js';
import { documents } from '../../booking/documents.js';
import { linkTo } from '../../service-form/receipt-links.js';
import { isToCome, type Copy } from '../appointment.state.js';
import type { AppointmentView } from './view.js';

/** What it is, where, when, what opens it, what to bring, and until when it can be changed. */
export function slip(view: AppointmentView, { appointment, key }: Copy): TemplateResult {
  const isAlive = isToCome(appointment);
  const { phone } = appointment.office;
  return html`
    <div class="sheet">
      <fanar-summary-list .rows=${rowsOf(view, appointment, key)}
        >${phone ? call(phone) : nothing}</fanar-summary-list
      >
      ${isAlive ? code(view, appointment, key) : nothing}
    </div>
    ${isAlive ? html`<p class="note">${view.say('booking:key-hint')}</p>` : nothing}
    ${policy(view, appointment)} ${isAlive ? documents(view, appointment.evidence) : nothing}
  `;
}

function rowsOf(view: AppointmentView, appointment: Appointment, key: string): SummaryRow[] {
  const { slot, office, titles, visit, needs = [] } = appointment;
  const { say, t } = view;
  const { accessibility = [] } = office;
  const isThere = isVisited(visit.mode ?? 'in-person');
  const hijri = view.hijri(slot.date);
  const rows = slotRows(view, { slot, office, titles, visit }).flatMap((row) =>
    row.id === 'date' && hijri
      ? [row, { id: 'hijri', label: t('hijri'), value: t('hijri-about', { date: hijri }) }]
      : [row],
  );
  const several = (id: string, label: string, value: readonly string[]) =>
    value.length > 0 ? [{ id, label, value }] : [];
  return [
    ...rows,
    ...(isThere
      ? several(
          'accessibility',
          t('accessibility'),
          accessibility.map((each) => t(`feature-${each}`)),
        )
      : []),
    ...several(
      'needs',
      say('booking:needs'),
      needs.map((need) => say(`booking:need-${need}`)),
    ),
    { id: 'key', label: say('booking:key'), value: key, isolate: 'ltr' },
  ];
}

function call(phone: string): TemplateResult {
  return html`<a slot="phone" href="tel:${phone}"><bdi dir="ltr">${phone}</bdi></a>`;
}

/** For the reader at the door. Scanned with a phone, it opens the page that says one is there. */
function code(
  view: AppointmentView,
  { reference, visit, checkInFrom }: Appointment,
  key: string,
): TemplateResult | typeof nothing {
  const { t, when, checkInUrl } = view;
  if (!checkInUrl || !isVisited(visit.mode ?? 'in-person')) return nothing;
  const address = new URL(linkTo(checkInUrl, { reference, key }), document.baseURI).href;
  return html`<fanar-qr-code value=${address} label=${t('code-label')}>
    <p class="note">
      ${t('code-hint')} ${checkInFrom ? t('check-in-from', { when: when(checkInFrom) }) : nothing}
    </p>
  </fanar-qr-code>`;
}

/** A change that is not offered here is not promised either. */
function policy(view: AppointmentView, appointment: Appointment): TemplateResult | typeof nothing {
  const { can } = view;
  const words = policyWords(view, appointment);
  if (!words || (appointment.changeable && !can.move && !can.cancel)) return nothing;
  return html`<p class="policy">${words}</p>`;
}
