import type { Hold, Language, ServiceGateway, ServiceId } from '@fanar/contract';
import { type Month, monthOf } from '@fanar/elements/calendar/state';
import { isOutcomeOpen, refusalFrom } from '../refusal.js';
import {
  type CivilSlot,
  type Details,
  type Doing,
  INITIAL,
  type PickerEvent,
  type PickerState,
  transition,
} from './appointment-picker.state.js';
import { AvailabilityLoader } from './availability-loader.js';
import { HoldCountdown } from './hold-countdown.js';
import { IdempotencyKeys } from './idempotency-keys.js';

export interface FlowOptions {
  readonly gateway: ServiceGateway;
  readonly service: ServiceId;
  /** Office to open at, where there are several. */
  readonly office?: string;
  /** Reference of the application that the appointment belongs to. */
  readonly application?: () => string | undefined;
  readonly language: () => Language;
  /** Today in Cairo by this device: only a first guess, until the server has said. */
  readonly today: () => string;
  readonly newKey: () => string;
  /** Without an event, only the countdown has moved. */
  readonly onChange: (state: PickerState, event?: PickerEvent) => void;
  /** Seconds left, when it is time to say so. */
  readonly onAnnounce: (seconds: number) => void;
  /** Default: the page's monotonic clock. */
  readonly monotonic?: () => number;
}

/** The hold is no more, or was never known: both mean choosing again. */
const GONE = new Set(['hold-expired', 'hold-not-found']);
/** Not free any more, or not offered any more: both mean choosing another. */
const LOST = new Set(['slot-taken', 'slot-unavailable']);

/** Runs the journey: calls the gateway, keeps its promises apart, and feeds `transition`. */
export class AppointmentFlow {
  state: PickerState = INITIAL;

  readonly #options: FlowOptions;
  readonly #monotonic: () => number;
  readonly #stopped = new AbortController();
  readonly #keys: IdempotencyKeys;
  readonly #countdown: HoldCountdown;
  readonly #loader: AvailabilityLoader;
  /** The hold being asked for; a change of mind takes the wish back, and what comes is let go. */
  #wish: { readonly purpose: string } | undefined;

