import { Validator } from '@cfworker/json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Field, ServiceDefinition } from './definition.js';
import { loadRulesOf } from './fields/load.js';
import { pruneHidden } from './form.js';
import type { Expression } from './logic.js';
import { anyServiceWithAnswers } from './testing/any-service.js';
import { anyAnswers } from './testing/arbitrary.js';
import { everything, goodAnswers, now } from './testing/definition.js';
import { toJsonSchema } from './to-json-schema.js';
import { validateAnswers } from './validate.js';

/** Problems that JSON Schema cannot see; `answer-not-canonical` it sees in most cases. */
const BEYOND_SCHEMA = [
  'answer-not-canonical',
  'case-number-future',
  'case-number-judicial',
  'computed-changed',
  'date-range-order',
  'date-real',
  'date-too-early',
  'date-too-late',
  'file-duplicate',
  'iban-check',
  'national-id-birth-date',
  'national-id-future',
  'person-name-parts',
  'phone-area-code',
  'phone-kind',
  'phone-length',
  'number-digits',
  'number-precision',
  'phone-prefix',
  'rule-broken',
  'text-too-long',
  'text-too-short',
];

const schema = toJsonSchema(everything);
const portable = new Validator(schema, '2020-12');
const compiler = new Ajv2020({ strict: false, addUsedSchema: false });
const ajv = compiler.compile(schema);

const codes = (answers: unknown) =>
  validateAnswers(everything, answers, { now }).map(({ code }) => code);

const compile = (definition: ServiceDefinition) => compiler.compile(toJsonSchema(definition));

/** A service that asks first for `a`, `b` and `box`, and then for `x` when this holds. */
const asking = (when: Expression): ServiceDefinition => {
  const ask = (id: string, more: object) =>
    ({ id, label: { ar: id }, required: false, ...more }) as unknown as Field;
  const fields = [
    ask('a', { type: 'number' }),
    ask('b', { type: 'text' }),
    ask('list', { type: 'checkbox-group', options: [{ value: 'x' }, { value: 'y' }] }),
    ask('x', { type: 'text', when, required: true }),
  ];
  return { ...everything, rules: [], steps: [{ id: 'one', title: { ar: 'واحد' }, fields }] };
};

describe('toJsonSchema', () => {
  beforeAll(() => loadRulesOf());

  it('names the service and its version', () => {
    expect(schema).toMatchObject({
      $id: 'urn:fanar:answers:traffic/everything@3',
      additionalProperties: false,
    });
  });

  it('takes good answers', () => {
    expect(ajv(goodAnswers), JSON.stringify(ajv.errors)).toBe(true);
  });

  it('says whatever the conditions say', () => {
    expect(ajv({ ...goodAnswers, kind: 'none' })).toBe(false);
    const { plate: _plate, street: _street, city: _city, ...rest } = goodAnswers;
    expect(ajv({ ...rest, kind: 'none' })).toBe(true);
    expect(ajv({ ...rest, kind: 'none', papers: [], insured: true })).toBe(true);
    expect(ajv({ ...goodAnswers, papers: [] })).toBe(false);
    expect(ajv({ ...goodAnswers, papers: [], insured: false })).toBe(true);
  });

  it.each<[Expression, object, object]>([
    [{ '<': [{ var: 'a' }, 5] }, { a: 4 }, { a: 5 }],
    [{ '<=': [5, { var: 'a' }] }, { a: 5 }, { a: 4 }],
    [{ '!=': [{ var: 'b' }, 'no'] }, {}, { b: 'no' }],
    [{ '==': [{ var: 'b' }, null] }, {}, { b: 'yes' }],
    [{ in: [{ var: 'b' }, ['p', 'q']] }, { b: 'q' }, { b: 'r' }],
    [{ in: ['x', { var: 'list' }] }, { list: ['y', 'x'] }, { list: ['y'] }],
    [{ if: [{ var: 'a' }, { var: 'b' }, true] }, {}, { a: 1 }],
    [{ '!': { or: [{ var: 'a' }, { var: 'b' }] } }, {}, { b: 'p' }],
    [{ and: [{ var: 'list' }, { '!': { var: 'a' } }] }, { list: ['x'] }, { list: ['x'], a: 1 }],
  ])('says whether %j holds', (when, shown, hidden) => {
    const validate = compile(asking(when));
    const validity = (answers: object) => [validate(answers), validate({ ...answers, x: 'x' })];
    expect(validity(shown)).toEqual([false, true]);
    expect(validity(hidden)).toEqual([true, false]);
  });

  it.each<[Expression]>([
    [{ '<': [{ '+': [{ var: 'a' }, 1] }, 5] }],
    [{ '<': [{ var: 'b' }, 'm'] }],
    [{ '==': [{ var: 'a' }, { var: 'b' }] }],
    [{ '!': { '>': [{ count: { var: 'list' } }, 1] } }],
    [{ or: [{ '==': [{ var: 'a' }, 1] }, { '<': [{ var: 'b' }, 'm'] }] }],
  ])('leaves open what it cannot say: %j', (when) => {
    const validate = compile(asking(when));
    expect([validate({}), validate({ x: 'x' })]).toEqual([true, true]);
  });

  it('says of a condition what can be said', () => {
    const validate = compile(asking({ and: [{ var: 'a' }, { '<': [{ var: 'b' }, 'm'] }] }));
    expect(validate({ x: 'x' })).toBe(false);
    expect(validate({ a: 1, x: 'x' })).toBe(true);
    expect(validate({ a: 1 })).toBe(true);
  });

  it('says rules, and conditions among the answers of one item', () => {
    expect(ajv({ ...goodAnswers, price: 100_001 })).toBe(false);
    expect(ajv({ ...goodAnswers, price: 100_001, size: 'l' })).toBe(true);
    const [first, second] = goodAnswers.owners;
    expect(ajv({ ...goodAnswers, owners: [{ ...first, guardian: 'أحمد علي' }] })).toBe(false);
    const { guardian: _guardian, ...minor } = second;
    expect(ajv({ ...goodAnswers, owners: [minor] })).toBe(false);
    expect(ajv({ ...goodAnswers, owners: Array(4).fill(first) })).toBe(false);
    expect(ajv({ ...goodAnswers, size: 'l', price: 1, owners: [] })).toBe(false);
  });

  it('accepts what validateAnswers accepts, of any service', () => {
    const seen = { good: 0, refused: 0 };
    fc.assert(
      fc.property(anyServiceWithAnswers, ({ definition, answers }) => {
        const validate = compile(definition);
        const kept = pruneHidden(definition, answers, now);
        const isGood = validateAnswers(definition, kept, { now }).length === 0;
        const isValid = validate(JSON.parse(JSON.stringify(kept)));
        if (isGood) expect(isValid, JSON.stringify(validate.errors)).toBe(true);
        if (isGood) seen.good += 1;
        if (!isValid) seen.refused += 1;
      }),
      { numRuns: 200 },
    );
    expect(Math.min(seen.good, seen.refused)).toBeGreaterThan(30);
  });

  it('accepts what validateAnswers accepts, in two validators', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        fc.pre(codes(answers).length === 0);
        expect(ajv(answers), JSON.stringify(ajv.errors)).toBe(true);
        expect(portable.validate(answers).valid).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('refuses what validateAnswers refuses, save for what it cannot say', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        fc.pre(codes(answers).some((code) => !BEYOND_SCHEMA.includes(code)));
        expect(ajv(answers)).toBe(false);
        expect(portable.validate(answers).valid).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});
