import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import { isObject, pointerTo, type Unchecked } from '../form.js';
import schema from '../service-definition.schema.json' with { type: 'json' };
import { fault, listed, shown, type DefinitionProblem } from './faults.js';
import { didYouMean } from './nearest.js';
import { outlineOf } from './outline.js';

/**
 * What the JSON Schema finds, in words of ours. Expressions are left to `expressions.ts`, which says
 * more about them, and Arabic to `texts.ts`.
 */
export function shapeProblems(definition: unknown): DefinitionProblem[] {
  const outline = outlineOf(definition);
  const found = validated(outline).filter(({ keyword }) => !WRAPPERS.has(keyword));
  const told = found.slice(0, MAX_TOLD);
  const places = new Set(told.map(placeOf));
  const once = new Map<string, DefinitionProblem>();
  for (const unit of told) {
    const pointer = placeOf(unit);
    if (isOuter(unit, pointer, places)) continue;
    for (const one of problemsOf(unit, pointer, outline)) {
      once.set(`${one.pointer} ${one.code} ${String(one.params?.property ?? '')}`, one);
    }
  }
  const isMore = told.length < found.length;
  return [...once.values(), ...(isMore ? [tooMany()] : [])];
}

/** More would help nobody. */
const MAX_TOLD = 2000;

function tooMany(): DefinitionProblem {
  return fault('definition-limit', '', { what: 'This number of faults' });
}

/** Keywords whose errors only say that something inside them failed, which is reported by itself. */
const WRAPPERS = new Set([
  ...['$ref', '$dynamicRef', 'properties', 'patternProperties', 'additionalProperties'],
  ...[
    'unevaluatedProperties',
    'propertyNames',
    'items',
    'prefixItems',
    'allOf',
    'if',
    'then',
    'else',
  ],
  ...['dependentSchemas'],
]);

/** As a JSON Pointer; the library tells it as a part of an address. */
function placeOf({ instanceLocation }: OutputUnit): string {
  const keys = instanceLocation.split('/').slice(1);
  return keys.map((key) => pointerTo(unescape(key))).join('');
}

/** `anyOf` and `oneOf` say too little where something inside says more. */
function isOuter({ keyword }: OutputUnit, pointer: string, places: ReadonlySet<string>): boolean {
  if (keyword !== 'anyOf' && keyword !== 'oneOf' && keyword !== 'not') return false;
  return Array.from(places).some((other) => other.startsWith(`${pointer}/`));
}

let validator: Validator | undefined;

function validated(outline: unknown): OutputUnit[] {
  try {
    validator ??= new Validator(schema as Schema, '2020-12', false);
    return validator.validate(outline).errors;
  } catch (error) {
    // Hundreds of thousands of faults overflow the stack of the library.
    if (!(error instanceof RangeError)) throw error;
    const instanceLocation = '#';
    return [
      { instanceLocation, keyword: 'limit', keywordLocation: '#', error: 'Too many faults.' },
    ];
  }
}

function problemsOf(unit: OutputUnit, pointer: string, outline: unknown): DefinitionProblem[] {
  const { keyword, error } = unit;
  const value = valueAt(outline, pointer);
  const rule = ruleOf(unit);
  switch (keyword) {
    case 'limit':
      return [tooMany()];
    case 'false':
      return [unknownProperty(pointer, outline)];
    case 'type':
      return [
        fault('definition-type', pointer, {
          found: kindOf(value),
          expected: typeNames(rule?.type),
        }),
      ];
    case 'required': {
      const name = /"(.*)"/.exec(error)?.[1] ?? '';
      if (name === 'ar') return [fault('definition-arabic', pointer)];
      return [fault('definition-missing', pointer, { property: name })];
    }
    case 'enum':
      return [notListed(pointer, value, rule?.enum)];
    default: {
      const expected = rule ? expectation(keyword, rule) : undefined;
      // Arabic is looked at more closely elsewhere.
      if (keyword === 'pattern' && pointer.endsWith('/ar')) return [];
      if (!expected) return [fault('definition-schema', pointer, { message: error })];
      return [fault('definition-value', pointer, { message: shown(value), expected })];
    }
  }
}

