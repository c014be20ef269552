import fc from 'fast-check';
import { expect, it } from 'vitest';
import { show } from '../form.js';
import { holds, type Condition } from '../logic.js';
import { council } from '../testing/council.js';
import type { ServiceDefinition } from '../definition.js';
import { checkDefinition } from './check-definition.js';

const label = { ar: 'سؤال', en: 'question' };
const now = new Date('2026-06-01T12:00:00Z');

const options = ['x', 'y', 'z'].map((value) => ({ value, label }));

/** Every answer that counts, none included. */
const answersOf = {
  choice: [undefined, 'x', 'y', 'z'],
  box: [undefined, true],
  many: [undefined, ['x'], ['y', 'z'], ['x', 'y', 'z']],
  count: [undefined, 0, 1, 2, 3],
  words: [undefined, 'x', 'other'],
} as const;

const comparison = fc.oneof(
  fc
    .tuple(fc.constantFrom('==', '!='), fc.constantFrom('x', 'y', 'z'))
    .map(([sign, value]) => ({ [sign]: [{ var: 'choice' }, value] })),
  fc
    .subarray(['x', 'y', 'z'], { minLength: 1 })
    .map((values) => ({ in: [{ var: 'choice' }, values] })),
  fc.constantFrom('x', 'y', 'z').map((value) => ({ in: [value, { var: 'many' }] })),
  fc
    .tuple(fc.constantFrom('==', '!=', '<', '<=', '>', '>='), fc.integer({ min: 0, max: 3 }))
    .map(([sign, value]) => ({ [sign]: [{ var: 'count' }, value] })),
  fc.constantFrom('box', 'words', 'many', 'choice', 'count').map((id) => ({ var: id })),
  fc.constantFrom('==', '!=').map((sign) => ({ [sign]: [{ var: 'words' }, 'x'] })),
  fc.constant({ '<': [{ var: 'count' }, { '+': [{ var: 'count' }, 1] }] }),
);

const { condition } = fc.letrec((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    comparison,
    tie('condition').map((part) => ({ '!': part })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
    fc.tuple(tie('condition'), tie('condition'), tie('condition')).map((parts) => ({ if: parts })),
  ),
}));

function serviceWith(boxWhen: unknown, stepWhen: unknown, fieldWhen: unknown): ServiceDefinition {
  const steps = [
    {
      id: 'first',
      title: label,
      fields: [
        { id: 'choice', type: 'radio', label, options },
        { id: 'many', type: 'checkbox-group', label, options },
        { id: 'count', type: 'number', label, constraints: { min: 0, max: 3 } },
        { id: 'words', type: 'text', label, required: false },
        { id: 'box', type: 'checkbox', label, required: false, when: boxWhen },
      ],
    },
    {
      id: 'second',
      title: label,
      when: stepWhen,
      fields: [{ id: 'last', type: 'text', label, when: fieldWhen }],
    },
  ];
  const {
    coSigners: _,
    rules: __,
    migrations: ___,
    applicant: ____,
    fees: _____,
    ...facts
  } = council;
  return { ...facts, fees: [], evidence: [], steps } as unknown as ServiceDefinition;
}

/** Every way to answer the first step. */
const combinations = Object.entries(answersOf).reduce<Record<string, unknown>[]>(
  (all, [id, values]) =>
    all.flatMap((answers) =>
      values.map((value) => (value === undefined ? answers : { ...answers, [id]: value })),
    ),
  [{}],
);

it('never says "never" or "always" where some answers tell otherwise', () => {
  fc.assert(
    fc.property(condition, condition, condition, (boxWhen, stepWhen, fieldWhen) => {
      const definition = serviceWith(boxWhen, stepWhen, fieldWhen);
      const told = checkDefinition(definition, { now }).map(
        ({ code, pointer }) => `${code} ${pointer}`,
      );
      for (const answers of combinations) {
        const { kept, scope } = show(definition, answers, now);
        const isComplete = ['choice', 'many', 'count'].every((id) => id in kept);
        const isStep = holds(stepWhen as Condition, scope);
        const isField = isStep && holds(fieldWhen as Condition, scope);
        if (isStep) expect(told).not.toContain('definition-unreachable /steps/1/when');
        else if (isComplete) expect(told).not.toContain('definition-always /steps/1/when');
        if (isField) expect(told).not.toContain('definition-never /steps/1/fields/0/when');
        else if (isComplete && isStep)
          expect(told).not.toContain('definition-always /steps/1/fields/0/when');
        if ('box' in kept) expect(told).not.toContain('definition-never /steps/0/fields/4/when');
        else if (answers.box)
          expect(told).not.toContain('definition-always /steps/0/fields/4/when');
      }
    }),
    { numRuns: 60 },
  );
});

it('finds what never holds, whatever it is made of', () => {
  fc.assert(
    fc.property(condition, (one) => {
      const dead = { and: [one, { '!': one }] };
      const found = checkDefinition(serviceWith({ var: 'choice' }, { var: 'choice' }, dead), {
        now,
      });
      const told = found.map(({ pointer, code }) => `${code} ${pointer}`);
      expect(told).toContain('definition-never /steps/1/fields/0/when');
    }),
    { numRuns: 60 },
  );
});
