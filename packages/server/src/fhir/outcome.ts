import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js';
import type { HttpProblem } from '../http/problem.js';
import { problemResponse } from '../http/problem.js';
import { problemSystem } from './terms.js';

export const fhirType = 'application/fhir+json; charset=utf-8';

type IssueCode = OperationOutcomeIssue['code'];

/** A refusal of this view's own, in words for a programmer. */
export class FhirProblem extends Error {
  override readonly name = 'FhirProblem';
  constructor(
    readonly status: number,
    readonly code: IssueCode,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

const codes: Readonly<Record<number, IssueCode>> = {
  400: 'invalid',
  401: 'login',
  404: 'not-found',
  429: 'throttled',
  500: 'exception',
};

export function outcomeOf(
  severity: OperationOutcomeIssue['severity'],
  issues: readonly Omit<OperationOutcomeIssue, 'severity'>[],
): OperationOutcome {
  return {
    resourceType: 'OperationOutcome',
    issue: issues.map((issue) => ({ severity, ...issue })),
  };
}

export function fhirResponse(resource: object, status = 200, headers?: HeadersInit): Response {
  const answer = new Response(JSON.stringify(resource), { status, ...(headers && { headers }) });
  answer.headers.set('Content-Type', fhirType);
  return answer;
}

/** What was thrown as a resource, with the headers that the API gives the same refusal. */
export function outcomeResponse(problem: FhirProblem | HttpProblem): Response {
  const { status } = problem;
  if (problem instanceof FhirProblem) {
    const { code, message: diagnostics, headers } = problem;
    return fhirResponse(outcomeOf('error', [{ code, diagnostics }]), status, headers);
  }
  const issue = {
    code: codes[status] ?? 'processing',
    details: { coding: [{ system: problemSystem, code: problem.code }] },
  };
  const { headers } = problemResponse(problem);
  return fhirResponse(outcomeOf(status === 500 ? 'fatal' : 'error', [issue]), status, headers);
}
