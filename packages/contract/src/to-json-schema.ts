import type {
  Field,
  FileFieldDefinition,
  PhoneFieldDefinition,
  ServiceDefinition,
} from './definition.js';
import {
  ACCEPTED_FILES,
  CODE_POINTS_PER_CHARACTER,
  FILE_MAX_COUNT,
  FILE_MAX_SIZE,
  FILE_NAME_MAX_LENGTH,
  NAME_MAX_LENGTH,
  TEXT_MAX_LENGTH,
} from './limits.js';
import type { Condition } from './logic.js';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';
const ONE_LINE = String.raw`^[^\p{Cc}\p{Cs}]*$`;
const BLANK = String.raw`^\s*$`;

const PHONE_PATTERNS = {
  mobile: String.raw`\+201[0125]\d{8}`,
  landline: String.raw`\+20\d{8,9}`,
  hotline: String.raw`\d{3}|\d{5}`,
} as const;

/**
 * The JSON Schema of the answers to a service, so that any back end can validate them. What
 * {@link validateAnswers} accepts, this schema accepts. It says everything about keys, types,
 * conditions, options and files, but not:
 * - how many characters a reader counts: JSON Schema counts code points, so its bounds are wider;
 * - that the day in a national ID exists and is past, and that a landline's area code exists;
 * - that a name is of two parts at least, compounds such as `عبد الرحمن` counted as one;
 * - that two attached files differ, and that the uploads exist;
 * - the check digit of a national ID, which only ever advises.
 */
export function toJsonSchema(definition: ServiceDefinition): JsonSchema {
  const placed = definition.steps.flatMap((step) =>
    step.fields.map((field) => ({ field, shown: all(step.when, field.when) })),
  );
  return {
    $schema: DRAFT,
    $id: `urn:fanar:answers:${definition.id}@${String(definition.version)}`,
    title: definition.title.en ?? definition.title.ar,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(placed.map(({ field }) => [field.id, answerSchema(field)])),
    allOf: placed.flatMap(({ field, shown }) => [
      ...presence(field, shown),
      ...necessity(field, shown),
    ]),
  };
}

/** What is hidden is absent. */
function presence({ id }: Field, shown: Condition | undefined): JsonSchema[] {
  return shown ? [{ if: { required: [id] }, then: conditionSchema(shown) }] : [];
}

/** What is shown and needed is there, and says something. */
function necessity(field: Field, shown: Condition | undefined): JsonSchema[] {
  if (field.required === false) return [];
  const needed = typeof field.required === 'object' ? all(shown, field.required) : shown;
  const given = {
    required: [field.id],
    properties: { [field.id]: { not: blankSchema(field) } },
  };
  return [needed ? { if: conditionSchema(needed), then: given } : given];
}

function all(...conditions: (Condition | undefined)[]): Condition | undefined {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length > 1 ? { and: given } : given[0];
}

function conditionSchema(condition: Condition): JsonSchema {
  if ('==' in condition) return hasValue(condition['=='][0].var, { const: condition['=='][1] });
  if ('!=' in condition) {
    return { not: hasValue(condition['!='][0].var, { const: condition['!='][1] }) };
  }
  if ('in' in condition) return hasValue(condition.in[0].var, { enum: condition.in[1] });
  if ('!' in condition) return { not: conditionSchema(condition['!']) };
  if ('and' in condition) return { allOf: condition.and.map(conditionSchema) };
  if ('or' in condition) return { anyOf: condition.or.map(conditionSchema) };
  return hasValue(condition.var, { not: { enum: ['', false, []] } });
}

function hasValue(id: string, schema: JsonSchema): JsonSchema {
  return { required: [id], properties: { [id]: schema } };
}

function blankSchema({ type }: Field): JsonSchema {
  if (type === 'checkbox') return { const: false };
  if (type === 'file') return { const: [] };
  return { type: 'string', pattern: BLANK };
}

/** The schema of an answer that is given; a blank one says nothing and is always of the right kind. */
function answerSchema(field: Field): JsonSchema {
  const title = field.label.en ?? field.label.ar;
  if (field.type === 'checkbox') return { title, type: 'boolean' };
  if (field.type === 'file') return { title, ...filesSchema(field) };
  return { title, type: 'string', anyOf: [{ pattern: BLANK }, textSchema(field)] };
}

function textSchema(field: Exclude<Field, { type: 'checkbox' | 'file' }>): JsonSchema {
  switch (field.type) {
    case 'text':
      return {
        pattern: ONE_LINE,
        minLength: field.constraints?.minLength ?? 0,
        maxLength: codePoints(field.constraints?.maxLength ?? TEXT_MAX_LENGTH),
      };
    case 'person-name':
      return {
        pattern: String.raw`^[ء-غف-يٱپچڤگ]+(?:[ '-][ء-غف-يٱپچڤگ]+)+$`,
        maxLength: codePoints(NAME_MAX_LENGTH),
      };
    case 'national-id':
      return { pattern: String.raw`^[23]\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{7}$` };
    case 'phone':
      return { pattern: phonePattern(field) };
    case 'plate':
      return { pattern: '^[أبجدرسصطعفقلمنهوى]{1,3}[1-9]{1,4}$' };
    case 'select':
    case 'radio':
      return { enum: field.options.map(({ value }) => value) };
  }
}

/** The most code points that so many characters may take. */
function codePoints(characters: number): number {
  return characters * CODE_POINTS_PER_CHARACTER;
}

function phonePattern({ constraints }: PhoneFieldDefinition): string {
  const kinds = constraints?.kinds ?? (['mobile', 'landline', 'hotline'] as const);
  return `^(?:${kinds.map((kind) => PHONE_PATTERNS[kind]).join('|')})$`;
}

function filesSchema({ constraints }: FileFieldDefinition): JsonSchema {
  return {
    type: 'array',
    maxItems: constraints?.max ?? FILE_MAX_COUNT,
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'name', 'size', 'type'],
      properties: {
        id: { type: 'string', pattern: '^[A-Za-z0-9_-]{20,64}$' },
        name: { type: 'string', minLength: 1, maxLength: FILE_NAME_MAX_LENGTH, pattern: ONE_LINE },
        size: { type: 'integer', minimum: 1, maximum: constraints?.maxSize ?? FILE_MAX_SIZE },
        type: { enum: constraints?.accept ?? ACCEPTED_FILES },
      },
    },
  };
}
