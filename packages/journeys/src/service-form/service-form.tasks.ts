import { variablesOf, type Condition, type Field, type Step } from '@fanar/contract';
import { answerAt } from './answer-paths.js';
import { pathsIn } from './service-form.judgement.js';
import type { Draft } from './service-form.model.js';
import { isAsked, pagesOf, problemsOf, type Page } from './service-form.path.js';

export type TaskStatus = 'completed' | 'in-progress' | 'not-started' | 'cannot-start';

export interface Task {
  readonly page: Page;
  readonly status: TaskStatus;
  /** What has to be completed first. */
  readonly waitsFor: readonly Page[];
}

/** The steps as tasks, to be done in any order that their conditions allow. */
export function tasksOf(draft: Draft): readonly Task[] {
  const pages = pagesOf(draft);
  const open = pages.filter((page) => !isCompleted(draft, page));
  return pages.map((page) => {
    const needed = dependenciesOf(page.step);
    const waitsFor = open.filter(
      (other) => other !== page && other.fields.some(({ field }) => needed.has(field.id)),
    );
    return { page, status: statusOf(draft, page, waitsFor), waitsFor };
  });
}

/** Whether there is nothing left but to review. */
export function areTasksCompleted(draft: Draft): boolean {
  return pagesOf(draft).every((page) => isCompleted(draft, page));
}

function statusOf(draft: Draft, page: Page, waitsFor: readonly Page[]): TaskStatus {
  if (isCompleted(draft, page)) return 'completed';
  if (waitsFor.length > 0) return 'cannot-start';
  return isBegun(draft, page) ? 'in-progress' : 'not-started';
}

function isCompleted(draft: Draft, page: Page): boolean {
  return isAsked(draft, page) && problemsOf(draft, page).length === 0;
}

function isBegun({ answers, asked }: Draft, { fields }: Page): boolean {
  return pathsIn(fields).some((path) => asked.has(path) || isGiven(answerAt(answers, path)));
}

/** Items that are there from the start say nothing yet. */
function isGiven(answer: unknown): boolean {
  if (!Array.isArray(answer)) return answer !== undefined;
  return answer.some((item) => typeof item !== 'object' || Object.keys(item as object).length > 0);
}

/** Ids of the fields that what a step asks, or whether it does, depends on. */
function dependenciesOf({ when, fields }: Step): ReadonlySet<string> {
  return new Set([...variablesOf(when), ...fields.flatMap(conditionsOf).flatMap(variablesOf)]);
}

function conditionsOf(field: Field): readonly (Condition | undefined)[] {
  const { when, required } = field;
  return [
    when,
    typeof required === 'object' ? required : undefined,
    ...(field.type === 'computed' ? [field.value] : []),
    ...(field.type === 'group' ? field.fields.flatMap(conditionsOf) : []),
  ];
}
