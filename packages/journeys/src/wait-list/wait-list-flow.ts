import type {
  Language,
  Office,
  ServiceGateway,
  ServiceId,
  Visit,
  WaitListRequest,
} from '@fanar/contract';
import { Retrier } from '../appointment-picker/flow/retrier.js';
import { HoldCountdown } from '../booking/hold-countdown.js';
import { IdempotencyKeys } from '../booking/idempotency-keys.js';
import { isOutcomeOpen, refusalFrom } from '../refusal.js';
import {
  INITIAL,
  isGone,
  stateOf,
  transition,
  type Contact,
  type WaitListEvent,
  type WaitListState,
} from './wait-list.state.js';

export interface WaitListOptions {
  readonly gateway: () => ServiceGateway | undefined;
  readonly newKey: () => string;
  readonly language: () => Language;
  readonly onChange: (next: WaitListState, event?: WaitListEvent) => void;
  /** Seconds left to accept, when it is time to say so. */
  readonly onAnnounce: (seconds: number) => void;
  /** Default: the clock of the page. */
  readonly monotonic?: () => number;
}

/** Waits for an earlier appointment: joins, hears of an offer, takes it or lets it go, leaves. */
export class WaitListFlow {
  state: WaitListState = INITIAL;

  readonly #options: WaitListOptions;
  readonly #keys: IdempotencyKeys;
  readonly #retrier = new Retrier(new AbortController().signal);
  readonly #countdown: HoldCountdown;
  readonly #monotonic: () => number;
  #asking: AbortController | undefined;
  #reading: AbortController | undefined;

