import { fault, listed, type DefinitionProblem } from './faults.js';
import { at, items, text, texts, type Part } from './json.js';
import { didYouMean } from './nearest.js';

/** Lanes that are not there or have no stage, stand apart, or are left by a move of their own. */
export function laneProblems(root: Part): DefinitionProblem[] {
  const stages = items(root, 'stages');
  const lanes = items(root, 'lanes');
  const known = lanes.flatMap((lane) => text(lane, 'id') ?? []);
  const laneOf = (stage: Part | undefined): string | undefined => stage && text(stage, 'lane');
  const unknown = stages.flatMap((stage) => {
    const lane = laneOf(stage);
    if (lane === undefined || known.includes(lane)) return [];
    const params = { lane, lanes: listed(known) };
    return [fault('definition-lane', at(stage, 'lane'), params, didYouMean(lane, known))];
  });
  const empty = lanes.flatMap((lane) => {
    const id = text(lane, 'id');
    const isEmpty = id !== undefined && stages.every((stage) => laneOf(stage) !== id);
    return isEmpty ? [fault('definition-lane-empty', at(lane, 'id'), { lane: id })] : [];
  });
  return [...unknown, ...empty, ...apart(stages, laneOf), ...left(stages, laneOf)];
}

type LaneOf = (stage: Part | undefined) => string | undefined;

/** The first stage of a lane that was left already, or that begins or ends all stages. */
function apart(stages: readonly Part[], laneOf: LaneOf): DefinitionProblem[] {
  const placed = new Set<string>();
  let hasEnded = false;
  return stages.flatMap((stage, index) => {
    const lane = laneOf(stage);
    const before = laneOf(stages[index - 1]);
    if (lane === undefined) {
      hasEnded ||= before !== undefined;
      return [];
    }
    const isFirst = lane !== before;
    const isSplit = isFirst && (placed.has(lane) || hasEnded);
    placed.add(lane);
    const isAtEdge = index === 0 || index === stages.length - 1;
    return isSplit || isAtEdge ? [fault('definition-lanes-apart', at(stage, 'lane'), {})] : [];
  });
}

/** Moves of a lane to a stage that is not its own. */
function left(stages: readonly Part[], laneOf: LaneOf): DefinitionProblem[] {
  const lanes = new Map(stages.map((stage) => [text(stage, 'id'), laneOf(stage)]));
  return stages.flatMap((stage) => {
    const lane = laneOf(stage);
    if (lane === undefined) return [];
    return texts(stage, 'moves')
      .filter(([to]) => lanes.has(to) && lanes.get(to) !== lane)
      .map(([to, pointer]) => fault('definition-lane-left', pointer, { stage: to, lane }));
  });
}
