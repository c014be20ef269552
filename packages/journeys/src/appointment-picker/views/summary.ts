import type { Slot } from '@fanar/contract';
import type { SummaryRow } from '@fanar/elements/summary-list';
import { html, type TemplateResult } from 'lit';
import type { PickerView } from './view.js';

/** Where and when. */
export function slotSummary(view: PickerView, slot: Slot): TemplateResult {
  const { state, application, t, words, date, time } = view;
  const { receipt } = state;
  const office = receipt?.office ?? state.office;
  const rows: readonly (SummaryRow | undefined)[] = [
    receipt && { id: 'service', label: t('service'), value: words(receipt.serviceTitle) },
    { id: 'date', label: t('date'), value: date(slot.date, 'full') },
    { id: 'time', label: t('time'), value: time(slot.time) },
    { id: 'duration', label: t('duration'), value: t('minutes', { count: slot.minutes }) },
    office && { id: 'office', label: t('office'), value: words(office.title) },
    office && { id: 'address', label: t('address'), value: words(office.address) },
    application
      ? { id: 'application', label: t('application'), value: application, isolate: 'ltr' }
      : undefined,
  ];
  return html`<fanar-summary-list .rows=${rows.filter((row) => row !== undefined)}>
  </fanar-summary-list>`;
}
