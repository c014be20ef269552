import {
  show,
  validateAnswers,
  type Answers,
  type FieldProblem,
  type Shown,
  type ShownField,
} from '@fanar/contract';
import { pathOf } from './answer-paths.js';
import type { Draft } from './service-form.model.js';

/** Ages and dates go by the day: what was worked out longer ago is worked out again. */
const FRESH_FOR = 60_000;

interface Judgement {
  readonly definition: Draft['definition'];
  readonly shown: Shown;
  problems?: readonly FieldProblem[];
}

/** A screen asks the same of the same answers many times over. */
const judgements = new WeakMap<Answers, Judgement>();

/** What was shown last: most of it is the same for the next answer. */
const latest = new WeakMap<Draft['definition'], Shown>();

/** What the form shows for the answers. @throws LogicDepthError */
export function shownOf(draft: Draft): Shown {
  return judgementOf(draft).shown;
}

/**
 * Everything wrong with the answers in view, in the order of the form.
 * @throws FieldRulesMissingError before the rules of the service are loaded
 */
export function problemsIn(draft: Draft): readonly FieldProblem[] {
  const judgement = judgementOf(draft);
  const { definition, shown } = judgement;
  return (judgement.problems ??= validateAnswers(definition, shown.kept, { now: shown.scope.now }));
}

/** Paths of everything that asks for an answer, items of groups included. */
export function pathsIn(fields: readonly ShownField[]): readonly string[] {
  return fields.flatMap(({ field, pointer, items = [] }) =>
    field.type === 'computed'
      ? []
      : [pathOf(pointer), ...items.flatMap((item) => pathsIn(item.fields))],
  );
}

function judgementOf({ definition, answers }: Draft): Judgement {
  const known = judgements.get(answers);
  const now = new Date();
  const isFresh =
    known?.definition === definition &&
    Math.abs(now.getTime() - known.shown.scope.now.getTime()) < FRESH_FOR;
  if (known && isFresh) return known;
  const shown = show(definition, answers, now, latest.get(definition));
  const judgement = { definition, shown };
  judgements.set(answers, judgement);
  latest.set(definition, shown);
  return judgement;
}
