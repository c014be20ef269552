import type { Queue, ServiceId, Ticket } from '@fanar/contract';
import type { Liveliness } from '../live-follower.js';
import type { Refusal } from '../refusal.js';

/** What opens a ticket. */
export interface TicketKey {
  readonly id: string;
  readonly key: string;
}

export interface TicketPhase {
  readonly queue?: Queue;
  readonly held?: TicketKey;
  readonly ticket?: Ticket;
  /** Chosen out of those of the queue. */
  readonly service?: ServiceId;
  readonly isTaking: boolean;
  /** Why it is not known how things stand; what is shown stays. */
  readonly failure?: Refusal;
  /** Why no number was taken. */
  readonly refusal?: Refusal;
  readonly liveliness: Liveliness;
}

export type TicketEvent =
  | { readonly type: 'queue-told'; readonly queue: Queue }
  | { readonly type: 'ticket-told'; readonly ticket: Ticket }
  | { readonly type: 'service-chosen'; readonly service: ServiceId }
  | { readonly type: 'taking' }
  | { readonly type: 'taken'; readonly ticket: Ticket; readonly key: string }
  | { readonly type: 'opened'; readonly held: TicketKey }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'liveliness'; readonly liveliness: Liveliness; readonly failure?: Refusal }
  | { readonly type: 'dropped' };

export type TicketScreen =
  'loading' | 'unavailable' | 'unknown' | 'closed' | 'offer' | Ticket['state'];

export const INITIAL: TicketPhase = { isTaking: false, liveliness: 'asking' };

/** Nothing changes any more in these. */
const ENDED: ReadonlySet<Ticket['state']> = new Set(['done', 'missed', 'left']);

export function transition(state: TicketPhase, event: TicketEvent): TicketPhase {
  const { failure: _failure, ...rest } = state;
  const { refusal: _refusal, ...calm } = rest;
  switch (event.type) {
    case 'queue-told':
      return { ...state, queue: event.queue };
    case 'ticket-told':
      // Answers may overtake each other: an older one is no news.
      if (isOlder(event.ticket, state.ticket)) return state;
      return { ...rest, ticket: event.ticket };
    case 'service-chosen':
      return { ...state, service: event.service };
    case 'taking':
      return { ...calm, isTaking: true };
    case 'taken': {
      const { ticket, key } = event;
      return { ...calm, isTaking: false, ticket, held: { id: ticket.id, key } };
    }
    case 'opened': {
      const { ticket: _ticket, ...others } = rest;
      return { ...others, held: event.held };
    }
    case 'refused':
      return { ...state, isTaking: false, refusal: event.refusal };
    case 'liveliness': {
      const { liveliness, failure } = event;
      return { ...(failure ? { ...rest, failure } : rest), liveliness };
    }
    case 'dropped': {
      const { ticket: _ticket, held: _held, ...others } = calm;
      return { ...others, isTaking: false };
    }
  }
}

export function screenOf({ queue, ticket, held, failure }: TicketPhase): TicketScreen {
  if (failure?.code === 'ticket-not-found') return 'unknown';
  if (ticket) return ticket.state;
  if (!held && queue) return queue.isOpen ? 'offer' : 'closed';
  return failure ? 'unavailable' : 'loading';
}

/** Whether a ticket is one that still waits for something. */
export function isRunning({ state }: Ticket): boolean {
  return !ENDED.has(state);
}

/** The service that a ticket is taken for: given by the page, the only one there is, or chosen. */
export function serviceOf(
  { queue, service }: TicketPhase,
  given: ServiceId | undefined,
): ServiceId | undefined {
  const [first, ...others] = queue?.services ?? [];
  const only = others.length === 0 ? first : undefined;
  return given ?? service ?? (only?.service as ServiceId | undefined);
}

/** Whether it has to be asked which service. */
export function isServiceAsked({ queue }: TicketPhase, given: ServiceId | undefined): boolean {
  return given === undefined && (queue?.services.length ?? 0) > 1;
}

/** So few ahead that one should not go away. */
const NEAR = 3;
/** With these ahead it is said aloud; not with each, which would be chatter. */
const TOLD_AHEAD: ReadonlySet<number> = new Set([10, 5, 3, 2, 1, 0]);

export function isNear({ state, ahead }: Ticket): boolean {
  return state === 'waiting' && ahead <= NEAR;
}

/** What a change is worth saying: `called` at once, the rest when the person is not listening. */
export type TicketNews = 'called' | 'state' | 'ahead';

export function newsOf(before: Ticket | undefined, after: Ticket): TicketNews | undefined {
  const isCall = after.state === 'called';
  if (isCall && (before?.state !== 'called' || before.calledAt !== after.calledAt)) return 'called';
  if (!before) return undefined;
  if (before.state !== after.state) return 'state';
  const isTold = after.state === 'waiting' && TOLD_AHEAD.has(after.ahead);
  return isTold && before.ahead !== after.ahead ? 'ahead' : undefined;
}

/** Reads `#ticket=…&key=…`, where the secret is in what no server ever sees. */
export function readFragment(hash: string): TicketKey | undefined {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const [id, key] = [values.get('ticket'), values.get('key')];
  return id && key ? { id, key } : undefined;
}

function isOlder(ticket: Ticket, known: Ticket | undefined): boolean {
  return known?.id === ticket.id && Date.parse(ticket.now) < Date.parse(known.now);
}
