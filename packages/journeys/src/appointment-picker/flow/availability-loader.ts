import type { Availability, AvailabilityQuery } from '@fanar/contract';
import { fromInstant } from '@fanar/egypt';
import { type Bounds, type Month, monthOf, windowOf } from '@fanar/elements/calendar/state';
import { untilMidnight } from '../../booking/hold-clock.js';
import { refusalFrom } from '../../refusal.js';
import type { PickerState } from '../state/model.js';
import type { FlowContext } from './context.js';

export interface LoaderOptions extends FlowContext {
  /** The server's clock, and the monotonic one when it was asked. */
  readonly onClock: (now: string, sent: number) => void;
}

/** Availability younger than this is not asked for again on focus, or by coming back to an office. */
const FRESH_MS = 15_000;
/** The longest pause between refreshes that keep failing. */
const LONGEST_PAUSE_MS = 300_000;

/** Keeps the calendar and the times of the chosen day: each asked for once, and again when stale. */
export class AvailabilityLoader {
  readonly #options: LoaderOptions;
  readonly #running = new Map<string, Promise<void>>();
  readonly #kept = new Map<string, { readonly at: number; readonly answer: Availability }>();
  #slots: AbortController | undefined;
  #freshAt = -Infinity;
  #pause = FRESH_MS;
  #midnight: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LoaderOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => clearTimeout(this.#midnight));
  }

  /** Loads a month unless it is there or on its way. */
  async loadMonth(month: Month): Promise<void> {
    const { state, dispatch } = this.#options;
    const known = state().months[month]?.status;
    if (known === 'ready') return;
    if (known !== 'loading') dispatch({ type: 'month-requested', month });
    await this.#fetchMonth(month);
  }

  /** Asks for the times of the chosen day; only the last question asked is answered. */
  async loadSlots(): Promise<void> {
    const { state, dispatch, signal, tryLater } = this.#options;
    const { date } = state();
    if (date === undefined) return;
    this.#slots?.abort();
    const controller = (this.#slots = new AbortController());
    const either = AbortSignal.any([controller.signal, signal]);
    const place = placeOf(state());
    try {
      const availability = await this.#ask('slots', { from: date, to: date }, either);
      if (either.aborted || place !== placeOf(state())) return;
      dispatch({ type: 'slots-received', date, availability });
    } catch (error) {
      if (either.aborted || place !== placeOf(state())) return;
      const failure = refusalFrom(error);
      dispatch({ type: 'slots-failed', date, failure });
      tryLater(failure, () => this.loadSlots());
    }
  }

  /** Asks again for what is shown, without taking it away meanwhile. */
  async refresh(): Promise<void> {
    const { cursor } = this.#options.state();
    this.#kept.clear();
    await Promise.all([cursor && this.#fetchMonth(monthOf(cursor)), this.loadSlots()]);
  }

  /** Each refresh that fails makes the next one wait longer. */
  async refreshIfStale(): Promise<void> {
    const { monotonic } = this.#options;
    if (monotonic() - this.#freshAt < this.#pause) return;
    const before = this.#freshAt;
    await this.refresh();
    if (this.#freshAt !== before) return;
    this.#freshAt = monotonic();
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
  }

  #fetchMonth(month: Month): Promise<void> {
    const place = placeOf(this.#options.state());
    const key = `${place} ${month}`;
    const running = this.#running.get(key);
    if (running) return running;
    const fetching = this.#askMonth(place, month).finally(() => this.#running.delete(key));
    this.#running.set(key, fetching);
    return fetching;
  }

  async #askMonth(place: string, month: Month): Promise<void> {
    const { dispatch, state, signal, tryLater } = this.#options;
    const moved = () => placeOf(state()) !== place;
    try {
      const availability = await this.#askKept(`${place} ${month}`, windowOf(month));
      if (moved() || signal.aborted) return;
      const { date: today } = fromInstant(availability.now);
      dispatch({ type: 'month-received', month, availability, today });
    } catch (error) {
      // A calendar that is already there stays; only its freshness is lost.
      if (moved() || signal.aborted || state().months[month]?.status === 'ready') return;
      const failure = refusalFrom(error);
      dispatch({ type: 'month-failed', month, failure });
      tryLater(failure, () => this.loadMonth(month));
    }
  }

  /** The same offices gone back to within moments are as they were. */
  async #askKept(key: string, span: Bounds): Promise<Availability> {
    const { monotonic, signal } = this.#options;
    const kept = this.#kept.get(key);
    if (kept && monotonic() - kept.at < FRESH_MS) return kept.answer;
    const at = monotonic();
    const answer = await this.#ask('days', span, signal);
    this.#kept.set(key, { at, answer });
    return answer;
  }

  async #ask(
    granularity: AvailabilityQuery['granularity'],
    span: Bounds,
    signal: AbortSignal,
  ): Promise<Availability> {
    const { gateway, monotonic, state } = this.#options;
    const { visit, chosen: offices } = state();
    const sent = monotonic();
    const query = { visit, offices, granularity, ...span };
    const availability = await gateway.getAvailability(query, { signal });
    if (!signal.aborted) this.#keepTime(availability.now, sent);
    return availability;
  }

  #keepTime(now: string, sent: number): void {
    this.#freshAt = this.#options.monotonic();
    this.#pause = FRESH_MS;
    this.#options.onClock(now, sent);
    clearTimeout(this.#midnight);
    this.#midnight = setTimeout(() => void this.refresh(), untilMidnight(fromInstant(now), now));
  }
}

/** What availability is of: another visit or other offices are another question. */
function placeOf({ visit, chosen }: PickerState): string {
  return JSON.stringify([visit, chosen]);
}
