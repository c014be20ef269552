import type { Field, FieldOf, Rule, ServiceDefinition } from './definition.js';
import { stepsOf } from './form.js';
import { answerSchema, blankSchema } from './json-schema/answer.js';
import {
  allOf,
  conditionSchema,
  hasValue,
  type JsonSchema,
  type Sayable,
} from './json-schema/condition.js';
import { GROUP_MAX_ITEMS } from './limits.js';
import type { Condition } from './logic.js';

export type { JsonSchema };

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** A field, and what its step and itself are shown by. */
interface Placed {
  readonly field: Field;
  readonly shown: readonly Condition[];
}

/**
 * The JSON Schema of the answers to a service, so that any back end can validate them. What
 * {@link validateAnswers} accepts, this schema accepts. It says everything about keys, types, options
 * and files, and of conditions whatever compares the answers of one object with given values, but not:
 * - how many characters a reader counts: JSON Schema counts code points, so its bounds are wider;
 * - that a day exists and lies within its bounds, and that the day in a national ID is past;
 * - that a landline's area code exists, and that the check digits of an IBAN fit;
 * - that a name is of two parts at least, compounds such as `عبد الرحمن` counted as one;
 * - how many decimals a number has, and that the year of a case is not to come;
 * - that two attached files differ, and that the uploads exist;
 * - conditions and rules that calculate, compare two answers or two texts by their order, look at a
 *   computed value or at several items, or, within an item, at what stands outside it;
 * - what a computed value is;
 * - the check digit of a national ID, which only ever advises.
 */
export function toJsonSchema(definition: ServiceDefinition): Readonly<Record<string, unknown>> {
  const placed = stepsOf(definition).flatMap(({ when, fields }) => place(fields, when));
  return {
    $schema: DRAFT,
    $id: `urn:fanar:answers:${definition.id}@${String(definition.version)}`,
    title: definition.title.en ?? definition.title.ar,
    ...objectSchema(placed, definition.rules),
  };
}

function place(fields: readonly Field[], around?: Condition): Placed[] {
  return fields.map((field) => ({
    field,
    shown: [around, field.when].filter((condition) => condition !== undefined),
  }));
}

/** The answers, or one item of a group. */
function objectSchema(placed: readonly Placed[], rules: readonly Rule[] = []) {
  const fields = placed.map(({ field }) => field);
  const judged = fields.filter(({ type }) => type !== 'computed');
  const keys = new Set(judged.map(({ id }) => id));
  const conditions = [
    ...placed.flatMap((each) => [...presence(each, keys), ...necessity(each, keys)]),
    ...rules.flatMap((rule) => agreement(rule, fields, keys)),
  ];
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(fields.map((field) => [field.id, propertySchema(field)])),
    ...(conditions.length > 0 && { allOf: conditions }),
  };
}

/** What is hidden is absent. */
function presence({ field, shown }: Placed, keys: Sayable): JsonSchema[] {
  return implication({ required: [field.id] }, conditionSchema({ and: shown }, 'may', keys));
}

/** What is shown and needed is there, and says something. */
function necessity({ field, shown }: Placed, keys: Sayable): JsonSchema[] {
  if (field.type === 'computed' || (field.type === 'group' && field.min === 0)) return [];
  const needed = conditionSchema({ and: [...shown, field.required ?? true] }, 'must', keys);
  return implication(needed, given(field));
}

/** Where all that a rule is about is given, it holds. */
function agreement(rule: Rule, fields: readonly Field[], keys: Sayable): JsonSchema[] {
  const concerned = rule.fields.map((id) => fields.find((field) => field.id === id));
  if (!concerned.every((field) => field !== undefined)) return [];
  const ready = allOf(concerned.map(given));
  return implication(ready, conditionSchema(rule.assert, 'may', keys));
}

function given(field: Field): JsonSchema {
  const blank = blankSchema(field);
  return hasValue(field.id, blank === undefined ? true : { not: blank });
}

function implication(condition: JsonSchema, consequence: JsonSchema): JsonSchema[] {
  if (condition === false || consequence === true) return [];
  return [condition === true ? consequence : { if: condition, then: consequence }];
}

/** An answer that is given; a blank one says nothing and is always of the right kind. */
function propertySchema(field: Field): JsonSchema {
  const title = field.label.en ?? field.label.ar;
  const own = field.type === 'group' ? itemsSchema(field) : answerSchema(field);
  const blank = blankSchema(field);
  if (blank === undefined) return { title, ...(own as object) };
  return { title, anyOf: [blank, own] };
}

function itemsSchema({ min = 0, max = GROUP_MAX_ITEMS, ...group }: FieldOf<'group'>): JsonSchema {
  return {
    type: 'array',
    minItems: min,
    maxItems: max,
    items: objectSchema(place(group.fields), group.rules),
  };
}
