import {
  validateAnswers,
  visibleSteps,
  type FieldProblem,
  type ServiceDefinition,
  type Step,
} from '@fanar/contract';
import type { Draft, Place } from './service-form.model.js';

export const whatYouNeed: Place = { screen: 'what-you-need' };
export const review: Place = { screen: 'review' };

export function placeAt({ id }: Step): Place {
  return { screen: 'step', step: id };
}

export function placeOf(draft: Draft): Place {
  return draft.trail.at(-1) ?? whatYouNeed;
}

/** The steps in view for these answers, each with its fields in view. */
export function stepsOf({ definition, answers }: Draft): readonly Step[] {
  return visibleSteps(definition, answers);
}

export function currentStep(draft: Draft): Step | undefined {
  const place = placeOf(draft);
  return place.screen === 'step' ? stepsOf(draft).find(({ id }) => id === place.step) : undefined;
}

export function stepOfField(draft: Draft, fieldId: string): Step | undefined {
  return stepsOf(draft).find(({ fields }) => fields.some(({ id }) => id === fieldId));
}

/** Adds a place to the way, or returns to it where the way since the last review passed it. */
export function goTo(draft: Draft, place: Place): Draft {
  const reviewed = draft.trail.findIndex((past) => isSame(past, review));
  const known = draft.trail.findIndex((past, at) => at >= reviewed && isSame(past, place));
  const trail = known >= 0 ? draft.trail.slice(0, known + 1) : [...draft.trail, place];
  return { ...withoutMessages(draft), trail };
}

/** The way without the present place and without what has since gone out of view. */
export function wayBack(draft: Draft): readonly Place[] {
  const inView = new Set(stepsOf(draft).map(({ id }) => id));
  const before = draft.trail.slice(0, -1);
  const last = before.findLastIndex((place) => place.screen !== 'step' || inView.has(place.step));
  return before.slice(0, last + 1);
}

/** In order up to the review; once the review was reached, only to what it newly needs. */
export function placeAfter(draft: Draft, from?: Step): Place {
  const steps = stepsOf(draft);
  const hasReviewed = draft.trail.some((place) => isSame(place, review));
  const inOrder = hasReviewed ? undefined : steps[steps.findIndex(({ id }) => id === from?.id) + 1];
  const next = inOrder ?? firstDue(draft);
  return next ? placeAt(next) : review;
}

/** The first step with a question not yet asked, or with a problem. */
export function firstDue(draft: Draft): Step | undefined {
  return stepsOf(draft).find((step) => !isAsked(draft, step) || problemsOf(draft, step).length > 0);
}

export function isAsked({ asked }: Draft, { fields }: Step): boolean {
  return fields.every(({ id }) => asked.has(id));
}

/** A step's problems: its own, else what the server found and nobody has looked at since. */
export function problemsOf(draft: Draft, step: Step): readonly FieldProblem[] {
  const own = ofStep(validateAnswers(draft.definition, draft.answers), step);
  return own.length > 0 ? own : ofStep(draft.verdict?.problems ?? [], step);
}

export function ofStep(problems: readonly FieldProblem[], step: Step): readonly FieldProblem[] {
  return problems.filter(({ pointer }) => step.fields.some(({ id }) => id === fieldOf(pointer)));
}

/** The field that a JSON Pointer leads into: `/vehicleLicence/0` is a matter of `vehicleLicence`. */
export function fieldOf(pointer: string): string {
  const [, token = ''] = pointer.split('/');
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

export function withoutMessages(draft: Draft): Draft {
  const { failure: _failure, ...rest } = draft;
  return { ...rest, problems: [] };
}

export function fieldsOf({ steps }: ServiceDefinition) {
  return steps.flatMap(({ fields }) => fields);
}

function isSame(one: Place, other: Place): boolean {
  return (
    one.screen === other.screen &&
    (one.screen !== 'step' || other.screen !== 'step' || one.step === other.step)
  );
}
