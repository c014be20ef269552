import type { AppointmentDetails, Hold } from '@fanar/contract';
import { HoldCountdown } from '../../booking/hold-countdown.js';
import { IdempotencyKeys } from '../../booking/idempotency-keys.js';
import { isOutcomeOpen, refusalFrom } from '../../refusal.js';
import type { Doing, PickerEvent, PickerState, WantedSlot } from '../state/model.js';
import { slotOfHold } from '../state/hold.state.js';
import type { FlowContext } from './context.js';

export interface HoldOptions extends FlowContext {
  readonly newKey: () => string;
  /** What is sent to confirm. */
  readonly request: () => AppointmentDetails;
  /** Asks the page before anything is confirmed; a rejection says why not. */
  readonly mayConfirm: () => Promise<boolean>;
  /** Only the countdown has moved. */
  readonly onTick: () => void;
  /** Seconds left, when it is time to say so. */
  readonly onAnnounce: (seconds: number) => void;
  /** What is free is to be asked for again. */
  readonly refresh: () => Promise<void>;
}

/** The hold is no more, or was never known: both mean choosing again. */
const GONE = new Set(['hold-expired', 'hold-not-found']);
/** Not free any more, or not offered any more: both mean choosing another. */
const LOST = new Set(['slot-taken', 'slot-unavailable']);

/** Holds a slot, keeps the time, and makes an appointment of it, or moves one there. */
export class HoldKeeper {
  readonly #options: HoldOptions;
  readonly #keys: IdempotencyKeys;
  readonly #countdown: HoldCountdown;
  /** The hold being asked for; a change of mind takes the wish back, and what comes is let go. */
  #wish: { readonly purpose: string } | undefined;

  constructor(options: HoldOptions) {
    this.#options = options;
    this.#keys = new IdempotencyKeys(options.newKey);
    this.#countdown = new HoldCountdown({
      monotonic: options.monotonic,
      onTick: options.onTick,
      onAnnounce: options.onAnnounce,
      onEnd: () => void this.#runOut(),
      onWake: () => void options.refresh(),
    });
  }

  /** Seconds until the hold ends; `undefined` without a hold. */
  get left(): number | undefined {
    return this.#countdown.left;
  }

  readonly onClock = (now: string, sent: number): void => this.#countdown.sync(now, sent);

  async hold(slot: WantedSlot | undefined): Promise<void> {
    const { gateway, monotonic } = this.#options;
    if (!slot) return this.#dispatch({ type: 'time-missing' });
    const { doing, visit } = this.#state;
    if (doing) return;
    const { office, date, time } = slot;
    const request = { visit, office, date, time };
    const wish = (this.#wish = { purpose: `hold ${JSON.stringify(request)}` });
    const { purpose } = wish;
    const sent = monotonic();
    this.#dispatch({ type: 'call-started', doing: 'holding' });
    try {
      const hold = await gateway.createHold(request, { idempotencyKey: this.#keys.for(purpose) });
      this.#keys.settle(purpose);
      if (this.#wish === wish && !this.#isStopped) this.#keep(hold, sent);
      else this.#release(hold);
    } catch (error) {
      this.#keys.fail(purpose, error);
      if (this.#wish === wish) await this.#fail(error, 'holding', slot, () => this.hold(slot));
    }
  }

  /** Asks for more time, once. */
  async renew(): Promise<void> {
    const { hold, doing } = this.#state;
    if (!hold?.renewable || doing) return;
    const { gateway, signal, monotonic } = this.#options;
    const sent = monotonic();
    this.#dispatch({ type: 'call-started', doing: 'renewing' });
    try {
      this.#keep(await gateway.renewHold(hold, { signal }), sent);
    } catch (error) {
      await this.#fail(error, 'renewing', slotOfHold(hold), () => this.renew());
    }
  }

  async confirm(): Promise<void> {
    const { hold, doing } = this.#state;
    if (!hold || doing) return;
    this.#dispatch({ type: 'call-started', doing: 'confirming' });
    try {
      const isGranted = await this.#options.mayConfirm();
      if (isGranted) await this.#book(hold);
      else this.#dispatch({ type: 'call-withdrawn' });
    } catch (error) {
      await this.#fail(error, 'confirming', slotOfHold(hold), () => this.confirm());
    }
  }

  /** A change of mind. True where there was a hold to give back. */
  letGo(): boolean {
    const { hold, doing } = this.#state;
    if (!hold || doing === 'confirming') return false;
    this.#countdown.stop();
    this.#release(hold);
    return true;
  }

  takeBackWish(): void {
    if (this.#wish) this.#keys.settle(this.#wish.purpose);
    this.#wish = undefined;
  }

  stop(): void {
    this.letGo();
    this.#countdown.stop();
  }

  /** The same key over retries: whatever was done is done once. */
  async #book(hold: Hold): Promise<void> {
    const { gateway } = this.#options;
    const { moving } = this.#state;
    const request = this.#options.request();
    const purpose = moving
      ? `move ${moving.reference} ${hold.id}`
      : `confirm ${hold.id} ${JSON.stringify(request)}`;
    const options = { idempotencyKey: this.#keys.for(purpose) };
    try {
      if (moving && gateway.moveAppointment) {
        const appointment = await gateway.moveAppointment(moving, hold, options);
        this.#finish({ type: 'moved', appointment });
      } else {
        const receipt = await gateway.createAppointment(hold, request, options);
        this.#finish({ type: 'confirmed', receipt });
      }
      this.#keys.settle(purpose);
    } catch (error) {
      this.#keys.fail(purpose, error);
      throw error;
    }
  }

  #finish(event: PickerEvent): void {
    this.#countdown.stop();
    this.#dispatch(event);
  }

  #keep(hold: Hold, sent: number): void {
    this.#countdown.start(hold, sent);
    this.#dispatch({ type: 'held', hold });
  }

  async #fail(
    error: unknown,
    doing: Doing,
    slot: WantedSlot,
    again: () => Promise<void>,
  ): Promise<void> {
    if (this.#isStopped) return;
    const failure = refusalFrom(error);
    if (failure.code === 'hold-already-renewed') {
      this.#dispatch({ type: 'renewal-refused' });
    } else if (LOST.has(failure.code)) {
      this.#countdown.stop();
      this.#dispatch({ type: 'slot-lost', slot, alternatives: failure.alternatives ?? [] });
      await this.#options.refresh();
    } else if (GONE.has(failure.code)) {
      await this.#expire();
    } else {
      this.#dispatch({ type: 'call-failed', doing, slot, failure });
      this.#options.tryLater(failure, again);
    }
  }

  async #expire(): Promise<void> {
    this.#countdown.stop();
    this.#dispatch({ type: 'hold-expired' });
    await this.#options.refresh();
  }

  async #runOut(): Promise<void> {
    if (this.#isServerToSay()) this.#options.onTick();
    else await this.#expire();
  }

  /** What was asked for in time may have been done, also where no answer came: it alone knows. */
  #isServerToSay(): boolean {
    const { doing, notice } = this.#state;
    if (doing) return doing !== 'holding';
    const isUnsure = notice?.kind === 'failed' && isOutcomeOpen(notice.failure);
    return isUnsure && notice.doing === 'confirming';
  }

  /** Nothing to tell when it fails: the server lets go by itself when the time is up. */
  #release(hold: Hold): void {
    this.#options.gateway.releaseHold(hold).catch(() => undefined);
  }

  get #state(): PickerState {
    return this.#options.state();
  }

  get #isStopped(): boolean {
    return this.#options.signal.aborted;
  }

  #dispatch(event: PickerEvent): void {
    this.#options.dispatch(event);
  }
}
