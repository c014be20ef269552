import { isObject, type Unchecked } from '../form.js';
import { countOf, listIn, num, objectIn, own, str, type OptionLike } from './draft.js';
import { cleaned } from './words.js';

/** What a schema is asked as. */
export type SchemaKind = 'object' | 'items' | 'choice' | 'choices' | 'files' | 'value';

export function kindOf(schema: Unchecked): SchemaKind {
  const type = typeName(schema);
  if (
    type === 'object' ||
    (type === undefined && Object.keys(objectIn(schema, 'properties')).length > 0)
  )
    return 'object';
  if (type === 'array') {
    const items = objectIn(schema, 'items');
    if (isFile(items)) return 'files';
    return optionsOf(items).length > 0 ? 'choices' : 'items';
  }
  return optionsOf(schema).length > 0 ? 'choice' : 'value';
}

/** The type, `null` aside. */
function typeName(schema: Unchecked): string | undefined {
  const type = own(schema, 'type');
  if (!Array.isArray(type)) return typeof type === 'string' ? type : undefined;
  return type.find((one): one is string => typeof one === 'string' && one !== 'null');
}

function isFile(schema: Unchecked): boolean {
  return (
    own(schema, 'contentEncoding') === 'base64' ||
    own(schema, 'format') === 'data-url' ||
    own(schema, 'format') === 'binary'
  );
}

/** `enum`, or `oneOf` and `anyOf` of constants with titles. */
export function optionsOf(schema: Unchecked): OptionLike[] {
  const labels = listIn(schema, 'enumNames');
  const values = listIn(schema, 'enum').filter((one) => one !== null && typeof one !== 'object');
  if (values.length > 0) return values.map((value, at) => ({ value, label: labels[at] ?? value }));
  const branches = [...listIn(schema, 'oneOf'), ...listIn(schema, 'anyOf')].filter(isObject);
  const isConstant =
    branches.length > 0 && branches.every((one) => own(one, 'const') !== undefined);
  return isConstant
    ? branches.map((one) => ({
        value: own(one, 'const'),
        label: own(one, 'title') ?? own(one, 'const'),
      }))
    : [];
}

export function constraintsOf(type: string, schema: Unchecked): Record<string, unknown> {
  switch (type) {
    case 'text':
    case 'text-area':
      return {
        minLength: countOf(num(schema, 'minLength')),
        maxLength: countOf(num(schema, 'maxLength'), 1),
      };
    case 'number': {
      const isWhole = typeName(schema) === 'integer';
      return { ...numberBounds(schema, isWhole), decimals: isWhole ? 0 : 2 };
    }
    case 'checkbox-group':
      return { min: countOf(num(schema, 'minItems'), 1), max: countOf(num(schema, 'maxItems'), 1) };
    case 'file':
      return typeName(schema) === 'array'
        ? { max: Math.min(countOf(num(schema, 'maxItems'), 1) ?? 20, 20) }
        : {};
    default:
      return {};
  }
}

function numberBounds(schema: Unchecked, isWhole: boolean): Record<string, unknown> {
  const step = isWhole ? 1 : 0.01;
  const above = num(schema, 'exclusiveMinimum');
  const below = num(schema, 'exclusiveMaximum');
  return {
    min: num(schema, 'minimum') ?? (above === undefined ? undefined : above + step),
    max: num(schema, 'maximum') ?? (below === undefined ? undefined : below - step),
  };
}

/** The type of the field that asks for a value. */
export function typeOf(schema: Unchecked, tell: (message: string) => void): string {
  const guess = (type: string, message: string): string => {
    tell(message);
    return type;
  };
  const kind = kindOf(schema);
  if (kind === 'choice') return optionsOf(schema).length > 6 ? 'select' : 'radio';
  if (kind === 'choices') return 'checkbox-group';
  if (kind === 'files' || isFile(schema)) return 'file';
  const type = typeName(schema);
  if (type === 'boolean') return 'checkbox';
  if (type === 'integer' || type === 'number') return 'number';
  if (type !== 'string')
    return guess('text', `A value of the type "${cleaned(type) || 'any'}" became a text.`);
  const format = str(schema, 'format');
  switch (format) {
    case 'email':
    case 'idn-email':
      return 'email';
    case 'date':
    case 'time':
      return format;
    case 'date-time':
      return guess('date-picker', 'Only the date is asked, without the time.');
    case undefined:
      return (num(schema, 'maxLength') ?? 0) > 500 ? 'text-area' : 'text';
    default:
      return guess('text', `A text of the format "${cleaned(format)}" became a plain text.`);
  }
}
