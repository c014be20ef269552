import { Validator, type Schema } from '@cfworker/json-schema';
import type { Field, ServiceDefinition } from './definition.js';
import { variablesOf, type Condition } from './logic.js';
import type { FieldProblem } from './problem.js';
import schema from './service-definition.schema.json' with { type: 'json' };

/**
 * A fault in a service definition, told to whoever writes it, in English.
 * - `definition-schema`: against `service-definition.schema.json`. `message`.
 * - `definition-duplicate`: an id or a value that must be unique. `value`.
 * - `definition-condition`: looks at a field that does not stand earlier in the form. `field`.
 * - `definition-literal`: compares a field with a value that it can never have. `field`.
 * - `definition-range`: a smallest value above the largest.
 */
export type DefinitionProblem = FieldProblem & {
  readonly code:
    | 'definition-schema'
    | 'definition-duplicate'
    | 'definition-condition'
    | 'definition-literal'
    | 'definition-range';
};

export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';

  constructor(readonly problems: readonly DefinitionProblem[]) {
    super(problems.map(describe).join('\n'));
  }
}

/**
 * Everything wrong with a service definition; `[]` when it can be offered. Takes any JSON. What only
 * a reader of the whole can see is checked once the schema holds.
 */
export function checkDefinition(value: unknown): DefinitionProblem[] {
  const faults = schemaProblems(value);
  return faults.length > 0 ? faults : meaningProblems(value as ServiceDefinition);
}

/** The value as a service definition. @throws {@link DefinitionError} */
export function parseDefinition(value: unknown): ServiceDefinition {
  const problems = checkDefinition(value);
  if (problems.length > 0) throw new DefinitionError(problems);
  return value as ServiceDefinition;
}

function describe({ pointer, code, params = {} }: DefinitionProblem): string {
  return [pointer || '/', code, ...Object.values(params)].join(' ');
}

/** Keywords whose errors only say that something inside them failed, which is reported by itself. */
const WRAPPERS = new Set([
  '$ref',
  'properties',
  'additionalProperties',
  'items',
  'prefixItems',
  'allOf',
  'if',
]);

function schemaProblems(value: unknown): DefinitionProblem[] {
  const { errors } = new Validator(schema as Schema, '2020-12', false).validate(value);
  const pointers = errors.map(({ instanceLocation }) => instanceLocation.slice(1));
  return errors.flatMap(({ keyword, error }, at) => {
    const pointer = pointers[at] ?? '';
    const isOuter = pointers.some((other) => other.startsWith(`${pointer}/`));
    if (isOuter || WRAPPERS.has(keyword)) return [];
    const message = keyword === 'false' ? 'Not allowed here.' : error;
    return [{ pointer, code: 'definition-schema', params: { message } }];
  });
}

function meaningProblems(definition: ServiceDefinition): DefinitionProblem[] {
  const { steps, stages, fees, evidence, processingTime } = definition;
  return [
    ...repeats(steps.map(({ id }, at) => [`/steps/${String(at)}/id`, id])),
    ...repeats(
      steps.flatMap(({ fields }, step) =>
        fields.map(({ id }, at) => [`${fieldPointer(step, at)}/id`, id] as const),
      ),
    ),
    ...repeats(stages.map(({ id }, at) => [`/stages/${String(at)}/id`, id])),
    ...repeats(fees.map(({ id }, at) => [`/fees/${String(at)}/id`, id])),
    ...repeats(evidence.map(({ id }, at) => [`/evidence/${String(at)}/id`, id])),
    ...range('/processingTime', processingTime.min, processingTime.max),
    ...conditionProblems(definition),
    ...steps.flatMap(({ fields }, step) =>
      fields.flatMap((field, at) => fieldProblems(field, fieldPointer(step, at))),
    ),
  ];
}

/** Goes through the form in its order: a condition may look only at what was asked before. */
function conditionProblems({ steps }: ServiceDefinition): DefinitionProblem[] {
  const asked = new Map<string, Field>();
  const problems: DefinitionProblem[] = [];
  const check = (condition: Condition | undefined, pointer: string) => {
    for (const field of variablesOf(condition)) {
      if (!asked.has(field)) {
        problems.push({ pointer, code: 'definition-condition', params: { field } });
      }
    }
    for (const [field, literal] of comparisonsOf(condition)) {
      if (!isPossible(asked.get(field), literal)) {
        problems.push({ pointer, code: 'definition-literal', params: { field } });
      }
    }
  };
  steps.forEach((step, stepAt) => {
    check(step.when, `/steps/${String(stepAt)}/when`);
    step.fields.forEach((field, at) => {
      const pointer = fieldPointer(stepAt, at);
      check(field.when, `${pointer}/when`);
      if (typeof field.required === 'object') check(field.required, `${pointer}/required`);
      asked.set(field.id, field);
    });
  });
  return problems;
}

function comparisonsOf(condition: Condition | undefined): [field: string, value: unknown][] {
  if (condition === undefined || 'var' in condition) return [];
  if ('==' in condition) return [[condition['=='][0].var, condition['=='][1]]];
  if ('!=' in condition) return [[condition['!='][0].var, condition['!='][1]]];
  if ('in' in condition) return condition.in[1].map((value) => [condition.in[0].var, value]);
  if ('!' in condition) return comparisonsOf(condition['!']);
  return ('and' in condition ? condition.and : condition.or).flatMap(comparisonsOf);
}

/** Whether a field can have this answer. A field that is not known is told of elsewhere. */
function isPossible(field: Field | undefined, value: unknown): boolean {
  if (!field) return true;
  switch (field.type) {
    case 'checkbox':
      return typeof value === 'boolean';
    case 'file':
      return false;
    case 'select':
    case 'radio':
      return field.options.some((option) => option.value === value);
    default:
      return typeof value === 'string' && value.trim() !== '';
  }
}

function fieldProblems(field: Field, pointer: string): DefinitionProblem[] {
  if (field.type === 'text') {
    const { minLength = 0, maxLength = Infinity } = field.constraints ?? {};
    return range(`${pointer}/constraints`, minLength, maxLength);
  }
  if (field.type !== 'select' && field.type !== 'radio') return [];
  return repeats(
    field.options.map(({ value }, at) => [`${pointer}/options/${String(at)}/value`, value]),
  );
}

function repeats(entries: readonly (readonly [pointer: string, value: string])[]) {
  const values = entries.map(([, value]) => value);
  return entries.flatMap(([pointer, value], at): DefinitionProblem[] =>
    values.indexOf(value) < at
      ? [{ pointer, code: 'definition-duplicate', params: { value } }]
      : [],
  );
}

function range(pointer: string, min: number, max: number): DefinitionProblem[] {
  return min > max ? [{ pointer, code: 'definition-range' }] : [];
}

function fieldPointer(step: number, field: number): string {
  return `/steps/${String(step)}/fields/${String(field)}`;
}
