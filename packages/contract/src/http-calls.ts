import type { UploadRef } from './definition.js';
import {
  GatewayError,
  type ApplicationRequest,
  type ServiceGateway,
  type UploadOptions,
} from './gateway.js';
import { applicationCalls } from './http-applications.js';
import { appointmentCalls } from './http-appointments.js';
import { createCaller, settle } from './http-caller.js';
import { draftCalls } from './http-drafts.js';
import { askToken, sessionHeaders, type CallerOptions } from './http-exchange.js';
import { followUpCalls } from './http-follow-up.js';
import { transportError } from './http-problem.js';
import { performanceCalls } from './http-performance.js';
import { waitingCalls } from './http-waiting.js';

/** All that may be asked of a server once its service is known. */
export type HttpCalls = Required<Omit<ServiceGateway, 'getService'>>;

export function httpCalls(options: CallerOptions): HttpCalls {
  const caller = createCaller(options);
  const { client, call } = caller;

  return {
    ...draftCalls(caller),
    ...followUpCalls(caller),
    ...applicationCalls(caller, options),
    ...appointmentCalls(caller),
    ...waitingCalls(caller, options),
    ...performanceCalls(caller),

    upload: (file, uploadOptions) => sendFile(options, file, uploadOptions),

    async removeUpload(id, callOptions) {
      const header = { 'Tus-Resumable': '1.0.0' } as const;
      settle(
        await caller.exchange(
          (init) => client.DELETE('/uploads/{id}', { ...init, params: { path: { id }, header } }),
          callOptions,
        ),
      );
    },

    async hasUpload(id, callOptions) {
      const header = { 'Tus-Resumable': '1.0.0' } as const;
      const answer = await caller.exchange(
        (init) => client.HEAD('/uploads/{id}', { ...init, params: { path: { id }, header } }),
        callOptions,
      );
      if (answer.response.status === 404) return false;
      settle(answer);
      return true;
    },

    createApplication: (body, { idempotencyKey, ...callOptions }) =>
      call(
        (init) =>
          client.POST('/applications', {
            ...init,
            params: { header: { 'Idempotency-Key': idempotencyKey } },
            body: applicationBody(body),
          }),
        callOptions,
      ),

    async getDirectory(callOptions) {
      const [services, sectors, events] = await Promise.all([
        call((init) => client.GET('/services', { ...init }), callOptions),
        call((init) => client.GET('/sectors', { ...init }), callOptions),
        call((init) => client.GET('/life-events', { ...init }), callOptions),
      ]);
      return { services: services.items, sectors: sectors.items, events: events.items };
    },

    getOffices: (callOptions) => call((init) => client.GET('/offices', { ...init }), callOptions),
  };
}

/** Of a draft that was saved, only what names it. */
function applicationBody({ draft, proofs, ...request }: ApplicationRequest) {
  return {
    ...request,
    ...(draft && { draft: { id: draft.id, key: draft.key } }),
    ...(proofs && { proofs: { ...proofs } }),
  };
}

/** An upload whose token ran out on the way goes on where it was, with another. */
async function sendFile(
  { base, getToken, timeout }: CallerOptions,
  file: File,
  uploadOptions: UploadOptions = {},
): Promise<UploadRef> {
  const { uploadFile } = await import('./upload.js').catch((cause: unknown) => {
    throw transportError(cause);
  });
  let refused: string | undefined;
  let last: string | undefined;
  const headers = async () => {
    last = await askToken(getToken, refused);
    refused = undefined;
    return sessionHeaders(last);
  };
  const send = () =>
    uploadFile(file, { ...uploadOptions, endpoint: `${base}/uploads`, headers, timeout });
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof GatewayError) || error.status !== 401 || !last) throw error;
    refused = last;
    return send();
  }
}
