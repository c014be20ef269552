import type { AppointmentGateway } from './appointment-gateway.js';
import { watchEvents } from './http-events.js';
import { settle, type Caller } from './http-caller.js';
import type { CallerOptions } from './http-exchange.js';

type WaitingCalls = Required<
  Pick<
    AppointmentGateway,
    | 'joinWaitList'
    | 'getWaitListEntry'
    | 'declineOffer'
    | 'leaveWaitList'
    | 'getQueue'
    | 'takeTicket'
    | 'getTicket'
    | 'leaveQueue'
    | 'watchAvailability'
    | 'watchQueue'
  >
>;

/** Waiting for a slot, and in the hall; and what is told live. */
export function waitingCalls(
  { client, call, exchange }: Caller,
  options: CallerOptions,
): WaitingCalls {
  const opened = (id: string, key: string) => ({ path: { id }, header: { 'Fanar-Key': key } });
  const ofTicket = (office: string, id: string, key: string) => ({
    path: { office, id },
    header: { 'Fanar-Key': key },
  });
  return {
    joinWaitList: ({ offices, parts, ...request }, { idempotencyKey, ...callOptions }) =>
      call(
        (init) =>
          client.POST('/wait-list', {
            ...init,
            params: { header: { 'Idempotency-Key': idempotencyKey } },
            body: { ...request, offices: [...offices], ...(parts && { parts: [...parts] }) },
          }),
        callOptions,
      ),

    getWaitListEntry: (id, key, callOptions) =>
      call(
        (init) => client.GET('/wait-list/{id}', { ...init, params: opened(id, key) }),
        callOptions,
      ),

    declineOffer: (id, key, callOptions) =>
      call(
        (init) => client.POST('/wait-list/{id}/decline', { ...init, params: opened(id, key) }),
        callOptions,
      ),

    async leaveWaitList(id, key, callOptions) {
      settle(
        await exchange(
          (init) => client.DELETE('/wait-list/{id}', { ...init, params: opened(id, key) }),
          callOptions,
        ),
      );
    },

    getQueue: (office, callOptions) =>
      call(
        (init) => client.GET('/queues/{office}', { ...init, params: { path: { office } } }),
        callOptions,
      ),

    takeTicket: (office, body, { idempotencyKey, ...callOptions }) =>
      call(
        (init) =>
          client.POST('/queues/{office}/tickets', {
            ...init,
            params: { path: { office }, header: { 'Idempotency-Key': idempotencyKey } },
            body,
          }),
        callOptions,
      ),

    getTicket: (office, id, key, callOptions) =>
      call(
        (init) =>
          client.GET('/queues/{office}/tickets/{id}', {
            ...init,
            params: ofTicket(office, id, key),
          }),
        callOptions,
      ),

    async leaveQueue(office, id, key, callOptions) {
      settle(
        await exchange(
          (init) =>
            client.DELETE('/queues/{office}/tickets/{id}', {
              ...init,
              params: ofTicket(office, id, key),
            }),
          callOptions,
        ),
      );
    },

    watchAvailability(offices, onEvent, signal) {
      const path = `/availability/events?offices=${offices.map(encodeURIComponent).join(',')}`;
      watchEvents(options, { path, event: 'availability' }, onEvent, signal);
    },

    watchQueue(office, onEvent, signal) {
      const path = `/queues/${encodeURIComponent(office)}/events`;
      watchEvents(options, { path, event: 'queue' }, onEvent, signal);
    },
  };
}
