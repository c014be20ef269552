import type { ServiceDefinition } from '@fanar/contract';

/** That it came to a stage, or that a lane went to an office. */
export interface Passage {
  readonly stage: string;
  readonly lane?: string;
  readonly office?: string;
}

/** What an application went through, in order. */
interface Passed {
  readonly trail: readonly Passage[];
}

type Rules = Pick<ServiceDefinition, 'stages' | 'lanes'>;

/** Where the work of one lane is. */
export interface LaneState {
  readonly id: string;
  readonly current: string;
  /** At its last stage: it waits for the others. */
  readonly isDone: boolean;
  /** To which it was handed over; none where it is with the office of the application. */
  readonly office?: string;
}

/** The lanes that an application is in at once; none before they begin and after they have ended. */
export function lanesOf(rules: Rules, { trail }: Passed): readonly LaneState[] {
  let present = new Map<string, { readonly current: string; readonly office?: string }>();
  for (const { stage, lane: handed, office } of trail) {
    const before = handed === undefined ? undefined : present.get(handed);
    if (handed !== undefined) {
      if (before && office !== undefined) present.set(handed, { ...before, office });
      continue;
    }
    const lane = laneOf(rules, stage);
    if (lane === undefined) present = new Map();
    else if (present.size === 0) present = begun(rules);
    else present.set(lane, { ...present.get(lane), current: stage });
  }
  return [...present].map(([id, { current, office }]) => ({
    id,
    current,
    isDone: stagesIn(rules, id).at(-1) === current,
    ...(office !== undefined && { office }),
  }));
}

/**
 * The stages that may follow now: in lanes those of each, and the one after them once all are done.
 * @param who which office asks, and which has the application: each moves its own lanes
 */
export function movesOf(
  rules: Rules,
  known: Passed,
  stage: string,
  who?: { readonly office: string; readonly holder: string | null },
): readonly string[] {
  const lanes = lanesOf(rules, known);
  if (lanes.length === 0) return movesFrom(rules, stage);
  const isOurs = (office?: string): boolean =>
    !who || who.office === (office ?? who.holder ?? who.office);
  const within = lanes.filter(({ office }) => isOurs(office));
  const after = lanes.every(({ isDone }) => isDone) && isOurs() ? stageAfter(rules) : [];
  return [...within.flatMap(({ current }) => movesFrom(rules, current)), ...after];
}

/** The stages that may follow one: those that the service names, or else the next of its lane. */
export function movesFrom(rules: Rules, stage: string): readonly string[] {
  const { stages } = rules;
  const at = stages.findIndex(({ id }) => id === stage);
  const here = stages[at];
  if (here?.moves) return here.moves;
  const next = here && stages[at + 1];
  const isNear = next && (here.lane === undefined || here.lane === next.lane);
  return isNear ? [next.id] : [];
}

function laneOf({ stages }: Rules, stage: string): string | undefined {
  return stages.find(({ id }) => id === stage)?.lane;
}

function begun(rules: Rules): Map<string, { readonly current: string }> {
  return new Map(
    (rules.lanes ?? []).flatMap(({ id }) => {
      const [current] = stagesIn(rules, id);
      return current === undefined ? [] : [[id, { current }] as const];
    }),
  );
}

function stagesIn({ stages }: Rules, lane: string): string[] {
  return stages.filter((stage) => stage.lane === lane).map(({ id }) => id);
}

function stageAfter({ stages }: Rules): string[] {
  const last = stages.findLastIndex(({ lane }) => lane !== undefined);
  const after = stages[last + 1];
  return after ? [after.id] : [];
}
