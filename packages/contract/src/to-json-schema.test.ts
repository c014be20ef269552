import { Validator } from '@cfworker/json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers } from './testing/arbitrary.js';
import { everything, goodAnswers, now } from './testing/definition.js';
import { toJsonSchema } from './to-json-schema.js';
import { validateAnswers } from './validate.js';

/** Problems that JSON Schema cannot see; `answer-not-canonical` it sees in most cases. */
const BEYOND_SCHEMA = [
  'answer-not-canonical',
  'file-duplicate',
  'national-id-birth-date',
  'national-id-future',
  'person-name-parts',
  'phone-area-code',
  'phone-kind',
  'phone-length',
  'phone-prefix',
  'text-too-long',
  'text-too-short',
];

const schema = toJsonSchema(everything);
const portable = new Validator(schema, '2020-12');
const ajv = new Ajv2020({ strict: false }).compile(schema);

const codes = (answers: unknown) =>
  validateAnswers(everything, answers, { now }).map(({ code }) => code);

describe('toJsonSchema', () => {
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

  it('accepts what validateAnswers accepts, in two validators', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        fc.pre(codes(answers).length === 0);
        expect(ajv(answers), JSON.stringify(ajv.errors)).toBe(true);
        expect(portable.validate(answers).valid).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what validateAnswers refuses, save for what it cannot say', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        fc.pre(codes(answers).some((code) => !BEYOND_SCHEMA.includes(code)));
        expect(ajv(answers)).toBe(false);
        expect(portable.validate(answers).valid).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
