import type { OpenedApplication } from '@fanar/contract';
import type { LitElement } from 'lit';
import { forgetKey } from '../service-form/receipt/kept-key.js';
import type { HandOff, PaymentHandOff } from '../service-form/receipt/payment-hand-off.js';
import type { HandOffOptions } from './late/hand-off.js';
import { afterCode } from './late-parts.js';

/** The way from a status to where its fees are paid, by code that comes with what is to be paid. */
export class PaymentWay {
  readonly #host: LitElement;
  readonly #options: HandOffOptions;
  #handOff: PaymentHandOff | undefined;
  #known: string | undefined;

  constructor(host: LitElement, options: HandOffOptions) {
    this.#host = host;
    this.#options = options;
  }

  get state(): HandOff | undefined {
    return this.#handOff?.state;
  }

  /** @param status of the payment, as it is known now */
  know(status: string | undefined): void {
    if (status === 'paid') forgetKey();
    // Another end of the last try: the next one is another.
    if (status !== this.#known && this.#known !== undefined) this.#handOff?.reset();
    this.#known = status;
  }

  async pay({ reference, key: trackingKey }: OpenedApplication): Promise<void> {
    this.#handOff ??= afterCode.code?.openHandOff(this.#host, this.#options);
    await this.#handOff?.pay({ reference, trackingKey });
  }
}
