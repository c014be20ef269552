import type { Fee } from '@fanar/contract';
import { formatDate } from '@fanar/egypt/calendar';
import { html, nothing, type TemplateResult } from 'lit';
import { note, say, t, type Screen } from './screen.js';

const PIASTRES = 100;

/** Every fee that there may be, before anything was answered. */
export function feeList(screen: Screen, fees: readonly Fee[]): TemplateResult | string {
  const latest = latestOf(fees);
  if (latest === undefined) return t(screen, 'free');
  return html`
    <ul class="fees">
      ${fees.map((fee) => html`<li>${say(screen, fee.title)}${amount(screen, fee)}</li>`)}
    </ul>
    <p class="note">${asOf(screen, latest)}</p>
  `;
}

/** A fee beside its title. What is known only at assessment is told by its note, if at all. */
function amount(screen: Screen, fee: Fee): TemplateResult {
  const remark = note(screen, fee.note);
  const condition = fee.when
    ? html`<span class="note">${t(screen, 'fee-depends')}</span>`
    : nothing;
  if (fee.amount === undefined) {
    return fee.note
      ? html`${remark}${condition}`
      : html`: ${t(screen, 'fee-set-later')}${condition}`;
  }
  return html`: <bdi>${money(screen, fee.amount)}</bdi>${remark}${condition}`;
}

export function money(screen: Screen, piastres: number): string {
  if (piastres === 0) return t(screen, 'free');
  const minimumFractionDigits = piastres % PIASTRES === 0 ? 0 : 2;
  return screen.locale.formatNumber(piastres / PIASTRES, {
    style: 'currency',
    currency: 'EGP',
    minimumFractionDigits,
  });
}

export function asOf(screen: Screen, date: string): string {
  return t(screen, 'fees-as-of', { date: formatDate(date, screen.locale.format) });
}

export function latestOf(fees: readonly Fee[]): string | undefined {
  return fees
    .map(({ asOf: date }) => date)
    .sort()
    .at(-1);
}
