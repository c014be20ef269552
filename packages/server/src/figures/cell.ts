import type { Figures } from '@fanar/contract';

/** What is counted of a service in a month: what came, what ended and what was said in it. */
export interface Cell {
  readonly service: string;
  readonly month: string;
  readonly received: number;
  /** Of the received ones. */
  readonly online: number;
  readonly ended: number;
  /** How many of them took so many days. */
  readonly took: readonly (readonly [days: number, cases: number])[];
  /** Of the ended ones, those of which it is known what was declared, and those done by then. */
  readonly measured: number;
  readonly timely: number;
  readonly answers: number;
  /** Of the answers. */
  readonly satisfied: number;
  /** Of the answers, those that say whether it could be done, and those that say yes. */
  readonly said: number;
  readonly completed: number;
}

export function emptyCell(service: string, month: string): Cell {
  return {
    ...{ service, month, received: 0, online: 0, ended: 0, took: [], measured: 0, timely: 0 },
    ...{ answers: 0, satisfied: 0, said: 0, completed: 0 },
  };
}

/** A cell with what may be told of it alone. */
export interface ToldCell extends Cell {
  /** What of it is left out. */
  readonly withheld: readonly CellKind[];
}

const kinds = ['received', 'ended', 'answers'] as const;
export type CellKind = (typeof kinds)[number];

interface Telling {
  /** The fewest that are told of. */
  readonly smallest: number;
  /** The month that runs. */
  readonly running: string;
}

/**
 * What may be told: whoever adds, takes away or compares what is told finds nothing of fewer. What people
 * said in a month is told once that is over, and never changes: else each answer could be read
 * off as it comes in.
 */
export function toldOf(cell: Cell, { smallest, running }: Telling): ToldCell {
  const isEnough = (count: number): boolean => count >= smallest;
  const isSaid = smallest === 1 || cell.month < running;
  const none = emptyCell(cell.service, cell.month);
  const { received, online, ended, took, measured, timely, answers, satisfied, said, completed } =
    cell;
  const told = {
    ...none,
    ...(isEnough(received) && { received, online }),
    ...(isEnough(ended) && { ended, took }),
    ...(isEnough(measured) && { measured, timely }),
    ...(isSaid && isEnough(answers) && { answers, satisfied }),
    ...(isSaid && isEnough(said) && { said, completed }),
  };
  return { ...told, withheld: kinds.filter((kind) => told[kind] !== cell[kind]) };
}

/** The figures of all these together. */
export function figuresOf(cells: readonly Cell[]): Figures {
  const sum = (of: (cell: Cell) => number): number => cells.reduce((all, one) => all + of(one), 0);
  const received = sum((cell) => cell.received);
  const ended = sum((cell) => cell.ended);
  const measured = sum((cell) => cell.measured);
  const answers = sum((cell) => cell.answers);
  const said = sum((cell) => cell.said);
  const share = (of: (cell: Cell) => number, all: number): number =>
    Math.round((100 * sum(of)) / all);
  return {
    ...(received > 0 && { received, online: share(({ online }) => online, received) }),
    ...(ended > 0 && { ended, ...daysOf(cells, ended) }),
    ...(measured > 0 && { withinPromise: share(({ timely }) => timely, measured) }),
    ...(answers > 0 && { answers, satisfied: share(({ satisfied }) => satisfied, answers) }),
    ...(said > 0 && { completed: share(({ completed }) => completed, said) }),
  };
}

/** By nearest rank. */
function daysOf(
  cells: readonly Cell[],
  ended: number,
): Required<Pick<Figures, 'medianDays' | 'ninetiethDays'>> {
  const byDays = new Map<number, number>();
  for (const { took } of cells) {
    for (const [days, cases] of took) byDays.set(days, (byDays.get(days) ?? 0) + cases);
  }
  const sorted = [...byDays].sort(([a], [b]) => a - b);
  const at = (part: number): number => {
    let left = Math.ceil(part * ended);
    return sorted.find(([, cases]) => (left -= cases) <= 0)?.[0] ?? 0;
  };
  return { medianDays: at(0.5), ninetiethDays: at(0.9) };
}
