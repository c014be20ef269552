import { isObject, pointerTo } from '../form.js';
import { LOGIC_MAX_DEPTH, LOGIC_MAX_LOOPS, operationOf } from '../logic.js';
import { fault, listed, shown, type DefinitionProblem } from './faults.js';
import type { FieldPart } from './form-parts.js';
import { property } from './json.js';
import {
  ANY,
  canEqual,
  canOrder,
  kindName,
  kindOfField,
  kindOfFormat,
  possibleValues,
  sortOf,
  type Kind,
} from './kinds.js';
import { didYouMean } from './nearest.js';
import { OPERATORS, type OperatorShape } from './operators.js';
import type { References, View } from './references.js';

/** Checks expressions of one form: how they are written, what they read, what they compare. */
export class ExpressionCheck {
  readonly problems: DefinitionProblem[] = [];
  readonly #computed = new Map<FieldPart, Kind>();
  readonly #references: References;

  constructor(references: References) {
    this.#references = references;
  }

  /** What the value of an expression can be. Tells whatever is wrong with it. */
  check(expression: unknown, pointer: string, view: View): Kind {
    return this.#kind(expression, { pointer, view, depth: 0 });
  }

  /** A computed field, once its expression is checked. */
  learn(field: FieldPart, kind: Kind): void {
    this.#computed.set(field, kind);
  }

  #kind(expression: unknown, at: Place): Kind {
    if (expression === null || ['string', 'number', 'boolean'].includes(typeof expression)) {
      return { is: 'literal', value: expression as string | number | boolean | null };
    }
    if (at.depth > LOGIC_MAX_DEPTH)
      return this.#tell(fault('definition-depth', at.pointer, { limit: LOGIC_MAX_DEPTH }));
    if (!isObject(expression)) {
      const params = {
        found: Array.isArray(expression) ? 'a list' : typeof expression,
        expected: 'an expression',
      };
      return this.#tell(fault('definition-type', at.pointer, params));
    }
    const [operator, operand] = operationOf(expression);
    const inner = deeper(at, operator);
    if (Object.keys(expression).length !== 1) {
      const expected = 'an object with one operator, as { "var": "id" }';
      return this.#tell(
        fault('definition-operands', at.pointer, { operator: operator || '{}', expected }),
      );
    }
    if (operator === 'var') return this.#variable(operand, inner);
    const shape = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
    if (!shape) {
      const params = { operator, operators: listed(['var', ...Object.keys(OPERATORS)], 40) };
      return this.#tell(
        fault(
          'definition-operator',
          inner.pointer,
          params,
          didYouMean(operator, ['var', ...Object.keys(OPERATORS)]),
        ),
      );
    }
    return this.#operation(operator, shape, operand, inner);
  }

  #tell(problem: DefinitionProblem): Kind {
    this.problems.push(problem);
    return ANY;
  }

  #variable(id: unknown, at: Place): Kind {
    if (typeof id !== 'string') {
      const params = { operator: 'var', expected: '{ "var": "id of a field" }' };
      return this.#tell(fault('definition-operands', at.pointer, params));
    }
    const { field, problem } = this.#references.lookUp(id, at.pointer, at.view);
    if (problem || !field) return problem ? this.#tell(problem) : ANY;
    if (field.type !== 'computed') return kindOfField(field);
    return this.#computed.get(field) ?? kindOfFormat(field);
  }

  #operation(operator: string, shape: OperatorShape, operand: unknown, at: Place): Kind {
    const parts = operandsFor(shape, operand);
    if (!parts)
      return this.#tell(
        fault('definition-operands', at.pointer, { operator, expected: shape.expected }),
      );
    if (shape.operands === 'items') return this.#items(operator, shape, parts, at);
    if (shape.operands === 'among') return this.#among(parts, at);
    const isBare = !Array.isArray(operand);
    const kinds = parts.map((part, index) => this.#kind(part, isBare ? at : deeper(at, index, 0)));
    if (operator === 'count')
      this.#needs(operator, kinds[0] ?? ANY, 'a list or a text', isCountable, at);
    if (['==', '!='].includes(operator)) this.#compare(operator, parts, kinds, canEqual, at);
    else if (shape.takes === 'ordered') this.#compare(operator, parts, kinds, canOrder, at);
    else if (shape.takes) {
      kinds.forEach((kind, index) => {
        const [expected, isSuch] = NEEDS[shape.takes as keyof typeof NEEDS];
        this.#needs(operator, kind, expected, isSuch, isBare ? at : deeper(at, index, 0));
      });
    }
    return given(shape, operator, kinds);
  }

  #items(
    operator: string,
    shape: OperatorShape,
    [group, inner]: readonly unknown[],
    at: Place,
  ): Kind {
    const loops = (at.loops ?? 0) + 1;
    if (loops > LOGIC_MAX_LOOPS) {
      return this.#tell(fault('definition-depth', at.pointer, { limit: LOGIC_MAX_LOOPS }));
    }
    const kind = this.#kind(group, deeper(at, 0, 0));
    this.#needs(operator, kind, 'a group', (one) => one.is === 'items', deeper(at, 0, 0));
    const groups = kind.is === 'items' ? [...at.view.groups, kind.group] : at.view.groups;
    const place = deeper({ ...at, loops, view: { ...at.view, groups } }, 1, 0);
    // Where the group is not known, nothing certain can be said of what is in it.
    if (kind.is !== 'items') return given(shape, operator, []);
    const value = this.#kind(inner, place);
    if (shape.takes === 'number') this.#needs(operator, value, ...NEEDS.number, place);
    return given(shape, operator, []);
  }

  #among([sought, among]: readonly unknown[], at: Place): Kind {
    const kind = this.#kind(sought, deeper(at, 0, 0));
    const place = deeper(at, 1, 0);
    if (Array.isArray(among)) {
      among.forEach((literal: unknown, index) => {
        this.#equals(nameOf(sought), kind, literal, deeper(place, index, 0).pointer, canEqual);
      });
      return { is: 'flag' };
    }
    const list = this.#kind(among, place);
    this.#needs('in', list, 'a list of choices', (one) => one.is === 'choices', place);
    if (list.is === 'choices' && kind.is === 'literal') {
      const one: Kind = { is: 'choice', values: list.values };
      this.#equals(nameOf(among), one, kind.value, deeper(at, 0, 0).pointer, canEqual);
    }
    return { is: 'flag' };
  }

  #compare(
    operator: string,
    parts: readonly unknown[],
    kinds: readonly Kind[],
    can: Can,
    at: Place,
  ): void {
    const [one = ANY, other = ANY] = kinds;
    const literalAt = other.is === 'literal' ? 1 : one.is === 'literal' ? 0 : undefined;
    if (literalAt !== undefined) {
      const literal = kinds[literalAt] as Extract<Kind, { is: 'literal' }>;
      const against = kinds[1 - literalAt] ?? ANY;
      this.#equals(
        nameOf(parts[1 - literalAt]),
        against,
        literal.value,
        deeper(at, literalAt, 0).pointer,
        can,
      );
      return;
    }
    const sorts = [sortOf(one), sortOf(other)];
    if (sorts.includes('any') || (sorts[0] === sorts[1] && sorts[0] !== 'list')) return;
    const params = {
      operator,
      expected: `two values of one kind, and the first is ${kindName(one)}`,
      found: kindName(other),
    };
    this.#tell(fault('definition-operand', at.pointer, params, 'Compare like with like.'));
  }

  #equals(field: string, kind: Kind, literal: unknown, pointer: string, can: Can): void {
    if (can(kind, literal)) return;
    const possible = possibleValues(kind);
    const meant =
      kind.is === 'choice' && typeof literal === 'string'
        ? didYouMean(literal, kind.values)
        : undefined;
    const params = { field, literal: shown(literal), possible };
    this.#tell(fault('definition-literal', pointer, params, meant));
  }

  #needs(
    operator: string,
    kind: Kind,
    expected: string,
    isSuch: (kind: Kind) => boolean,
    at: Place,
  ): void {
    if (kind.is === 'any' || isSuch(kind)) return;
    this.#tell(
      fault('definition-operand', at.pointer, { operator, expected, found: kindName(kind) }),
    );
  }
}

