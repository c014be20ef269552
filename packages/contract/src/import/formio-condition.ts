import { isObject, type Unchecked } from '../form.js';
import type { Expression } from '../logic.js';
import { listIn, objectIn, own, str, type Draft } from './draft.js';
import { jsonLogicFrom } from './json-logic.js';
import { cleaned } from './words.js';

/** When a component is shown, where that is said as data. A script is noted, and never run. */
export function formioCondition(
  component: Unchecked,
  pointer: string,
  draft: Draft,
): Expression | undefined {
  const script = str(component, 'customConditional');
  if (script?.trim())
    draft.note(
      pointer,
      'lost',
      '`customConditional` is a script, which is never run: write it as `when`.',
    );
  const conditional = objectIn(component, 'conditional');
  const logic = own(conditional, 'json');
  if (isObject(logic)) {
    const read = jsonLogicFrom(logic);
    if (read === undefined)
      draft.note(pointer, 'lost', '`conditional.json` uses what definitions do not have.');
    return read;
  }
  const list = listIn(conditional, 'conditions').filter(isObject);
  const simple = str(conditional, 'when')
    ? [equals(str(conditional, 'when') ?? '', own(conditional, 'eq'))]
    : [];
  const parts = list.length > 0 ? list.map((one) => comparison(one, pointer, draft)) : simple;
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0 || known.length < parts.length) return undefined;
  const [first] = known;
  const whole =
    known.length === 1
      ? first
      : own(conditional, 'conjunction') === 'any'
        ? { or: known }
        : { and: known };
  const isHiding = String(own(conditional, 'show')) === 'false';
  return whole === undefined || !isHiding ? whole : { '!': whole };
}

function comparison(condition: Unchecked, pointer: string, draft: Draft): Expression | undefined {
  const name = str(condition, 'component') ?? '';
  const value = own(condition, 'value');
  switch (str(condition, 'operator') ?? 'isEqual') {
    case 'isEqual':
      return equals(name, value);
    case 'isNotEqual':
      return { '!': equals(name, value) };
    case 'isEmpty':
      return { '!': { var: name } };
    case 'isNotEmpty':
      return { var: name };
    case 'lessThan':
    case 'isDateBefore':
      return { '<': [{ var: name }, literal(value)] };
    case 'lessThanOrEqual':
      return { '<=': [{ var: name }, literal(value)] };
    case 'greaterThan':
    case 'isDateAfter':
      return { '>': [{ var: name }, literal(value)] };
    case 'greaterThanOrEqual':
      return { '>=': [{ var: name }, literal(value)] };
    default:
      draft.note(
        pointer,
        'lost',
        `The condition "${cleaned(own(condition, 'operator'))}" has no counterpart.`,
      );
      return undefined;
  }
}

/** `key.value` asks for one box of several. */
function equals(name: string, value: unknown): Expression {
  const cut = name.lastIndexOf('.');
  const isBox = cut > 0 && (String(value) === 'true' || String(value) === 'false');
  if (!isBox) return { '==': [{ var: name }, literal(value)] };
  const isIn: Expression = { in: [name.slice(cut + 1), { var: name.slice(0, cut) }] };
  return String(value) === 'true' ? isIn : { '!': isIn };
}

function literal(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;
}
