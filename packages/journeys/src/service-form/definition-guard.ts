import {
  GROUP_LEVELS,
  isFieldType,
  LOGIC_MAX_ITEMS,
  show,
  variablesOf,
  type Condition,
  type Field,
  type ServiceDefinition,
} from '@fanar/contract';

/**
 * What would keep a definition from being shown at all; nothing for one that can be. It is no check
 * of the whole, which is for authors (`fanar-contract check`): it keeps a render from throwing.
 */
export function faultOf(definition: unknown): string | undefined {
  return SERVICE(definition, '') ?? faultOfLogic(definition as ServiceDefinition);
}

/** What is wrong with a value, which stands at a JSON Pointer; nothing where it can be drawn. */
type Check = (value: unknown, place: string) => string | undefined;

function is(what: string, isSuch: (value: unknown) => boolean): Check {
  return (value, place) => (isSuch(value) ? undefined : needs(place, what));
}

function needs(place: string, what: string): string {
  return `${place || 'the whole'} needs ${what}`;
}

function optional(check: Check): Check {
  return (value, place) => (value === undefined ? undefined : check(value, place));
}

function listOf(check: Check): Check {
  return (value, place) =>
    Array.isArray(value)
      ? firstOf(value, (one, at) => check(one, `${place}/${String(at)}`))
      : needs(place, 'a list');
}

function object(parts: Readonly<Record<string, Check>>): Check {
  return (value, place) =>
    isObject(value)
      ? firstOf(Object.entries(parts), ([name, check]) => check(value[name], `${place}/${name}`))
      : needs(place, 'an object');
}

/** The first fault: what comes after it is not looked at. */
function firstOf<Part>(
  parts: readonly Part[],
  faultIn: (part: Part, at: number) => string | undefined,
): string | undefined {
  for (const [at, part] of parts.entries()) {
    const fault = faultIn(part, at);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

const string = is('a string', (value) => typeof value === 'string');
const number = is('a number', Number.isFinite);
const count = is(
  `a number up to ${String(LOGIC_MAX_ITEMS)}`,
  (value) => Number.isInteger(value) && (value as number) <= LOGIC_MAX_ITEMS,
);
const text = is(
  'a text in Arabic',
  (value) =>
    isObject(value) &&
    typeof value.ar === 'string' &&
    ['string', 'undefined'].includes(typeof value.en),
);
const option = object({ value: string, label: text, hint: optional(text) });
const rule = object({ id: string, fields: listOf(string), message: text });

const OF_EVERY_FIELD = {
  id: string,
  type: is('a type that is known', (type) => typeof type === 'string' && isFieldType(type)),
  label: text,
  hint: optional(text),
  help: optional(object({ title: text, text })),
  constraints: optional(object({})),
};

/** What a type cannot be drawn without, beside that. */
const OF_TYPES: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  ...Object.fromEntries(
    ['select', 'radio', 'segmented-control', 'combobox', 'checkbox-group'].map((type) => [
      type,
      { options: listOf(option) },
    ]),
  ),
  number: { unit: optional(text) },
  consent: { text, version: string },
  declaration: { text, version: string },
};

function fieldWithin(levels: number): Check {
  return (field, place) => {
    const fault = object(OF_EVERY_FIELD)(field, place);
    if (fault !== undefined) return fault;
    const { type } = field as Field;
    if (type !== 'group') return object(OF_TYPES[type] ?? {})(field, place);
    return levels > 0 ? groupWithin(levels - 1)(field, place) : `${place} is nested too deep`;
  };
}

function groupWithin(levels: number): Check {
  return object({
    item: text,
    add: optional(text),
    min: optional(count),
    max: optional(count),
    fields: listOf(fieldWithin(levels)),
    rules: optional(listOf(rule)),
  });
}

const SERVICE = object({
  id: string,
  version: is('a whole number', Number.isInteger),
  title: text,
  summary: text,
  competentAuthority: text,
  fees: listOf(object({ title: text, amount: optional(number), note: optional(text) })),
  processingTime: object({ min: number, max: number, unit: string }),
  evidence: listOf(object({ title: text, note: optional(text), roles: optional(listOf(string)) })),
  outputs: listOf(object({ title: text, validity: optional(text) })),
  eligibility: listOf(text),
  screening: optional(
    listOf(
      object({
        id: string,
        label: text,
        hint: optional(text),
        options: optional(listOf(option)),
        accepts: optional(listOf(string)),
        otherwise: text,
      }),
    ),
  ),
  applicant: optional(object({ label: text, hint: optional(text), roles: listOf(option) })),
  next: listOf(text),
  contact: object({ title: text, phone: string, hours: optional(text) }),
  steps: listOf(
    object({
      id: string,
      title: text,
      intro: optional(text),
      fields: listOf(fieldWithin(GROUP_LEVELS)),
    }),
  ),
  rules: optional(listOf(rule)),
  declaration: text,
  stages: listOf(object({ id: string, title: text, next: text })),
});

/** Nested too deep, or something that logic cannot read. */
function faultOfLogic(definition: ServiceDefinition): string | undefined {
  try {
    const { steps, fees, rules = [] } = definition;
    const conditions = [
      ...steps.flatMap(({ when, fields }) => [when, ...fields.flatMap(conditionsOf)]),
      ...fees.map(({ when }) => when),
      ...rules.map(({ assert }) => assert),
    ];
    conditions.forEach(variablesOf);
    show(definition, {});
    return undefined;
  } catch (error) {
    return error instanceof Error ? `${error.name} in a condition` : 'a condition cannot be read';
  }
}

function conditionsOf(field: Field): readonly (Condition | undefined)[] {
  return [
    field.when,
    typeof field.required === 'object' ? field.required : undefined,
    ...(field.type === 'computed' ? [field.value] : []),
    ...(field.type === 'group'
      ? [...field.fields.flatMap(conditionsOf), ...(field.rules ?? []).map(({ assert }) => assert)]
      : []),
  ];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
