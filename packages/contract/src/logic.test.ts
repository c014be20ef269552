import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { describe, expect, it } from 'vitest';
import {
  evaluate,
  holds,
  LOGIC_MAX_DEPTH,
  LogicDepthError,
  operandsOf,
  operationOf,
  variablesOf,
  type Expression,
  type Scope,
} from './logic.js';

/** After midnight in Cairo, before it in London. */
const now = new Date('2026-02-28T22:30:00Z');
const among = (answers: object): Scope => ({ answers, now });
const value = (expression: Expression, answers: object = {}) =>
  evaluate(expression, among(answers));

jsonLogic.add_operation('count', (list: readonly unknown[]) => list.length);
jsonLogic.add_operation('today', () => '2026-03-01');

/** `sum` in the words of JsonLogic, which has no operator for it. */
function toReference(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(toReference);
  if (typeof part !== 'object' || part === null) return part;
  const [operator, operand] = operationOf(part);
  const [one, other] = operandsOf(operand).map(toReference);
  if (operator !== 'sum') return { [operator]: toReference(operand) };
  const current = JSON.parse(JSON.stringify(other).replaceAll('"n"', '"current.n"')) as unknown;
  return { reduce: [one, { '+': [{ var: 'accumulator' }, current] }, 0] };
}

/** Expressions whose operands are of the types that their operators are for. */
const typed = fc.letrec<{ number: Expression; text: Expression; flag: Expression }>((tie) => {
  const two = (name: 'number' | 'text') => fc.tuple(tie(name), tie(name));
  const some = (name: 'number' | 'text' | 'flag') =>
    fc.array(tie(name), { minLength: 1, maxLength: 3 });
  const small = fc.integer({ min: -9, max: 9 });
  const letter = fc.constantFrom('', 'x', 'y', 'z');
  const item = fc
    .tuple(fc.constantFrom('<', '>=', '=='), small)
    .map(([operator, bound]) => ({ [operator]: [{ var: 'n' }, bound] }) as unknown as Expression);
  const over = fc.tuple(fc.constant({ var: 'items' }), item);
  const size = { maxDepth: 4, depthSize: 'small' } as const;
  return {
    number: fc.oneof(
      size,
      small,
      fc.constantFrom({ var: 'one' }, { var: 'two' }, { count: { var: 'items' } }),
      some('number').map((operands) => ({ '+': operands })),
      some('number').map((operands) => ({ '*': operands })),
      two('number').map((operands) => ({ '-': operands })),
      fc.tuple(tie('number'), fc.constantFrom(1, 3, -4)).map((operands) => ({ '/': operands })),
      fc.tuple(tie('number'), fc.constantFrom(2, 5, -3)).map((operands) => ({ '%': operands })),
      some('number').map((operands) => ({ min: operands })),
      some('number').map((operands) => ({ max: operands })),
      fc.tuple(tie('flag'), tie('number'), tie('number')).map((operands) => ({ if: operands })),
      fc.constant({ sum: [{ var: 'items' }, { '*': [{ var: 'n' }, 2] }] } as Expression),
    ),
    text: fc.oneof(
      size,
      letter,
      fc.constantFrom({ var: 'first' }, { var: 'second' }, { today: [] as const }),
      some('text').map((operands) => ({ cat: operands })),
      fc.tuple(tie('flag'), tie('text'), tie('text')).map((operands) => ({ if: operands })),
    ),
    flag: fc.oneof(
      size,
      fc.constantFrom({ var: 'first' }, { var: 'one' }, { var: 'absent' }, { var: 'items' }),
      ...(['==', '!=', '<', '<=', '>', '>='] as const).flatMap((operator) => [
        two('number').map((operands) => ({ [operator]: operands }) as unknown as Expression),
        two('text').map((operands) => ({ [operator]: operands }) as unknown as Expression),
      ]),
      fc.tuple(tie('text'), fc.array(letter)).map((operands) => ({ in: operands })),
      fc.tuple(letter, fc.constant({ var: 'letters' })).map((operands) => ({ in: operands })),
      fc.constantFrom({ '==': [{ var: 'absent' }, null] } as Expression),
      tie('flag').map((operand) => ({ '!': operand })),
      some('flag').map((operands) => ({ and: operands })),
      some('flag').map((operands) => ({ or: operands })),
      over.map((operands) => ({ some: operands })),
      over.map((operands) => ({ all: operands })),
      over.map((operands) => ({ none: operands })),
    ),
  };
});

