import type { GatewayError, Problem } from '@fanar/contract';

/** Why a call failed, as plain data. */
export type Refusal = Problem &
  Partial<Pick<GatewayError, 'status' | 'errors' | 'alternatives' | 'retryAfter' | 'notice'>>;

/** Answers of a server that has looked at the request itself, and under its key done nothing. */
const JUDGED: ReadonlySet<number> = new Set([409, 410, 412, 422]);

/**
 * What a call has thrown: a gateway rejects with a `GatewayError`, a host with any problem or with
 * none. Told by its shape, since a page may hold two copies of that class.
 */
export function refusalFrom(error: unknown): Refusal {
  if (!isProblem(error)) return { code: 'internal-error' };
  const { code, params, status, errors, alternatives, retryAfter, notice } = error;
  return {
    code,
    ...(params && { params }),
    ...(status !== undefined && { status }),
    ...(errors && { errors }),
    ...(alternatives && { alternatives }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(notice && { notice }),
  };
}

/** The code and its values alone: what is worded, and what the host is told. */
export function problemOf({ code, params }: Problem): Problem {
  return params ? { code, params } : { code };
}

/** Whether what was asked for may be done although no answer says so. */
export function isOutcomeOpen({ status = 0 }: Refusal): boolean {
  return status < 400 || status === 408 || status === 429 || status >= 500;
}

/** Whether it is certain that nothing was done under the key, on this try or an earlier one. */
export function isJudged({ status = 0 }: Refusal): boolean {
  return JUDGED.has(status);
}

function isProblem(error: unknown): error is Refusal {
  return (
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
  );
}
