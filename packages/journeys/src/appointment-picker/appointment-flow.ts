import type {
  AppointmentReceipt,
  Language,
  ServiceGateway,
  ServiceId,
  ServiceSummary,
  Visit,
} from '@fanar/contract';
import { type Month, monthOf } from '@fanar/elements/calendar/state';
import {
  type Details,
  hasVisitChoices,
  INITIAL,
  isBookable,
  misfitOf,
  type PickerEvent,
  type PickerState,
  transition,
  type WantedSlot,
} from './appointment-picker.state.js';
import { requestOf } from './flow/appointment-request.js';
import { AvailabilityLoader } from './flow/availability-loader.js';
import type { FlowContext } from './flow/context.js';
import { HoldKeeper } from './flow/hold-keeper.js';
import { OfficeLoader } from './flow/office-loader.js';
import { Retrier } from './flow/retrier.js';
import { VisitLoader } from './flow/visit-loader.js';
import { Watcher } from './flow/watcher.js';

export interface FlowOptions {
  readonly gateway: ServiceGateway;
  /** What the page wants booked; without services the citizen chooses them. */
  readonly visit: Visit;
  /** Offices to open at. Default: the citizen chooses, where there are several. */
  readonly offices?: readonly string[];
  /** Day to open on. Default: the first that is free. */
  readonly date?: string | undefined;
  /** Services to choose among, as far as the page names them. */
  readonly summaries?: () => readonly ServiceSummary[];
  /** An appointment to move, in place of booking one. */
  readonly moving?: AppointmentReceipt | undefined;
  /** Reference of the application that the appointment belongs to. */
  readonly application?: () => string | undefined;
  readonly language: () => Language;
  /** Today in Cairo by this device: only a first guess, until the server has said. */
  readonly today: () => string;
  readonly newKey: () => string;
  /** Asks the page before anything is confirmed. Default: nobody is asked. */
  readonly mayConfirm?: () => Promise<boolean>;
  /** Without an event, only the countdown has moved. */
  readonly onChange: (state: PickerState, event?: PickerEvent) => void;
  /** Seconds left, when it is time to say so. */
  readonly onAnnounce: (seconds: number) => void;
  /** Default: the page's monotonic clock. */
  readonly monotonic?: () => number;
}

/** What the back end has answered well with. */
const ANSWERED = /-received$|^(?:held|confirmed|moved)$/;

/** Runs the journey: calls the gateway, keeps its promises apart, and feeds `transition`. */
export class AppointmentFlow {
  state: PickerState = INITIAL;

  readonly #options: FlowOptions;
  readonly #stopped = new AbortController();
  readonly #retrier = new Retrier(this.#stopped.signal);
  readonly #visits: VisitLoader;
  readonly #offices: OfficeLoader;
  readonly #loader: AvailabilityLoader;
  readonly #holds: HoldKeeper;
  readonly #watcher: Watcher;

