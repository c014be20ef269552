import type { Draft } from '../service-form.model.js';
import { placeOf } from '../service-form.path.js';
import type { DeviceDraft } from './device-draft.js';
import type { KeeperStatus } from './keeper.js';
import type { KeepingHost, KeepingOptions } from './keeping-host.js';
import { SendingQueue } from './sending-queue.js';

/** Failures of the way there, not of the application. */
const NO_NETWORK: ReadonlySet<string> = new Set(['network-unreachable', 'network-timeout']);

/** Where the device has the draft, so that it knows whose it is. */
const MAY_BE_KEPT: ReadonlySet<KeeperStatus> = new Set(['saved', 'saving', 'elsewhere']);

/** What could not be sent: it waits, whole, on this device, and is sent once the network is back. */
export class Outbox {
  readonly #host: KeepingHost;
  readonly #options: KeepingOptions;
  readonly #device: DeviceDraft;
  readonly #queue: SendingQueue;
  #listening: AbortController | undefined;

  /** @param whenReady resolves when the form can be worked with */
  constructor(
    host: KeepingHost,
    options: KeepingOptions,
    device: DeviceDraft,
    whenReady: () => Promise<void>,
  ) {
    this.#host = host;
    this.#options = options;
    this.#device = device;
    this.#queue = new SendingQueue({
      name: () => device.id,
      send: () => whenReady().then(() => this.#send()),
    });
  }

  get isWaiting(): boolean {
    return this.#queue.isWaiting;
  }

  /** Waits on where what is kept was to be sent. */
  connect(): void {
    const { signal } = (this.#listening = new AbortController());
    addEventListener('online', this.#onOnline, { signal });
    if (this.#device.keeper?.state.isQueued) this.#queue.wait();
  }

  disconnect(): void {
    this.#listening?.abort();
    this.stop();
  }

  /** Sends nothing by itself; what is kept stays as it is. */
  stop(): void {
    this.#queue.stop();
  }

  /** Looks at what has become of what was being sent. */
  follow(draft: Draft, before: Draft): void {
    if (before.sending && !draft.sending) this.#onAnswer(draft);
    const isAway = !draft.sending && placeOf(draft).screen !== 'review';
    if (isAway && this.#queue.isWaiting) this.giveUp();
  }

  /** It is no longer to be sent: it was judged, or the citizen will send it herself. */
  readonly giveUp = (): void => {
    this.#queue.stop();
    const { keeper } = this.#device;
    if (keeper?.state.isQueued) void keeper.queue(false);
    this.#host.requestUpdate();
  };

  /** Sends what has waited since an earlier visit. */
  async goOn(): Promise<void> {
    this.#queue.wait();
    await this.#host.updateComplete;
    await this.#queue.try();
  }

  /** Nothing could be loaded, and something waits to be sent. */
  readonly #onOnline = (): void => {
    const { flow, retry } = this.#options;
    if (flow.state.phase === 'unavailable' && this.#device.keeper?.state.found) retry();
  };

  /** An answer came to what was sent, or none did. */
  #onAnswer({ failure, unsettled }: Draft): void {
    const isLost = unsettled.length > 0 && failure && NO_NETWORK.has(failure.code);
    if (!isLost) return this.giveUp();
    this.#queue.wait();
    void this.#device.keeper?.queue(true);
    this.#host.requestUpdate();
  }

  /** Of several windows, the one that has the draft sends it. */
  async #send(): Promise<void> {
    const { keeper } = this.#device;
    const isKept = keeper?.state.isQueued && MAY_BE_KEPT.has(keeper.state.status);
    if (!isKept || (await keeper.owns())) return this.#options.submit();
    this.#queue.stop();
    await keeper.save();
  }
}
