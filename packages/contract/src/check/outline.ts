import { isObject, type Unchecked } from '../form.js';
import { GROUP_LEVELS } from '../limits.js';

/** In the place of an expression: one that every schema of expressions takes. */
const SOME_EXPRESSION = { var: 'x' };

/**
 * A definition without its expressions, and without what stands deeper in groups than groups may:
 * both have rules of their own, and could be nested without end.
 */
export function outlineOf(definition: unknown): unknown {
  if (!isObject(definition)) return definition;
  return changed(definition, {
    steps: each((step) => changed(step, { when: expression, fields: fieldsTo(GROUP_LEVELS) })),
    fees: each((fee) => changed(fee, { when: expression })),
    rules: each(outlineOfRule),
  });
}

type Change = (value: unknown) => unknown;

const expression: Change = () => SOME_EXPRESSION;

/** `required` may be a plain yes or no. */
const expressionInside: Change = (value) => (isObject(value) ? SOME_EXPRESSION : value);

function each(change: (part: Unchecked) => unknown): Change {
  return (list) =>
    Array.isArray(list) ? list.map((one: unknown) => (isObject(one) ? change(one) : one)) : list;
}

function outlineOfRule(rule: Unchecked): Unchecked {
  return changed(rule, { assert: expression });
}

function fieldsTo(levels: number): Change {
  return each((field) =>
    changed(field, {
      when: expression,
      required: expressionInside,
      rules: each(outlineOfRule),
      fields: levels > 0 ? fieldsTo(levels - 1) : each(() => SOME_FIELD),
      ...(field.type === 'computed' && { value: expression }),
    }),
  );
}

/** In the place of a field that stands too deep. */
const SOME_FIELD = { id: 'x', type: 'text', label: { ar: 'س' } };

/** Own properties only, and none that is no JSON. */
function changed(part: Unchecked, changes: Readonly<Record<string, Change>>): Unchecked {
  return Object.fromEntries(
    Object.entries(part)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, Object.hasOwn(changes, key) ? changes[key]?.(value) : value]),
  );
}
