import {
  GatewayError,
  type LiveEvent,
  type Queue,
  type ServiceGateway,
  type Ticket,
} from '@fanar/contract';
import { hall, TICKET_KEY, ticketOf } from './hall.js';

interface QueueGatewayOptions {
  readonly queue?: Queue;
  readonly ticket?: Ticket;
  /** Whether changes are told. Default: true. */
  readonly isLive?: boolean;
}

type Method = 'getQueue' | 'takeTicket' | 'getTicket' | 'leaveQueue' | 'checkIn';

/**
 * A back end in memory: one hall, one ticket. `call`, `change` and `lose` are what happens there; what
 * is put into `failures` is what calls reject with.
 */
export function queueGateway({ queue = hall(), ticket, isLive = true }: QueueGatewayOptions = {}) {
  let known = queue;
  let held = ticket;
  const listeners = new Set<(event: LiveEvent<Queue>) => void>();
  const calls: { readonly method: Method; readonly key?: string; readonly input?: unknown }[] = [];
  const failures = new Map<Method, unknown[]>();
  const answers = new Map<string, Ticket>();

  function record(method: Method, detail: { key?: string; input?: unknown } = {}): void {
    calls.push({ method, ...detail });
    const failure = failures.get(method)?.shift();
    if (failure !== undefined) throw failure;
  }

  const tell = (event: LiveEvent<Queue>): void => listeners.forEach((listener) => listener(event));

  const gateway: Partial<ServiceGateway> = {
    getQueue: async () => {
      record('getQueue');
      return Promise.resolve(known);
    },
    takeTicket: async (_office, input, { idempotencyKey }) => {
      record('takeTicket', { key: idempotencyKey, input });
      held = answers.get(idempotencyKey) ?? ticketOf();
      answers.set(idempotencyKey, held);
      return Promise.resolve({ ...held, key: TICKET_KEY });
    },
    getTicket: async (_office, id, key) => {
      record('getTicket', { key });
      if (held?.id !== id || key !== TICKET_KEY) {
        throw new GatewayError({ code: 'ticket-not-found', status: 404 });
      }
      return Promise.resolve(held);
    },
    leaveQueue: async (_office, _id, key) => {
      record('leaveQueue', { key });
      if (held) held = { ...held, state: 'left' };
      return Promise.resolve();
    },
    ...(isLive && {
      watchQueue: (_office, onEvent, signal) => {
        listeners.add(onEvent);
        signal.addEventListener('abort', () => listeners.delete(onEvent));
        queueMicrotask(() => {
          if (signal.aborted) return;
          onEvent({ type: 'connected' });
          onEvent({ type: 'data', data: known });
        });
      },
    }),
  };

  return {
    gateway: gateway as ServiceGateway,
    calls,
    /** The next calls of a method fail with these. */
    fail(method: Method, ...errors: readonly unknown[]): void {
      failures.set(method, [...(failures.get(method) ?? []), ...errors]);
    },
    /** The hall changes, and those who follow it are told. */
    change(queueChanges: Partial<Queue>, ticketChanges: Partial<Ticket> = {}): void {
      known = { ...known, ...queueChanges };
      if (held) held = { ...held, ...ticketChanges };
      tell({ type: 'data', data: known });
    },
    /** The live connection breaks, or is there again. */
    lose: () => tell({ type: 'lost' }),
    restore(): void {
      tell({ type: 'connected' });
      tell({ type: 'data', data: known });
    },
    listening: () => listeners.size,
  };
}

export type QueueBackEnd = ReturnType<typeof queueGateway>;
