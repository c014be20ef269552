import type { ApplicationReceipt, Problem, ServiceGateway } from '@fanar/contract';
import type { LocaleController } from '@fanar/elements';
import type { LitElement, ReactiveController } from 'lit';
import { emit } from '../../emit.js';
import { problemOf } from '../../refusal.js';
import type { ApplicationFlow } from '../application-flow.js';
import { returnAddress, type ReceiptKey } from '../receipt-links.js';
import type { Screen } from '../screens/screen.js';
import { askToLeave } from '../service-form.events.js';
import { forgetKey, keptKey } from './kept-key.js';
import { PaymentHandOff } from './payment-hand-off.js';
import type { Received } from './receipt-content.js';
import { ReceiptController } from './receipt-controller.js';
import type { DownloadFormat } from './receipt-download.js';
import { addressOf, type ReceiptPages, type ReceiptView } from './receipt-view.js';

/** The form, as far as its receipt needs it. */
export interface ReceiptHost extends LitElement {
  readonly locale: LocaleController;
  readonly fromFragment: boolean;
  readonly pages: ReceiptPages;
}

export interface FormReceiptOptions {
  readonly flow: ApplicationFlow;
  readonly gateway: () => ServiceGateway | undefined;
  readonly announce: (words: string) => void;
  /** What the receipt is drawn with. */
  readonly screen: () => Screen;
  readonly revealed: () => ReadonlySet<string>;
}

/** The end of the form: opens a receipt again, keeps it true, leads to pay, and saves it. */
export class FormReceipt implements ReactiveController {
  readonly #host: ReceiptHost;
  readonly #options: FormReceiptOptions;
  readonly #controller: ReceiptController;
  readonly #handOff: PaymentHandOff;
  readonly #wanted: () => ReceiptKey | undefined;
  #asked: readonly unknown[] = [];

  /** @param wanted the receipt to open, if any; another object is another wish */
  constructor(
    host: ReceiptHost,
    options: FormReceiptOptions,
    wanted: () => ReceiptKey | undefined,
  ) {
    const { flow, gateway, announce } = options;
    const onError = (problem: Problem) => void emit(host, 'fanar-error', problemOf(problem));
    this.#host = host;
    this.#options = options;
    this.#wanted = wanted;
    this.#handOff = new PaymentHandOff(host, {
      gateway,
      onError,
      language: () => host.locale.language,
      returnTo: () => returnAddress(host.pages.receipt ?? location.href, document.baseURI),
      mayLeave: (href) => askToLeave(host, href),
      leave: () => host.renderRoot.querySelector<HTMLElement>('#payment')?.click(),
    });
    this.#controller = new ReceiptController(host, {
      flow,
      gateway,
      onError,
      onShown: (receipt) => this.#onShown(receipt),
      onNews: (news) => {
        announce(host.locale.t(`service-form:news-${news}`));
        if (news === 'paid' || news === 'payment-failed') this.#handOff.reset();
      },
    });
    host.addController(this);
  }

  /** What opens the receipt in view. */
  get key(): ReceiptKey | undefined {
    return this.#controller.key;
  }

  hostUpdate(): void {
    const gateway = this.#options.gateway();
    const wanted = this.#wanted();
    if (!wanted || !gateway) return;
    const asked = [wanted, gateway];
    if (asked.every((one, at) => one === this.#asked[at])) return;
    this.#asked = asked;
    void this.#open(wanted);
  }

  /** Asks anew for a receipt that could not be opened. */
  retry(): void {
    this.#asked = [];
    this.#host.requestUpdate();
  }

  get view(): ReceiptView {
    return {
      pages: this.#host.pages,
      progress: this.#controller.progress,
      handOff: this.#handOff.state,
      canPay: this.#options.gateway()?.startPayment !== undefined,
      revealed: this.#options.revealed(),
      actions: {
        pay: () => {
          const { receipt } = this.#received ?? {};
          if (receipt) void this.#handOff.pay(receipt).then(() => this.#controller.look());
        },
        look: () => void this.#controller.look(),
        download: (format) => void this.#download(format),
      },
    };
  }

  get #received(): Received | undefined {
    const { state } = this.#options.flow;
    return state.phase === 'submitted' && state.receipt
      ? { ...state, receipt: state.receipt }
      : undefined;
  }

  async #open({ reference, key: given }: ReceiptKey): Promise<void> {
    const key = given || keptKey(reference);
    if (key) await this.#controller.open({ reference, key });
    else this.#options.flow.show({ phase: 'receipt-missing', problem: { code: 'key-format' } });
  }

  #onShown({ reference, state = 'received', payment }: ApplicationReceipt): void {
    if (payment?.status === 'paid') forgetKey();
    const detail = { reference, state, ...(payment && { payment: payment.status }) };
    emit(this.#host, 'fanar-receipt-shown', detail);
  }

  async #download(format: DownloadFormat): Promise<void> {
    const { announce, screen, revealed } = this.#options;
    const received = this.#received;
    const key = this.#controller.key;
    if (!received || !key) return;
    try {
      const { download } = await import('./receipt-download.js');
      const trackAddress = addressOf(this.#host.pages.track, key);
      download(screen(), received, { revealed: revealed(), trackAddress }, format);
    } catch {
      announce(this.#host.locale.problemText({ code: 'network-unreachable' }));
    }
  }
}
