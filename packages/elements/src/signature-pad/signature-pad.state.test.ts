import { describe, expect, it } from 'vitest';
import {
  addStroke,
  canUndo,
  clear,
  EMPTY_PAD,
  extend,
  isTooSmall,
  readDrawing,
  toPath,
  undo,
  type Stroke,
} from './signature-pad.state.js';

const line: Stroke = [
  [10, 10],
  [60, 10],
];
const dot: Stroke = [[100, 100]];

describe('the pad', () => {
  it('takes back stroke after stroke, down to nothing', () => {
    const pad = addStroke(addStroke(EMPTY_PAD, line), dot);
    expect(pad.drawing).toEqual([line, dot]);
    expect(undo(pad).drawing).toEqual([line]);
    expect(undo(undo(pad))).toEqual(EMPTY_PAD);
    expect(canUndo(undo(undo(pad)))).toBe(false);
  });

  it('brings back what was cleared', () => {
    const cleared = clear(addStroke(EMPTY_PAD, line));
    expect(cleared.drawing).toEqual([]);
    expect(canUndo(cleared)).toBe(true);
    expect(undo(cleared).drawing).toEqual([line]);
  });

  it('has nothing to clear when it is empty', () => {
    expect(clear(EMPTY_PAD)).toBe(EMPTY_PAD);
  });

  it('takes a drawing that came as a whole apart from its end', () => {
    const kept = { drawing: [line, dot], past: [] };
    expect(canUndo(kept)).toBe(true);
    expect(undo(kept).drawing).toEqual([line]);
  });
});

describe('a stroke', () => {
  it('grows by places, not by trembling', () => {
    expect(extend([], [1.04, 2.06])).toEqual([[1, 2.1]]);
    expect(extend(line, [61, 10])).toBe(line);
    expect(extend(line, [62, 10])).toHaveLength(3);
  });

  it('becomes a smooth path', () => {
    expect(toPath([])).toBe('');
    expect(toPath(dot)).toBe('M100 100h0');
    expect(toPath(line)).toBe('M10 10L60 10');
    expect(
      toPath([
        [0, 0],
        [10, 0],
        [10, 10],
        [20, 10.5],
      ]),
    ).toBe('M0 0Q10 0 10 5Q10 10 15 10.3L20 10.5');
  });
});

describe('isTooSmall', () => {
  it('lets no touch by mistake pass for a name', () => {
    expect(isTooSmall([dot])).toBe(true);
    expect(
      isTooSmall([
        [
          [0, 0],
          [39, 39],
        ],
      ]),
    ).toBe(true);
    expect(isTooSmall([dot, [[105, 110]]])).toBe(true);
  });

  it('looks at the whole drawing, in either direction', () => {
    expect(isTooSmall([line])).toBe(false);
    expect(isTooSmall([dot, [[100, 145]]])).toBe(false);
  });
});

describe('readDrawing', () => {
  it('reads what was kept and nothing else', () => {
    expect(readDrawing(JSON.parse(JSON.stringify([line, dot])))).toEqual([line, dot]);
    for (const other of [
      null,
      'M0 0',
      {},
      [[]],
      [[[1]]],
      [[[1, '2']]],
      [[[1, Infinity]]],
      [line, 3],
    ]) {
      expect(readDrawing(other)).toEqual([]);
    }
  });
});
