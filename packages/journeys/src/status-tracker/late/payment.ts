import { formatAmount } from '@fanar/arabic';
import type { ApplicationStatus, PaymentStatus } from '@fanar/contract';
import type { TagTone } from '@fanar/elements/tag';
import { html, nothing, type TemplateResult } from 'lit';
import { part } from '../views/parts.js';
import type { TrackerView } from '../views/view.js';

const TONES: Readonly<Record<PaymentStatus['status'], TagTone>> = {
  due: 'warning',
  pending: 'info',
  paid: 'success',
  failed: 'danger',
};

/** What is to be paid or was: the sum, what it is made of, when, and by what the provider knows it. */
export function payment(
  view: TrackerView,
  { payment: known }: ApplicationStatus,
): TemplateResult | typeof nothing {
  if (!known) return nothing;
  const { say, words, format, moment } = view;
  const { status, amount, fees, paidAt, providerReference } = known;
  const money = (piastres: number): string => formatAmount(piastres, format);
  const rows = [
    ...fees.map((fee) => ({ label: words(fee.title), value: [money(fee.amount)] })),
    { label: say('status-after:payment-total'), value: [money(amount)] },
  ].map((row, at) => ({ id: `fee-${at}`, ...row }));
  return part(
    view,
    'payment',
    html`<p>
        <fanar-tag tone=${TONES[status]}>${say(`status-after:payment-${status}`)}</fanar-tag>
      </p>
      ${paidAt ? html`<p>${say('status-after:paid-at', moment(paidAt))}</p>` : nothing}
      ${
        providerReference
          ? html`<p>
              ${say('status-after:provider-reference')}
              <bdi dir="ltr" translate="no">${providerReference}</bdi>
            </p>`
          : nothing
      }
      <fanar-summary-list .rows=${rows}></fanar-summary-list>`,
    say('status-after:payment-heading'),
  );
}

/** What to know before paying, and the way to the page where that is done. */
export function payHere(view: TrackerView, { status }: PaymentStatus): TemplateResult {
  const { say, handOff, problem, actions } = view;
  const { href, failure, isStarting = false } = handOff ?? {};
  return html`<p>${say(`status-after:payment-${status}-words`)}</p>
    ${
      failure
        ? html`<fanar-alert tone="danger" announce="assertive"
            ><p>${problem(failure)}</p></fanar-alert
          >`
        : nothing
    }
    <p class="no-print">
      ${
        href
          ? html`<a id="payment" class="link" href=${href} rel="noreferrer"
              >${say('status-after:pay-page')}</a
            >`
          : html`<fanar-button
              variant=${status === 'pending' ? 'secondary' : 'primary'}
              ?busy=${isStarting}
              @click=${actions.pay}
              >${say(isStarting ? 'status-after:pay-opening' : `status-after:pay-${status}`)}</fanar-button
            >`
      }
    </p>`;
}
