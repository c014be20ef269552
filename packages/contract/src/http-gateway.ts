import createClient from 'openapi-fetch';
import type { ServiceDefinition, ServiceId } from './definition.js';
import {
  GatewayError,
  type CallOptions,
  type Hold,
  type ServiceGateway,
  type UploadOptions,
} from './gateway.js';
import type { paths } from './generated/openapi.js';
import { isPage, refusalError, transportError } from './http-problem.js';

export interface HttpGatewayOptions {
  /** Where the API is, e.g. `/api/v1` or `https://example.gov.eg/api/v1`. */
  readonly base: string;
  /** Default: the global `fetch`. Uploads do not go through it. */
  readonly fetch?: typeof globalThis.fetch;
  /** A bearer token of the host, asked for before every call. */
  readonly getToken?: () => string | undefined | Promise<string | undefined>;
  /** Milliseconds to wait for an answer; for an upload, without any progress. Default 20 000. */
  readonly timeout?: number;
}

interface Call extends CallOptions {
  readonly signal: AbortSignal;
  readonly headers: Readonly<Record<string, string>>;
}

interface Answer<Data> {
  readonly data?: Data | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * A gateway to any server that keeps to `openapi.yaml`. Every method rejects with
 * {@link GatewayError} alone: the server's own code, or `network-unreachable`, `network-timeout`,
 * `server-unavailable`, `answer-malformed`, `sign-in-needed`, `request-cancelled`. Nothing is tried
 * again by itself, save the parts of an upload.
 */
export function createHttpGateway(options: HttpGatewayOptions): ServiceGateway {
  const { base, timeout = 20_000 } = options;
  const client = createClient<paths>({
    baseUrl: base,
    fetch: (request) => fetchAnswer(request, options.fetch),
  });
  const definitions = new Map<ServiceId, { etag: string; definition: ServiceDefinition }>();

  async function exchange<Data>(
    send: (call: Call) => Promise<Answer<Data>>,
    { signal }: CallOptions = {},
  ): Promise<Answer<Data>> {
    const deadline = AbortSignal.timeout(timeout);
    const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
    try {
      return await send({ signal: either, headers: await authorization(options) });
    } catch (cause) {
      throw transportError(cause, either);
    }
  }

  async function call<Data>(
    send: (call: Call) => Promise<Answer<Data>>,
    callOptions?: CallOptions,
  ): Promise<Data> {
    return dataOf(await exchange(send, callOptions));
  }

  const key = (secret: string) => ({ 'Fanar-Key': secret });
  const ofHold = (hold: Hold) => ({ path: { id: hold.id }, header: key(hold.key) });

  return {
    async getService(id, callOptions) {
      const [sector = '', service = ''] = id.split('/');
      const known = definitions.get(id);
      const answer = await exchange(
        (init) =>
          client.GET('/services/{sector}/{service}', {
            ...init,
            params: {
              path: { sector, service },
              header: known ? { 'If-None-Match': known.etag } : {},
            },
          }),
        callOptions,
      );
      if (known && answer.response.status === 304) return known.definition;
      const definition = dataOf(answer) as unknown as ServiceDefinition;
      const etag = answer.response.headers.get('ETag');
      if (etag) definitions.set(id, { etag, definition });
      return definition;
    },

    async upload(file, uploadOptions: UploadOptions = {}) {
      const { uploadFile } = await import('./upload.js').catch((cause: unknown) => {
        throw transportError(cause);
      });
      const headers = () => authorization(options);
      return uploadFile(file, { ...uploadOptions, endpoint: `${base}/uploads`, headers, timeout });
    },

    async removeUpload(id, callOptions) {
      const header = { 'Tus-Resumable': '1.0.0' } as const;
      settle(
        await exchange(
          (init) => client.DELETE('/uploads/{id}', { ...init, params: { path: { id }, header } }),
          callOptions,
        ),
      );
    },

    createApplication: (body, { idempotencyKey, ...callOptions }) =>
      call(
        (init) =>
          client.POST('/applications', {
            ...init,
            params: { header: { 'Idempotency-Key': idempotencyKey } },
            body,
          }),
        callOptions,
      ),

    getApplication: (reference, secret, callOptions) =>
      call(
        (init) =>
          client.GET('/applications/{reference}', {
            ...init,
            params: { path: { reference }, header: key(secret) },
          }),
        callOptions,
      ),

    async listOffices(service, callOptions) {
      const { items } = await call(
        (init) => client.GET('/offices', { ...init, params: { query: { service } } }),
        callOptions,
      );
      return items;
    },

    getAvailability: (query, callOptions) =>
      call((init) => client.GET('/availability', { ...init, params: { query } }), callOptions),

    createHold: (body, { idempotencyKey, ...callOptions }) =>
      call(
        (init) =>
          client.POST('/holds', {
            ...init,
            params: { header: { 'Idempotency-Key': idempotencyKey } },
            body,
          }),
        callOptions,
      ),

    renewHold: (hold, callOptions) =>
      call(
        (init) => client.POST('/holds/{id}/renewal', { ...init, params: ofHold(hold) }),
        callOptions,
      ),

    async releaseHold(hold, callOptions) {
      settle(
        await exchange(
          (init) =>
            client.DELETE('/holds/{id}', { ...init, params: ofHold(hold), keepalive: true }),
          callOptions,
        ),
      );
    },

    createAppointment: (hold, details, { idempotencyKey, ...callOptions }) =>
      call(
        (init) =>
          client.POST('/appointments', {
            ...init,
            params: { header: { ...key(hold.key), 'Idempotency-Key': idempotencyKey } },
            body: { hold: hold.id, ...details },
          }),
        callOptions,
      ),

    getAppointment: (reference, secret, callOptions) =>
      call(
        (init) =>
          client.GET('/appointments/{reference}', {
            ...init,
            params: { path: { reference }, header: key(secret) },
          }),
        callOptions,
      ),
  };
}

function dataOf<Data>(answer: Answer<Data>): Data {
  settle(answer);
  const { data, response } = answer;
  if (typeof data === 'object' && data !== null) return data;
  throw new GatewayError({ code: 'answer-malformed', status: response.status });
}

/** Returns where the server took the call, whatever it answered. */
function settle({ response, error }: Answer<unknown>): void {
  if (!response.ok) {
    const header = (name: string) => response.headers.get(name);
    throw refusalError({ status: response.status, header, body: error });
  }
}

/** The global `fetch` is looked up at every call, so that one replaced later counts. */
async function fetchAnswer(
  request: Request,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<Response> {
  const response = await fetch(request);
  if (response.ok && isPage((name) => response.headers.get(name))) {
    throw new GatewayError({ code: 'server-unavailable', status: response.status });
  }
  return response;
}

async function authorization({ getToken }: HttpGatewayOptions): Promise<Record<string, string>> {
  try {
    const token = await getToken?.();
    return token ? { Authorization: `Bearer ${token}` } : {};
  } catch (cause) {
    throw new GatewayError({ code: 'sign-in-needed', status: 0, cause });
  }
}
