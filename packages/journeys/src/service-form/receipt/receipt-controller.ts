import {
  fieldsOf,
  type ApplicationReceipt,
  type Problem,
  type ServiceDefinition,
  type ServiceGateway,
  type ServiceId,
} from '@fanar/contract';
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { newKey } from '../../new-key.js';
import { problemOf, refusalFrom } from '../../refusal.js';
import type { ApplicationFlow } from '../application-flow.js';
import { loadKinds } from '../field-kinds/load.js';
import type { ReceiptKey } from '../receipt-links.js';
import type { Submitted } from '../service-form.model.js';
import { refusedLater } from '../service-form.sending.js';
import { loading } from '../service-form.state.js';
import { awaitedBy, newsOf, pauseAfter, type Awaited, type News } from './receipt.state.js';
import { standInFor } from './stand-in.js';

export interface ReceiptControllerOptions {
  readonly flow: ApplicationFlow;
  readonly gateway: () => ServiceGateway | undefined;
  readonly onShown: (receipt: ApplicationReceipt) => void;
  readonly onNews: (news: News) => void;
  readonly onError: (problem: Problem) => void;
}

/** What the receipt says of itself beside what it holds. */
export interface ReceiptProgress {
  readonly isAsking: boolean;
  /** It is looked for again by itself no more. */
  readonly isLeftToCitizen: boolean;
  /** Why the last look failed; what is shown may be old. */
  readonly failure?: Problem;
}

/**
 * Keeps a receipt true: opens one again by its key, and looks for what is still to come, ever less
 * often.
 */
export class ReceiptController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ReceiptControllerOptions;
  #opening: AbortController | undefined;
  #listening: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looks = 0;
  #awaited: Awaited;
  #isAsking = false;
  #failure: Problem | undefined;
  #shown: ApplicationReceipt | undefined;

  constructor(host: ReactiveControllerHost, options: ReceiptControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get progress(): ReceiptProgress {
    const isDone = pauseAfter(this.#looks, this.#awaited) === undefined;
    return {
      isAsking: this.#isAsking,
      isLeftToCitizen: this.#awaited !== undefined && isDone,
      ...(this.#failure && { failure: this.#failure }),
    };
  }

  /** What opens the receipt in view, for the page to keep. */
  get key(): ReceiptKey | undefined {
    const receipt = this.#submitted?.receipt;
    return receipt && { reference: receipt.reference, key: receipt.trackingKey };
  }

  hostConnected(): void {
    if (isServer) return;
    const { signal } = (this.#listening = new AbortController());
    document.addEventListener('visibilitychange', this.#onReturn, { signal });
    // Moved within the page while it waited: it goes on.
    if (this.#awaited) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#opening?.abort();
    this.#listening?.abort();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  hostUpdated(): void {
    const receipt = this.#submitted?.receipt;
    if (receipt !== this.#shown) {
      this.#shown = receipt;
      if (receipt) this.#options.onShown(receipt);
    }
    this.#wait();
  }

  /** Opens the receipt of an application sent before. The last call wins. */
  async open({ reference, key }: ReceiptKey): Promise<void> {
    const { flow } = this.#options;
    const gateway = this.#options.gateway();
    this.#opening?.abort();
    const { signal } = (this.#opening = new AbortController());
    flow.show(loading);
    try {
      if (!gateway?.getReceipt) throw new Error('This back end gives no receipts');
      const receipt = await gateway.getReceipt(reference, key, { signal });
      const definition = await serviceOf(gateway, receipt, signal);
      await loadKinds(fieldsOf(definition));
      if (signal.aborted) return;
      flow.show({ phase: 'submitted', definition, receipt, isEarlierSending: false });
    } catch (error) {
      if (signal.aborted) return;
      const problem = problemOf(refusalFrom(error));
      flow.show({ phase: 'receipt-missing', problem });
      this.#options.onError(problem);
    }
  }

  /** Looks at once whether there is news. */
  async look(): Promise<void> {
    const gateway = this.#options.gateway();
    const before = this.#submitted?.receipt;
    if (!before || !gateway?.getReceipt || this.#isAsking) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isAsking = true;
    this.#host.requestUpdate();
    try {
      const after = await gateway.getReceipt(before.reference, before.trackingKey);
      this.#failure = undefined;
      if (this.#submitted?.receipt === before) this.#learn(before, after);
    } catch (error) {
      this.#failure = problemOf(refusalFrom(error));
    }
    this.#isAsking = false;
    this.#looks += 1;
    this.#host.requestUpdate();
  }

  get #submitted(): Submitted | undefined {
    const { state } = this.#options.flow;
    return state.phase === 'submitted' ? state : undefined;
  }

  #learn(before: ApplicationReceipt, after: ApplicationReceipt): void {
    const { flow, onNews } = this.#options;
    const submitted = this.#submitted;
    if (!submitted) return;
    const draft =
      after.state === 'refused' && refusedLater(submitted, after.errors ?? [], newKey());
    const { draft: _judged, ...rest } = submitted;
    const isJudgedNow = after.state !== 'processing';
    // The key is not given again by every back end.
    const receipt = { ...after, trackingKey: after.trackingKey || before.trackingKey };
    flow.show(draft || { ...(isJudgedNow ? rest : submitted), receipt });
    const news = newsOf(before, after);
    if (news) onNews(news);
  }

  /** Asks again in a while, where something is still to come. */
  #wait(): void {
    const receipt = this.#submitted?.receipt;
    const isAsked = receipt && this.#options.gateway()?.getReceipt;
    const awaited = isAsked ? awaitedBy(receipt) : undefined;
    if (awaited !== this.#awaited) {
      this.#awaited = awaited;
      this.#looks = 0;
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
    if (this.#timer !== undefined || this.#isAsking) return;
    const pause = pauseAfter(this.#looks, awaited);
    if (pause !== undefined) this.#timer = setTimeout(() => void this.look(), pause);
  }

  /** From another tab or an app of a bank: what was awaited may be there. */
  readonly #onReturn = (): void => {
    if (document.visibilityState === 'visible' && this.#awaited) void this.look();
  };
}

/** The service of a receipt. One that is closed for now does not take receipts away. */
async function serviceOf(
  gateway: ServiceGateway,
  receipt: ApplicationReceipt,
  signal: AbortSignal,
): Promise<ServiceDefinition> {
  try {
    return await gateway.getService(receipt.service as ServiceId, { signal });
  } catch (error) {
    const { notice } = refusalFrom(error);
    if (!notice) throw error;
    return standInFor(receipt, notice);
  }
}
