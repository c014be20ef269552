import { isObject } from '../form.js';
import { isTrue, operandsOf, operationOf } from '../logic.js';

/** A condition taken apart into questions about single values. */
export type Judgement =
  | { readonly is: boolean }
  | {
      readonly of: unknown;
      /** The same for the same question. */
      readonly key: string;
      readonly test: (value: unknown) => boolean;
      readonly literals: readonly unknown[];
    }
  /** What is not looked into: it may hold or not. */
  | { readonly open: string }
  | { readonly not: Judgement }
  | { readonly every: readonly Judgement[] }
  | { readonly some: readonly Judgement[] };

/** What a condition asks of which values. */
export function judgementOf(condition: unknown): Judgement {
  if (!isObject(condition)) return { is: isTrue(condition ?? null) };
  const [operator, operand] = operationOf(condition);
  const parts = operandsOf(operand);
  switch (operator) {
    case 'and':
      return { every: parts.map(judgementOf) };
    case 'or':
      return { some: parts.map(judgementOf) };
    case '!':
      return { not: judgementOf(parts[0]) };
    case 'if':
      return branches(parts);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparison(operator, parts, condition);
    case 'in':
      return membership(parts, condition);
    case 'some':
    case 'all':
    case 'none':
      return { open: JSON.stringify(condition) };
    default:
      return about(condition, isTrue, [0, '']);
  }
}

function about(
  of: unknown,
  test: (value: unknown) => boolean,
  literals: readonly unknown[],
): Judgement {
  return { of, key: JSON.stringify(of), test, literals };
}

function branches([condition, value, ...rest]: readonly unknown[]): Judgement {
  const otherwise = (): Judgement => (rest.length > 0 ? branches(rest) : { is: false });
  if (value === undefined) return judgementOf(condition);
  const judged = judgementOf(condition);
  return {
    some: [{ every: [judged, judgementOf(value)] }, { every: [{ not: judged }, otherwise()] }],
  };
}

type Compare = (one: unknown, other: unknown) => boolean;

const COMPARE: Readonly<Record<string, Compare>> = {
  '==': (one, other) => one === other,
  '!=': (one, other) => one !== other,
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
};

function ordered(decide: (order: number) => boolean): Compare {
  return (one, other) => {
    if (typeof one === 'number' && typeof other === 'number') return decide(one - other);
    if (typeof one !== 'string' || typeof other !== 'string') return false;
    return decide(one < other ? -1 : one > other ? 1 : 0);
  };
}

function comparison(operator: string, [one, other]: readonly unknown[], whole: unknown): Judgement {
  const compare = COMPARE[operator] ?? (() => false);
  if (!isObject(one) && !isObject(other)) return { is: compare(one ?? null, other ?? null) };
  if (isObject(one) && isObject(other)) return { open: JSON.stringify(whole) };
  return isObject(one)
    ? about(one, (value) => compare(value, other ?? null), [other])
    : about(other, (value) => compare(one ?? null, value), [one]);
}

function membership([sought, among]: readonly unknown[], whole: unknown): Judgement {
  if (Array.isArray(among)) {
    const values: readonly unknown[] = among;
    if (!isObject(sought)) return { is: values.includes(sought ?? null) };
    return about(sought, (value) => values.includes(value), values);
  }
  if (isObject(sought)) return { open: JSON.stringify(whole) };
  return about(among, (value) => Array.isArray(value) && value.includes(sought), [sought]);
}
