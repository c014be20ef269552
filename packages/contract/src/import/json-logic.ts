import { isObject } from '../form.js';
import { operandsOf, operationOf, type Expression } from '../logic.js';

const SAME = new Set([
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'and',
  'or',
  'if',
  '+',
  '*',
  '-',
  '/',
  '%',
  'min',
  'max',
  'cat',
]);

/** JsonLogic of another system, where it uses nothing that ours has not. */
export function jsonLogicFrom(logic: unknown): Expression | undefined {
  try {
    return read(logic);
  } catch (error) {
    if (error instanceof Unlike) return undefined;
    throw error;
  }
}

class Unlike extends Error {}

function read(logic: unknown): Expression {
  if (
    logic === null ||
    typeof logic === 'string' ||
    typeof logic === 'number' ||
    typeof logic === 'boolean'
  )
    return logic;
  if (!isObject(logic) || Object.keys(logic).length !== 1) throw new Unlike();
  const [operator, operand] = operationOf(logic);
  const parts = operandsOf(operand);
  if (operator === 'var') return { var: nameOf(parts) };
  if (operator === '!') return { '!': read(parts[0]) };
  if (operator === '!!') return { '!': { '!': read(parts[0]) } };
  if (operator === '===' || operator === '!==')
    return { [operator.slice(0, 2)]: parts.map(read) } as unknown as Expression;
  if (operator === 'in') {
    const [sought, among] = parts;
    return {
      in: [read(sought), Array.isArray(among) ? (among as unknown[]).map(read) : read(among)],
    } as Expression;
  }
  if (!SAME.has(operator)) throw new Unlike();
  return { [operator]: parts.map(read) } as unknown as Expression;
}

/** Form.io looks at `data.name`, and within a row at `row.name`. */
function nameOf([name, otherwise]: readonly unknown[]): string {
  if (typeof name !== 'string' || otherwise !== undefined) throw new Unlike();
  return name.replace(/^(?:data|row)\./, '');
}
