import jsonLogic from 'json-logic-js';

/** A JsonLogic rule over the answers, e.g. `{ "==": [{ "var": "delivery" }, "courier"] }`. */
export type Condition = Readonly<Record<string, unknown>>;

/** Whether a condition holds for these answers. Interpreted, never compiled. Absent: `true`. */
export function holds(condition: Condition | undefined, answers: object): boolean {
  return condition === undefined || jsonLogic.truthy(jsonLogic.apply(condition, answers));
}
