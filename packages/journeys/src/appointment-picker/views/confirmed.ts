import type { AppointmentReceipt } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { slotSummary } from './summary.js';
import type { PickerView } from './view.js';

/** The booked appointment: what to keep, when and where, and what to bring. Made for paper too. */
export function confirmed(view: PickerView, receipt: AppointmentReceipt): TemplateResult {
  const { t, level, actions } = view;
  const key = [{ id: 'key', label: t('key'), value: receipt.key, isolate: 'ltr' }];
  return html`
    <section class="confirmed">
      <fanar-confirmation-panel
        id="confirmed"
        heading=${t('confirmed-title')}
        heading-level=${level}
        reference-label=${t('reference')}
        reference=${receipt.reference}
      ></fanar-confirmation-panel>
      ${slotSummary(view, receipt.slot)}
      <fanar-summary-list .rows=${key}></fanar-summary-list>
      <p class="note">${t('key-hint')}</p>
      ${evidence(view, receipt)}
      <p class="actions">
        <fanar-button variant="secondary" @click=${actions.print}>${t('print')}</fanar-button>
      </p>
    </section>
  `;
}

function evidence(view: PickerView, receipt: AppointmentReceipt): TemplateResult {
  const { t, words, level } = view;
  return html`
    <div class="heading minor" role="heading" aria-level=${level + 1} id="bring">
      ${t('bring-heading')}
    </div>
    ${
      receipt.evidence.length === 0
        ? html`<p>${t('bring-nothing')}</p>`
        : html`<ul class="evidence" aria-labelledby="bring">
            ${receipt.evidence.map(
              ({ title, note, original }) =>
                html`<li>
                  ${words(title)} ${note ? html`<span class="note">${words(note)}</span>` : nothing}
                  ${original ? html`<span class="note">${t('bring-original')}</span>` : nothing}
                </li>`,
            )}
          </ul>`
    }
  `;
}