const answers = fc.record({
  one: fc.integer({ min: -5, max: 5 }),
  two: fc.constantFrom(0, 0.5, 12.25),
  first: fc.constantFrom('', 'x', 'y'),
  second: fc.constantFrom('x', 'xyz', '2026-03-01'),
  letters: fc.subarray(['x', 'y', 'z']),
  items: fc.array(fc.record({ n: fc.integer({ min: -9, max: 9 }) }), { maxLength: 3 }),
});

describe('evaluate', () => {
  it('says what JsonLogic says, wherever types agree', () => {
    const any = fc.oneof(
      typed.flag.map((expression) => ({ expression, isFlag: true })),
      typed.number.map((expression) => ({ expression, isFlag: false })),
      typed.text.map((expression) => ({ expression, isFlag: false })),
    );
    fc.assert(
      fc.property(any, answers, ({ expression, isFlag }, given) => {
        const expected = jsonLogic.apply(toReference(expression), given);
        // Zero below and above is one number in JSON.
        if (!isFlag) expect(value(expression, given) === expected).toBe(true);
        else expect(holds(expression, among(given))).toBe(jsonLogic.truthy(expected));
      }),
      { numRuns: 3000 },
    );
  });

  it('changes no types on the way', () => {
    expect(value({ '==': [{ var: 'a' }, 1] }, { a: '1' })).toBe(false);
    expect(value({ '==': [{ var: 'a' }, ''] }, { a: false })).toBe(false);
    expect(value({ '!=': [{ var: 'a' }, 0] }, { a: '0' })).toBe(true);
    expect(value({ '<': [{ var: 'a' }, 2] }, { a: '1' })).toBe(false);
    expect(value({ '>=': [{ var: 'a' }, 0] }, {})).toBe(false);
    expect(value({ '>=': [true, false] })).toBe(false);
    expect(value({ in: [{ var: 'a' }, ['1']] }, { a: 1 })).toBe(false);
    expect(value({ '+': [1, '2'] })).toBeNull();
    expect(value({ '*': [2, { var: 'a' }] }, { a: true })).toBeNull();
    expect(value({ cat: ['a', { var: 'absent' }, 1, { var: 'flag' }] }, { flag: true })).toBe('a1');
  });

  it('has no value where there is none to be had', () => {
    expect(value({ '/': [1, 0] })).toBeNull();
    expect(value({ '%': [1, 0] })).toBeNull();
    expect(value({ min: [] })).toBeNull();
    expect(value({ if: [false, 1] })).toBeNull();
    expect(value({ '*': [1e308, 10] })).toBeNull();
    expect(value({ sum: [{ var: 'items' }, { var: 'n' }] }, { items: [{ n: 1 }, {}] })).toBeNull();
    expect(value({ unheard: [1] } as unknown as Expression)).toBeNull();
    expect(value({} as Expression)).toBeNull();
  });

  it('looks up in the item first, and then outside it', () => {
    const scope = { answers: { a: 1 }, outer: among({ a: 2, b: 3 }), now };
    expect(evaluate({ '+': [{ var: 'a' }, { var: 'b' }] }, scope)).toBe(4);
    const items = [{ share: 5 }, { share: 7 }];
    expect(
      value(
        { some: [{ var: 'items' }, { '==': [{ var: 'share' }, { var: 'half' }] }] },
        { items, half: 7 },
      ),
    ).toBe(true);
    expect(value({ all: [{ var: 'items' }, true] }, { items: [] })).toBe(false);
    expect(value({ none: [{ var: 'items' }, true] }, {})).toBe(true);
  });

  it('sees no inherited properties', () => {
    for (const id of ['constructor', '__proto__', 'toString'])
      expect(value({ var: id })).toBeNull();
    expect(value({ toString: [] } as unknown as Expression)).toBeNull();
    const polluted = JSON.parse('{"__proto__": "x"}') as object;
    expect(value({ var: '__proto__' }, polluted)).toBe('x');
  });

  it('counts years by the calendar of Cairo', () => {
    const ages = { '2008-03-01': 18, '2008-03-02': 17, '2008-02-29': 18, '2026-03-01': 0 };
    for (const [date, age] of Object.entries(ages)) expect(value({ age: date })).toBe(age);
    expect(value({ age: '2008-02-30' })).toBeNull();
    expect(value({ age: { var: 'absent' } })).toBeNull();
    expect(value({ today: [] })).toBe('2026-03-01');
  });

  it('reads the birth date in a national ID', () => {
    expect(value({ birthDate: '20001150300919' })).toBe('1900-01-15');
    expect(value({ birthDate: '30803011234567' })).toBe('2008-03-01');
    for (const id of ['30802301234567', '40803011234567', '3080301', '', '３0803011234567']) {
      expect(value({ birthDate: id })).toBeNull();
    }
    expect(
      value({ '<': [{ age: { birthDate: { var: 'id' } } }, 21] }, { id: '30803011234567' }),
    ).toBe(true);
  });

  it('counts items, and characters as a reader does', () => {
    expect(value({ count: { var: 'a' } }, { a: [1, 2] })).toBe(2);
    expect(value({ count: { var: 'a' } }, { a: 'مُحَمَّد' })).toBe(4);
    expect(value({ count: { var: 'a' } })).toBe(0);
  });
});

