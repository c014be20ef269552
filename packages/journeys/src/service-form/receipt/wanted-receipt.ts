import { isServer, type ReactiveController } from 'lit';
import { readAddress, type ReceiptKey } from '../receipt-links.js';
import { confirmation } from '../screen-parts.js';
import { loading } from '../service-form.state.js';
import type { FormReceipt, FormReceiptOptions, ReceiptHost } from './form-receipt.js';
import type { ReceiptView } from './receipt-view.js';

export interface WantedReceiptOptions extends FormReceiptOptions {
  /** Begins a new application. */
  readonly restart: () => void;
}

/** Whether a receipt is asked for, in place of a new application; what shows it is fetched then. */
export class WantedReceipt implements ReactiveController {
  readonly #host: ReceiptHost;
  readonly #options: WantedReceiptOptions;
  #wanted: ReceiptKey | undefined;
  #receipt: FormReceipt | undefined;

  constructor(host: ReceiptHost, options: WantedReceiptOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What opens the receipt in view, or the one that is on its way. */
  get key(): ReceiptKey | undefined {
    return this.#receipt?.key ?? this.#wanted;
  }

  get isWanted(): boolean {
    return this.#wanted !== undefined;
  }

  /** What a receipt is drawn with; nothing before its part is here. */
  get view(): ReceiptView | undefined {
    return this.#receipt?.view;
  }

  /** Asks for a receipt; with nothing, for a new application. */
  want(key: ReceiptKey | undefined): void {
    if (key === undefined && !this.isWanted) return;
    // Asked for again it is opened again.
    this.#wanted = key && { ...key };
    if (key) return this.#host.requestUpdate();
    this.#options.flow.show(loading);
    this.#options.restart();
  }

  /** Asks anew for a receipt that could not be opened. */
  retry(): void {
    this.#receipt?.retry();
  }

  hostConnected(): void {
    if (isServer || !this.#host.fromFragment || this.#host.hasUpdated || this.isWanted) return;
    const { reference, key = '' } = readAddress(location.href);
    if (reference) this.#wanted = { reference, key };
  }

  hostUpdate(): void {
    const { code } = confirmation;
    if (isServer || !code) return;
    this.#receipt ??= new code.FormReceipt(this.#host, this.#options, () => this.#wanted);
  }
}
