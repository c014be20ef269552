import { inTransaction } from '../database/transaction.js';
import type { RoutesOf } from '../http/router.js';
import { createOnce } from '../idempotency.js';
import { callNext, setTicketState } from '../queues/call.js';
import { createQueueFeed } from '../queues/queue-feed.js';
import { describeTicket, readQueue } from '../queues/read-queue.js';
import { takeTicket } from '../queues/take-ticket.js';
import { leaveQueue, openTicket } from '../queues/tickets.js';
import { limitLookUps, limitRate } from '../rate-limit.js';
import type { Resources } from '../resources.js';
import { assertStaffOf } from '../security/staff.js';

type QueueOperation =
  | 'getQueue'
  | 'watchQueue'
  | 'takeTicket'
  | 'getTicket'
  | 'leaveQueue'
  | 'callNext'
  | 'setTicketState';

export function queueRoutes(resources: Resources, path: string): RoutesOf<QueueOperation> {
  const { catalogue, db, limits, streams } = resources;
  const feed = createQueueFeed(resources);
  return {
    async getQueue({ c, path: { office } }) {
      return c.json(await readQueue(db, resources, office));
    },

    watchQueue({ c, path: { office } }) {
      catalogue.bookable(office);
      return streams.answer(c, ({ send }) => feed.watch(office, (queue) => send('queue', queue)));
    },

    async takeTicket({ c, path: { office }, header, body }) {
      await limitRate(resources, c, 'tickets', limits.creates);
      return createOnce(resources, {
        scope: `tickets:${office}`,
        key: header['Idempotency-Key'],
        request: body,
        create: async (tx) => {
          const receipt = await takeTicket(tx, resources, office, body);
          return { body: receipt, location: `${path}/${office}/tickets/${receipt.id}` };
        },
      });
    },

    async getTicket({ c, path: { office, id }, header }) {
      const given = { office, id, key: header['Fanar-Key'] };
      const ticket = await limitLookUps(resources, { c, of: 'ticket', reference: id }, () =>
        openTicket(db, resources, given),
      );
      return c.json(await describeTicket(db, resources, ticket));
    },

    async leaveQueue({ c, path: { office, id }, header }) {
      const given = { office, id, key: header['Fanar-Key'] };
      const ticket = await limitLookUps(resources, { c, of: 'ticket', reference: id }, () =>
        openTicket(db, resources, given),
      );
      await inTransaction(db, (tx) => leaveQueue(tx, resources, ticket));
      return c.body(null, 204);
    },

    async callNext({ c, path: { office }, header, body }) {
      await assertStaffOf(resources, c, office);
      return createOnce(resources, {
        scope: `calls:${office}`,
        key: header['Idempotency-Key'],
        request: body,
        create: async (tx) => ({
          body: await callNext(tx, resources, office, body.counter),
          status: 200,
        }),
      });
    },

    async setTicketState({ c, path: { office, id }, body }) {
      await assertStaffOf(resources, c, office);
      const ticket = await inTransaction(db, (tx) =>
        setTicketState(tx, resources, { office, id }, body),
      );
      return c.json(ticket);
    },
  };
}
