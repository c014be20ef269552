import type { Choice } from '../controllers/option-children.js';

/** Rows drawn beyond what is seen, each way: a quick flick of the finger meets no gap. */
const OVERSCAN = 4;

export interface View {
  /** Pixels from the first row. */
  readonly top: number;
  /** Pixels that are seen. */
  readonly height: number;
  /** Pixels of one row. */
  readonly rowHeight: number;
}

/** Up to so many rows are all drawn, each as high as it has to be. */
const WHOLE = 40;

/** The rows to draw: from `first` to before `end`. */
export interface Rows {
  readonly first: number;
  readonly end: number;
}

export function rowsInView({ top, height, rowHeight }: View, count: number): Rows {
  if (count <= WHOLE) return { first: 0, end: count };
  const lowest = Math.max(0, count * rowHeight - height);
  const from = Math.min(Math.max(0, top), lowest);
  return {
    first: Math.max(0, Math.floor(from / rowHeight) - OVERSCAN),
    end: Math.min(count, Math.ceil((from + height) / rowHeight) + OVERSCAN),
  };
}

/** How far to scroll for a row to be seen whole, as little as possible. */
export function topThatShows(start: number, end: number, { top, height }: View): number {
  return start < top ? start : Math.max(top, end - height);
}

/**
 * What stands in the list, line by line: the place of a result, or for the heading of the group that
 * begins with a result its place counted below zero, from -1.
 */
export function linesOf(
  count: number,
  groupAt: (place: number) => string | undefined,
): readonly number[] {
  const lines: number[] = [];
  let group: string | undefined;
  for (let place = 0; place < count; place += 1) {
    const next = groupAt(place);
    if (next !== undefined && next !== group) lines.push(-1 - place);
    group = next;
    lines.push(place);
  }
  return lines;
}

/** How many are measured: the longest in letters may not be so on the screen. */
const SAMPLES = 3;
/** How much shorter than the longest they may be. */
const NEARLY = 0.8;

/** The choices that take most room, a few. */
export function longest(choices: readonly Choice[]): readonly Choice[] {
  const sizes = choices.map(({ label, hint = '' }) => label.length + hint.length);
  const most = sizes.reduce((one, other) => Math.max(one, other), 0);
  const found: Choice[] = [];
  for (const [place, choice] of choices.entries()) {
    if ((sizes[place] ?? 0) >= most * NEARLY && found.push(choice) === SAMPLES) break;
  }
  return found;
}
