import {
  GatewayError,
  type ApplicationReceipt,
  type CreateOptions,
  type PaymentRequest,
  type PaymentStart,
  type ServiceDefinition,
} from '@fanar/contract';
import { ApplicationGateway } from './application-gateway.js';
import { licence, licenceReceipt } from './licence.js';

export const PAYMENT_PAGE = 'https://payments.example/checkout/1';

/** What opens the receipt that it knows. */
export const receiptKey = { reference: licenceReceipt.reference, key: licenceReceipt.trackingKey };

/** A back end in memory that gives a receipt as it stands, and takes payments. */
export class ReceiptGateway extends ApplicationGateway {
  /** How often the receipt was asked for. */
  asked = 0;
  readonly payments: { request: PaymentRequest; idempotencyKey: string }[] = [];

  constructor(
    /** Given one after another; the last one for ever. An error is thrown. */
    readonly receipts: (ApplicationReceipt | GatewayError)[] = [licenceReceipt],
    definition: ServiceDefinition = licence,
  ) {
    super(definition);
  }

  async getReceipt(reference: string, key: string): Promise<ApplicationReceipt> {
    this.asked += 1;
    if (reference !== receiptKey.reference || key !== receiptKey.key) {
      throw new GatewayError({ code: 'application-not-found', status: 404 });
    }
    const [first, second] = this.receipts;
    if (second) this.receipts.shift();
    if (!first || first instanceof GatewayError) throw first ?? new Error('none');
    return first;
  }

  async startPayment(
    _reference: string,
    _key: string,
    request: PaymentRequest,
    { idempotencyKey }: CreateOptions,
  ): Promise<PaymentStart> {
    this.payments.push({ request, idempotencyKey });
    return { address: PAYMENT_PAGE, status: 'pending' };
  }
}

export function withPayment(
  status: NonNullable<ApplicationReceipt['payment']>['status'],
): ApplicationReceipt {
  const fees = [{ title: { ar: 'رسم الخدمة', en: 'Service fee' }, amount: 7000 }];
  const payment = {
    status,
    amount: 7000,
    fees,
    ...(status === 'paid' && { paidAt: '2026-01-05T09:00:00Z' }),
  };
  return {
    ...licenceReceipt,
    state: status === 'paid' ? 'received' : 'awaiting-payment',
    payment,
  };
}
