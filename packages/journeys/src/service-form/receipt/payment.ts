import type { ApplicationReceipt, PaymentStatus } from '@fanar/contract';
import type { TagTone } from '@fanar/elements/tag';
import { html, nothing, type TemplateResult } from 'lit';
import { section, t, type Screen } from '../screens/screen.js';
import { dateAndTime, feeRows } from './receipt-content.js';
import { lookAgain } from './progress.js';
import type { ReceiptView } from './receipt-view.js';

const TONES: Readonly<Record<PaymentStatus['status'], TagTone>> = {
  due: 'warning',
  pending: 'info',
  paid: 'success',
  failed: 'danger',
};

/** The fees, whether they are paid, and the way to pay them. */
export function paymentPart(
  screen: Screen,
  { payment, state }: ApplicationReceipt,
  view: ReceiptView,
): TemplateResult | typeof nothing {
  if (!payment) return nothing;
  const { status, paidAt } = payment;
  const rows = feeRows(screen, payment).map(({ label, lines }, at) => ({
    id: `fee-${at}`,
    label,
    value: lines,
  }));
  const hasToWait = status === 'due' && state === 'awaiting-signatures';
  return section(
    screen,
    t(screen, 'fees'),
    html`${
        hasToWait
          ? nothing
          : html`<p>
              <fanar-tag tone=${TONES[status]}>${t(screen, `payment-${status}`)}</fanar-tag>
            </p>`
      }
      ${
        paidAt
          ? html`<p>${t(screen, 'payment-paid-at', dateAndTime(screen, paidAt))}</p>`
          : hasToWait
            ? html`<p>${t(screen, 'payment-after-signatures')}</p>`
            : words(screen, status)
      }
      <fanar-summary-list .rows=${rows}></fanar-summary-list>
      ${status === 'pending' ? lookAgain(screen, view, 'payment-late') : nothing}
      ${hasToWait ? nothing : payAction(screen, status, view)}`,
  );
}

function words(screen: Screen, status: PaymentStatus['status']): TemplateResult | typeof nothing {
  return status === 'paid' ? nothing : html`<p>${t(screen, `payment-${status}-words`)}</p>`;
}

function payAction(
  screen: Screen,
  status: PaymentStatus['status'],
  { canPay, handOff, actions }: ReceiptView,
): TemplateResult | typeof nothing {
  if (!canPay || status === 'paid') return nothing;
  const { href, failure, isStarting } = handOff;
  const label = { due: 'pay', failed: 'pay-again', pending: 'pay-resume' }[status];
  return html`<div class="pay">
    ${
      failure
        ? html`<fanar-alert tone="danger" announce="assertive"
            ><p>${screen.locale.problemText(failure)}</p></fanar-alert
          >`
        : nothing
    }
    ${
      href
        ? html`<a id="payment" class="link" href=${href} rel="noreferrer"
            >${t(screen, 'pay-page')}</a
          >`
        : html`<fanar-button
            variant=${status === 'pending' ? 'secondary' : 'primary'}
            ?busy=${isStarting}
            @click=${actions.pay}
            >${t(screen, isStarting ? 'pay-opening' : label)}</fanar-button
          >`
    }
  </div>`;
}