function notListed(pointer: string, value: unknown, allowed: unknown): DefinitionProblem {
  const known = Array.isArray(allowed) ? allowed.map(String) : [];
  const name = typeof value === 'string' ? value : '';
  const meant = didYouMean(name, known);
  if (/\/fields\/\d+\/type$/.test(pointer)) {
    return fault(
      'definition-field-type',
      pointer,
      { type: shown(value).replaceAll('"', ''), types: listed(known, 40) },
      meant,
    );
  }
  const params = { message: shown(value), expected: `one of ${listed(known, 40)}` };
  return fault('definition-value', pointer, params, meant);
}

function unknownProperty(pointer: string, outline: unknown): DefinitionProblem {
  const cut = pointer.lastIndexOf('/');
  const name = unescape(pointer.slice(cut + 1));
  const known = knownProperties(pointer.slice(0, cut));
  const owner = valueAt(outline, pointer.slice(0, cut));
  const params = { property: name };
  if (known.includes(name) && isObject(owner) && typeof owner.type === 'string') {
    const suggestion = `A field of the type \`${owner.type}\` takes no \`${name}\`: remove it.`;
    return fault('definition-property', pointer, params, suggestion);
  }
  return fault('definition-property', pointer, params, didYouMean(name, known));
}

/** Names that the schema knows at a place, by the way down to it. */
function knownProperties(pointer: string): string[] {
  const names = new Set<string>();
  for (const one of schemasAt(pointer)) {
    for (const name of Object.keys(isObject(one.properties) ? one.properties : {})) names.add(name);
  }
  return Array.from(names);
}

/** The schemas that speak of a place: the way down by names, through every branch. */
function schemasAt(pointer: string): Unchecked[] {
  let here = branches(schema, 0);
  for (const key of pointer.split('/').slice(1).map(unescape)) {
    here = here.flatMap(({ properties, items, additionalProperties }) => {
      const own =
        isObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
      const next = own ?? (/^\d+$/.test(key) ? items : undefined) ?? additionalProperties;
      return branches(next, 0);
    });
    if (here.length > 200) return [];
  }
  return here;
}

function branches(one: unknown, depth: number): Unchecked[] {
  if (!isObject(one) || depth > 8) return [];
  const inner = [
    ...[one.allOf, one.anyOf, one.oneOf].flatMap((list) =>
      Array.isArray(list) ? (list as unknown[]) : [],
    ),
    ...[one.then, one.else],
    ...(typeof one.$ref === 'string' ? [valueAt(schema, one.$ref.slice(1))] : []),
  ];
  return [one, ...inner.flatMap((next) => branches(next, depth + 1))];
}

/** The schema that a finding comes from: its keywords tell what would be right. */
function ruleOf({ keywordLocation }: OutputUnit): Unchecked | undefined {
  let rule: unknown = schema;
  const path = keywordLocation.split('/').slice(1, -1).map(unescape);
  for (const key of path) {
    if (!isObject(rule) && !Array.isArray(rule)) return undefined;
    const next: unknown = Object.entries(rule).find(([name]) => name === key)?.[1];
    rule = key === '$ref' && typeof next === 'string' ? valueAt(schema, next.slice(1)) : next;
  }
  return isObject(rule) ? rule : undefined;
}

function expectation(keyword: string, rule: Unchecked): string | undefined {
  const limit = String(rule[keyword]);
  const meaning = typeof rule.description === 'string' ? ` (${rule.description})` : '';
  switch (keyword) {
    case 'const':
      return shown(rule.const);
    case 'pattern':
      return `a text like /${limit}/${meaning}`;
    case 'format':
      return `a ${limit}, such as 2026-01-31`;
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return `at least ${limit}`;
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return `at most ${limit}`;
    case 'minimum':
      return `a number not below ${limit}`;
    case 'maximum':
      return `a number not above ${limit}`;
    case 'uniqueItems':
      return 'each only once';
    default:
      return undefined;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
};

function typeNames(types: unknown): string {
  const names = Array.isArray(types) ? types.map(String) : [String(types)];
  return names.map((name) => KINDS[name] ?? name).join(' or ');
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return KINDS[typeof value] ?? typeof value;
}

function valueAt(value: unknown, pointer: string): unknown {
  let here = value;
  for (const key of pointer.split('/').slice(1).map(unescape)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Unchecked)[key];
  }
  return here;
}

function unescape(key: string): string {
  return decode(key).replaceAll('~1', '/').replaceAll('~0', '~');
}

function decode(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
