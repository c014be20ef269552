import type { CallOptions } from './call-options.js';
import { GatewayError } from './gateway.js';
import { blobOf, createCaller, dataOf } from './http-caller.js';
import type { Answer, Call } from './http-exchange.js';
import type { OfficeCase, StaffGateway, TaggedCase } from './staff-gateway.js';

export interface HttpStaffGatewayOptions {
  /** Where the API is, e.g. `/api/v1`. */
  readonly base: string;
  /** The token of whoever works at the office. It travels in `Authorization`, and nowhere else. */
  readonly token: string;
  /** Default: the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds to wait for an answer. Default 20 000. */
  readonly timeout?: number;
}

/** What people of an office do, over `openapi.yaml`. Every method rejects with {@link GatewayError}. */
export function createHttpStaffGateway({
  base,
  token,
  fetch,
  timeout = 20_000,
}: HttpStaffGatewayOptions): StaffGateway {
  const { client, call, exchange } = createCaller({ base, timeout, fetch });
  const signed = ({ headers, ...init }: Call) => ({
    ...init,
    headers: { ...headers, Authorization: `Bearer ${token}` },
  });
  const read = (office: string, reference: string, tag?: string, options?: CallOptions) =>
    exchange(
      (init) =>
        client.GET('/staff/offices/{office}/cases/{reference}', {
          ...signed(init),
          params: {
            path: { office, reference },
            ...(tag !== undefined && { header: { 'If-None-Match': tag } }),
          },
        }),
      options,
    );
  return {
    listCases: (office, { view, after, ...options } = {}) =>
      call(
        (init) =>
          client.GET('/staff/offices/{office}/cases', {
            ...signed(init),
            params: {
              path: { office },
              query: { ...(view && { view }), ...(after !== undefined && { after }) },
            },
          }),
        options,
      ),

    getCase: async (office, reference, options) =>
      tagged(await read(office, reference, undefined, options)),

    async getChangedCase(office, reference, tag, options) {
      const answer = await read(office, reference, tag, options);
      return answer.response.status === 304 ? undefined : tagged(answer);
    },

    async addCaseEvent(office, reference, act, { tag, idempotencyKey, ...options }) {
      const header = { 'Idempotency-Key': idempotencyKey, 'If-Match': tag };
      const answer = await exchange(
        (init) =>
          client.POST('/staff/offices/{office}/cases/{reference}/events', {
            ...signed(init),
            params: { path: { office, reference }, header },
            body: act,
          }),
        options,
      );
      return tagged(answer);
    },

    async getCaseFile(office, reference, upload, options) {
      const answer = await exchange(
        (init) =>
          client.GET('/staff/offices/{office}/cases/{reference}/files/{upload}', {
            ...signed(init),
            params: { path: { office, reference, upload } },
            parseAs: 'blob',
          }),
        options,
      );
      return blobOf(answer);
    },
  };
}

/** @throws GatewayError `answer-malformed` where the answer does not say which moment it is of */
function tagged(answer: Answer<OfficeCase>): TaggedCase {
  const found = dataOf(answer);
  const tag = answer.response.headers.get('ETag');
  if (tag === null) {
    throw new GatewayError({ code: 'answer-malformed', status: answer.response.status });
  }
  return { case: found, tag };
}
