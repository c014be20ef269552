import type { RoutesOf } from '../http/router.js';
import { createOnce } from '../idempotency.js';
import { limitFor, limitLookUps, limitRate } from '../rate-limit.js';
import type { Resources } from '../resources.js';
import { declineOffer, describeEntry, leaveWaitList, openEntry } from '../wait-list/entries.js';
import { joinWaitList } from '../wait-list/join.js';

type WaitListOperation = 'joinWaitList' | 'getWaitListEntry' | 'leaveWaitList' | 'declineOffer';

export function waitListRoutes(resources: Resources, path: string): RoutesOf<WaitListOperation> {
  const { db, limits } = resources;
  return {
    async joinWaitList({ c, header, body }) {
      await limitRate(resources, c, 'wait-list', limits.creates);
      await limitFor(resources, body.mobile, 'wait-list-of-mobile', limits.joins);
      return createOnce(resources, {
        scope: 'wait-list',
        key: header['Idempotency-Key'],
        request: body,
        create: async (tx) => {
          const receipt = await joinWaitList(tx, resources, body);
          return { body: receipt, location: `${path}/${receipt.id}` };
        },
      });
    },

    async getWaitListEntry({ c, path: { id }, header }) {
      const entry = await limitLookUps(resources, { c, of: 'wait-list', reference: id }, () =>
        openEntry(db, resources, id, header['Fanar-Key']),
      );
      return c.json(await describeEntry(db, resources, entry));
    },

    async declineOffer({ c, path: { id }, header }) {
      const entry = await limitLookUps(resources, { c, of: 'wait-list', reference: id }, () =>
        openEntry(db, resources, id, header['Fanar-Key']),
      );
      const waiting = await declineOffer(resources, entry);
      return c.json(await describeEntry(db, resources, waiting));
    },

    async leaveWaitList({ c, path: { id }, header }) {
      const entry = await limitLookUps(resources, { c, of: 'wait-list', reference: id }, () =>
        openEntry(db, resources, id, header['Fanar-Key']),
      );
      await leaveWaitList(resources, entry);
      return c.body(null, 204);
    },
  };
}
