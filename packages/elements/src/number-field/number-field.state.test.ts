import { describe, expect, it } from 'vitest';
import { stepFrom, type Steps } from './number-field.state.js';

describe('stepFrom', () => {
  const cases: readonly [value: number | null, count: number, steps: Steps, to: string | null][] = [
    [4, 1, { step: 1 }, '5'],
    [4, -1, { step: 1 }, '3'],
    [0, -1, { step: 1 }, '-1'],
    [4, 10, { step: 1 }, '14'],
    // Exact, whatever binary fractions make of it.
    [0.1, 1, { step: 0.2 }, '0.2'],
    [0.2, 1, { step: 0.1 }, '0.3'],
    [1.15, 1, { step: 0.05 }, '1.20'],
    [0.0000001, 1, { step: 0.0000001 }, '0.0000002'],
    [1e15, 1, { step: 1 }, '1000000000000001'],
    // From between two steps to the next.
    [7, 1, { step: 5 }, '10'],
    [7, -1, { step: 5 }, '5'],
    [-7, 1, { step: 5 }, '-5'],
    [-7, -1, { step: 5 }, '-10'],
    [7, 2, { step: 5 }, '15'],
    [0.5, 1, { step: 1 }, '1.0'],
    // Steps start at the least.
    [4, 1, { step: 2, minimum: 1 }, '5'],
    [1.5, 1, { step: 1, minimum: 0.5 }, '2.5'],
    // Not past an end.
    [9, 10, { step: 1, maximum: 12 }, '12'],
    [9, 10, { step: 5, maximum: 12 }, '10'],
    [9, 1, { step: 1, maximum: 9.5 }, null],
    [12, 1, { step: 1, maximum: 12 }, null],
    [2, -10, { step: 1, minimum: 1 }, '1'],
    [1, -1, { step: 1, minimum: 1 }, null],
    // Back from beyond an end, and no further away.
    [20, -1, { step: 1, maximum: 12 }, '12'],
    [20, 1, { step: 1, maximum: 12 }, null],
    [-3, 1, { step: 1, minimum: 1 }, '1'],
    [-3, -1, { step: 1, minimum: 1 }, null],
    // From nothing to what is nearest to zero.
    [null, 1, { step: 1 }, '0'],
    [null, -1, { step: 1 }, '0'],
    [null, 1, { step: 1, minimum: 1 }, '1'],
    [null, -1, { step: 1, minimum: -10 }, '0'],
    [null, 1, { step: 3, minimum: -10 }, '2'],
    [null, 10, { step: 1, maximum: -5 }, '-5'],
    // Nowhere to go.
    [4, 1, { step: 0 }, null],
    [4, 1, { step: -1 }, null],
    [4, 1, { step: Number.NaN }, null],
    [4, 1, { step: 1, minimum: Number.NaN }, null],
    [null, 1, { step: 1, minimum: 5, maximum: 4 }, null],
    [9e15, 1, { step: 0.01 }, null],
  ];

  it.each(cases)('%s, %s of %o: %s', (value, count, steps, to) => {
    expect(stepFrom(value, count, steps)).toBe(to);
  });
});