  /** @param details what has been typed before, in an earlier flow. */
  constructor(options: FlowOptions, details?: Details) {
    if (details) this.state = { ...INITIAL, details };
    this.#options = options;
    this.#monotonic = options.monotonic ?? (() => performance.now());
    this.#keys = new IdempotencyKeys(options.newKey);
    this.#countdown = new HoldCountdown({
      monotonic: this.#monotonic,
      onTick: () => options.onChange(this.state),
      onAnnounce: options.onAnnounce,
      onEnd: () => void this.#runOut(),
      onWake: () => void this.#loader.refresh(),
    });
    this.#loader = new AvailabilityLoader({
      gateway: options.gateway,
      service: options.service,
      state: () => this.state,
      dispatch: (event) => this.#dispatch(event),
      monotonic: this.#monotonic,
      onClock: (now, sent) => this.#countdown.sync(now, sent),
      signal: this.#stopped.signal,
    });
  }

  /** Seconds until the hold ends; `undefined` without a hold. */
  get left(): number | undefined {
    return this.#countdown.left;
  }

  /** Asks for the offices; goes on by itself where there is only one, or one is wanted. */
  async start(): Promise<void> {
    const { gateway, service, office } = this.#options;
    this.#dispatch({ type: 'offices-requested' });
    try {
      const offices = await gateway.listOffices(service, { signal: this.#stopped.signal });
      this.#dispatch({ type: 'offices-received', offices, ...(office && { wanted: office }) });
    } catch (error) {
      this.#dispatch({ type: 'offices-failed', failure: refusalFrom(error) });
    }
    await this.#open();
  }

  /** Tries again what could not be loaded on the way to the days. */
  async retry(): Promise<void> {
    if (this.state.offices.status === 'failed') await this.start();
    else await this.#open();
  }

  async chooseOffice(id: string): Promise<void> {
    const { offices } = this.state;
    const office = offices.status === 'ready' && offices.value.find((each) => each.id === id);
    if (!office) return;
    this.#dispatch({ type: 'office-chosen', office });
    await this.#open();
  }

  reconsiderOffice(): void {
    this.#letGo();
    this.#takeBackWish();
    this.#dispatch({ type: 'office-reconsidered' });
  }

  /** Turns the calendar to a date without choosing it. */
  async showDate(date: string): Promise<void> {
    this.#dispatch({ type: 'cursor-moved', date });
    await this.loadMonth(monthOf(date));
  }

  /** Also called ahead of need. */
  async loadMonth(month: Month): Promise<void> {
    await this.#loader.loadMonth(month);
  }

  async chooseDate(date: string): Promise<void> {
    this.#dispatch({ type: 'date-chosen', date });
    await this.#loader.loadSlots();
  }

  reconsiderDate(): void {
    this.#takeBackWish();
    this.#dispatch({ type: 'date-reconsidered' });
  }

  chooseTime(time: string): void {
    this.#dispatch({ type: 'time-chosen', time });
  }

  /** Holds a slot: the chosen one, or an alternative that was offered. */
  async hold(slot: CivilSlot | undefined = chosenSlot(this.state)): Promise<void> {
    const { office, doing } = this.state;
    if (!slot) return this.#dispatch({ type: 'time-missing' });
    if (!office || doing) return;
    const { gateway, service } = this.#options;
    const { date, time } = slot;
    const wish = (this.#wish = { purpose: `hold ${office.id} ${date} ${time}` });
    const { purpose } = wish;
    const sent = this.#monotonic();
    this.#dispatch({ type: 'call-started', doing: 'holding' });
    try {
      const hold = await gateway.createHold(
        { service, office: office.id, date, time },
        { idempotencyKey: this.#keys.for(purpose) },
      );
      this.#keys.settle(purpose);
      if (this.#wish === wish && !this.#stopped.signal.aborted) this.#keep(hold, sent);
      else this.#release(hold);
    } catch (error) {
      this.#keys.fail(purpose, error);
      if (this.#wish === wish) await this.#fail(error, 'holding', slot);
    }
  }

  /** Asks for more time, once. */
  async renew(): Promise<void> {
    const { hold, doing } = this.state;
    if (!hold?.renewable || doing) return;
    const sent = this.#monotonic();
    this.#dispatch({ type: 'call-started', doing: 'renewing' });
    try {
      const options = { signal: this.#stopped.signal };
      this.#keep(await this.#options.gateway.renewHold(hold, options), sent);
    } catch (error) {
      await this.#fail(error, 'renewing', hold.slot);
    }
  }

  /** A change of mind: gives the slot back and returns to the times. */
  async release(): Promise<void> {
    this.#letGo();
    this.#dispatch({ type: 'hold-released' });
    await this.#loader.refresh();
  }

  setDetails(details: Partial<Details>): void {
    this.#dispatch({ type: 'details-changed', details });
  }

  async confirm(): Promise<void> {
    const { hold, details, doing } = this.state;
    if (!hold || doing) return;
    const { gateway, language } = this.#options;
    const application = this.#options.application?.();
    const request = { ...details, language: language(), ...(application && { application }) };
    const purpose = `confirm ${hold.id} ${JSON.stringify(request)}`;
    this.#dispatch({ type: 'call-started', doing: 'confirming' });
    try {
      const idempotencyKey = this.#keys.for(purpose);
      const receipt = await gateway.createAppointment(hold, request, { idempotencyKey });
      this.#keys.settle(purpose);
      this.#countdown.stop();
      this.#dispatch({ type: 'confirmed', receipt });
    } catch (error) {
      this.#keys.fail(purpose, error);
      await this.#fail(error, 'confirming', hold.slot);
    }
  }

  /** The page is looked at again: ask what is still free, and what the server's clock says. */
  async revalidate(): Promise<void> {
    const { screen } = this.state;
    if (screen === 'times' || screen === 'details') await this.#loader.refreshIfStale();
  }

  /** The page is being left, perhaps to be shown again later. */
  leave(): void {
    if (!this.#letGo()) return;
    this.#dispatch({ type: 'hold-expired' });
  }

  /** Ends everything; the flow is not used again. */
  stop(): void {
    this.#letGo();
    this.#countdown.stop();
    this.#stopped.abort();
  }

  async #open(): Promise<void> {
    const wanting = () => this.state.screen === 'times' && this.state.cursor === undefined;
    if (wanting()) await this.loadMonth(monthOf(this.#options.today()));
    if (wanting() && this.state.today) await this.loadMonth(monthOf(this.state.today));
    if (this.state.cursor !== undefined) await this.loadMonth(monthOf(this.state.cursor));
  }

  #keep(hold: Hold, sent: number): void {
    this.#countdown.start(hold, sent);
    this.#dispatch({ type: 'held', hold });
  }

  async #fail(error: unknown, doing: Doing, slot: CivilSlot): Promise<void> {
    if (this.#stopped.signal.aborted) return;
    const failure = refusalFrom(error);
    if (failure.code === 'hold-already-renewed') {
      this.#dispatch({ type: 'renewal-refused' });
    } else if (LOST.has(failure.code)) {
      this.#countdown.stop();
      this.#dispatch({ type: 'slot-lost', slot, alternatives: failure.alternatives ?? [] });
      await this.#loader.refresh();
    } else if (GONE.has(failure.code)) {
      await this.#expire();
    } else {
      this.#dispatch({ type: 'call-failed', doing, slot, failure });
    }
  }

  async #expire(): Promise<void> {
    this.#countdown.stop();
    this.#dispatch({ type: 'hold-expired' });
    await this.#loader.refresh();
  }

  async #runOut(): Promise<void> {
    if (this.#isServerToSay()) this.#options.onChange(this.state);
    else await this.#expire();
  }

  /** What was asked for in time may have been done, also where no answer came: it alone knows. */
  #isServerToSay(): boolean {
    const { doing, notice } = this.state;
    if (doing) return doing !== 'holding';
    const isUnsure = notice?.kind === 'failed' && isOutcomeOpen(notice.failure);
    return isUnsure && notice.doing === 'confirming';
  }

  #takeBackWish(): void {
    if (this.#wish) this.#keys.settle(this.#wish.purpose);
    this.#wish = undefined;
  }

  /** Gives the hold back, if there is one and it is not just being confirmed. */
  #letGo(): boolean {
    const { hold, doing } = this.state;
    if (!hold || doing === 'confirming') return false;
    this.#countdown.stop();
    this.#release(hold);
    return true;
  }

  /** Nothing to tell when it fails: the server lets go by itself when the time is up. */
  #release(hold: Hold): void {
    this.#options.gateway.releaseHold(hold).catch(() => undefined);
  }

  #dispatch(event: PickerEvent): void {
    if (this.#stopped.signal.aborted) return;
    this.state = transition(this.state, event);
    this.#options.onChange(this.state, event);
  }
}

function chosenSlot({ date, time }: PickerState): CivilSlot | undefined {
  return date !== undefined && time !== undefined ? { date, time } : undefined;
}
