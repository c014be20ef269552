import { STATUS_CODES } from 'node:http';
import type {
  FieldProblem,
  OfficeSlot,
  Problem,
  ProblemCode,
  ProblemDocument,
  ServiceNotice,
} from '@fanar/contract';

interface ProblemDetails {
  readonly params?: Problem['params'];
  readonly errors?: readonly FieldProblem[];
  readonly alternatives?: readonly OfficeSlot[];
  readonly notice?: ServiceNotice;
  /** Seconds. */
  readonly retryAfter?: number;
}

/** A refusal with its words' code, thrown anywhere below a route; the app answers it (RFC 9457). */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}

/** The code is the machine's; the title stays the status phrase, as `about:blank` asks. */
export function problemResponse(problem: HttpProblem, headers: HeadersInit = {}): Response {
  const { retryAfter, ...details } = problem.details;
  const document = {
    type: 'about:blank',
    title: STATUS_CODES[problem.status] ?? 'Error',
    status: problem.status,
    code: problem.code,
    ...details,
  } satisfies Omit<ProblemDocument, 'params' | 'errors' | 'alternatives'>;
  const answer = new Response(JSON.stringify(document), { status: problem.status, headers });
  answer.headers.set('Content-Type', 'application/problem+json');
  // The one way in which this server is told who somebody is.
  if (problem.status === 401) answer.headers.set('WWW-Authenticate', 'Bearer realm="fanar"');
  if (retryAfter !== undefined) answer.headers.set('Retry-After', String(retryAfter));
  return answer;
}