  /** @param details what has been typed before, in an earlier flow. */
  constructor(options: FlowOptions, details?: Details) {
    if (details) this.state = { ...INITIAL, details };
    this.#options = options;
    const context: FlowContext = {
      gateway: options.gateway,
      state: () => this.state,
      dispatch: (event) => this.#dispatch(event),
      monotonic: options.monotonic ?? (() => performance.now()),
      signal: this.#stopped.signal,
      tryLater: this.#retrier.tryLater,
    };
    this.#visits = new VisitLoader(context, () => options.summaries?.() ?? []);
    this.#offices = new OfficeLoader(context, options.today);
    this.#holds = new HoldKeeper({
      ...context,
      newKey: options.newKey,
      request: () => requestOf(this.state, options.language(), options.application?.()),
      mayConfirm: options.mayConfirm ?? (() => Promise.resolve(true)),
      onTick: () => options.onChange(this.state),
      onAnnounce: options.onAnnounce,
      refresh: () => this.#loader.refresh(),
    });
    this.#loader = new AvailabilityLoader({ ...context, onClock: this.#holds.onClock });
    this.#watcher = new Watcher(options.gateway, () => void this.#refresh());
  }

  /** Seconds until the hold ends; `undefined` without a hold. */
  get left(): number | undefined {
    return this.#holds.left;
  }

  /** Learns what the visit is about; goes on by itself past what leaves nothing to choose. */
  async start(): Promise<void> {
    const { visit, offices = [], date, moving } = this.#options;
    this.#dispatch({
      type: 'opened',
      visit: moving?.visit ?? visit,
      offices: moving ? [moving.office.id] : offices,
      ...(date && { date }),
      ...(moving && { moving }),
    });
    if (moving) return this.#toOffices();
    if (!(await this.#visits.open(() => this.start()))) return;
    const canAdd = (this.#options.summaries?.() ?? []).length > 1;
    if (hasVisitChoices(this.state, canAdd) || misfitOf(this.state)) {
      this.#dispatch({ type: 'visit-asked' });
    } else {
      await this.#toOffices();
    }
  }

  /** Tries again what could not be loaded on the way to the days. */
  async retry(): Promise<void> {
    this.#retrier.forget();
    const { opening, offices, standings, screen } = this.state;
    if (opening.status === 'failed') await this.start();
    else if (offices.status === 'failed') await this.#toOffices();
    else if (screen === 'offices' && standings?.status === 'failed') await this.#offices.compare();
    else await this.#open();
  }

  /** The connection is back. */
  reconnect(): void {
    this.#retrier.now();
  }

  addService(id: ServiceId): Promise<void> {
    return this.#visits.add(id);
  }

  removeService(service: ServiceId): void {
    this.#dispatch({ type: 'service-removed', service });
  }

  countService(service: ServiceId, count: number): void {
    this.#dispatch({ type: 'service-counted', service, count });
  }

  changeVisit(change: Pick<Visit, 'people' | 'mode'>): void {
    this.#dispatch({ type: 'visit-changed', change });
  }

  /** On from the visit, which may have changed. */
  async leaveVisit(): Promise<void> {
    if (this.state.visit.services.length > 0 && !misfitOf(this.state)) await this.#toOffices();
  }

  reconsiderVisit(): void {
    this.#letGo();
    this.#dispatch({ type: 'visit-reconsidered' });
  }

  tickOffice(office: string, isTicked: boolean): void {
    this.#dispatch({ type: 'office-ticked', office, isTicked });
  }

  /** On to the days of the offices ticked. */
  async chooseOffices(offices: readonly string[] = this.state.chosen): Promise<void> {
    if (offices.length === 0) return this.#dispatch({ type: 'office-missing' });
    this.#dispatch({ type: 'offices-chosen', offices });
    await this.#open();
  }

  async reconsiderOffices(): Promise<void> {
    this.#letGo();
    this.#dispatch({ type: 'offices-reconsidered' });
    await this.#offices.compare();
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
    this.#holds.takeBackWish();
    this.#dispatch({ type: 'date-reconsidered' });
  }

  chooseTime(slot: WantedSlot): void {
    this.#dispatch({ type: 'time-chosen', slot });
  }

  /** Holds a slot: the chosen one, or an alternative that was offered. */
  hold(slot: WantedSlot | undefined = this.state.picked): Promise<void> {
    this.#retrier.forget();
    return this.#holds.hold(slot);
  }

  renew(): Promise<void> {
    this.#retrier.forget();
    return this.#holds.renew();
  }

  confirm(): Promise<void> {
    this.#retrier.forget();
    return this.#holds.confirm();
  }

  /** A change of mind: gives the slot back and returns to the times. */
  async release(): Promise<void> {
    this.#holds.letGo();
    this.#dispatch({ type: 'hold-released' });
    await this.#loader.refresh();
  }

  setDetails(details: Partial<Details>): void {
    this.#dispatch({ type: 'details-changed', details });
  }

  /** The page is looked at again: ask what is still free, and what the server's clock says. */
  async revalidate(): Promise<void> {
    const { screen } = this.state;
    if (screen === 'times' || screen === 'details') await this.#loader.refreshIfStale();
  }

  /** The page is being left, perhaps to be shown again later. */
  leave(): void {
    if (this.#holds.letGo()) this.#dispatch({ type: 'hold-expired' });
  }

  /** Ends everything; the flow is not used again. */
  stop(): void {
    this.#holds.stop();
    this.#watcher.stop();
    this.#stopped.abort();
  }

  async #toOffices(): Promise<void> {
    await this.#offices.load();
    if (this.state.screen === 'offices') await this.#offices.compare();
    else await this.#open();
  }

  async #open(): Promise<void> {
    const wanting = () => this.state.screen === 'times' && this.state.cursor === undefined;
    if (wanting()) await this.loadMonth(monthOf(this.#options.today()));
    if (wanting() && this.state.today) await this.loadMonth(monthOf(this.state.today));
    const wanted = this.state.wantedDate;
    if (this.state.cursor !== undefined) await this.loadMonth(monthOf(this.state.cursor));
    // The day may have led on to another month.
    if (this.state.cursor !== undefined) await this.loadMonth(monthOf(this.state.cursor));
    await this.#openDay(wanted ?? this.#options.date ?? this.#options.moving?.slot.date);
  }

  /** A day that the page wants, or that of the appointment being moved, is opened with its times. */
  async #openDay(wanted: string | undefined): Promise<void> {
    const { screen, date, cursor, days } = this.state;
    if (screen !== 'times' || date !== undefined || cursor === undefined) return;
    if (cursor === wanted && isBookable(days[wanted])) await this.chooseDate(wanted);
  }

  async #refresh(): Promise<void> {
    const { screen } = this.state;
    if (screen === 'offices') await this.#offices.compare();
    else if (screen === 'times') await this.#loader.refresh();
  }

  #letGo(): void {
    this.#holds.letGo();
    this.#holds.takeBackWish();
    this.#retrier.forget();
  }

  #dispatch(event: PickerEvent): void {
    if (this.#stopped.signal.aborted) return;
    this.state = transition(this.state, event);
    if (ANSWERED.test(event.type)) this.#retrier.settle();
    this.#options.onChange(this.state, event);
    this.#watcher.watch(this.state.screen === 'times' ? this.state.chosen : []);
  }
}
