import type { Answers, ShownField } from '@fanar/contract';
import { pathOf, withAnswer } from './answer-paths.js';
import { shownOf } from './service-form.judgement.js';
import type { Draft } from './service-form.model.js';

/** The answers, every group in view with as many items as it has to have at the least. */
export function answersWithItems(draft: Draft): Answers {
  const fields = shownOf(draft).steps.flatMap((step) => step.fields);
  const short = shortGroups(fields);
  if (short.length === 0) return draft.answers;
  const answers = short.reduce(
    (filled, { path, items }) => withAnswer(filled, path, items),
    draft.answers,
  );
  // New items may hold groups of their own, and conditions may count items.
  return answers === draft.answers ? answers : answersWithItems({ ...draft, answers });
}

interface Filling {
  readonly path: string;
  readonly items: readonly Answers[];
}

function shortGroups(fields: readonly ShownField[]): readonly Filling[] {
  return fields.flatMap(({ field, pointer, answer, isRequired, items = [] }) => {
    if (field.type !== 'group') return [];
    const given = Array.isArray(answer) ? (answer as readonly Answers[]) : [];
    const missing = isRequired ? Math.max(0, (field.min ?? 1) - given.length) : 0;
    const inner = items.flatMap((item) => shortGroups(item.fields));
    if (missing === 0) return inner;
    const added = Array.from({ length: missing }, (): Answers => ({}));
    return [...inner, { path: pathOf(pointer), items: [...given, ...added] }];
  });
}
