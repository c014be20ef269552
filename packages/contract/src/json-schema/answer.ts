import { CASE_TYPES, EGYPT_BOUNDS, GOVERNORATES } from '@fanar/egypt';
import type { Field, FieldOf, FieldType, PhoneFieldDefinition } from '../definition.js';
import { IMAGE_PATTERN } from '../fields/acceptance.js';
import { ADDRESS_NEEDS, ADDRESS_PARTS } from '../fields/address.js';
import { ACCURACY_MAX } from '../fields/location.js';
import { EMAIL_PATTERN } from '../email.js';
import { RATING_MAX } from '../fields/numbers.js';
import {
  ACCEPTED_FILES,
  CODE_POINTS_PER_CHARACTER,
  EMAIL_MAX_LENGTH,
  FILE_MAX_COUNT,
  FILE_MAX_SIZE,
  FILE_NAME_MAX_LENGTH,
  NAME_MAX_LENGTH,
  SIGNATURE_MAX_LENGTH,
  TEXT_AREA_MAX_LENGTH,
  TEXT_MAX_LENGTH,
} from '../limits.js';
import type { JsonSchema } from './condition.js';

const ONE_LINE = String.raw`^[^\p{Cc}\p{Cs}]*$`;
/** The same, but for tabs and line ends. */
const LINES = String.raw`^[^\p{Cs}\u0000-\u0008\u000B-\u001F\u007F-\u009F]*$`;
const BLANK = String.raw`^\s*$`;
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;

const PHONE_PATTERNS = {
  mobile: String.raw`\+201[0125]\d{8}`,
  landline: String.raw`\+20\d{8,9}`,
  hotline: String.raw`\d{3}|\d{5}`,
} as const;

/** Answers that say nothing, as the rules of the field see it; undefined where there are none. */
export function blankSchema({ type }: Field): JsonSchema | undefined {
  return BLANKS[type];
}

/** An answer that is given. The items of a group are another's to describe. */
export function answerSchema(field: Exclude<Field, FieldOf<'group'>>): JsonSchema {
  const describe = DESCRIPTIONS[field.type] as (field: Field) => JsonSchema;
  return describe(field);
}

const BLANK_TEXT: JsonSchema = { type: 'string', pattern: BLANK };
const BLANK_LIST: JsonSchema = { type: 'array', maxItems: 0 };
const BLANK_OBJECT: JsonSchema = { type: 'object', maxProperties: 0 };

const BLANKS: Readonly<Record<FieldType, JsonSchema | undefined>> = {
  text: BLANK_TEXT,
  'text-area': BLANK_TEXT,
  'person-name': BLANK_TEXT,
  'national-id': BLANK_TEXT,
  phone: BLANK_TEXT,
  plate: BLANK_TEXT,
  email: BLANK_TEXT,
  iban: BLANK_TEXT,
  date: BLANK_TEXT,
  'date-picker': BLANK_TEXT,
  'date-range': BLANK_TEXT,
  time: BLANK_TEXT,
  select: BLANK_TEXT,
  radio: BLANK_TEXT,
  'segmented-control': BLANK_TEXT,
  combobox: BLANK_TEXT,
  'checkbox-group': BLANK_LIST,
  file: BLANK_LIST,
  group: BLANK_LIST,
  address: BLANK_OBJECT,
  location: BLANK_OBJECT,
  'case-number': BLANK_OBJECT,
  checkbox: { const: false },
  switch: undefined,
  number: undefined,
  amount: undefined,
  rating: undefined,
  signature: undefined,
  consent: undefined,
  declaration: undefined,
  computed: undefined,
};

type Described = Exclude<FieldType, 'group'>;

