import type { Availability, Office, ServiceId } from '@fanar/contract';
import { addDays, fromInstant } from '@fanar/egypt';
import { refusalFrom } from '../../refusal.js';
import type { Standing } from '../state/model.js';
import { MOST_OFFICES } from '../state/offices.state.js';
import type { FlowContext } from './context.js';

/** Over how many days free starts are counted where offices are compared. */
export const COMPARED_DAYS = 30;

/** Which offices serve the visit, and how they stand beside each other. */
export class OfficeLoader {
  readonly #context: FlowContext;
  readonly #today: () => string;
  readonly #lists = new Map<string, readonly Office[]>();
  #turn = 0;

  /** @param today in Cairo by this device: only a first guess. */
  constructor(context: FlowContext, today: () => string) {
    this.#context = context;
    this.#today = today;
  }

  async load(): Promise<void> {
    const { state, dispatch, signal, tryLater } = this.#context;
    const turn = (this.#turn += 1);
    dispatch({ type: 'offices-requested' });
    try {
      const { visit, moving } = state();
      const offices = await this.#common(visit.services.map(({ service }) => service as ServiceId));
      if (turn !== this.#turn || signal.aborted) return;
      const isMissing = moving && !offices.some(({ id }) => id === moving.office.id);
      dispatch({
        type: 'offices-received',
        offices: isMissing ? [moving.office, ...offices] : offices,
      });
    } catch (error) {
      if (turn !== this.#turn || signal.aborted) return;
      const failure = refusalFrom(error);
      dispatch({ type: 'offices-failed', failure });
      tryLater(failure, () => this.load());
    }
  }

  /** Asks when each office has its first free day, and how much is free. */
  async compare(): Promise<void> {
    const { state, dispatch, signal, tryLater } = this.#context;
    const { offices, standings } = state();
    if (offices.status !== 'ready' || offices.value.length < 2) return;
    const turn = (this.#turn += 1);
    // What is known stays while it is asked for again.
    if (standings?.status !== 'ready') dispatch({ type: 'standings-requested' });
    try {
      const ids = offices.value.map(({ id }) => id);
      const found = await Promise.all(chunks(ids).map((some) => this.#standingsOf(some)));
      if (turn !== this.#turn || signal.aborted) return;
      dispatch({
        type: 'standings-received',
        standings: Object.assign({}, ...found.map((each) => each.standings)) as Record<
          string,
          Standing
        >,
        minutes: Math.max(...found.map(({ minutes }) => minutes)),
      });
    } catch (error) {
      if (turn !== this.#turn || signal.aborted) return;
      const failure = refusalFrom(error);
      if (state().standings?.status === 'ready') return;
      dispatch({ type: 'standings-failed', failure });
      tryLater(failure, () => this.compare());
    }
  }

  /** Those that serve all of them. */
  async #common(services: readonly ServiceId[]): Promise<readonly Office[]> {
    const { gateway, signal } = this.#context;
    const [first = [], ...others] = await Promise.all(
      services.map(async (service) => {
        const known = this.#lists.get(service);
        const list = known ?? (await gateway.listOffices(service, { signal }));
        this.#lists.set(service, list);
        return list;
      }),
    );
    return first.filter(({ id }) => others.every((list) => list.some((each) => each.id === id)));
  }

  async #standingsOf(ids: readonly string[]): Promise<{
    readonly standings: Readonly<Record<string, Standing>>;
    readonly minutes: number;
  }> {
    const guess = this.#context.state().today ?? this.#today();
    let today = await this.#ask(ids, guess, guess);
    const { date } = fromInstant(today.now);
    if (date !== guess) today = await this.#ask(ids, date, date);
    const ahead = await this.#ask(ids, date, addDays(date, COMPARED_DAYS - 1));
    const standings = today.offices.map(({ office, free: now, next, pool }) => {
      const first = now > 0 ? date : next;
      const free = ahead.offices.find((each) => each.office === office)?.free ?? 0;
      return [office, { free, ...(first && { first }), ...(pool && { pool }) }] as const;
    });
    return { standings: Object.fromEntries(standings), minutes: ahead.minutes };
  }

  #ask(offices: readonly string[], from: string, to: string): Promise<Availability> {
    const { gateway, state, signal } = this.#context;
    const { visit } = state();
    const query = { visit, offices, granularity: 'offices', from, to } as const;
    return gateway.getAvailability(query, { signal });
  }
}

function chunks(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.flatMap((_, at) =>
    at % MOST_OFFICES === 0 ? [ids.slice(at, at + MOST_OFFICES)] : [],
  );
}
