import { inTransaction } from '../database/transaction.js';
import {
  createDraft,
  firstTag,
  readDraft,
  removeDraft,
  saveDraft,
  openDraft,
} from '../drafts/drafts.js';
import { names } from '../http/etag.js';
import { HttpProblem } from '../http/problem.js';
import type { RoutesOf } from '../http/router.js';
import { createOnce } from '../idempotency.js';
import { limitLookUps, limitRate } from '../rate-limit.js';
import type { Resources } from '../resources.js';

type DraftOperation = 'createDraft' | 'getDraft' | 'updateDraft' | 'deleteDraft';

export function draftRoutes(resources: Resources, path: string): RoutesOf<DraftOperation> {
  const { db, limits } = resources;
  return {
    async createDraft({ c, header, body }) {
      await limitRate(resources, c, 'drafts', limits.creates);
      const answer = await createOnce(resources, {
        scope: 'drafts',
        key: header['Idempotency-Key'],
        request: body,
        create: async (tx) => {
          const receipt = await createDraft(tx, resources, body);
          return { body: receipt, location: `${path}/${receipt.id}` };
        },
      });
      answer.headers.set('ETag', firstTag);
      return answer;
    },

    async getDraft({ c, path: { id }, header }) {
      const given = { id, key: header['Fanar-Key'] };
      const { draft, tag } = await limitLookUps(resources, { c, of: 'draft', reference: id }, () =>
        readDraft(resources, given),
      );
      return c.json(draft, 200, { ETag: tag });
    },

    async updateDraft({ c, path: { id }, header, body }) {
      const given = { id, key: header['Fanar-Key'] };
      const isCurrent = (tag: string): boolean => names(header['If-Match'], tag);
      const { receipt, tag } = await limitLookUps(
        resources,
        { c, of: 'draft', reference: id },
        () => inTransaction(db, (tx) => saveDraft(tx, resources, given, body, isCurrent)),
      );
      return c.json(receipt, 200, { ETag: tag });
    },

    async deleteDraft({ c, path: { id }, header }) {
      const given = { id, key: header['Fanar-Key'] };
      await limitLookUps(resources, { c, of: 'draft', reference: id }, () =>
        inTransaction(db, async (tx) => {
          const draft = await openDraft(tx, resources, given);
          if (!draft) throw new HttpProblem(404, 'draft-not-found');
          await removeDraft(tx, draft.id);
        }),
      );
      return c.body(null, 204);
    },
  };
}
