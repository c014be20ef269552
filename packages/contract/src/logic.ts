import { graphemeLength } from '@fanar/arabic';
import { fromInstant, isCivilDate } from '@fanar/egypt';

/**
 * A value worked out from the answers: JsonLogic, less what a form never needs, and five operators
 * of our own (`count`, `sum`, `age`, `birthDate`, `today`). Interpreted, never compiled. Types are
 * never changed on the way: a comparison of unlike things is `false`, a sum with something that is no
 * number has no value (`null`), and so has the answer to a question that is hidden or not answered.
 *
 * Civil dates and times are compared as text, which ISO 8601 makes right.
 *
 * @example { "==": [{ "var": "delivery" }, "courier"] }
 * @example { "<": [{ "age": { "birthDate": { "var": "nationalId" } } }, 21] }
 * @example { "==": [{ "sum": [{ "var": "owners" }, { "var": "share" }] }, 24] }
 */
export type Expression = Literal | Variable | Operation;

/** An expression of which only matters whether it holds, by JsonLogic's truth. */
export type Condition = Expression;

export type Literal = string | number | boolean | null;

/**
 * The answer of a field by its id: of the item around, else of what stands outside it. As a whole
 * condition: that there is one, and it is not `false`, `0` or empty.
 */
export interface Variable {
  readonly var: string;
}

type Pair = readonly [Expression, Expression];

export type Operation =
  | { readonly '==': Pair }
  | { readonly '!=': Pair }
  | { readonly '<': Pair }
  | { readonly '<=': Pair }
  | { readonly '>': Pair }
  | { readonly '>=': Pair }
  /** One of several values, or among the values of a list. */
  | { readonly in: readonly [Expression, readonly Literal[] | Variable] }
  | { readonly '!': Expression }
  | { readonly and: readonly Expression[] }
  | { readonly or: readonly Expression[] }
  /** Condition, value, condition, value …, value otherwise. */
  | { readonly if: readonly Expression[] }
  | { readonly '+': readonly Expression[] }
  | { readonly '*': readonly Expression[] }
  | { readonly '-': Pair }
  | { readonly '/': Pair }
  | { readonly '%': Pair }
  | { readonly min: readonly Expression[] }
  | { readonly max: readonly Expression[] }
  /** Texts joined. */
  | { readonly cat: readonly Expression[] }
  /** Whether some, all, none of the items of a group are such. `all` of nothing is `false`. */
  | { readonly some: readonly [Variable, Expression] }
  | { readonly all: readonly [Variable, Expression] }
  | { readonly none: readonly [Variable, Expression] }
  /** How many items, choices or files; of a text, its characters as a reader counts them. */
  | { readonly count: Variable }
  /** The sum of one value of each item of a group. */
  | { readonly sum: readonly [Variable, Expression] }
  /** Whole years from a civil date to today. */
  | { readonly age: Expression }
  /** The civil date in a national ID. */
  | { readonly birthDate: Expression }
  /** Today in Cairo, as a civil date. */
  | { readonly today: readonly [] };

export type Operator = Operation extends infer One
  ? One extends unknown
    ? keyof One
    : never
  : never;

/** Where an expression looks up answers. */
export interface Scope {
  readonly answers: object;
  /** Around the item of a group: what stands outside it. */
  readonly outer?: Scope;
  /** The moment that `today` and `age` go by. */
  readonly now: Date;
  /** How many operators that go through items stand around. Default 0. */
  readonly loops?: number;
}

/** An expression is nested deeper than any that is meant well. */
export class LogicDepthError extends RangeError {
  override readonly name = 'LogicDepthError';

  constructor() {
    super('An expression is nested too deep.');
  }
}

/** How deep expressions may be nested. */
export const LOGIC_MAX_DEPTH = 32;

/** How deep operators that go through items may be nested: groups have two levels. */
export const LOGIC_MAX_LOOPS = 2;

/** A longer list is none to go through. */
export const LOGIC_MAX_ITEMS = 100;

/** A longer text is neither counted nor put together: it has no value. */
export const LOGIC_MAX_TEXT = 10_000;

type Value = unknown;

