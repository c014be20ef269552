import type { Availability, ServiceGateway, ServiceId } from '@fanar/contract';
import { fromInstant } from '@fanar/egypt';
import { type Bounds, type Month, monthOf, windowOf } from '@fanar/elements/calendar/state';
import { refusalFrom } from '../refusal.js';
import type { PickerEvent, PickerState } from './appointment-picker.state.js';
import { untilMidnight } from './hold-clock.js';

export interface LoaderOptions {
  readonly gateway: ServiceGateway;
  readonly service: ServiceId;
  readonly state: () => PickerState;
  readonly dispatch: (event: PickerEvent) => void;
  readonly monotonic: () => number;
  /** The server's clock, and the monotonic one when it was asked. */
  readonly onClock: (now: string, sent: number) => void;
  /** Ends every call. */
  readonly signal: AbortSignal;
}

/** Availability younger than this is not asked for again on focus. */
const FRESH_MS = 15_000;

/** Keeps the calendar and the times of the chosen day: each asked for once, and again when stale. */
export class AvailabilityLoader {
  readonly #options: LoaderOptions;
  readonly #months = new Map<string, Promise<void>>();
  #slots: AbortController | undefined;
  #freshAt = -Infinity;
  #midnight: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LoaderOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => clearTimeout(this.#midnight));
  }

  /** Loads a month unless it is there or on its way. */
  async loadMonth(month: Month): Promise<void> {
    const { state, dispatch } = this.#options;
    if (state().months[month]?.status === 'ready') return;
    dispatch({ type: 'month-requested', month });
    await this.#fetchMonth(month);
  }

  /** Asks for the times of the chosen day; only the last question asked is answered. */
  async loadSlots(): Promise<void> {
    const { state, dispatch, signal } = this.#options;
    const { date, office } = state();
    if (date === undefined || !office) return;
    this.#slots?.abort();
    const controller = (this.#slots = new AbortController());
    try {
      const availability = await this.#ask(
        office.id,
        'slots',
        { from: date, to: date },
        AbortSignal.any([controller.signal, signal]),
      );
      if (!controller.signal.aborted) dispatch({ type: 'slots-received', date, availability });
    } catch (error) {
      if (controller.signal.aborted) return;
      dispatch({ type: 'slots-failed', date, failure: refusalFrom(error) });
    }
  }

  /** Asks again for what is shown, without taking it away meanwhile. */
  async refresh(): Promise<void> {
    const { cursor } = this.#options.state();
    await Promise.all([cursor && this.#fetchMonth(monthOf(cursor)), this.loadSlots()]);
  }

  async refreshIfStale(): Promise<void> {
    if (this.#options.monotonic() - this.#freshAt >= FRESH_MS) await this.refresh();
  }

  #fetchMonth(month: Month): Promise<void> {
    const { office } = this.#options.state();
    if (!office) return Promise.resolve();
    const key = `${office.id} ${month}`;
    const running = this.#months.get(key);
    if (running) return running;
    const fetching = this.#askMonth(office.id, month).finally(() => this.#months.delete(key));
    this.#months.set(key, fetching);
    return fetching;
  }

  async #askMonth(office: string, month: Month): Promise<void> {
    const { dispatch, state, signal } = this.#options;
    const moved = () => state().office?.id !== office;
    try {
      const availability = await this.#ask(office, 'days', windowOf(month), signal);
      if (moved()) return;
      const { date: today } = fromInstant(availability.now);
      dispatch({ type: 'month-received', month, availability, today });
    } catch (error) {
      // A calendar that is already there stays; only its freshness is lost.
      if (moved() || state().months[month]?.status === 'ready') return;
      dispatch({ type: 'month-failed', month, failure: refusalFrom(error) });
    }
  }

  async #ask(
    office: string,
    granularity: 'days' | 'slots',
    span: Bounds,
    signal: AbortSignal,
  ): Promise<Availability> {
    const { gateway, service, monotonic } = this.#options;
    const sent = monotonic();
    const query = { service, office, granularity, ...span };
    const availability = await gateway.getAvailability(query, { signal });
    if (!signal.aborted) this.#keepTime(availability.now, sent);
    return availability;
  }

  #keepTime(now: string, sent: number): void {
    this.#freshAt = this.#options.monotonic();
    this.#options.onClock(now, sent);
    clearTimeout(this.#midnight);
    this.#midnight = setTimeout(() => void this.refresh(), untilMidnight(fromInstant(now), now));
  }
}
