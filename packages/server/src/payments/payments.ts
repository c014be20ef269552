import type { Language } from '@fanar/contract';

/** What a provider is asked to collect. */
export interface PaymentOrder {
  /** One per attempt to pay; the same for a start that is repeated. */
  readonly id: string;
  /** Of the application, for the statement of the payer. */
  readonly reference: string;
  /** Piastres (1 EGP = 100). */
  readonly amount: number;
  /** Where the payer comes back to. */
  readonly returnTo: string;
  readonly language: Language;
}

/** What a provider tells of an attempt, once it is sure. */
export interface PaymentNotice {
  /** The same for a notice that is sent again. */
  readonly id: string;
  /** The {@link PaymentOrder} that it is about. */
  readonly payment: string;
  readonly status: 'paid' | 'failed';
  /** Piastres; what was collected, or would have been. */
  readonly amount: number;
  /** By which the provider knows it, for whoever asks there. Default: none. */
  readonly providerReference?: string;
}

/** A provider of payments. Nothing that the payer's browser brings back is believed. */
export interface Payments {
  /** Opens a payment. Called again for the same order, it gives the same address. */
  start(order: PaymentOrder): Promise<{ readonly address: string }>;
  /**
   * What a call to `payment-notices` says. Nothing where it is not signed by the provider, or so old
   * that it may be a recording.
   */
  verifyCallback(request: Request): Promise<PaymentNotice | undefined>;
}
