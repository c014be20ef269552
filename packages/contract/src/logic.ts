/**
 * A condition over the answers: the part of JsonLogic that compares one answer with a given value,
 * and joins such comparisons. Kept this small so that every condition can also be written as JSON
 * Schema, reads the same in every JsonLogic implementation, and never needs coercion.
 *
 * @example { "==": [{ "var": "delivery" }, "courier"] }
 */
export type Condition =
  | Variable
  | { readonly '==': readonly [Variable, Literal] }
  | { readonly '!=': readonly [Variable, Literal] }
  | { readonly in: readonly [Variable, readonly string[]] }
  | { readonly '!': Condition }
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] };

/** The answer of a field; as a whole condition: that there is one, and it is not `false`. */
export interface Variable {
  readonly var: string;
}

export type Literal = string | boolean;

/** Whether a condition holds for these answers. Interpreted, never compiled. Absent: `true`. */
export function holds(condition: Condition | undefined, answers: object): boolean {
  if (condition === undefined) return true;
  if ('==' in condition) return answerOf(condition['=='][0], answers) === condition['=='][1];
  if ('!=' in condition) return answerOf(condition['!='][0], answers) !== condition['!='][1];
  if ('in' in condition) {
    const [variable, values] = condition.in;
    return values.some((value) => value === answerOf(variable, answers));
  }
  if ('!' in condition) return !holds(condition['!'], answers);
  if ('and' in condition) return condition.and.every((part) => holds(part, answers));
  if ('or' in condition) return condition.or.some((part) => holds(part, answers));
  return isGiven(answerOf(condition, answers));
}

/** Ids of the fields that a condition looks at, in order, repeats included. */
export function variablesOf(condition: Condition | undefined): string[] {
  if (condition === undefined) return [];
  if ('==' in condition) return [condition['=='][0].var];
  if ('!=' in condition) return [condition['!='][0].var];
  if ('in' in condition) return [condition.in[0].var];
  if ('!' in condition) return variablesOf(condition['!']);
  if ('and' in condition) return condition.and.flatMap(variablesOf);
  if ('or' in condition) return condition.or.flatMap(variablesOf);
  return [condition.var];
}

function answerOf({ var: id }: Variable, answers: object): unknown {
  return Object.hasOwn(answers, id)
    ? (answers as Readonly<Record<string, unknown>>)[id]
    : undefined;
}

/** JsonLogic's truth: an empty list is false too. */
function isGiven(answer: unknown): boolean {
  return Array.isArray(answer) ? answer.length > 0 : Boolean(answer);
}
