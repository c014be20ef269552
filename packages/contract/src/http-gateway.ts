import type { ServiceDefinition, ServiceId } from './definition.js';
import type { ServiceGateway } from './gateway.js';
import type { HttpCalls } from './http-calls.js';
import { exchange, fetchAnswer, type Answer, type Call, type GetToken } from './http-exchange.js';
import { transportError } from './http-problem.js';

export interface HttpGatewayOptions {
  /** Where the API is, e.g. `/api/v1` or `https://example.gov.eg/api/v1`. */
  readonly base: string;
  /** Default: the global `fetch`. Uploads do not go through it. */
  readonly fetch?: typeof globalThis.fetch;
  /**
   * The token of whoever is signed in to the host, asked for before every call, and once anew when
   * the server answers 401. It travels in the header `Fanar-Session`.
   */
  readonly getToken?: GetToken | undefined;
  /** Milliseconds to wait for an answer; for an upload, without any progress. Default 20 000. */
  readonly timeout?: number;
}

/**
 * A gateway to any server that keeps to `openapi.yaml`. Every method rejects with
 * {@link GatewayError} alone: the server's own code, or `network-unreachable`, `network-timeout`,
 * `server-unavailable`, `answer-malformed`, `sign-in-needed`, `request-cancelled`. By itself it
 * tries again only what the server did not take: after a 401 with another token, after a short
 * `Retry-After`, and the parts of an upload. What is called after a service is known is fetched once
 * it is, or when it is called.
 */
export function createHttpGateway(options: HttpGatewayOptions): ServiceGateway {
  const settings = { ...options, timeout: options.timeout ?? 20_000 };
  const definitions = new Map<ServiceId, { etag: string; definition: ServiceDefinition }>();
  const late = lateCalls(async () => (await import('./http-calls.js')).httpCalls(settings));

  return {
    async getService(id, callOptions) {
      const known = definitions.get(id);
      const send = (call: Call) => getDefinition(settings, id, known?.etag, call);
      const answer = await exchange(settings, send, callOptions);
      if (known && answer.response.status === 304) return known.definition;
      const definition = await definitionOf(answer);
      const etag = answer.response.headers.get('ETag');
      if (etag) definitions.set(id, { etag, definition });
      late.fetchAhead();
      return definition;
    },

    ...late.calls,
  };
}

/** Every call but the first. The list is complete: {@link LateName} sees to it. */
const LATE = [
  'upload',
  'removeUpload',
  'hasUpload',
  'createApplication',
  'getApplication',
  'glanceApplication',
  'watchApplication',
  'answerRequest',
  'writeMessage',
  'withdrawApplication',
  'correctApplication',
  'appealDecision',
  'giveFeedback',
  'getIssuedDocument',
  'setNotification',
  'removeNotification',
  'listAccesses',
  'listOffices',
  'getOffices',
  'getAvailability',
  'createHold',
  'renewHold',
  'releaseHold',
  'createAppointment',
  'getAppointment',
  'moveAppointment',
  'cancelAppointment',
  'checkIn',
  'joinWaitList',
  'getWaitListEntry',
  'declineOffer',
  'leaveWaitList',
  'getQueue',
  'takeTicket',
  'getTicket',
  'leaveQueue',
  'watchAvailability',
  'watchQueue',
  'createDraft',
  'updateDraft',
  'getDraft',
  'removeDraft',
  'getReceipt',
  'startPayment',
  'getSignatureRequest',
  'sign',
  'sendCode',
  'checkCode',
  'getDirectory',
  'getPerformance',
  'getPerformanceTable',
  'getDataDictionary',
  'getCoverage',
] as const satisfies readonly (keyof HttpCalls)[];

/** A name that is missing from the list makes this `never`, and nothing is called then. */
type LateName =
  Exclude<keyof HttpCalls, (typeof LATE)[number]> extends never ? (typeof LATE)[number] : never;

/** Calls whose code is fetched once, and again where it could not be. */
function lateCalls(fetchCalls: () => Promise<HttpCalls>) {
  let calls: Promise<HttpCalls> | undefined;
  const load = () =>
    (calls ??= fetchCalls().catch((cause: unknown) => {
      calls = undefined;
      throw transportError(cause);
    }));
  const call =
    (name: LateName) =>
    async (...given: readonly unknown[]): Promise<unknown> => {
      const wanted = (await load())[name] as (...all: readonly unknown[]) => unknown;
      return wanted(...given);
    };
  return {
    calls: Object.fromEntries(LATE.map((name: LateName) => [name, call(name)])) as unknown as Pick<
      HttpCalls,
      LateName
    >,
    /** So that a connection lost later stops nobody. What fails is asked for again when called. */
    fetchAhead: () => void load().catch(() => undefined),
  };
}

/** The first call of all needs no client: a page that only shows a service has none. */
async function getDefinition(
  { base, fetch }: Pick<HttpGatewayOptions, 'base' | 'fetch'>,
  id: ServiceId,
  etag: string | undefined,
  { headers, signal }: Call,
): Promise<Answer<ServiceDefinition>> {
  const [sector = '', service = ''] = id.split('/').map(encodeURIComponent);
  const url = `${base.replace(/\/$/, '')}/services/${sector}/${service}`;
  const known = etag === undefined ? {} : { 'If-None-Match': etag };
  const request = new Request(url, { signal, headers: { ...headers, ...known } });
  const response = await fetchAnswer(request, fetch);
  const text = await response.text();
  if (response.ok) return { response, data: JSON.parse(text) as ServiceDefinition };
  return { response, error: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function definitionOf(answer: Answer<ServiceDefinition>): Promise<ServiceDefinition> {
  const { data, response } = answer;
  if (response.ok && typeof data === 'object' && data !== null) return data;
  const { dataOf } = await import('./http-caller.js').catch((cause: unknown) => {
    throw transportError(cause);
  });
  return dataOf(answer);
}
