import type {
  DraftContent,
  DraftReceipt,
  ReadDraft,
  SavedDraft,
  ServiceGateway,
} from './gateway.js';
import { dataOf, settle, type Caller } from './http-caller.js';
import type { Answer } from './http-exchange.js';

type DraftCalls = Required<
  Pick<ServiceGateway, 'createDraft' | 'updateDraft' | 'getDraft' | 'removeDraft'>
>;

/** Matches whatever is there, for a server that gives no tags. */
const ANY = '*';

export function draftCalls({ client, exchange }: Caller): DraftCalls {
  const at = (id: string, key: string) => ({ path: { id }, header: { 'Fanar-Key': key } });
  return {
    createDraft: async (content, { idempotencyKey, ...options }) =>
      tagged(
        await exchange(
          (init) =>
            client.POST('/drafts', {
              ...init,
              params: { header: { 'Idempotency-Key': idempotencyKey } },
              body: bodyOf(content),
            }),
          options,
        ),
      ),

    updateDraft: async ({ id, key, tag }, content, options): Promise<SavedDraft> =>
      tagged(
        await exchange(
          (init) =>
            client.PUT('/drafts/{id}', {
              ...init,
              params: { path: { id }, header: { 'Fanar-Key': key, 'If-Match': tag } },
              body: bodyOf(content),
            }),
          options,
        ),
      ),

    getDraft: async (id, key, options) =>
      tagged(
        await exchange(
          (init) => client.GET('/drafts/{id}', { ...init, params: at(id, key) }),
          options,
        ),
      ) as ReadDraft,

    async removeDraft(id, key, options) {
      settle(
        await exchange(
          (init) => client.DELETE('/drafts/{id}', { ...init, params: at(id, key) }),
          options,
        ),
      );
    },
  };
}

function tagged<Data extends DraftReceipt>(answer: Answer<Data>): Data & { tag: string } {
  return { ...dataOf(answer), tag: answer.response.headers.get('ETag') ?? ANY };
}

function bodyOf({ progress, ...content }: DraftContent) {
  return { ...content, ...(progress && { progress: { ...progress } }) };
}
