import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { describe, expect, it } from 'vitest';
import { holds, variablesOf, type Condition } from './logic.js';

const ids = ['a', 'b', 'c'];
const values = ['', 'x', 'y', true, false];

const variable = fc.constantFrom(...ids).map((id) => ({ var: id }));
const comparison = fc.tuple(variable, fc.constantFrom(...values));
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    variable,
    comparison.map((pair) => ({ '==': pair })),
    comparison.map((pair) => ({ '!=': pair })),
    fc.tuple(variable, fc.subarray(['x', 'y', 'z'])).map((pair) => ({ in: pair })),
    tie('condition').map((part) => ({ '!': part })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
  ),
}));

describe('holds', () => {
  it('takes the absence of a condition for true', () => {
    expect(holds(undefined, {})).toBe(true);
  });

  it('says what JsonLogic says, wherever types agree', () => {
    const answers = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom('x', 'y', 'z'));
    const withoutBooleans = condition.filter((rule) => !/true|false|""/.test(JSON.stringify(rule)));
    fc.assert(
      fc.property(withoutBooleans, answers, (rule, given) => {
        const expected = jsonLogic.truthy(jsonLogic.apply(rule, given));
        expect(holds(rule, given)).toBe(expected);
      }),
    );
  });

  it('compares without coercion', () => {
    expect(holds({ '==': [{ var: 'a' }, '1'] }, { a: true })).toBe(false);
    expect(holds({ '==': [{ var: 'a' }, ''] }, { a: false })).toBe(false);
  });

  it('does not see inherited properties', () => {
    expect(holds({ var: 'constructor' }, {})).toBe(false);
    expect(holds({ var: '__proto__' }, {})).toBe(false);
  });

  it('takes an empty list, an empty text and an unticked box for not given', () => {
    for (const a of [[], '', false]) expect(holds({ var: 'a' }, { a })).toBe(false);
    for (const a of [[1], ' ', true]) expect(holds({ var: 'a' }, { a })).toBe(true);
  });
});

describe('variablesOf', () => {
  it('finds every field that a condition looks at', () => {
    expect(variablesOf(undefined)).toEqual([]);
    expect(
      variablesOf({
        and: [
          { or: [{ var: 'a' }, { '!': { in: [{ var: 'b' }, ['x']] } }] },
          { '==': [{ var: 'c' }, 'x'] },
          { '!=': [{ var: 'a' }, true] },
        ],
      }),
    ).toEqual(['a', 'b', 'c', 'a']);
  });

  it('finds all that can change the outcome', () => {
    const answers = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...values));
    fc.assert(
      fc.property(condition, answers, (rule, given) => {
        const seen = variablesOf(rule);
        const onlySeen = Object.fromEntries(
          Object.entries(given).filter(([id]) => seen.includes(id)),
        );
        expect(holds(rule, onlySeen)).toBe(holds(rule, given));
      }),
    );
  });
});
