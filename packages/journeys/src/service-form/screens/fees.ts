import type { Fee } from '@fanar/contract';
import { formatDate } from '@fanar/egypt/calendar';
import { html, nothing, type TemplateResult } from 'lit';
import { note, say, t, type Setting } from './screen.js';

const PIASTRES = 100;

/** Every fee that there may be, before anything was answered. */
export function feeList(setting: Setting, fees: readonly Fee[]): TemplateResult | string {
  const latest = latestOf(fees);
  if (latest === undefined) return t(setting, 'free');
  return html`
    <ul class="fees">
      ${fees.map((fee) => html`<li>${say(setting, fee.title)}${amount(setting, fee)}</li>`)}
    </ul>
    <p class="note">${asOf(setting, latest)}</p>
  `;
}

/** A fee beside its title. What is known only at assessment is told by its note, if at all. */
function amount(setting: Setting, fee: Fee): TemplateResult {
  const remark = note(setting, fee.note);
  const condition = fee.when
    ? html`<span class="note">${t(setting, 'fee-depends')}</span>`
    : nothing;
  if (fee.amount === undefined) {
    return fee.note
      ? html`${remark}${condition}`
      : html`: ${t(setting, 'fee-set-later')}${condition}`;
  }
  return html`: <bdi>${money(setting, fee.amount)}</bdi>${remark}${condition}`;
}

export function money(setting: Setting, piastres: number): string {
  if (piastres === 0) return t(setting, 'free');
  const minimumFractionDigits = piastres % PIASTRES === 0 ? 0 : 2;
  return setting.locale.formatNumber(piastres / PIASTRES, {
    style: 'currency',
    currency: 'EGP',
    minimumFractionDigits,
  });
}

export function asOf(setting: Setting, date: string): string {
  return t(setting, 'fees-as-of', { date: formatDate(date, setting.locale.format) });
}

export function latestOf(fees: readonly Fee[]): string | undefined {
  return fees
    .map(({ asOf: date }) => date)
    .sort()
    .at(-1);
}
