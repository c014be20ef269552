import type {
  Answer,
  Answers,
  ApplicationReceipt,
  ApplicationRequest,
  FieldProblem,
  Language,
  ShownField,
} from '@fanar/contract';
import { isJudged, isOutcomeOpen, problemOf, type Refusal } from '../refusal.js';
import { shownOf } from './service-form.judgement.js';
import type { Draft, Reason, Submitted } from './service-form.model.js';
import {
  firstDue,
  ofPage,
  pagesOf,
  placeOf,
  problemsWithoutPlace,
  withoutMessages,
} from './service-form.path.js';
import { goToDue } from './service-form.state.js';
import { proofsToSend, withoutRefused } from './service-form.verification.js';

/** Where the problem of the declaration points: it is no answer, so its name stands alone. */
export const declarationPointer = '/declared';

/**
 * Starts sending (`sending` is set), or goes to what is still to be answered. A second call while
 * the first is under way changes nothing.
 */
export function submit(draft: Draft, language: Language): Draft {
  if (draft.sending || placeOf(draft).screen !== 'review') return draft;
  const due = firstDue(draft);
  if (due) return goToDue(draft, due);
  if (!draft.isDeclared) {
    const problems = [{ pointer: declarationPointer, code: 'checkbox-missing' }];
    return { ...withoutMessages(draft), problems };
  }
  return { ...withoutMessages(draft), sending: requestOf(draft, language) };
}

/** The host would not have it sent, and perhaps says why: of single answers too. */
export function vetoed(draft: Draft, reason?: Refusal): Draft {
  const { sending: _sending, ...rest } = draft;
  return reason ? withRefusal(rest, reason) : rest;
}

export function received(draft: Draft, receipt?: ApplicationReceipt): Submitted {
  const wanted = answersToSend(draft);
  const answers = draft.sending?.answers ?? wanted;
  return {
    phase: 'submitted',
    definition: draft.definition,
    answers,
    isEarlierSending: JSON.stringify(answers) !== JSON.stringify(wanted),
    ...(receipt && { receipt }),
    ...(receipt?.state === 'processing' && { draft }),
  };
}

/** It was taken to be judged later, and did not hold: back to what it was sent from, with why. */
export function refusedLater(
  { draft, receipt }: Submitted,
  errors: readonly FieldProblem[],
  freshKey: string,
): Draft | undefined {
  if (!draft || !receipt) return undefined;
  return refused(draft, { code: 'answers-invalid', status: 422, errors }, freshKey);
}

/**
 * Sending failed. Problems of answers lead to the first page concerned; anything else stays on the
 * review, to be tried again. Where the key turns out to be used, an earlier sending had arrived:
 * it is sent again, word for word, to get its receipt.
 * @param freshKey for the next try, taken where certainly nothing was created: a gate before the
 *   server (401, 413…) knows nothing of earlier sendings.
 */
export function refused(draft: Draft, error: Refusal, freshKey: string): Draft {
  const { sending, ...rest } = draft;
  if (!sending) return draft;
  if (isOutcomeOpen(error)) {
    const unsettled = [sending, ...draft.unsettled.filter((request) => request !== sending)];
    return { ...rest, unsettled, failure: reasonOf(error) };
  }
  if (error.code === 'idempotency-key-reused') {
    const earlier = draft.unsettled[draft.unsettled.indexOf(sending) + 1];
    if (earlier) return { ...rest, sending: earlier };
  }
  const isSpent = isJudged(error) || draft.unsettled.length === 0;
  return withRefusal(isSpent ? { ...rest, key: freshKey, unsettled: [] } : rest, error);
}

/** What has a place is shown there; what has none is listed with it, and on the review again. */
function withRefusal(draft: Draft, error: Refusal): Draft {
  const found = error.errors ?? [];
  if (found.length === 0) return { ...draft, failure: reasonOf(error) };
  const { draft: open, problems } = withoutRefused(draft, found);
  const judged = { ...open, verdict: { answers: draft.answers, problems } };
  const homeless = problemsWithoutPlace(judged);
  const concerned = pagesOf(judged).find((page) => ofPage(found, page).length > 0);
  if (!concerned) return { ...judged, failure: reasonOf(error), problems: homeless };
  const there = goToDue(judged, concerned);
  return { ...there, problems: [...there.problems, ...homeless] };
}

function reasonOf(error: Refusal): Reason {
  return { ...problemOf(error), ...(error.notice && { notice: error.notice }) };
}

/** The same request object where the same was sent before, so that a retry is a retry. */
function requestOf(draft: Draft, language: Language): ApplicationRequest {
  const { id, version } = draft.definition;
  const answers = answersToSend(draft);
  const proofs = proofsToSend(draft);
  const request = {
    service: id,
    version,
    answers,
    language,
    declared: true,
    ...(proofs && { proofs }),
  } as const;
  const text = JSON.stringify(request);
  return draft.unsettled.find((sent) => JSON.stringify(sent) === text) ?? request;
}

/** Without what is hidden, in the order of the questions. */
function answersToSend(draft: Draft): Answers {
  return inOrder(shownOf(draft).steps.flatMap(({ fields }) => fields));
}

function inOrder(fields: readonly ShownField[]): Answers {
  const given = fields.flatMap(({ field, answer, items }): [string, Answer][] => {
    if (answer === undefined) return [];
    return [[field.id, items ? items.map((item) => inOrder(item.fields)) : (answer as Answer)]];
  });
  return Object.fromEntries(given);
}
