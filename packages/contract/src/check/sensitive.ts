import { isObject } from '../form.js';
import { operandsOf, operationOf } from '../logic.js';
import { fault, type DefinitionProblem } from './faults.js';
import type { FieldPart, FormParts } from './form-parts.js';
import { at, property } from './json.js';
import { References } from './references.js';

/** Operators that say something of an answer and do not hand it on. */
const TELLING = new Set([
  ...['==', '!=', '<', '<=', '>', '>=', 'in', '!', 'and', 'or'],
  ...['some', 'all', 'none', 'count', 'age'],
]);

/** Computed values that show what a sensitive answer was, and are not sensitive themselves. */
export function sensitiveProblems(form: FormParts): DefinitionProblem[] {
  const references = new References(form);
  const secret = new Set(form.fields.filter(isSensitive));
  return form.fields.flatMap((field) => {
    if (field.type !== 'computed' || secret.has(field)) return [];
    const source = handedOn(property(field, 'value'))
      .map((id) => references.find(id))
      .find((read) => read && secret.has(read));
    if (!source) return [];
    // What is worked out from this one hands it on too.
    secret.add(field);
    const params = { field: source.id ?? '' };
    return [fault('definition-sensitive', at(field, 'value'), params)];
  });
}

function isSensitive(field: FieldPart): boolean {
  return [field, ...field.groups].some((one) => property(one, 'sensitive') === true);
}

/** Ids of the fields whose answers, or parts of them, can be in a value. */
function handedOn(expression: unknown): readonly string[] {
  const found: string[] = [];
  const waiting = [expression];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (!isObject(one)) continue;
    const [operator, operand] = operationOf(one);
    if (operator === 'var' && typeof operand === 'string') found.push(operand);
    else if (operator === 'if') waiting.push(...valuesOf(operandsOf(operand)));
    else if (!TELLING.has(operator)) waiting.push(...operandsOf(operand));
  }
  return found;
}

/** Of condition, value, condition, value …, value otherwise. */
function valuesOf(parts: readonly unknown[]): readonly unknown[] {
  return parts.filter((_, index) => index % 2 === 1 || index === parts.length - 1);
}
