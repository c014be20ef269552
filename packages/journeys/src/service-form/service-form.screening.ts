import type { FieldProblem, Option, ScreeningQuestion, Text } from '@fanar/contract';
import { own } from './answer-paths.js';
import type { Draft, Place } from './service-form.model.js';
import { placeOf } from './service-form.path.js';

/*
 * Questions whose answer may end the way before it begins. Their answers are kept apart from those of
 * the application and never sent.
 */

export const notEligible: Place = { screen: 'not-eligible' };

/** Without options of its own a question is answered with yes or no. */
const YES = 'yes';
const NO = 'no';

/** Name of the control of a question; no path of an answer holds a colon. */
export function screeningName(id: string): string {
  return `screening:${id}`;
}

/** The question of a control; nothing for the name of any other. */
export function screeningIdOf(name: string): string | undefined {
  const [, id] = /^screening:(.+)$/.exec(name) ?? [];
  return id;
}

/** An answer to choose; yes and no are worded by the form. */
export interface ScreeningAnswer extends Omit<Option, 'label'> {
  readonly label: Text | 'yes' | 'no';
}

export function answersTo({ options }: ScreeningQuestion): readonly ScreeningAnswer[] {
  return (
    options ?? [
      { value: YES, label: 'yes' },
      { value: NO, label: 'no' },
    ]
  );
}

/** Records an answer; `undefined` takes it away. */
export function answerScreening(draft: Draft, id: string, value: string | undefined): Draft {
  if (own(draft.screening, id) === value) return draft;
  const { [id]: _former, ...others } = draft.screening;
  return { ...draft, screening: value === undefined ? others : { ...others, [id]: value } };
}

/** What is asked at the present place: one question at a time with `question`, else all of them. */
export function questionsInView(draft: Draft): readonly ScreeningQuestion[] {
  const place = placeOf(draft);
  if (place.screen !== 'screening') return [];
  const questions = questionsOf(draft);
  if (draft.presentation !== 'question') return questions;
  const at = questions.findIndex(({ id }) => id === place.question);
  return questions.slice(Math.max(at, 0)).slice(0, 1);
}

/** Where the next of them is asked; nothing where all have been. */
export function nextScreening(draft: Draft): Place | undefined {
  const questions = questionsOf(draft);
  const last = questionsInView(draft).at(-1);
  const next = questions[questions.findIndex(({ id }) => id === last?.id) + 1];
  if (!next) return undefined;
  return draft.presentation === 'question'
    ? { screen: 'screening', question: next.id }
    : { screen: 'screening' };
}

/** Questions in view that are not answered. */
export function screeningProblems(draft: Draft): readonly FieldProblem[] {
  return questionsInView(draft)
    .filter(({ id }) => own(draft.screening, id) === undefined)
    .map(({ id }) => ({ pointer: `/${screeningName(id)}`, code: 'choice-missing' }));
}

/** Questions answered so that the service is not for this citizen. */
export function refusingQuestions(draft: Draft): readonly ScreeningQuestion[] {
  return questionsOf(draft).filter(({ id, accepts = [YES] }) => {
    const given = own(draft.screening, id);
    return given !== undefined && !accepts.includes(given);
  });
}

function questionsOf({ definition }: Draft): readonly ScreeningQuestion[] {
  return definition.screening ?? [];
}
