import type {
  AppointmentDetails,
  AppointmentReceipt,
  DayPart,
  Office,
  WaitListEntry,
} from '@fanar/contract';
import type { Refusal } from '../refusal.js';

export const DAY_PARTS = [
  'morning',
  'noon',
  'afternoon',
  'evening',
] as const satisfies readonly DayPart[];

export type Contact = Pick<AppointmentDetails, 'name' | 'mobile'>;

/** An entry as it was read, and the key that opens it. */
export interface OpenedEntry {
  readonly entry: WaitListEntry;
  readonly key: string;
}

export type Doing = 'joining' | 'asking' | 'booking' | 'declining';

/** `entry`: what became of the wish, from waiting to its end; `left`: taken back, nothing is kept. */
export type Screen = 'form' | 'entry' | 'booked' | 'left';

export interface WaitListState {
  readonly screen: Screen;
  /** Where one may wait; undefined until they are known. */
  readonly offices?: readonly Office[];
  readonly officesFailure?: Refusal;
  readonly doing?: Doing;
  readonly opened?: OpenedEntry;
  /** Given on this page, and kept in memory alone. */
  readonly contact?: Contact;
  readonly receipt?: AppointmentReceipt;
  /** What failed last, and why. */
  readonly failed?: { readonly doing: Doing; readonly failure: Refusal };
  /** The offer is gone: its time ran out, or it was let go. */
  readonly notice?: 'run-out' | 'declined';
  readonly leaving?: 'asked' | 'sending';
  readonly leaveFailure?: Refusal;
}

export type WaitListEvent =
  | { readonly type: 'offices-read'; readonly offices: readonly Office[] }
  | { readonly type: 'offices-failed'; readonly failure: Refusal }
  | { readonly type: 'started'; readonly doing: Doing }
  | { readonly type: 'failed'; readonly doing: Doing; readonly failure: Refusal }
  | ({ readonly type: 'joined'; readonly contact: Contact } & OpenedEntry)
  | ({ readonly type: 'answered' } & OpenedEntry)
  | { readonly type: 'declined'; readonly entry: WaitListEntry }
  | { readonly type: 'offer-lost' }
  | { readonly type: 'booked'; readonly receipt: AppointmentReceipt; readonly contact: Contact }
  | { readonly type: 'leave-wanted' }
  | { readonly type: 'leave-withdrawn' }
  | { readonly type: 'leave-sent' }
  | { readonly type: 'leave-failed'; readonly failure: Refusal }
  | { readonly type: 'left' }
  | { readonly type: 'again' };

export const INITIAL: WaitListState = { screen: 'form' };

export function transition(state: WaitListState, event: WaitListEvent): WaitListState {
  const { officesFailure, doing, failed, notice, leaving, leaveFailure, ...rest } = state;
  const { offices, contact } = state;
  switch (event.type) {
    case 'offices-read':
      return { ...omit(state, 'officesFailure'), offices: event.offices };
    case 'offices-failed':
      return { ...state, officesFailure: event.failure };
    case 'started':
      // What is only read again changes nothing that is being done.
      if (event.doing === 'asking') return { ...state, doing: 'asking' };
      return { ...rest, doing: event.doing };
    case 'failed':
      return {
        ...rest,
        ...(notice && { notice }),
        failed: { doing: event.doing, failure: event.failure },
      };
    case 'joined': {
      const { entry, key } = event;
      return { ...rest, screen: 'entry', opened: { entry, key }, contact: event.contact };
    }
    case 'answered':
      return answered(state, event);
    case 'declined':
      return { ...rest, ...withEntry(state, event.entry), notice: 'declined' };
    case 'offer-lost':
      return { ...rest, notice: 'run-out' };
    case 'booked':
      return { ...rest, screen: 'booked', receipt: event.receipt, contact: event.contact };
    case 'leave-wanted':
      return { ...state, leaving: 'asked' };
    case 'leave-withdrawn':
      return omit(state, 'leaving', 'leaveFailure');
    case 'leave-sent':
      return { ...omit(state, 'leaveFailure'), leaving: 'sending' };
    case 'leave-failed':
      return { ...state, leaving: 'asked', leaveFailure: event.failure };
    case 'left':
      return { screen: 'left', ...(offices && { offices }) };
    case 'again':
      return { screen: 'form', ...(offices && { offices }), ...(contact && { contact }) };
  }
}

/** An offer that is there no more without anybody having let it go has run out. */
function answered(state: WaitListState, { entry, key }: OpenedEntry): WaitListState {
  const { doing, failed, notice, ...rest } = state;
  const before = state.opened?.entry;
  const isSame = before?.id === entry.id;
  const isLost = isSame && before.state === 'offered' && entry.state === 'waiting';
  const told = isLost ? 'run-out' : isSame && entry.state === 'waiting' ? notice : undefined;
  return { ...rest, screen: 'entry', opened: { entry, key }, ...(told && { notice: told }) };
}

function withEntry({ opened }: WaitListState, entry: WaitListEntry): Pick<WaitListState, 'opened'> {
  return opened ? { opened: { ...opened, entry } } : {};
}

function omit<Key extends keyof WaitListState>(
  state: WaitListState,
  ...keys: readonly Key[]
): Omit<WaitListState, Key> & WaitListState {
  const kept = Object.entries(state).filter(([key]) => !keys.includes(key as Key));
  return Object.fromEntries(kept) as unknown as Omit<WaitListState, Key> & WaitListState;
}

/** What it stands at, in words: `state-…`. */
export function stateOf({ opened }: WaitListState): WaitListEntry['state'] | undefined {
  const { state, offer } = opened?.entry ?? {};
  // An offer without a slot is none to decide on.
  return state === 'offered' && !offer ? 'waiting' : state;
}

/** Answers after which the offer is no more. */
const GONE: ReadonlySet<string> = new Set([
  'hold-expired',
  'hold-not-found',
  'slot-taken',
  'slot-unavailable',
]);

export function isGone({ code }: Refusal): boolean {
  return GONE.has(code);
}
