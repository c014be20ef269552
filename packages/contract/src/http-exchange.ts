import type { CallOptions } from './call-options.js';
import { GatewayError } from './gateway.js';
import { isPage, retryAfterOf, transportError } from './http-problem.js';
import { pause } from './pause.js';

/**
 * Gives the token of whoever is signed in to the host, or `undefined` for nobody. `refused` is a
 * token that the server has just turned down: another one is wanted.
 */
export type GetToken = (refused?: string) => string | undefined | Promise<string | undefined>;

export interface Call extends CallOptions {
  readonly signal: AbortSignal;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Answer<Data> {
  readonly data?: Data | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

export interface CallerOptions {
  readonly base: string;
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly getToken?: GetToken | undefined;
  /** Milliseconds to wait for an answer. */
  readonly timeout: number;
}

/** A wait that the server asks for is kept where it is as short as this, in seconds. */
const PATIENCE = 5;

/**
 * Sends a call with the token of the host. A token that is refused is asked for anew, once; a short
 * `Retry-After` of a 429 or 503 is waited for, once. Neither call was taken, so that sending it again
 * does nothing twice. Rejects with {@link GatewayError}.
 */
export async function exchange<Data>(
  { getToken, timeout }: CallerOptions,
  send: (call: Call) => Promise<Answer<Data>>,
  { signal }: CallOptions = {},
): Promise<Answer<Data>> {
  const attempt = async (token: string | undefined): Promise<Answer<Data>> => {
    const deadline = AbortSignal.timeout(timeout);
    const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
    try {
      return await send({ signal: either, headers: sessionHeaders(token) });
    } catch (cause) {
      throw transportError(cause, either);
    }
  };
  const token = await askToken(getToken);
  const answer = await attempt(token);
  const { status } = answer.response;
  if (status === 401 && token) {
    const other = await askToken(getToken, token);
    return other && other !== token ? attempt(other) : answer;
  }
  const wait = status === 429 || status === 503 ? retryAfterOf(headersOf(answer)) : undefined;
  if (wait === undefined || wait > PATIENCE) return answer;
  await pause(wait * 1000, signal).catch((cause: unknown) => {
    throw transportError(cause, signal);
  });
  return attempt(await askToken(getToken));
}

/** @throws GatewayError `sign-in-needed` where the host cannot give one */
export async function askToken(
  getToken: GetToken | undefined,
  refused?: string,
): Promise<string | undefined> {
  try {
    return await getToken?.(refused);
  } catch (cause) {
    throw new GatewayError({ code: 'sign-in-needed', status: 0, cause });
  }
}

/** Not `Authorization`, which a gateway of the host may need for itself. */
export function sessionHeaders(token: string | undefined): Record<string, string> {
  return token ? { 'Fanar-Session': token } : {};
}

export const headersOf =
  ({ response }: Answer<unknown>) =>
  (name: string): string | null =>
    response.headers.get(name);

/** The global `fetch` is looked up at every call, so that one replaced later counts. */
export async function fetchAnswer(
  request: Request,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<Response> {
  const response = await fetch(request);
  if (response.ok && isPage((name) => response.headers.get(name))) {
    throw new GatewayError({ code: 'server-unavailable', status: response.status });
  }
  return response;
}
