import type { ApplicationReceipt, Language, Problem, ServiceGateway } from '@fanar/contract';
import type { ReactiveControllerHost } from 'lit';
import { newKey } from '../../new-key.js';
import { isJudged, problemOf, refusalFrom } from '../../refusal.js';
import { keepKey } from './kept-key.js';

export interface PaymentHandOffOptions {
  readonly gateway: () => ServiceGateway | undefined;
  readonly language: () => Language;
  /** Absolute, without a secret. */
  readonly returnTo: () => string;
  /** Asks the page whether the citizen may be led away; where not, the page leads there itself. */
  readonly mayLeave: (href: string) => Promise<boolean>;
  /** Leads away by the link to {@link PaymentHandOff.state}'s `href`, which is drawn by then. */
  readonly leave: () => void;
  readonly onError: (problem: Problem) => void;
}

/** How far the way to the payment page is. */
export interface HandOff {
  readonly isStarting: boolean;
  /** The payment page, once the back end has named it. */
  readonly href?: string;
  readonly failure?: Problem;
}

const atHome: HandOff = { isStarting: false };

/** Leads from a receipt to the page where it is paid. What came of it is told by the receipt. */
export class PaymentHandOff {
  readonly #host: ReactiveControllerHost;
  readonly #options: PaymentHandOffOptions;
  #state = atHome;
  #attempt: string | undefined;

  constructor(host: ReactiveControllerHost, options: PaymentHandOffOptions) {
    this.#host = host;
    this.#options = options;
  }

  get state(): HandOff {
    return this.#state;
  }

  /** Whatever came of the last try, the next one is another. */
  reset(): void {
    this.#attempt = undefined;
    this.#become(atHome);
  }

  async pay({
    reference,
    trackingKey,
  }: Pick<ApplicationReceipt, 'reference' | 'trackingKey'>): Promise<void> {
    const { language, returnTo, mayLeave, leave, onError } = this.#options;
    const gateway = this.#options.gateway();
    if (!gateway?.startPayment || this.#state.isStarting) return;
    this.#become({ isStarting: true });
    try {
      const request = { returnTo: returnTo(), language: language() };
      const idempotencyKey = (this.#attempt ??= newKey());
      const options = { idempotencyKey };
      const { address } = await gateway.startPayment(reference, trackingKey, request, options);
      const href = webAddress(address);
      keepKey(reference, trackingKey);
      const isAllowed = await mayLeave(href);
      this.#become(isAllowed ? { isStarting: false, href } : atHome);
      if (!isAllowed) return;
      await this.#host.updateComplete;
      leave();
    } catch (error) {
      const refusal = refusalFrom(error);
      if (isJudged(refusal)) this.#attempt = undefined;
      const failure = problemOf(refusal);
      this.#become({ isStarting: false, failure });
      onError(failure);
    }
  }

  #become(state: HandOff): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

/** A back end that names no page of the web is not followed. */
function webAddress(address: string): string {
  const { protocol, href } = new URL(address, document.baseURI);
  if (!/^https?:$/.test(protocol)) throw new TypeError(`"${protocol}" is no payment page`);
  return href;
}
