import type {
  Answer,
  Answers,
  FieldProblem,
  Presentation,
  ServiceDefinition,
} from '@fanar/contract';
import { answerAt, isSameAnswer, isWithin, movedUp, pathOf, withAnswer } from './answer-paths.js';
import { problemOf, type Refusal } from '../refusal.js';
import {
  holdsLocked,
  isLocked,
  prefilledAfterRemoval,
  prefilledAt,
} from './service-form.prefilled.js';
import { answersWithItems } from './service-form.groups.js';
import { pathsIn } from './service-form.judgement.js';
import type { Draft, Loading, Place, Unavailable } from './service-form.model.js';
import {
  nextScreening,
  notEligible,
  refusingQuestions,
  screeningProblems,
} from './service-form.screening.js';
import {
  currentPage,
  goTo,
  isAsked,
  ofPage,
  pageOfPath,
  pagesOf,
  placeAfter,
  placeAt,
  placeOf,
  problemsOf,
  problemsWithoutPlace,
  review,
  wayBack,
  whatYouNeed,
  withoutMessages,
  type Page,
} from './service-form.path.js';

/*
 * An application as plain functions: each takes a state and returns the next one. No DOM, no clock,
 * no network. Sending is in `service-form.sending.ts`.
 */

export const loading: Loading = { phase: 'loading' };

export function unavailable(problem: Unavailable['problem']): Unavailable {
  return { phase: 'unavailable', problem };
}

/**
 * An empty application.
 * @param key 16 to 64 characters of `A-Za-z0-9_-`, never used before.
 */
export function begin(
  definition: ServiceDefinition,
  key: string,
  presentation?: Presentation,
): Draft {
  return withItems({
    phase: 'draft',
    definition,
    presentation: presentationOf(definition, presentation),
    answers: {},
    screening: {},
    prefilled: {},
    trail: [whatYouNeed],
    asked: new Set(),
    isDeclared: false,
    key,
    problems: [],
    unsettled: [],
  });
}

/**
 * The same application where the page itself has said what is needed: its way begins with the first
 * thing that is asked.
 */
export function started(draft: Draft): Draft {
  const [first, ...rest] = draft.trail;
  if (first?.screen !== 'what-you-need') return draft;
  const [next] = rest;
  // Out of a refusal an answer has to lead back.
  const isAsking = next && next.screen !== 'not-eligible';
  return { ...draft, trail: isAsking ? rest : [firstPlaceOf(draft), ...rest] };
}

/** At the first place of the way, which is no mere word of what is needed. */
export function isAskedAtStart({ trail }: Draft): boolean {
  return trail.length === 1 && trail[0]?.screen !== 'what-you-need';
}

/** Whether there is anything of the citizen's in it: what the page filled in is no draft. */
export function hasBegun(draft: Draft): boolean {
  if (!isAskedAtStart(draft))
    return draft.trail.length > 1 && Object.keys(draft.answers).length > 0;
  const filledIn = Object.keys(draft.prefilled).filter((path) => prefilledAt(draft, path));
  const entered = filledIn.reduce<Answers>(
    (answers, path) => withAnswer(answers, path, undefined),
    draft.answers,
  );
  const [left, empty] = [entered, {}].map((answers) => answersWithItems({ ...draft, answers }));
  return !isSameAnswer(left, empty);
}

/** The same application, as its service is written now under the same version. */
export function redefine(
  draft: Draft,
  definition: ServiceDefinition,
  wanted: Presentation | undefined,
): Draft {
  return withItems(present({ ...draft, definition }, wanted));
}

/** Asks in another way from now on; the question at hand stays. Default: as the service says. */
export function present(draft: Draft, wanted: Presentation | undefined): Draft {
  const presentation = presentationOf(draft.definition, wanted);
  return presentation === draft.presentation ? draft : { ...withoutMessages(draft), presentation };
}

/** Records what was entered; `undefined` takes the answer away. */
export function answer(draft: Draft, path: string, value: Answer | undefined): Draft {
  if (draft.sending || isSameAnswer(answerAt(draft.answers, path), value)) return draft;
  if (isLocked(draft, path)) return draft;
  const answers = withAnswer(draft.answers, path, value);
  if (answers === draft.answers) return draft;
  return withVerdict(withItems({ ...draft, answers }), ({ pointer }) => {
    return !isWithin(pathOf(pointer), path);
  });
}

/** Adds an empty item to a group. */
export function addItem(draft: Draft, path: string): Draft {
  const items = answerAt(draft.answers, path);
  return answer(draft, path, [...(Array.isArray(items) ? (items as readonly Answers[]) : []), {}]);
}

