import type { FieldProblem, ShownField, ShownStep, Step } from '@fanar/contract';
import { isWithin } from './answer-paths.js';
import { pathsIn, problemsIn, shownOf } from './service-form.judgement.js';
import type { Draft, Place } from './service-form.model.js';
import { unverifiedProblems } from './service-form.verification.js';

export const whatYouNeed: Place = { screen: 'what-you-need' };
export const taskList: Place = { screen: 'task-list' };
export const review: Place = { screen: 'review' };

/** What is asked at once: a step, or with `question` a part of it. */
export interface Page {
  /** Unique among the pages. */
  readonly id: string;
  readonly step: Step;
  /** In view for the answers so far. */
  readonly fields: readonly ShownField[];
}

export function placeOf(draft: Draft): Place {
  return draft.trail.at(-1) ?? whatYouNeed;
}

/** What is asked for these answers, page by page. */
export function pagesOf(draft: Draft): readonly Page[] {
  return shownOf(draft).steps.flatMap((shown) =>
    draft.presentation === 'question' ? questionsOf(shown) : { id: shown.step.id, ...shown },
  );
}

export function currentPage(draft: Draft): Page | undefined {
  return pageAt(draft, placeOf(draft));
}

/** The page on which a field stands, or the group around it. */
export function pageOfPath(draft: Draft, path: string): Page | undefined {
  return pagesOf(draft).find((page) => isOnPage(`/${path}`, page));
}

/** Adds a place to the way, or returns to it where the way since the last review passed it. */
export function goTo(draft: Draft, place: Place): Draft {
  const id = idOf(draft, place);
  const reviewed = draft.trail.findIndex((past) => past.screen === 'review');
  const known = draft.trail.findIndex((past, at) => at >= reviewed && idOf(draft, past) === id);
  const trail = known >= 0 ? draft.trail.slice(0, known + 1) : [...draft.trail, place];
  return { ...withoutMessages(draft), trail };
}

export function placeAt(draft: Draft, { step, fields }: Page): Place {
  const [first] = fields;
  return draft.presentation === 'question' && first
    ? { screen: 'step', step: step.id, field: first.field.id }
    : { screen: 'step', step: step.id };
}

/** The way without the present place and without what has since gone out of view. */
export function wayBack(draft: Draft): readonly Place[] {
  const present = idOf(draft, placeOf(draft));
  const before = draft.trail.slice(0, -1);
  const last = before.findLastIndex((place) => {
    const id = idOf(draft, place);
    return id !== undefined && id !== present;
  });
  return before.slice(0, last + 1);
}

/**
 * Where the present place leads: in order up to the review, by way of the list of tasks where there
 * is one; once the review was reached, only to what it newly needs.
 */
export function placeAfter(draft: Draft): Place {
  const { screen } = placeOf(draft);
  if (!hasStarted(draft)) return startOf(draft);
  const isInOrder = screen === 'step' && !draft.trail.some((past) => past.screen === 'review');
  if (isInOrder && draft.presentation === 'task-list') return taskList;
  const pages = pagesOf(draft);
  const present = currentPage(draft)?.id;
  const inOrder = isInOrder && pages[pages.findIndex(({ id }) => id === present) + 1];
  const next = inOrder || firstDue(draft);
  return next ? placeAt(draft, next) : review;
}

/** The first of the places where answers are asked for. */
function startOf(draft: Draft): Place {
  const [first] = pagesOf(draft);
  if (draft.presentation === 'task-list') return taskList;
  return first ? placeAt(draft, first) : review;
}

function hasStarted(draft: Draft): boolean {
  return ['step', 'task-list', 'review'].includes(placeOf(draft).screen);
}

/** The first page with a question not yet asked, or with a problem. */
export function firstDue(draft: Draft): Page | undefined {
  return pagesOf(draft).find((page) => !isAsked(draft, page) || problemsOf(draft, page).length > 0);
}

export function isAsked({ asked }: Draft, { fields }: Page): boolean {
  return pathsIn(fields).every((path) => asked.has(path));
}

/**
 * A page's problems: its own, then answers that a code has yet to prove, else what the server found
 * and nobody has looked at since.
 */
export function problemsOf(draft: Draft, page: Page): readonly FieldProblem[] {
  const own = ofPage(problemsIn(draft), page);
  if (own.length > 0) return own;
  const unverified = unverifiedProblems(draft, page.fields);
  return unverified.length > 0 ? unverified : ofPage(draft.verdict?.problems ?? [], page);
}

export function ofPage(problems: readonly FieldProblem[], page: Page): readonly FieldProblem[] {
  return problems.filter(({ pointer }) => isOnPage(pointer, page));
}

/** What the server found wrong where nothing is asked. */
export function problemsWithoutPlace(draft: Draft): readonly FieldProblem[] {
  const pages = pagesOf(draft);
  const problems = draft.verdict?.problems ?? [];
  return problems.filter((problem) => pages.every((page) => ofPage([problem], page).length === 0));
}

export function withoutMessages(draft: Draft): Draft {
  const { failure: _failure, ...rest } = draft;
  return { ...rest, problems: [] };
}

/** One question a page. What is computed stands with the question before it. */
function questionsOf({ step, fields }: ShownStep): readonly Page[] {
  return fields.reduce<readonly Page[]>((pages, shown) => {
    const last = pages.at(-1);
    const isAside = last && (shown.field.type === 'computed' || last.fields.every(isComputed));
    return isAside
      ? [...pages.slice(0, -1), { ...last, fields: [...last.fields, shown] }]
      : [...pages, { id: `${step.id}/${shown.field.id}`, step, fields: [shown] }];
  }, []);
}

function isComputed({ field }: ShownField): boolean {
  return field.type === 'computed';
}

function isOnPage(pointer: string, { fields }: Page): boolean {
  return fields.some((shown) => isWithin(pointer, shown.pointer));
}

function pageAt(draft: Draft, place: Place): Page | undefined {
  if (place.screen !== 'step') return undefined;
  const { step, field } = place;
  const isSplit = draft.presentation === 'question' && field !== undefined;
  return pagesOf(draft).find(
    (page) =>
      page.step.id === step && (!isSplit || page.fields.some((shown) => shown.field.id === field)),
  );
}

/** What tells one place from another; nothing for a place that is out of view. */
function idOf(draft: Draft, place: Place): string | undefined {
  if (place.screen === 'step') return pageAt(draft, place)?.id;
  if (place.screen === 'task-list' && draft.presentation !== 'task-list') return undefined;
  const question = place.screen === 'screening' && draft.presentation === 'question';
  return `fanar:${place.screen}${question ? `:${place.question ?? ''}` : ''}`;
}