  constructor(options: WaitListOptions) {
    this.#options = options;
    this.#keys = new IdempotencyKeys(options.newKey);
    this.#monotonic = options.monotonic ?? (() => performance.now());
    this.#countdown = new HoldCountdown({
      monotonic: this.#monotonic,
      onTick: () => options.onChange(this.state),
      onAnnounce: options.onAnnounce,
      onEnd: () => this.#runOut(),
      onWake: () => void this.refresh(),
    });
  }

  /** Seconds until the offer ends; `undefined` without one. */
  get left(): number | undefined {
    return this.#countdown.left;
  }

  /** Gives up what is under way. What is known stays. */
  stop(): void {
    this.#asking?.abort();
    this.#reading?.abort();
    this.#retrier.forget();
    this.#countdown.stop();
  }

  /** Learns where one may wait: the offices that serve everything that is wanted. */
  async readOffices(visit: Visit, wanted: readonly string[]): Promise<void> {
    const gateway = this.#options.gateway();
    if (!gateway || visit.services.length === 0) return;
    this.#reading?.abort();
    const { signal } = (this.#reading = new AbortController());
    try {
      const lists = await Promise.all(
        visit.services.map(({ service }) => gateway.listOffices(service as ServiceId, { signal })),
      );
      if (!signal.aborted) this.#dispatch({ type: 'offices-read', offices: common(lists, wanted) });
    } catch (error) {
      if (signal.aborted) return;
      const failure = refusalFrom(error);
      this.#dispatch({ type: 'offices-failed', failure });
      this.#retrier.tryLater(failure, () => void this.readOffices(visit, wanted));
    }
  }

  /** The same wish is sent under the same key until it was answered for good. */
  async join(request: Omit<WaitListRequest, 'language'>): Promise<void> {
    const gateway = this.#options.gateway();
    if (!gateway?.joinWaitList || this.state.doing) return;
    const wish = { ...request, language: this.#options.language() };
    const purpose = `join ${JSON.stringify(wish)}`;
    this.#dispatch({ type: 'started', doing: 'joining' });
    try {
      const { key, ...entry } = await gateway.joinWaitList(wish, {
        idempotencyKey: this.#keys.for(purpose),
      });
      this.#keys.settle(purpose);
      const { name, mobile } = request;
      this.#dispatch({ type: 'joined', entry, key, contact: { name, mobile } });
    } catch (error) {
      this.#keys.fail(purpose, error);
      this.#dispatch({ type: 'failed', doing: 'joining', failure: refusalFrom(error) });
    }
  }

  async open(id: string, key: string): Promise<void> {
    const gateway = this.#options.gateway();
    if (!gateway?.getWaitListEntry || !id || !key) return;
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    const sent = this.#monotonic();
    this.#dispatch({ type: 'started', doing: 'asking' });
    try {
      const entry = await gateway.getWaitListEntry(id, key, { signal });
      if (signal.aborted) return;
      this.#retrier.settle();
      this.#count(entry.offer, sent);
      this.#dispatch({ type: 'answered', entry, key });
    } catch (error) {
      if (signal.aborted) return;
      const failure = refusalFrom(error);
      this.#dispatch({ type: 'failed', doing: 'asking', failure });
      this.#retrier.tryLater(failure, () => void this.open(id, key));
    }
  }

  /** Asks again, if nothing is being done that it would disturb. */
  async refresh(): Promise<void> {
    const { screen, opened, doing, leaving } = this.state;
    if (screen !== 'entry' || !opened || doing || leaving) return;
    await this.open(opened.entry.id, opened.key);
  }

  /** The connection is back. */
  reconnect(): void {
    this.#retrier.now();
  }

  /** Makes the offer an appointment. The same key over retries: whatever was done is done once. */
  async accept(contact: Contact): Promise<void> {
    const { opened, doing } = this.state;
    const offer = opened?.entry.offer;
    const gateway = this.#options.gateway();
    if (!offer || doing || !gateway) return;
    const request = { ...contact, language: this.#options.language() };
    const purpose = `confirm ${offer.id} ${JSON.stringify(request)}`;
    this.#dispatch({ type: 'started', doing: 'booking' });
    try {
      const receipt = await gateway.createAppointment(offer, request, {
        idempotencyKey: this.#keys.for(purpose),
      });
      this.#keys.settle(purpose);
      this.#countdown.stop();
      this.#dispatch({ type: 'booked', receipt, contact });
    } catch (error) {
      this.#keys.fail(purpose, error);
      const failure = refusalFrom(error);
      if (isGone(failure)) return this.#lose();
      this.#dispatch({ type: 'failed', doing: 'booking', failure });
    }
  }

  /** Lets the offer go to the next, and waits on. */
  async decline(): Promise<void> {
    const { opened, doing } = this.state;
    const gateway = this.#options.gateway();
    if (!opened?.entry.offer || doing || !gateway?.declineOffer) return;
    this.#dispatch({ type: 'started', doing: 'declining' });
    try {
      const entry = await gateway.declineOffer(opened.entry.id, opened.key);
      this.#countdown.stop();
      this.#dispatch({ type: 'declined', entry });
    } catch (error) {
      this.#dispatch({ type: 'failed', doing: 'declining', failure: refusalFrom(error) });
    }
  }

  wantLeave(): void {
    this.#dispatch({ type: 'leave-wanted' });
  }

  withdrawLeave(): void {
    if (this.state.leaving === 'asked') this.#dispatch({ type: 'leave-withdrawn' });
  }

  async leave(): Promise<void> {
    const { opened, leaving } = this.state;
    const gateway = this.#options.gateway();
    if (!opened || leaving !== 'asked' || !gateway?.leaveWaitList) return;
    this.#dispatch({ type: 'leave-sent' });
    try {
      await gateway.leaveWaitList(opened.entry.id, opened.key);
    } catch (error) {
      const failure = refusalFrom(error);
      // It is there no more, by an answer that got lost perhaps: that is what was wanted.
      if (failure.code !== 'wait-list-not-found') {
        return this.#dispatch({ type: 'leave-failed', failure });
      }
    }
    this.stop();
    this.#dispatch({ type: 'left' });
  }

  /** Another wish. */
  again(): void {
    this.stop();
    this.#dispatch({ type: 'again' });
  }

  #count(offer: Parameters<HoldCountdown['start']>[0] | undefined, sent: number): void {
    if (offer) this.#countdown.start(offer, sent);
    else this.#countdown.stop();
  }

  /** What was asked for in time may have been done, also where no answer came: the server knows. */
  #runOut(): void {
    const { doing, failed } = this.state;
    const isUnsure = failed?.doing === 'booking' && isOutcomeOpen(failed.failure);
    if (doing === 'booking' || isUnsure) this.#options.onChange(this.state);
    else void this.#lose();
  }

  async #lose(): Promise<void> {
    this.#countdown.stop();
    this.#dispatch({ type: 'offer-lost' });
    if (stateOf(this.state)) await this.refresh();
  }

  #dispatch(event: WaitListEvent): void {
    this.state = transition(this.state, event);
    this.#options.onChange(this.state, event);
  }
}

/** Those that serve all, of the wanted ones where some are. */
function common(
  lists: readonly (readonly Office[])[],
  wanted: readonly string[],
): readonly Office[] {
  const [first = [], ...others] = lists;
  const shared = first.filter(({ id }) =>
    others.every((list) => list.some((each) => each.id === id)),
  );
  const asked = shared.filter(({ id }) => wanted.includes(id));
  return asked.length > 0 ? asked : shared;
}
