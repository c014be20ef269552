import {
  pruneHidden,
  type Answer,
  type Answers,
  type ApplicationReceipt,
  type ApplicationRequest,
  type FieldProblem,
  type Language,
  type Problem,
  type ServiceDefinition,
  type Step,
} from '@fanar/contract';
import { isJudged, isOutcomeOpen, problemOf, type Refusal } from '../refusal.js';
import type { Draft, Loading, Submitted, Unavailable } from './service-form.model.js';
import {
  currentStep,
  fieldOf,
  fieldsOf,
  firstDue,
  goTo,
  isAsked,
  ofStep,
  placeAfter,
  placeAt,
  placeOf,
  problemsOf,
  stepOfField,
  stepsOf,
  wayBack,
  whatYouNeed,
  withoutMessages,
} from './service-form.path.js';

/*
 * An application as plain functions: each takes a state and returns the next one. No DOM, no clock,
 * no network.
 */

/** Where the problem of the declaration points: it is no answer, so its name stands alone. */
export const declarationPointer = '/declared';

export const loading: Loading = { phase: 'loading' };

export function unavailable(problem: Problem): Unavailable {
  return { phase: 'unavailable', problem };
}

/**
 * An empty application.
 * @param key 16 to 64 characters of `A-Za-z0-9_-`, never used before.
 */
export function begin(definition: ServiceDefinition, key: string): Draft {
  return {
    phase: 'draft',
    definition,
    answers: {},
    trail: [whatYouNeed],
    asked: new Set(),
    isDeclared: false,
    key,
    problems: [],
    unsettled: [],
  };
}

/** The same answers under another version of the service: everything is asked again, filled in. */
export function beginAgain(draft: Draft, definition: ServiceDefinition, key: string): Draft {
  const types = new Map(fieldsOf(definition).map(({ id, type }) => [id, type]));
  const formerTypes = new Map(fieldsOf(draft.definition).map(({ id, type }) => [id, type]));
  const kept = Object.entries(draft.answers).filter(
    ([id]) => types.get(id) === formerTypes.get(id),
  );
  return { ...begin(definition, key), answers: Object.fromEntries(kept) };
}

/** Records what was entered; `undefined` takes the answer away. */
export function answer(draft: Draft, id: string, value: Answer | undefined): Draft {
  if (draft.sending || draft.answers[id] === value) return draft;
  const { [id]: _former, ...others } = draft.answers;
  const answers = value === undefined ? others : { ...others, [id]: value };
  return withVerdict({ ...draft, answers }, ({ pointer }) => fieldOf(pointer) !== id);
}

export function declare(draft: Draft, isDeclared: boolean): Draft {
  return draft.sending ? draft : { ...draft, isDeclared };
}

/** Goes on from the present place, or stays there with the problems to show. */
export function proceed(draft: Draft): Draft {
  const { screen } = placeOf(draft);
  if (screen === 'review') return draft;
  const step = currentStep(draft);
  if (!step) return goTo(draft, placeAfter(draft));
  const problems = problemsInTheWay(draft, step);
  if (problems.length > 0) return { ...draft, problems };
  const asked = new Set([...draft.asked, ...step.fields.map(({ id }) => id)]);
  const passed = withVerdict(
    { ...draft, asked },
    (problem) => ofStep([problem], step).length === 0,
  );
  return goTo(passed, placeAfter(passed, step));
}

/** Goes to where the citizen came from; what was entered stays. */
export function back(draft: Draft): Draft {
  const trail = wayBack(draft);
  return draft.sending || trail.length === 0 ? draft : { ...withoutMessages(draft), trail };
}

/** Opens the step of a field from the review; {@link proceed} leads back there. */
export function change(draft: Draft, fieldId: string): Draft {
  const step = stepOfField(draft, fieldId);
  return draft.sending || !step ? draft : goTo(draft, placeAt(step));
}

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

/** The host would not have it sent, and perhaps says why. */
export function vetoed(draft: Draft, reason?: Problem): Draft {
  const { sending: _sending, ...rest } = draft;
  return reason ? { ...rest, failure: problemOf(reason) } : rest;
}

export function received(draft: Draft, receipt?: ApplicationReceipt): Submitted {
  const wanted = JSON.stringify(answersToSend(draft));
  return {
    phase: 'submitted',
    definition: draft.definition,
    isEarlierSending: JSON.stringify(draft.sending?.answers) !== wanted,
    ...(receipt && { receipt }),
  };
}

/**
 * Sending failed. Problems of answers lead to the first step concerned; anything else stays on the
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
    return { ...rest, unsettled, failure: problemOf(error) };
  }
  if (error.code === 'idempotency-key-reused') {
    const earlier = draft.unsettled[draft.unsettled.indexOf(sending) + 1];
    if (earlier) return { ...rest, sending: earlier };
  }
  const isSpent = isJudged(error) || draft.unsettled.length === 0;
  const judged: Draft = isSpent ? { ...rest, key: freshKey, unsettled: [] } : rest;
  const problems = error.errors ?? [];
  const concerned = stepsOf(judged).find((step) => ofStep(problems, step).length > 0);
  if (!concerned) return { ...judged, failure: problemOf(error) };
  return goToDue({ ...judged, verdict: { answers: draft.answers, problems } }, concerned);
}

/** The same request object where the same was sent before, so that a retry is a retry. */
function requestOf(draft: Draft, language: Language): ApplicationRequest {
  const { id, version } = draft.definition;
  const answers = answersToSend(draft);
  const request = { service: id, version, answers, language, declared: true } as const;
  const text = JSON.stringify(request);
  return draft.unsettled.find((sent) => JSON.stringify(sent) === text) ?? request;
}

/** Without what is hidden, in the order of the questions. */
function answersToSend({ definition, answers }: Draft): Answers {
  const visible = pruneHidden(definition, answers);
  const ordered = fieldsOf(definition).flatMap(({ id }) => {
    const value = visible[id];
    return value === undefined ? [] : [[id, value] as const];
  });
  return Object.fromEntries(ordered);
}

/** The server's word stands until something has changed: then it is for the server to judge anew. */
function problemsInTheWay(draft: Draft, step: Step): readonly FieldProblem[] {
  const isJudgedAnew = draft.answers !== draft.verdict?.answers;
  return problemsOf(isJudgedAnew ? withVerdict(draft, () => false) : draft, step);
}

function withVerdict(draft: Draft, stands: (problem: FieldProblem) => boolean): Draft {
  const { verdict, ...rest } = draft;
  const problems = verdict?.problems.filter(stands) ?? [];
  return verdict && problems.length > 0 ? { ...rest, verdict: { ...verdict, problems } } : rest;
}

/** What was asked before is due because of its problems: they are shown at once. */
function goToDue(draft: Draft, due: Step): Draft {
  const problems = isAsked(draft, due) ? problemsOf(draft, due) : [];
  return { ...goTo(draft, placeAt(due)), problems };
}
