import type { CaseDecision, CaseRequest } from './application-gateway.js';

/** Whether the applicant has to answer it still. */
export function isAwaited({ state }: Pick<CaseRequest, 'state'>): boolean {
  return state === 'open' || state === 'rejected';
}

/** Refused or withdrawn, and not looked at again: nothing but words can follow. */
export function isClosed({
  decision,
}: {
  readonly decision?: Pick<CaseDecision, 'outcome' | 'isAppealed'>;
}): boolean {
  const ends = decision?.outcome === 'refused' || decision?.outcome === 'withdrawn';
  return ends && !decision.isAppealed;
}
