import { fieldsOf, type Field, type FieldProblem, type Text } from '@fanar/contract';
import { answerAt, isSameAnswer, isWithin, own, pathOf, withAnswer } from './answer-paths.js';
import { answersWithItems } from './service-form.groups.js';
import { pathsIn, problemsIn, shownOf } from './service-form.judgement.js';
import type { Draft, Prefill, PrefillEntry } from './service-form.model.js';

/** An answer of the host's that cannot be used. */
export interface PrefillFault {
  readonly path: string;
  /**
   * What is wrong with it; `field-unknown` where the service has no such question, `source-missing`
   * where it does not say where it is from.
   */
  readonly code: string;
}

export interface PrefillResult {
  readonly draft: Draft;
  readonly faults: readonly PrefillFault[];
}

/**
 * Puts in what the host knows, where a question is in view and the citizen has given no answer. What
 * was put in before and left alone follows the host.
 * @throws FieldRulesMissingError before the rules of the service are loaded
 */
export function prefill(draft: Draft, given: Prefill): PrefillResult {
  if (draft.sending) return { draft, faults: [] };
  const ids = new Set(idsIn(fieldsOf(draft.definition)));
  const faults: PrefillFault[] = Object.entries(given).flatMap(([path, entry]) => {
    if (!ids.has(path.split('/').at(-1) ?? '')) return { path, code: 'field-unknown' };
    return hasSource(entry) ? [] : { path, code: 'source-missing' };
  });
  let filled = withoutForgotten(draft, given);
  // An answer may bring another question into view.
  for (let isNew = true; isNew;) {
    isNew = false;
    for (const [path, entry] of wanted(filled, given)) {
      if (faults.some((fault) => fault.path === path)) continue;
      const tried = put(filled, path, entry);
      const problem = problemOf(tried, path);
      if (problem) faults.push({ path, code: problem.code });
      else filled = tried;
      isNew = true;
    }
  }
  return { draft: filled, faults };
}

/** Entries that are not yet in, of questions in view that are the host's to answer. */
function wanted(draft: Draft, given: Prefill): readonly (readonly [string, PrefillEntry])[] {
  const inView = new Set(pathsIn(shownOf(draft).steps.flatMap(({ fields }) => fields)));
  return Object.entries(given).filter(([path, entry]) => {
    const known = own(draft.prefilled, path);
    if (!inView.has(path) || (known && isSameEntry(known, entry))) return false;
    const answer = answerAt(draft.answers, path);
    return known ? isSameAnswer(answer, known.value) : isUnanswered(answer);
  });
}

/** A page in plain JavaScript may leave it out. */
function hasSource(entry: PrefillEntry | null): boolean {
  const source: unknown = entry?.source;
  return typeof source === 'string' || typeof (source as Text | undefined)?.ar === 'string';
}

function put(draft: Draft, path: string, entry: PrefillEntry): Draft {
  const answers = withAnswer(draft.answers, path, entry.value);
  const prefilled = { ...draft.prefilled, [path]: entry };
  const filled = { ...draft, answers, prefilled };
  return { ...filled, answers: answersWithItems(filled) };
}

/** What makes an answer no answer. What is still missing in it the citizen will add. */
function problemOf(draft: Draft, path: string): FieldProblem | undefined {
  return problemsIn(draft).find(
    ({ pointer, code }) =>
      isWithin(pathOf(pointer), path) &&
      code !== 'rule-broken' &&
      !/-(missing|required)$/.test(code),
  );
}

/** What the host no longer gives is the citizen's from now on. */
function withoutForgotten(draft: Draft, given: Prefill): Draft {
  const kept = Object.entries(draft.prefilled).filter(([path]) => Object.hasOwn(given, path));
  if (kept.length === Object.keys(draft.prefilled).length) return draft;
  return { ...draft, prefilled: Object.fromEntries(kept) };
}

/** Items that are there from the start are no answer yet. */
function isUnanswered(answer: unknown): boolean {
  return (
    answer === undefined ||
    (Array.isArray(answer) &&
      answer.every((item) => typeof item === 'object' && Object.keys(item as object).length === 0))
  );
}

function isSameEntry(one: PrefillEntry, other: PrefillEntry): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function idsIn(fields: readonly Field[]): readonly string[] {
  return fields.flatMap((field) => [
    field.id,
    ...(field.type === 'group' ? idsIn(field.fields) : []),
  ]);
}
