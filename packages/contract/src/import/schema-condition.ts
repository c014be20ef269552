import { isObject, type Unchecked } from '../form.js';
import type { Expression, Literal } from '../logic.js';
import { listIn, num, objectIn, own } from './draft.js';

/** What the schema of an `if` asks, where it only looks at single properties. */
export function schemaCondition(
  schema: Unchecked,
  path: string,
  depth = 0,
): Expression | undefined {
  if (depth > 12) return undefined;
  const parts: (Expression | undefined)[] = Object.entries(objectIn(schema, 'properties')).map(
    ([name, one]) => (isObject(one) ? ofProperty(path + name, one, depth) : undefined),
  );
  const asked = new Set(Object.keys(objectIn(schema, 'properties')));
  for (const name of listIn(schema, 'required')) {
    if (typeof name === 'string' && !asked.has(name)) parts.push({ var: path + name });
  }
  const inner = (key: string) =>
    listIn(schema, key).map((one) =>
      isObject(one) ? schemaCondition(one, path, depth + 1) : undefined,
    );
  parts.push(...inner('allOf'));
  const some = inner('anyOf');
  if (some.length > 0)
    parts.push(some.every((one) => one !== undefined) ? { or: some } : undefined);
  const not = own(schema, 'not');
  if (isObject(not)) parts.push(negated(schemaCondition(not, path, depth + 1)));
  return joined(parts);
}

function ofProperty(name: string, schema: Unchecked, depth: number): Expression | undefined {
  const variable = { var: name };
  const constant = own(schema, 'const');
  if (isLiteral(constant)) return { '==': [variable, constant] };
  const values = listIn(schema, 'enum');
  if (values.length > 0) return values.every(isLiteral) ? { in: [variable, values] } : undefined;
  if (Object.keys(objectIn(schema, 'properties')).length > 0)
    return schemaCondition(schema, `${name}.`, depth + 1);
  const bounds: (Expression | undefined)[] = [
    bound('>=', variable, num(schema, 'minimum')),
    bound('<=', variable, num(schema, 'maximum')),
    bound('>', variable, num(schema, 'exclusiveMinimum')),
    bound('<', variable, num(schema, 'exclusiveMaximum')),
  ].filter((one) => one !== undefined);
  const contained = objectIn(schema, 'contains');
  if (isLiteral(own(contained, 'const')))
    bounds.push({ in: [own(contained, 'const') as Literal, variable] });
  const not = own(schema, 'not');
  if (isObject(not)) bounds.push(negated(ofProperty(name, not, depth + 1)));
  if (bounds.length > 0) return joined(bounds);
  const says = Object.keys(schema).filter(
    (key) => !['type', 'title', 'description', 'minLength'].includes(key),
  );
  return says.length === 0 ? variable : undefined;
}

function bound(
  sign: '<' | '<=' | '>' | '>=',
  variable: { var: string },
  limit: number | undefined,
): Expression | undefined {
  return limit === undefined ? undefined : ({ [sign]: [variable, limit] } as unknown as Expression);
}

function negated(expression: Expression | undefined): Expression | undefined {
  return expression === undefined ? undefined : { '!': expression };
}

/** All of them; nothing where one of them is not understood. */
function joined(parts: readonly (Expression | undefined)[]): Expression | undefined {
  const known = parts.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < parts.length) return undefined;
  return known.length === 1 ? known[0] : { and: known };
}

function isLiteral(value: unknown): value is Literal {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
