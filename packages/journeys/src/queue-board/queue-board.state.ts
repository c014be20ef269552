import type { Queue } from '@fanar/contract';
import type { Liveliness } from '../live-follower.js';

export type Call = Queue['calls'][number];

export interface BoardState {
  readonly queue?: Queue;
  readonly liveliness: Liveliness;
  /** When it was last known how things stand, in milliseconds. */
  readonly heardAt?: number;
  /** Ids of the calls that need no more saying; the latest last, {@link MOST_KNOWN} at most. */
  readonly known: readonly string[];
}

export type BoardEvent =
  | { readonly type: 'told'; readonly queue: Queue; readonly at: number }
  | { readonly type: 'liveliness'; readonly liveliness: Liveliness; readonly at: number }
  | { readonly type: 'another-hall' };

export const INITIAL: BoardState = { liveliness: 'asking', known: [] };

/** Calls that are shown below the latest. */
export const MOST_SHOWN = 6;
/** Five times what a hall tells of at once: the board runs for days and must not grow. */
const MOST_KNOWN = 50;
/** A call older than this is no news: whoever came back from a break has no use for it. */
const FRESH_MS = 120_000;

export function transition(state: BoardState, event: BoardEvent): BoardState {
  switch (event.type) {
    case 'told': {
      const { queue, at } = event;
      if (isOlder(queue, state.queue)) return state;
      const calls = queue.calls.map(idOf).reverse();
      const news = calls.filter((id) => !state.known.includes(id));
      return { ...state, queue, heardAt: at, known: [...state.known, ...news].slice(-MOST_KNOWN) };
    }
    case 'liveliness': {
      const { liveliness, at } = event;
      return { ...state, liveliness, ...(liveliness !== 'lost' && state.queue && { heardAt: at }) };
    }
    case 'another-hall':
      return INITIAL;
  }
}

/**
 * The calls to say aloud when this comes, the oldest first: each once, even where the connection broke
 * meanwhile. What was called before the board began is not said.
 */
export function freshCalls({ queue: before, known }: BoardState, queue: Queue): readonly Call[] {
  if (!before) return [];
  const oldest = Date.parse(queue.now) - FRESH_MS;
  return queue.calls
    .filter((call) => !known.includes(idOf(call)) && Date.parse(call.at) >= oldest)
    .reverse();
}

/** The latest call, large, and those before it. */
export function shownCalls({ calls }: Queue): {
  readonly latest: Call | undefined;
  readonly earlier: readonly Call[];
} {
  return { latest: calls[0], earlier: calls.slice(1, 1 + MOST_SHOWN) };
}

/** Called again, a number has another time. */
export function idOf({ number, counter, at }: Call): string {
  return `${number} ${counter} ${at}`;
}

/** Places that the picture takes turns at, so that none burns into a screen. */
export const PLACES = 9;

/** Where the picture stands in a minute, 0 to {@link PLACES} − 1. */
export function placeAt(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) % PLACES;
}

/** From eight in the evening to six in the morning a bright screen serves nobody. */
export function isNight(time: string): boolean {
  return time >= '20:00' || time < '06:00';
}

function isOlder(queue: Queue, known: Queue | undefined): boolean {
  return known !== undefined && Date.parse(queue.now) < Date.parse(known.now);
}
