import { fault, listed, type DefinitionProblem } from './faults.js';
import type { FormParts } from './form-parts.js';
import { at, inside, items, partOf, property, text, texts, type Part } from './json.js';
import { laneProblems } from './lanes.js';
import { didYouMean } from './nearest.js';

const NOTHING = partOf(undefined);

/** Stages that moves or the rules of corrections name and there are not, and stages to which none leads. */
export function stageProblems({ root }: FormParts): DefinitionProblem[] {
  const stages = items(root, 'stages');
  const ids = stages.map((stage) => text(stage, 'id'));
  const known = ids.flatMap((id) => id ?? []);
  const named = [
    ...stages.flatMap((stage) => texts(stage, 'moves')),
    ...texts(inside(root, 'correction'), 'stages'),
  ];
  const unknown = named
    .filter(([id]) => !known.includes(id))
    .map(([stage, pointer]) =>
      fault('definition-move', pointer, { stage, stages: listed(known) }, didYouMean(stage, known)),
    );
  return [...unknown, ...laneProblems(root), ...unreachable(stages, ids)];
}

/** With one lane all begin, and once all have ended the stage after them follows. */
function besides(stages: readonly Part[], from: number): number[] {
  const of = (index: number): string | undefined => text(stages[index] ?? NOTHING, 'lane');
  const begins = stages.flatMap((_, index) =>
    of(index) !== undefined && of(index) !== of(index - 1) ? index : [],
  );
  const after = stages.findIndex((_, index) => index > from && of(index) === undefined);
  return after < 0 ? begins : [...begins, after];
}

function unreachable(
  stages: readonly Part[],
  ids: readonly (string | undefined)[],
): DefinitionProblem[] {
  const seen = new Set<string | undefined>();
  const waiting = [0];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const stage = stages[index];
    if (!stage || seen.has(ids[index])) continue;
    seen.add(ids[index]);
    const named = property(stage, 'moves');
    if (text(stage, 'lane') !== undefined) waiting.push(...besides(stages, index));
    if (named === undefined) waiting.push(index + 1);
    else waiting.push(...texts(stage, 'moves').map(([to]) => ids.indexOf(to)));
  }
  return stages.flatMap((stage, index) => {
    const id = ids[index];
    if (id === undefined || seen.has(id)) return [];
    return [fault('definition-stage-unreachable', at(stage, 'id'), { stage: id })];
  });
}
