/** A place on the pad, in units of it: 600 wide and 300 high, however large it is on the screen. */
export type Point = readonly [x: number, y: number];

/** From where the pen came down to where it was lifted. */
export type Stroke = readonly Point[];

export type Drawing = readonly Stroke[];

export const PAD_WIDTH = 600;
export const PAD_HEIGHT = 300;
export const INK_WIDTH = 4;

/** What is smaller in both directions is a touch by mistake. */
const LEAST_EXTENT = 40;

/** What is nearer to the point before adds nothing that can be seen. */
const LEAST_STEP = 1.5;

/** What was drawn, and what it was before each change. */
export interface Pad {
  readonly drawing: Drawing;
  readonly past: readonly Drawing[];
}

export const EMPTY_PAD: Pad = { drawing: [], past: [] };

export function addStroke(pad: Pad, stroke: Stroke): Pad {
  return changed(pad, [...pad.drawing, stroke]);
}

/** Takes all of it away; {@link undo} brings it back. */
export function clear(pad: Pad): Pad {
  return pad.drawing.length > 0 ? changed(pad, []) : pad;
}

export function canUndo({ drawing, past }: Pad): boolean {
  return past.length > 0 || drawing.length > 0;
}

/** Back to before the last change; a drawing that came as a whole loses its last stroke. */
export function undo({ drawing, past }: Pad): Pad {
  return { drawing: past.at(-1) ?? drawing.slice(0, -1), past: past.slice(0, -1) };
}

function changed({ drawing, past }: Pad, next: Drawing): Pad {
  return { drawing: next, past: [...past, drawing] };
}

/** The stroke grown by a point, unless it is where the last one is. */
export function extend(stroke: Stroke, [x, y]: Point): Stroke {
  const [lastX = -Infinity, lastY = -Infinity] = stroke.at(-1) ?? [];
  if (Math.hypot(x - lastX, y - lastY) < LEAST_STEP) return stroke;
  return [...stroke, [tenths(x), tenths(y)]];
}

/** The stroke as the path of an SVG: a smooth line through the middles between its points. */
export function toPath(stroke: Stroke): string {
  const [first, ...rest] = stroke;
  if (!first) return '';
  const last = rest.at(-1);
  // A round cap makes a dot of a line without length.
  if (!last) return `M${first.join(' ')}h0`;
  const curves = rest.slice(0, -1).map((point, at) => {
    const [nextX, nextY] = rest[at + 1] ?? point;
    const middle = [tenths((point[0] + nextX) / 2), tenths((point[1] + nextY) / 2)];
    return `Q${point.join(' ')} ${middle.join(' ')}`;
  });
  return `M${first.join(' ')}${curves.join('')}L${last.join(' ')}`;
}

/** Whether a drawing is too small to be meant. */
export function isTooSmall(drawing: Drawing): boolean {
  const points = drawing.flat();
  return ([0, 1] as const).every((axis) => {
    const places = points.map((point) => point[axis]);
    return Math.max(...places) - Math.min(...places) < LEAST_EXTENT;
  });
}

/** A drawing that was kept; empty for what is none. */
export function readDrawing(kept: unknown): Drawing {
  return Array.isArray(kept) && kept.every(isStroke) ? kept : [];
}

function isStroke(kept: unknown): kept is Stroke {
  return Array.isArray(kept) && kept.length > 0 && kept.every(isPoint);
}

function isPoint(kept: unknown): kept is Point {
  return Array.isArray(kept) && kept.length === 2 && kept.every(Number.isFinite);
}

const tenths = (length: number): number => Math.round(length * 10) / 10;