interface Place {
  readonly pointer: string;
  readonly view: View;
  readonly depth: number;
  /** Operators around that go through items. */
  readonly loops?: number;
}

type Can = (kind: Kind, literal: unknown) => boolean;

function deeper(at: Place, key: string | number, levels = 1): Place {
  return { ...at, pointer: at.pointer + pointerTo(String(key)), depth: at.depth + levels };
}

const isCountable = (kind: Kind): boolean =>
  ['items', 'choices', 'files'].includes(kind.is) || sortOf(kind) === 'text';

const isNumber = (kind: Kind): boolean =>
  kind.is === 'number' || (kind.is === 'literal' && typeof kind.value === 'number');

const isText = (kind: Kind): boolean =>
  kind.is === 'text' || (kind.is === 'literal' && typeof kind.value === 'string');

const NEEDS = {
  number: ['numbers', isNumber],
  date: ['a date', (kind: Kind) => kind.is === 'date' || canEqual({ is: 'date' }, valueOf(kind))],
  id: ['a national ID', (kind: Kind) => kind.is === 'id' || isText(kind)],
} as const;

function valueOf(kind: Kind): unknown {
  return kind.is === 'literal' ? kind.value : '';
}

/** The operands, if they are as many and as they have to be. */
function operandsFor(
  { operands }: OperatorShape,
  operand: unknown,
): readonly unknown[] | undefined {
  const list: readonly unknown[] | undefined = Array.isArray(operand) ? operand : undefined;
  switch (operands) {
    case 'one':
      return list ? undefined : [operand];
    case 'variable':
      return isVariable(operand) ? [operand] : undefined;
    case 'none':
      return list?.length === 0 ? list : undefined;
    case 'pair':
      return list?.length === 2 ? list : undefined;
    case 'many':
      return list && list.length > 0 ? list : undefined;
    case 'items':
      return list?.length === 2 && isVariable(list[0]) ? list : undefined;
    case 'among':
      return list?.length === 2 && (isLiterals(list[1]) || isVariable(list[1])) ? list : undefined;
  }
}

function isLiterals(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => typeof one !== 'object' || one === null)
  );
}

function isVariable(value: unknown): boolean {
  return isObject(value) && Object.hasOwn(value, 'var');
}

function given({ gives }: OperatorShape, operator: string, kinds: readonly Kind[]): Kind {
  if (gives !== 'branch')
    return operator === 'count' || operator === 'age'
      ? { is: 'number', decimals: 0 }
      : { is: gives };
  const values = kinds.filter((_, at) => at % 2 === 1 || (at === kinds.length - 1 && at % 2 === 0));
  const [first = ANY, ...others] = values;
  return others.every(({ is }) => is === first.is) && first.is !== 'literal'
    ? loosened(first)
    : ANY;
}

/** Bounds of one branch are not those of the other. */
function loosened(kind: Kind): Kind {
  return kind.is === 'number' ? { is: 'number' } : kind.is === 'choice' ? { is: 'text' } : kind;
}

/** What a literal is compared with, in a few words. */
function nameOf(expression: unknown): string {
  const id = isObject(expression) ? property({ pointer: '', value: expression }, 'var') : undefined;
  return typeof id === 'string' ? id : shown(expression);
}
