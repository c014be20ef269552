import { GatewayError, type ServiceGateway } from './gateway.js';
import type { Caller } from './http-caller.js';

type FollowUpCalls = Required<
  Pick<
    ServiceGateway,
    'getReceipt' | 'startPayment' | 'getSignatureRequest' | 'sign' | 'sendCode' | 'checkCode'
  >
>;

/** What follows the sending of an application, and the codes that may come before it. */
export function followUpCalls({ client, base, call }: Caller): FollowUpCalls {
  const at = (reference: string, key: string) => ({
    path: { reference },
    header: { 'Fanar-Key': key },
  });
  return {
    getReceipt: (reference, key, options) =>
      call(
        (init) =>
          client.GET('/applications/{reference}/receipt', { ...init, params: at(reference, key) }),
        options,
      ),

    async startPayment(reference, key, body, { idempotencyKey, ...options }) {
      const { path, header } = at(reference, key);
      const params = { path, header: { ...header, 'Idempotency-Key': idempotencyKey } };
      const start = await call(
        (init) => client.POST('/applications/{reference}/payments', { ...init, params, body }),
        options,
      );
      return { ...start, address: pageAddress(start.address, base) };
    },

    getSignatureRequest: (reference, key, options) =>
      call(
        (init) =>
          client.GET('/applications/{reference}/signatures/mine', {
            ...init,
            params: at(reference, key),
          }),
        options,
      ),

    sign: (reference, key, body, options) =>
      call(
        (init) =>
          client.POST('/applications/{reference}/signatures/mine', {
            ...init,
            params: at(reference, key),
            body,
          }),
        options,
      ),

    sendCode: (body, { idempotencyKey, ...options }) =>
      call(
        (init) =>
          client.POST('/verifications', {
            ...init,
            params: { header: { 'Idempotency-Key': idempotencyKey } },
            body,
          }),
        options,
      ),

    checkCode: (id, code, options) =>
      call(
        (init) =>
          client.POST('/verifications/{id}/check', {
            ...init,
            params: { path: { id } },
            body: { code },
          }),
        options,
      ),
  };
}

/** The address of a page that one may be sent to; never a script. */
function pageAddress(address: string, base: string): string {
  const api = new URL(base, globalThis.document?.baseURI);
  const url = URL.canParse(address, api) ? new URL(address, api) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.href;
  throw new GatewayError({ code: 'answer-malformed', status: 201 });
}
