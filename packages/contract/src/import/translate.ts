import { isObject } from '../form.js';
import { operandsOf, operationOf, type Expression } from '../logic.js';
import type { Draft, DraftField } from './draft.js';

/** An expression over names of the form as one over ids of fields, with values as those fields have them. */
export function translated(expression: Expression, draft: Draft): Expression {
  return translate(expression, draft) as Expression;
}

function translate(expression: unknown, draft: Draft): unknown {
  if (!isObject(expression)) return expression;
  const [operator, operand] = operationOf(expression);
  if (operator === 'var') return { var: draft.ids.get(String(operand)) ?? String(operand) };
  if (operator === '==' || operator === '!=') return equality(operator, operandsOf(operand), draft);
  if (operator === 'in') return membership(operandsOf(operand), draft);
  if (Object.hasOwn(ORDERS, operator)) return ordering(operator, operandsOf(operand), draft);
  const isList = Array.isArray(operand);
  const parts = operandsOf(operand).map((part) => translate(part, draft));
  return { [operator]: isList ? parts : parts[0] };
}

const ORDERS: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
};

/** Of a list of numbers to choose from, those that are meant. */
function ordering(operator: string, parts: readonly unknown[], draft: Draft): unknown {
  const [one, other] = parts;
  const field = fieldOf(one, draft) ?? fieldOf(other, draft);
  const limit = Number(other);
  const values = Array.from(field?.values ?? []);
  const isListed =
    values.length > 0 && values.every(([old]) => old.trim() !== '' && Number.isFinite(Number(old)));
  if (isListed && isObject(one) && !isObject(other) && Number.isFinite(limit)) {
    const meant = values
      .filter(([old]) => ORDERS[operator]?.(Number(old), limit))
      .map(([, made]) => made);
    return meant.length > 0 ? { in: [translate(one, draft), meant] } : false;
  }
  return {
    [operator]: parts.map((part) =>
      isObject(part) ? translate(part, draft) : valueFor(field, part),
    ),
  };
}

function equality(operator: '==' | '!=', [one, other]: readonly unknown[], draft: Draft): unknown {
  const [part, literal] = isObject(one) ? [one, other] : [other, one];
  const field = fieldOf(part, draft);
  const left = translate(part, draft);
  if (isObject(literal)) return { [operator]: [left, translate(literal, draft)] };
  const value = valueFor(field, literal);
  if (field?.body.type === 'checkbox-group' && value !== null) {
    const isIn = { in: [value, left] };
    return operator === '==' ? isIn : { '!': isIn };
  }
  // A box that is not ticked has no answer.
  if (isBox(field) && value === false) return operator === '==' ? { '!': left } : left;
  if (isBox(field) && value === true) return operator === '==' ? left : { '!': left };
  return { [operator]: [left, value] };
}

function membership([sought, among]: readonly unknown[], draft: Draft): unknown {
  if (!Array.isArray(among))
    return { in: [valueFor(fieldOf(among, draft), sought), translate(among, draft)] };
  const field = fieldOf(sought, draft);
  const values = (among as unknown[]).map((one) => valueFor(field, one));
  const left = translate(sought, draft);
  if (field?.body.type !== 'checkbox-group') return { in: [left, values] };
  return { or: values.map((value) => ({ in: [value, left] })) };
}

function isBox(field: DraftField | undefined): boolean {
  return field?.body.type === 'checkbox' || field?.body.type === 'switch';
}

function fieldOf(expression: unknown, draft: Draft): DraftField | undefined {
  if (!isObject(expression)) return undefined;
  const [operator, operand] = operationOf(expression);
  return operator === 'var' ? draft.fields.get(draft.ids.get(String(operand)) ?? '') : undefined;
}

/** A literal as the field has it: forms of other systems compare texts with whatever there is. */
function valueFor(field: DraftField | undefined, literal: unknown): unknown {
  if (!field || literal === null || literal === undefined) return literal ?? null;
  const { type } = field.body;
  const words =
    typeof literal === 'string' || typeof literal === 'number' || typeof literal === 'boolean'
      ? String(literal)
      : '';
  const renamed = field.values.get(words);
  if (renamed !== undefined) return renamed;
  if (isBox(field) && (words === 'true' || words === 'false')) return words === 'true';
  const isNumber = type === 'number' || type === 'rating';
  if (isNumber && words.trim() !== '' && Number.isFinite(Number(words))) return Number(words);
  if (type === 'amount' && words.trim() !== '' && Number.isFinite(Number(words)))
    return Math.round(Number(words) * 100);
  if (type === 'text' || type === 'text-area' || field.values.size > 0) return words;
  return literal;
}