/** Whether a condition holds. Absent: `true`. @throws {@link LogicDepthError} */
export function holds(condition: Condition | undefined, scope: Scope): boolean {
  return condition === undefined || isTrue(evaluate(condition, scope));
}

/** The value of an expression; `null` where it has none. @throws {@link LogicDepthError} */
export function evaluate(expression: Expression, scope: Scope): Value {
  return valueOf(expression, scope, 0);
}

/** JsonLogic's truth: an empty list is false too. */
export function isTrue(value: Value): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function valueOf(expression: unknown, scope: Scope, depth: number): Value {
  if (typeof expression !== 'object' || expression === null) return expression ?? null;
  if (depth > LOGIC_MAX_DEPTH) throw new LogicDepthError();
  const [operator, operand] = operationOf(expression);
  if (operator === 'var') return lookUp(operand, scope);
  const operation = Object.hasOwn(OPERATIONS, operator)
    ? OPERATIONS[operator as Operator]
    : undefined;
  return (
    operation?.(operand, (part, inner = scope) => valueOf(part, inner, depth + 1), scope) ?? null
  );
}

/** What an expression does, and with what. Empty where it is no operation. */
export function operationOf(expression: object): readonly [operator: string, operand: unknown] {
  const [entry = ['', null]] = Object.entries(expression);
  return entry;
}

/** The operands, the one of an operator that takes one included. */
export function operandsOf(operand: unknown): readonly unknown[] {
  return Array.isArray(operand) ? operand : [operand];
}

type Evaluate = (part: unknown, scope?: Scope) => Value;
type Operate = (operand: unknown, of: Evaluate, scope: Scope) => Value;

const OPERATIONS: Readonly<Record<Operator, Operate>> = {
  '==': pair((one, other) => one === other),
  '!=': pair((one, other) => one !== other),
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
  in: (operand, of) => {
    const [sought, among] = operandsOf(operand);
    const values = Array.isArray(among) ? among : of(among);
    return Array.isArray(values) && values.includes(of(sought));
  },
  '!': (operand, of) => !isTrue(of(operandsOf(operand)[0])),
  and: (operand, of) => operandsOf(operand).every((part) => isTrue(of(part))),
  or: (operand, of) => operandsOf(operand).some((part) => isTrue(of(part))),
  if: (operand, of) => branch(operandsOf(operand), of),
  '+': numbers((values) => values.reduce((sum, value) => sum + value, 0)),
  '*': numbers((values) => values.reduce((product, value) => product * value, 1)),
  '-': numbers(([one = 0, other = 0]) => one - other),
  '/': numbers(([one = 0, other = 0]) => one / other),
  '%': numbers(([one = 0, other = 0]) => one % other),
  min: numbers((values) => Math.min(...values)),
  max: numbers((values) => Math.max(...values)),
  cat: (operand, of) => {
    const parts = operandsOf(operand).map((part) => of(part));
    const texts = parts.map((part) => (isScalar(part) ? String(part) : ''));
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    return length > LOGIC_MAX_TEXT ? null : texts.join('');
  },
  some: items((list, isSuch) => list.some(isSuch)),
  all: items((list, isSuch) => list.length > 0 && list.every(isSuch)),
  none: items((list, isSuch) => !list.some(isSuch)),
  count: (operand, of) => {
    const counted = of(operandsOf(operand)[0]);
    if (typeof counted !== 'string') return Array.isArray(counted) ? counted.length : 0;
    return counted.length > LOGIC_MAX_TEXT ? null : graphemeLength(counted);
  },
  sum: (operand, of, scope) => {
    const [group, value] = operandsOf(operand);
    const values = listOf(of(group)).map((item) => of(value, inside(item, scope)));
    return total(values);
  },
  age: (operand, of, { now }) => yearsSince(of(operandsOf(operand)[0]), now),
  birthDate: (operand, of) => birthDateIn(of(operandsOf(operand)[0])),
  today: (_operand, _of, { now }) => fromInstant(now).date,
};

function pair(decide: (one: Value, other: Value) => Value): Operate {
  return (operand, of) => {
    const [one, other] = operandsOf(operand);
    return decide(of(one), of(other));
  };
}

