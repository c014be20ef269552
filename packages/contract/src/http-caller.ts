import createClient, { type Client } from 'openapi-fetch';
import type { CallOptions } from './call-options.js';
import { GatewayError } from './gateway.js';
import type { paths } from './generated/openapi.js';
import {
  exchange,
  fetchAnswer,
  headersOf,
  type Answer,
  type Call,
  type CallerOptions,
} from './http-exchange.js';
import { refusalError } from './http-refusal.js';

/** What every group of calls is made with. */
export interface Caller {
  readonly client: Client<paths>;
  readonly base: string;
  exchange<Data>(
    send: (call: Call) => Promise<Answer<Data>>,
    options?: CallOptions,
  ): Promise<Answer<Data>>;
  /** The body of an answer that is a success. */
  call<Data>(send: (call: Call) => Promise<Answer<Data>>, options?: CallOptions): Promise<Data>;
}

export function createCaller(options: CallerOptions): Caller {
  const client = createClient<paths>({
    baseUrl: options.base,
    fetch: (request) => fetchAnswer(request, options.fetch),
    querySerializer: { array: { style: 'form', explode: false } },
  });
  return {
    client,
    base: options.base,
    exchange: (send, callOptions) => exchange(options, send, callOptions),
    call: async (send, callOptions) => dataOf(await exchange(options, send, callOptions)),
  };
}

export function dataOf<Data>(answer: Answer<Data>): Data {
  settle(answer);
  const { data, response } = answer;
  if (typeof data === 'object' && data !== null) return data;
  throw new GatewayError({ code: 'answer-malformed', status: response.status });
}

/** The file that came. */
export function blobOf(answer: Answer<unknown>): Blob {
  settle(answer);
  const { data, response } = answer;
  if (data instanceof Blob) return data;
  throw new GatewayError({ code: 'answer-malformed', status: response.status });
}

/** Returns where the server took the call, whatever it answered. */
export function settle(answer: Answer<unknown>): void {
  const { response, error } = answer;
  if (response.ok) return;
  throw refusalError({ status: response.status, header: headersOf(answer), body: error });
}