const DESCRIPTIONS: { readonly [Type in Described]: (field: FieldOf<Type>) => JsonSchema } = {
  text: (field) => textSchema(ONE_LINE, TEXT_MAX_LENGTH, field.constraints),
  'text-area': (field) => textSchema(LINES, TEXT_AREA_MAX_LENGTH, field.constraints),
  'person-name': () => ({
    ...matching(String.raw`^[ء-غف-يٱپچڤگ]+(?:[ '-][ء-غف-يٱپچڤگ]+)+$`),
    maxLength: codePoints(NAME_MAX_LENGTH),
  }),
  'national-id': () =>
    matching(String.raw`^[23]\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{7}$`),
  phone: (field) => matching(phonePattern(field)),
  plate: () => matching('^[أبجدرسصطعفقلمنهوى]{1,3}[1-9]{1,4}$'),
  email: () => ({ ...matching(EMAIL_PATTERN), maxLength: EMAIL_MAX_LENGTH }),
  iban: () => matching(String.raw`^EG\d{27}$`),
  date: () => matching(`^${DAY}$`),
  'date-picker': () => matching(`^${DAY}$`),
  'date-range': () => matching(`^${DAY}/${DAY}$`),
  time: () => matching(String.raw`^(?:[01]\d|2[0-3]):[0-5]\d$`),
  select: choiceSchema,
  radio: choiceSchema,
  'segmented-control': choiceSchema,
  combobox: choiceSchema,
  'checkbox-group': ({ options, constraints }) => ({
    type: 'array',
    uniqueItems: true,
    minItems: constraints?.min ?? 1,
    maxItems: constraints?.max ?? options.length,
    items: choiceSchema({ options }),
  }),
  checkbox: () => ({ const: true }),
  switch: () => ({ type: 'boolean' }),
  number: ({ constraints: { min = 0, max, decimals = 0 } = {} }) => ({
    type: decimals > 0 ? 'number' : 'integer',
    minimum: min,
    ...(max !== undefined && { maximum: max }),
  }),
  amount: ({ constraints: { min = 0, max = Number.MAX_SAFE_INTEGER } = {} }) => ({
    type: 'integer',
    minimum: min,
    maximum: max,
  }),
  rating: () => ({ type: 'integer', minimum: 1, maximum: RATING_MAX }),
  file: filesSchema,
  address: addressSchema,
  location: locationSchema,
  'case-number': caseNumberSchema,
  signature: () => ({
    oneOf: [
      object({ mode: { const: 'type' }, name: name() }),
      object({
        mode: { const: 'draw' },
        image: { ...matching(IMAGE_PATTERN), maxLength: SIGNATURE_MAX_LENGTH },
      }),
    ],
  }),
  consent: ({ text, version }) =>
    object({
      purpose: { enum: [text.ar, text.en].filter((words) => words !== undefined) },
      version: { const: version },
      at: matching(String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$`),
    }),
  declaration: ({ version }) => object({ accepted: { const: true }, version: { const: version } }),
  computed: () => ({ type: ['string', 'number', 'boolean'] }),
};

function textSchema(
  pattern: string,
  maximum: number,
  { minLength = 0, maxLength = maximum }: FieldOf<'text'>['constraints'] & object = {},
): JsonSchema {
  return { ...matching(pattern), minLength, maxLength: codePoints(maxLength) };
}

function choiceSchema({ options }: Pick<FieldOf<'select'>, 'options'>): JsonSchema {
  return { enum: options.map(({ value }) => value) };
}

function phonePattern({ constraints }: PhoneFieldDefinition): string {
  const kinds = constraints?.kinds ?? (['mobile', 'landline', 'hotline'] as const);
  return `^(?:${kinds.map((kind) => PHONE_PATTERNS[kind]).join('|')})$`;
}

function filesSchema({ constraints }: FieldOf<'file'>): JsonSchema {
  return {
    type: 'array',
    maxItems: constraints?.max ?? FILE_MAX_COUNT,
    items: object({
      id: matching('^[A-Za-z0-9_-]{20,64}$'),
      name: { ...matching(ONE_LINE), minLength: 1, maxLength: FILE_NAME_MAX_LENGTH },
      size: { type: 'integer', minimum: 1, maximum: constraints?.maxSize ?? FILE_MAX_SIZE },
      type: { enum: constraints?.accept ?? ACCEPTED_FILES },
    }),
  };
}

function addressSchema(): JsonSchema {
  const governorate = { enum: GOVERNORATES.map(({ iso }) => iso) };
  const postcode = matching(String.raw`^(?:\d{5}|\d{7})$`);
  const parts = ADDRESS_PARTS.map((part) => [part, line()] as const);
  return object({ ...Object.fromEntries(parts), governorate, postcode }, ADDRESS_NEEDS);
}

function locationSchema(): JsonSchema {
  const { south, north, west, east } = EGYPT_BOUNDS;
  const described = {
    description: { ...matching(LINES), minLength: 1, maxLength: codePoints(TEXT_MAX_LENGTH) },
  };
  const placed = {
    ...described,
    latitude: { type: 'number', minimum: south, maximum: north },
    longitude: { type: 'number', minimum: west, maximum: east },
    accuracy: { type: 'integer', minimum: 1, maximum: ACCURACY_MAX },
  };
  return { anyOf: [object(described), object(placed, ['latitude', 'longitude'])] };
}

function caseNumberSchema(): JsonSchema {
  return object(
    {
      number: matching(String.raw`^[1-9]\d*$`),
      year: { type: 'integer', minimum: 1, maximum: 9999 },
      judicial: { type: 'boolean' },
      type: { enum: CASE_TYPES.map(({ id }) => id) },
      venue: line(),
    },
    ['number', 'year', 'judicial'],
  );
}

function object(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = Object.keys(properties),
): JsonSchema {
  return { type: 'object', additionalProperties: false, required, properties };
}

function line(): JsonSchema {
  return { ...matching(ONE_LINE), minLength: 1, maxLength: codePoints(TEXT_MAX_LENGTH) };
}

function name(): JsonSchema {
  return { ...matching(ONE_LINE), minLength: 1, maxLength: codePoints(NAME_MAX_LENGTH) };
}

function matching(pattern: string): { readonly type: 'string'; readonly pattern: string } {
  return { type: 'string', pattern };
}

/** The most code points that so many characters may take. */
function codePoints(characters: number): number {
  return characters * CODE_POINTS_PER_CHARACTER;
}