describe('holds', () => {
  it('takes the absence of a condition for true', () => {
    expect(holds(undefined, among({}))).toBe(true);
  });

  it('takes an empty list, an empty text and an unticked box for not given', () => {
    for (const a of [[], '', false, 0, null]) expect(holds({ var: 'a' }, among({ a }))).toBe(false);
    for (const a of [[1], ' ', true, 1, {}]) expect(holds({ var: 'a' }, among({ a }))).toBe(true);
  });
});

describe('bounds', () => {
  const nested = (levels: number) => {
    let expression: Expression = { var: 'a' };
    for (let level = 0; level < levels; level += 1) expression = { '!': expression };
    return expression;
  };

  it('ends at a depth that nobody means, wherever it stands', () => {
    expect(value(nested(LOGIC_MAX_DEPTH), { a: true })).toBe(true);
    expect(variablesOf(nested(LOGIC_MAX_DEPTH))).toEqual(['a']);
    let lists: unknown = 'x';
    for (let level = 0; level < 100_000; level += 1) lists = [lists];
    expect(() => variablesOf({ in: ['x', lists] } as Expression)).toThrow(LogicDepthError);
    expect(value({ in: ['x', lists] } as Expression)).toBe(false);
    for (const levels of [LOGIC_MAX_DEPTH + 1, 100_000]) {
      expect(() => value(nested(levels))).toThrow(LogicDepthError);
      expect(() => variablesOf(nested(levels))).toThrow(LogicDepthError);
    }
  });

  it('goes through items within items, and no deeper', () => {
    const items = Array.from({ length: 100 }, () => ({ n: 1 }));
    const through = (inner: Expression): Expression => ({ sum: [{ var: 'items' }, inner] });
    expect(value(through(through(1)), { items })).toBe(10_000);
    expect(() => value(through(through(through(1))), { items })).toThrow(LogicDepthError);
    expect(value(through(1), { items: [...items, { n: 1 }] })).toBe(0);
  });

  it('puts no text together that is longer than any answer', () => {
    const a = 'x'.repeat(5000);
    expect(value({ cat: [{ var: 'a' }, { var: 'a' }] }, { a })).toHaveLength(10_000);
    expect(value({ cat: [{ var: 'a' }, { var: 'a' }, '.'] }, { a })).toBeNull();
    expect(value({ count: { var: 'a' } }, { a: a.repeat(3) })).toBeNull();
  });

  it('takes any JSON for an expression', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (expression, a) => {
        const found = value(expression as Expression, { a });
        expect(['string', 'number', 'boolean', 'object']).toContain(typeof found);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('variablesOf', () => {
  it('finds every field that an expression looks at', () => {
    expect(variablesOf(undefined)).toEqual([]);
    expect(
      variablesOf({
        and: [
          { or: [{ var: 'a' }, { '!': { in: [{ var: 'b' }, ['x']] } }] },
          { '==': [{ sum: [{ var: 'c' }, { var: 'd' }] }, 'x'] },
          { '!=': [{ var: 'a' }, true] },
        ],
      }),
    ).toEqual(['a', 'b', 'c', 'd', 'a']);
  });

  it('finds all that can change the outcome', () => {
    fc.assert(
      fc.property(fc.oneof(typed.flag, typed.number, typed.text), answers, (expression, given) => {
        const seen = variablesOf(expression);
        const onlySeen = Object.fromEntries(
          Object.entries(given).filter(([id]) => seen.includes(id)),
        );
        expect(value(expression, onlySeen)).toEqual(value(expression, given));
      }),
    );
  });
});
