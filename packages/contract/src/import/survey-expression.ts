import type { Expression } from '../logic.js';

/**
 * The expression language of SurveyJS, as much of it as definitions have: comparisons, `and`, `or`,
 * `not`, `contains`, `anyof`, `empty`, sums, `age`, `today`. Nothing is run.
 *
 * @returns undefined for anything else
 */
export function surveyExpression(text: string): Expression | undefined {
  try {
    const parser = new Parser(tokensOf(text));
    return parser.whole();
  } catch (error) {
    if (error instanceof Unread) return undefined;
    throw error;
  }
}

class Unread extends Error {}

type Token =
  | { readonly is: 'name' | 'word' | 'sign'; readonly text: string }
  | { readonly is: 'literal'; readonly value: string | number | boolean };

const TOKEN =
  /\s*(?:\{(?<name>[^{}]+)\}|'(?<single>(?:[^'\\]|\\.)*)'|"(?<double>(?:[^"\\]|\\.)*)"|(?<number>\d+(?:\.\d+)?)|(?<word>[A-Za-z]\w*)|(?<sign>&&|\|\||<>|<=|>=|!=|==|\*=|[=<>!()[\],+\-*/%]))/y;

const MAX_TOKENS = 500;
const MAX_DEPTH = 24;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const rest = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < rest.length) {
    const found = TOKEN.exec(rest)?.groups;
    if (!found || tokens.length >= MAX_TOKENS) throw new Unread();
    tokens.push(tokenOf(found));
  }
  return tokens;
}

function tokenOf({
  name,
  single,
  double,
  number,
  word,
  sign,
}: Record<string, string | undefined>): Token {
  if (name !== undefined) return { is: 'name', text: name.trim() };
  const quoted = single ?? double;
  if (quoted !== undefined) return { is: 'literal', value: quoted.replace(/\\(.)/g, '$1') };
  if (number !== undefined) return { is: 'literal', value: Number(number) };
  const lower = word?.toLowerCase();
  if (lower === 'true' || lower === 'false') return { is: 'literal', value: lower === 'true' };
  return lower === undefined ? { is: 'sign', text: sign ?? '' } : { is: 'word', text: lower };
}

const COMPARISONS: Readonly<Record<string, string>> = {
  '=': '==',
  '==': '==',
  equal: '==',
  equals: '==',
  '<>': '!=',
  '!=': '!=',
  notequal: '!=',
  notequals: '!=',
  '<': '<',
  less: '<',
  '<=': '<=',
  lessorequal: '<=',
  '>': '>',
  greater: '>',
  '>=': '>=',
  greaterorequal: '>=',
};

class Parser {
  #at = 0;
  #depth = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#or();
    if (this.#at < this.#tokens.length) throw new Unread();
    return expression;
  }

  #or(): Expression {
    return this.#joined(
      ['or', '||'],
      (or) => ({ or }),
      () => this.#and(),
    );
  }

  #and(): Expression {
    return this.#joined(
      ['and', '&&'],
      (and) => ({ and }),
      () => this.#comparison(),
    );
  }

  #joined(
    signs: readonly string[],
    join: (parts: Expression[]) => Expression,
    next: () => Expression,
  ): Expression {
    const first = next();
    const others: Expression[] = [];
    while (this.#takes(...signs) !== undefined) others.push(next());
    return others.length === 0 ? first : join([first, ...others]);
  }

  #comparison(): Expression {
    const left = this.#sum();
    const sign = this.#peek();
    if (sign === undefined) return left;
    const operator = Object.hasOwn(COMPARISONS, sign) ? COMPARISONS[sign] : undefined;
    if (operator !== undefined) {
      this.#at += 1;
      return { [operator]: [left, this.#sum()] } as unknown as Expression;
    }
    if (this.#takes('empty') !== undefined) return { '!': left };
    if (this.#takes('notempty') !== undefined) return left;
    if (this.#takes('contains', 'contain', '*=') !== undefined) return this.#contains(left);
    if (this.#takes('notcontains', 'notcontain') !== undefined)
      return { '!': this.#contains(left) };
    if (this.#takes('allof') !== undefined)
      return { and: this.#list().map((one) => ({ in: [one, asVariable(left)] })) };
    if (this.#takes('anyof') !== undefined) return { in: [left, this.#list()] };
    if (this.#takes('noneof') !== undefined) return { '!': { in: [left, this.#list()] } };
    return left;
  }

  #contains(left: Expression): Expression {
    if (this.#peek() === '[')
      return { and: this.#list().map((one) => ({ in: [one, asVariable(left)] })) };
    return { in: [this.#sum(), asVariable(left)] };
  }

  #sum(): Expression {
    let left = this.#product();
    for (;;) {
      const sign = this.#takes('+', '-');
      if (sign === undefined) return left;
      left = { [sign]: [left, this.#product()] } as unknown as Expression;
    }
  }

  #product(): Expression {
    let left = this.#single();
    for (;;) {
      const sign = this.#takes('*', '/', '%');
      if (sign === undefined) return left;
      left = { [sign]: [left, this.#single()] } as unknown as Expression;
    }
  }

  #single(): Expression {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new Unread();
    const read = this.#operand();
    this.#depth -= 1;
    return read;
  }

  #operand(): Expression {
    if (this.#takes('!', 'not', 'negate') !== undefined) return { '!': this.#single() };
    if (this.#takes('-') !== undefined) return { '-': [0, this.#single()] };
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token?.is === 'literal') return token.value;
    if (token?.is === 'name') return { var: nameOf(token.text) };
    if (token?.is === 'sign' && token.text === '(') {
      const inner = this.#or();
      this.#need(')');
      return inner;
    }
    if (token?.is === 'word') return this.#call(token.text);
    throw new Unread();
  }

  #call(name: string): Expression {
    this.#need('(');
    if (name === 'today') {
      this.#need(')');
      return { today: [] };
    }
    const first = this.#or();
    if (name === 'age') {
      this.#need(')');
      return { age: first };
    }
    if (name !== 'iif') throw new Unread();
    this.#need(',');
    const then = this.#or();
    this.#need(',');
    const otherwise = this.#or();
    this.#need(')');
    return { if: [first, then, otherwise] };
  }

  #list(): (string | number | boolean)[] {
    const values: (string | number | boolean)[] = [];
    this.#need('[');
    do {
      const token = this.#tokens[this.#at];
      if (token?.is !== 'literal') throw new Unread();
      values.push(token.value);
      this.#at += 1;
    } while (this.#takes(',') !== undefined);
    this.#need(']');
    return values;
  }

  #peek(): string | undefined {
    const token = this.#tokens[this.#at];
    return token?.is === 'sign' || token?.is === 'word' ? token.text : undefined;
  }

  #takes(...texts: readonly string[]): string | undefined {
    const next = this.#peek();
    if (next === undefined || !texts.includes(next)) return undefined;
    this.#at += 1;
    return next;
  }

  #need(text: string): void {
    if (this.#takes(text) === undefined) throw new Unread();
  }
}

function asVariable(expression: Expression): { var: string } {
  if (typeof expression === 'object' && expression !== null && 'var' in expression)
    return expression;
  throw new Unread();
}

/** `panel.x` and `row.x` speak of the item around. */
function nameOf(name: string): string {
  const plain = name.replace(/^(?:panel|row|#)\.?/, '');
  if (/[[\]]/.test(plain)) throw new Unread();
  return plain;
}
