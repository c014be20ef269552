import { expect, it } from 'vitest';
import { fromInstant } from './cairo-time.js';
import { parseNationalId } from './national-id.js';
import { parsePhone } from './phone.js';
import { parsePlate } from './plate.js';

const LENGTH = 200_000;

it.each(['0', '٠', ' ', '-', '+', 'أ', 'أ1', '\u064E', '\u2067', 'T1Z', '\uFDFA', 'a\u0301'])(
  'parsers take %j, two hundred thousand times over, without slowing down',
  (unit) => {
    const text = unit.repeat(LENGTH);
    const start = performance.now();
    parseNationalId(text);
    parsePhone(text);
    parsePlate(text);
    expect(() => fromInstant(`${text}!`)).toThrow(RangeError);
    // Quadratic work on this length takes minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  },
);
