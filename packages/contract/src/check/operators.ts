/** How the operands of an operator are written. */
export interface OperatorShape {
  readonly operands: 'one' | 'pair' | 'many' | 'among' | 'items' | 'none' | 'variable';
  /** What each operand has to be, where not anything. */
  readonly takes?: 'number' | 'date' | 'id' | 'ordered';
  readonly gives: 'flag' | 'number' | 'text' | 'date' | 'branch';
  readonly expected: string;
}

const pair = (sign: string): string => `{ "${sign}": [a, b] }`;
const many = (sign: string): string => `{ "${sign}": [a, b, …] }`;
const ofItems = (sign: string): string => `{ "${sign}": [{ "var": "group" }, expression] }`;

/** Every operator of `logic.ts`, by what an author has to know of it. */
export const OPERATORS: Readonly<Record<string, OperatorShape>> = {
  '==': { operands: 'pair', gives: 'flag', expected: pair('==') },
  '!=': { operands: 'pair', gives: 'flag', expected: pair('!=') },
  '<': { operands: 'pair', takes: 'ordered', gives: 'flag', expected: pair('<') },
  '<=': { operands: 'pair', takes: 'ordered', gives: 'flag', expected: pair('<=') },
  '>': { operands: 'pair', takes: 'ordered', gives: 'flag', expected: pair('>') },
  '>=': { operands: 'pair', takes: 'ordered', gives: 'flag', expected: pair('>=') },
  in: {
    operands: 'among',
    gives: 'flag',
    expected: '{ "in": [a, ["x", "y"]] } or { "in": ["x", { "var": "list" }] }',
  },
  '!': { operands: 'one', gives: 'flag', expected: '{ "!": expression }' },
  and: { operands: 'many', gives: 'flag', expected: many('and') },
  or: { operands: 'many', gives: 'flag', expected: many('or') },
  if: { operands: 'many', gives: 'branch', expected: '{ "if": [condition, value, …, otherwise] }' },
  '+': { operands: 'many', takes: 'number', gives: 'number', expected: many('+') },
  '*': { operands: 'many', takes: 'number', gives: 'number', expected: many('*') },
  '-': { operands: 'pair', takes: 'number', gives: 'number', expected: pair('-') },
  '/': { operands: 'pair', takes: 'number', gives: 'number', expected: pair('/') },
  '%': { operands: 'pair', takes: 'number', gives: 'number', expected: pair('%') },
  min: { operands: 'many', takes: 'number', gives: 'number', expected: many('min') },
  max: { operands: 'many', takes: 'number', gives: 'number', expected: many('max') },
  cat: { operands: 'many', gives: 'text', expected: many('cat') },
  some: { operands: 'items', gives: 'flag', expected: ofItems('some') },
  all: { operands: 'items', gives: 'flag', expected: ofItems('all') },
  none: { operands: 'items', gives: 'flag', expected: ofItems('none') },
  sum: { operands: 'items', takes: 'number', gives: 'number', expected: ofItems('sum') },
  count: { operands: 'variable', gives: 'number', expected: '{ "count": { "var": "list" } }' },
  age: { operands: 'one', takes: 'date', gives: 'number', expected: '{ "age": date }' },
  birthDate: {
    operands: 'one',
    takes: 'id',
    gives: 'date',
    expected: '{ "birthDate": { "var": "nationalId" } }',
  },
  today: { operands: 'none', gives: 'date', expected: '{ "today": [] }' },
};