/** Takes an item out of a group; those behind it move up, with all that is known of them. */
export function removeItem(draft: Draft, path: string, index: number): Draft {
  const items = answerAt(draft.answers, path);
  if (draft.sending || !Array.isArray(items) || !(index in items)) return draft;
  if (isLocked(draft, path) || holdsLocked(draft, `${path}/${String(index)}`)) return draft;
  const left = (items as readonly Answers[]).filter((_, at) => at !== index);
  const asked = Array.from(draft.asked, (one) => movedUp(one, path, index));
  const moved = ({ pointer, ...problem }: FieldProblem): FieldProblem[] => {
    const place = movedUp(pathOf(pointer), path, index);
    return place === undefined ? [] : [{ ...problem, pointer: `/${place}` }];
  };
  const { verdict } = draft;
  return withVerdict(
    withItems({
      ...draft,
      answers: withAnswer(draft.answers, path, left),
      asked: new Set(asked.filter((one) => one !== undefined)),
      prefilled: prefilledAfterRemoval(draft.prefilled, path, index),
      problems: draft.problems.flatMap(moved),
      ...(verdict && { verdict: { ...verdict, problems: verdict.problems.flatMap(moved) } }),
    }),
    ({ pointer }) => pathOf(pointer) !== path,
  );
}

export function declare(draft: Draft, isDeclared: boolean): Draft {
  return draft.sending ? draft : { ...draft, isDeclared };
}

/** Goes on from the present place, or stays there with the problems to show. */
export function proceed(draft: Draft): Draft {
  const { screen } = placeOf(draft);
  if (screen === 'what-you-need' || screen === 'screening') return proceedToStart(draft);
  if (screen === 'review' || screen === 'not-eligible') return draft;
  const page = currentPage(draft);
  if (!page) return goTo(draft, placeAfter(draft));
  const problems = problemsInTheWay(draft, page);
  if (problems.length > 0) return { ...draft, problems };
  const asked = new Set([...draft.asked, ...pathsIn(page.fields)]);
  const passed = withVerdict(
    { ...draft, asked },
    (problem) => ofPage([problem], page).length === 0,
  );
  const next = placeAfter(passed);
  // What was left out on the way is asked by itself: the rest has been gone through.
  const isMissed = next.screen === 'step' && page.id === pagesOf(passed).at(-1)?.id;
  return reviewed(goTo(isMissed ? goTo(passed, review) : passed, next));
}

/** The questions before the start come first; an answer that is no way in leads to the reason. */
function proceedToStart(draft: Draft): Draft {
  const problems = screeningProblems(draft);
  if (problems.length > 0) return { ...draft, problems };
  if (refusingQuestions(draft).length > 0) return goTo(draft, notEligible);
  return goTo(draft, nextScreening(draft) ?? placeAfter(draft));
}

function firstPlaceOf(draft: Draft): Place {
  const before = { ...draft, trail: [whatYouNeed] };
  return nextScreening(before) ?? placeAfter(before);
}

/** Goes to where the citizen came from; what was entered stays. */
export function back(draft: Draft): Draft {
  const trail = wayBack(draft);
  return draft.sending || trail.length === 0 ? draft : { ...withoutMessages(draft), trail };
}

/**
 * Opens the page of a field, from the review or the list of tasks; {@link proceed} leads back there.
 */
export function change(draft: Draft, path: string): Draft {
  const page = pageOfPath(draft, path);
  return draft.sending || !page ? draft : goTo(draft, placeAt(draft, page));
}

/** The host would not have the citizen go on, and perhaps says why: of single answers too. */
export function stopped(draft: Draft, reason?: Refusal): Draft {
  if (!reason) return draft;
  const problems = reason.errors?.length ? reason.errors : [{ ...problemOf(reason), pointer: '' }];
  return { ...withoutMessages(draft), problems };
}

/** What was asked before is due because of its problems: they are shown at once. */
export function goToDue(draft: Draft, due: Page): Draft {
  const problems = isAsked(draft, due) ? problemsOf(draft, due) : [];
  return { ...goTo(draft, placeAt(draft, due)), problems };
}

/** What the server found where nothing is asked is not lost on the way back. */
function reviewed(draft: Draft): Draft {
  const isBack = placeOf(draft).screen === 'review' && draft.verdict !== undefined;
  return isBack ? { ...draft, problems: problemsWithoutPlace(draft) } : draft;
}

/** The server's word stands until something has changed: then it is for the server to judge anew. */
function problemsInTheWay(draft: Draft, page: Page): readonly FieldProblem[] {
  const isJudgedAnew = draft.answers !== draft.verdict?.answers;
  return problemsOf(isJudgedAnew ? withVerdict(draft, () => false) : draft, page);
}

function withVerdict(draft: Draft, stands: (problem: FieldProblem) => boolean): Draft {
  const { verdict, ...rest } = draft;
  const problems = verdict?.problems.filter(stands) ?? [];
  return verdict && problems.length > 0 ? { ...rest, verdict: { ...verdict, problems } } : rest;
}

/** A group that is needed has its first items from the start. */
function withItems(draft: Draft): Draft {
  const answers = answersWithItems(draft);
  return answers === draft.answers ? draft : { ...draft, answers };
}

/** An attribute may hold anything. */
function presentationOf(definition: ServiceDefinition, wanted?: Presentation): Presentation {
  const { presentation = 'step' } = definition;
  return wanted && PRESENTATIONS.has(wanted) ? wanted : presentation;
}

const PRESENTATIONS: ReadonlySet<Presentation> = new Set(['step', 'question', 'task-list']);
