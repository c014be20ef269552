import type { Problem, ServiceGateway } from '@fanar/contract';
import type { Language } from '@fanar/contract';
import type { LitElement } from 'lit';
import { PaymentHandOff } from '../../service-form/receipt/payment-hand-off.js';
import { returnAddress } from '../../service-form/receipt-links.js';
import { askToLeave } from '../../service-form/service-form.events.js';

export interface HandOffOptions {
  readonly gateway: () => ServiceGateway | undefined;
  readonly language: () => Language;
  readonly onError: (problem: Problem) => void;
}

/** Leads to the page where the fees are paid, and back to this one. */
export function openHandOff(host: LitElement, options: HandOffOptions): PaymentHandOff {
  return new PaymentHandOff(host, {
    ...options,
    returnTo: () => returnAddress(location.href, document.baseURI),
    mayLeave: (href) => askToLeave(host, href),
    leave: () => host.renderRoot.querySelector<HTMLElement>('#payment')?.click(),
  });
}
