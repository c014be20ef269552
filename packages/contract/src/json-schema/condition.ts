import { isTrue, operandsOf, operationOf, type Condition } from '../logic.js';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = boolean | Readonly<Record<string, unknown>>;

/**
 * What to say of a condition that JSON Schema cannot say whole. `may`: something that holds wherever
 * the condition does. `must`: something that holds only where the condition does.
 */
export type Bound = 'may' | 'must';

/** The keys of the object, where a condition finds in them just what it looks up. */
export type Sayable = ReadonlySet<string>;

const OPPOSITE = { may: 'must', must: 'may' } as const;
const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const KEYWORDS: Readonly<Record<string, string>> = {
  '<': 'exclusiveMaximum',
  '<=': 'maximum',
  '>': 'exclusiveMinimum',
  '>=': 'minimum',
};
const FALSE_VALUES = ['', false, 0, null, []];

/**
 * A condition over the keys of one object: comparisons of a variable with a literal, `in`, `!`, `and`,
 * `or`, `if`, and a variable as such.
 */
export function conditionSchema(
  condition: Condition | undefined,
  bound: Bound,
  keys: Sayable,
): JsonSchema {
  return condition === undefined ? true : say(condition, bound, keys);
}

/** Both hold. */
export function allOf(parts: readonly JsonSchema[]): JsonSchema {
  if (parts.includes(false)) return false;
  const rest = parts.filter((part) => part !== true);
  return rest.length > 1 ? { allOf: rest } : (rest[0] ?? true);
}

/** The key is there, with such a value. */
export function hasValue(key: string, schema: JsonSchema): JsonSchema {
  return schema === false ? false : { required: [key], properties: { [key]: schema } };
}

function say(part: unknown, bound: Bound, keys: Sayable): JsonSchema {
  if (typeof part !== 'object' || part === null) return isTrue(part);
  const [operator, operand] = operationOf(part);
  const operands = operandsOf(operand);
  switch (operator) {
    case '!':
      return not(say(operands[0], OPPOSITE[bound], keys));
    case 'and':
      return allOf(operands.map((each) => say(each, bound, keys)));
    case 'or':
      return anyOf(operands.map((each) => say(each, bound, keys)));
    case 'if':
      return branches(operands, bound, keys);
    default:
      return comparison(operator, operands, keys) ?? bound === 'may';
  }
}

function branches(parts: readonly unknown[], bound: Bound, keys: Sayable): JsonSchema {
  if (parts.length < 2) return parts.length > 0 && say(parts[0], bound, keys);
  const [condition, value, ...rest] = parts;
  const held = say(condition, bound, keys);
  const unheld = not(say(condition, OPPOSITE[bound], keys));
  return anyOf([
    allOf([held, say(value, bound, keys)]),
    allOf([unheld, branches(rest, bound, keys)]),
  ]);
}

/** What can be said exactly; undefined for anything else. */
function comparison(
  operator: string,
  operands: readonly unknown[],
  keys: Sayable,
): JsonSchema | undefined {
  const [one, other] = operands;
  if (operator === 'var') return truth(one, keys);
  if (operands.length !== 2) return undefined;
  if (operator === 'in') return membership(one, other, keys);
  if (operator === '==') return equality(one, other, keys);
  if (operator === '!=') {
    const equal = equality(one, other, keys);
    return equal === undefined ? undefined : not(equal);
  }
  const isMirrored = isLiteral(one);
  const keyword = KEYWORDS[(isMirrored ? MIRRORED[operator] : operator) ?? ''];
  const key = keyOf(isMirrored ? other : one, keys);
  const bound = isMirrored ? one : other;
  if (!keyword || key === undefined || typeof bound !== 'number') return undefined;
  return hasValue(key, { type: 'number', [keyword]: bound });
}

function truth(id: unknown, keys: Sayable): JsonSchema | undefined {
  if (typeof id !== 'string' || !keys.has(id)) return undefined;
  return hasValue(id, { not: { enum: FALSE_VALUES } });
}

function equality(one: unknown, other: unknown, keys: Sayable): JsonSchema | undefined {
  const key = keyOf(one, keys) ?? keyOf(other, keys);
  const literal = isLiteral(one) ? one : other;
  if (key === undefined || !isLiteral(literal)) return undefined;
  return isOneOf(key, [literal]);
}

function membership(sought: unknown, among: unknown, keys: Sayable): JsonSchema | undefined {
  const key = keyOf(sought, keys);
  if (key !== undefined && Array.isArray(among)) return isOneOf(key, among);
  const list = keyOf(among, keys);
  if (list === undefined || !isLiteral(sought)) return undefined;
  return hasValue(list, { type: 'array', contains: { const: sought } });
}

/** What is not there has the value `null`. */
function isOneOf(key: string, values: readonly unknown[]): JsonSchema {
  const given = hasValue(key, values.length > 0 && { enum: Array.from(new Set(values)) });
  return values.includes(null) ? anyOf([given, { not: { required: [key] } }]) : given;
}

function anyOf(parts: readonly JsonSchema[]): JsonSchema {
  if (parts.includes(true)) return true;
  const rest = parts.filter((part) => part !== false);
  return rest.length > 1 ? { anyOf: rest } : (rest[0] ?? false);
}

function not(schema: JsonSchema): JsonSchema {
  return typeof schema === 'boolean' ? !schema : { not: schema };
}

function keyOf(part: unknown, keys: Sayable): string | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  const [operator, id] = operationOf(part);
  return operator === 'var' && typeof id === 'string' && keys.has(id) ? id : undefined;
}

function isLiteral(part: unknown): boolean {
  return part === null || ['string', 'number', 'boolean'].includes(typeof part);
}