function ordered(decide: (order: number) => boolean): Operate {
  return pair((one, other) => {
    if (typeof one === 'number' && typeof other === 'number') return decide(one - other);
    if (typeof one !== 'string' || typeof other !== 'string') return false;
    return decide(one < other ? -1 : one > other ? 1 : 0);
  });
}

function numbers(calculate: (values: readonly number[]) => number): Operate {
  return (operand, of) => {
    const values = operandsOf(operand).map((part) => of(part));
    return values.length > 0 && values.every(isNumber) ? finite(calculate(values)) : null;
  };
}

function items(decide: (list: readonly unknown[], isSuch: (item: unknown) => boolean) => boolean) {
  return ((operand, of, scope) => {
    const [group, condition] = operandsOf(operand);
    return decide(listOf(of(group)), (item) => isTrue(of(condition, inside(item, scope))));
  }) satisfies Operate;
}

function branch(parts: readonly unknown[], of: Evaluate): Value {
  for (let at = 0; at + 1 < parts.length; at += 2)
    if (isTrue(of(parts[at]))) return of(parts[at + 1]);
  return parts.length % 2 === 1 ? of(parts.at(-1)) : null;
}

function lookUp(id: unknown, scope: Scope): Value {
  if (typeof id !== 'string') return null;
  for (let within: Scope | undefined = scope; within; within = within.outer) {
    if (Object.hasOwn(within.answers, id)) {
      return (within.answers as Readonly<Record<string, unknown>>)[id] ?? null;
    }
  }
  return null;
}

function inside(item: unknown, outer: Scope): Scope {
  const answers = typeof item === 'object' && item !== null ? item : {};
  const loops = (outer.loops ?? 0) + 1;
  if (loops > LOGIC_MAX_LOOPS) throw new LogicDepthError();
  return { answers, outer, now: outer.now, loops };
}

function total(values: readonly Value[]): number | null {
  return values.every(isNumber) ? finite(values.reduce((sum, value) => sum + value, 0)) : null;
}

function yearsSince(date: Value, now: Date): number | null {
  if (typeof date !== 'string' || !isCivilDate(date)) return null;
  const today = fromInstant(now).date;
  const years = Number(today.slice(0, 4)) - Number(date.slice(0, 4));
  return today.slice(5) < date.slice(5) ? years - 1 : years;
}

const BORN = /^([23])(\d\d)(\d\d)(\d\d)\d{7}$/;

function birthDateIn(nationalId: Value): string | null {
  const [, century, year, month, day] =
    (typeof nationalId === 'string' && BORN.exec(nationalId)) || [];
  if (!year || !month || !day) return null;
  const date = `${century === '2' ? '19' : '20'}${year}-${month}-${day}`;
  return isCivilDate(date) ? date : null;
}

function listOf(value: Value): readonly unknown[] {
  return Array.isArray(value) && value.length <= LOGIC_MAX_ITEMS ? value : [];
}

function isNumber(value: Value): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isScalar(value: Value): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Ids of all fields that stand in an expression, whatever is wrong with it, in no order. */
export function idsIn(expression: unknown): readonly string[] {
  const found: string[] = [];
  const waiting = [expression];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one !== 'object' || one === null) continue;
    for (const [key, value] of Object.entries(one)) {
      if (key === 'var' && typeof value === 'string') found.push(value);
      else waiting.push(value);
    }
  }
  return found;
}

/** Ids of the fields that a condition looks at, in order, repeats included. */
export function variablesOf(condition: Condition | undefined): string[] {
  const found: string[] = [];
  const visit = (part: unknown, depth: number): void => {
    if (typeof part !== 'object' || part === null) return;
    if (depth > LOGIC_MAX_DEPTH) throw new LogicDepthError();
    if (Array.isArray(part)) for (const each of part) visit(each, depth + 1);
    else {
      const [operator, operand] = operationOf(part);
      if (operator === 'var') found.push(String(operand));
      else for (const each of operandsOf(operand)) visit(each, depth + 1);
    }
  };
  visit(condition, 0);
  return found;
}
