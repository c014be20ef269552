import { isObject } from '../form.js';
import { domainOf } from './domains.js';
import type { FieldPart, StepPart } from './form-parts.js';
import { property } from './json.js';
import { judgementOf, type Judgement } from './judgement.js';
import type { Kind } from './kinds.js';
import type { References } from './references.js';

/** How many combinations of answers are tried for one condition, and questions asked for a form. */
const MAX_COMBINATIONS = 20_000;
const MAX_WORK = 1_000_000;

export interface Finding {
  /** Some answers lead as far as to the condition. */
  readonly isAsked: boolean;
  readonly isEver: boolean;
  readonly isAlways: boolean;
}

/** A value that conditions ask about: of a field, or worked out. */
interface Atom {
  readonly kind: Kind;
  readonly field: FieldPart | undefined;
  readonly literals: Set<unknown>;
}

interface Inquiry {
  readonly atoms: Map<string, Atom>;
  /** Whether the field of an atom is shown. */
  readonly presence: Map<string, Judgement>;
}

/**
 * Tries all combinations of the answers that a condition can tell apart. What it does not
 * understand may hold or not, so that "never" and "always" are certain.
 */
export class Reach {
  #work = 0;
  readonly #references: References;
  readonly #kindOf: (expression: unknown) => Kind;
  readonly #isFaulty: (expression: unknown) => boolean;

  constructor(
    references: References,
    kindOf: (expression: unknown) => Kind,
    isFaulty: (expression: unknown) => boolean,
  ) {
    this.#references = references;
    this.#kindOf = kindOf;
    this.#isFaulty = isFaulty;
  }

  /**
   * @param given conditions that hold wherever the condition is asked
   * @param before the step that is asked; required questions of earlier ones are answered
   */
  judge(condition: unknown, given: readonly unknown[], before?: StepPart): Finding | undefined {
    const target = judgementOf(condition);
    const context: Judgement = { every: given.map((one) => this.#judgement(one)) };
    for (const follows of [true, false]) {
      const inquiry: Inquiry = { atoms: new Map(), presence: new Map() };
      this.#gather(target, inquiry, follows);
      this.#gather(context, inquiry, follows);
      const finding = this.#tryAll(target, context, inquiry, before);
      if (finding) return finding;
    }
    return undefined;
  }

  /** The conditions that a field is shown by, outermost first, its own not among them. */
  around(field: FieldPart): unknown[] {
    return [field.step, ...field.groups].flatMap((part) => property(part, 'when') ?? []);
  }

  #judgement(condition: unknown): Judgement {
    return this.#isFaulty(condition) ? { open: JSON.stringify(condition) } : judgementOf(condition);
  }

  /** Collects what is asked about, and with `follows` what decides whether it is shown at all. */
  #gather(judgement: Judgement, inquiry: Inquiry, follows: boolean): void {
    if ('not' in judgement) this.#gather(judgement.not, inquiry, follows);
    else if ('every' in judgement)
      judgement.every.forEach((one) => this.#gather(one, inquiry, follows));
    else if ('some' in judgement)
      judgement.some.forEach((one) => this.#gather(one, inquiry, follows));
    else if ('open' in judgement) this.#atom(judgement.open, { is: 'flag' }, undefined, inquiry);
    else if ('of' in judgement) {
      const { key } = judgement;
      const field = this.#fieldOf(judgement.of);
      const isNew = !inquiry.atoms.has(key);
      const { literals } = this.#atom(key, this.#kindOf(judgement.of), field, inquiry);
      for (const literal of judgement.literals) literals.add(literal);
      if (isNew && field && follows) {
        const shown = [...this.around(field), property(field, 'when')].filter(
          (one) => one !== undefined,
        );
        const presence: Judgement = { every: shown.map((one) => this.#judgement(one)) };
        inquiry.presence.set(key, presence);
        this.#gather(presence, inquiry, follows);
      }
    }
  }

  #atom(key: string, kind: Kind, field: FieldPart | undefined, { atoms }: Inquiry): Atom {
    const atom = atoms.get(key) ?? { kind, field, literals: new Set() };
    atoms.set(key, atom);
    return atom;
  }

  #fieldOf(expression: unknown): FieldPart | undefined {
    const id = isObject(expression)
      ? property({ pointer: '', value: expression }, 'var')
      : undefined;
    return typeof id === 'string' ? this.#references.find(id) : undefined;
  }

  #tryAll(
    target: Judgement,
    context: Judgement,
    { atoms, presence }: Inquiry,
    before: StepPart | undefined,
  ): Finding | undefined {
    const keys = Array.from(atoms.keys());
    const domains = Array.from(atoms.values(), (atom) => domainOf(atom.kind, atom.literals));
    const count = domains.reduce((product, { length }) => product * length, 1);
    if (count === 0 || count > MAX_COMBINATIONS) return undefined;
    const found = { isAsked: false, isEver: false, isAlways: true };
    const answered = keys.map((key) => isAnswered(atoms.get(key)?.field, before));
    for (let one = 0; one < count; one++) {
      if (this.#work > MAX_WORK) return undefined;
      const values = combination(one, keys, domains);
      const holds = this.#holds(values, presence);
      if (!holds(context)) continue;
      found.isAsked = true;
      const isTrue = holds(target);
      if (isTrue) found.isEver = true;
      if (isTrue || !found.isAlways) continue;
      const isOpen = keys.some(
        (key, at) => answered[at] === true && isBlank(values.get(key), presence.get(key), holds),
      );
      if (!isOpen) found.isAlways = false;
    }
    return found;
  }

  #holds(values: ReadonlyMap<string, unknown>, presence: ReadonlyMap<string, Judgement>) {
    const holds = (judgement: Judgement): boolean => {
      this.#work += 1;
      if ('is' in judgement) return judgement.is;
      if ('not' in judgement) return !holds(judgement.not);
      if ('every' in judgement) return judgement.every.every(holds);
      if ('some' in judgement) return judgement.some.some(holds);
      if ('open' in judgement) return values.get(judgement.open) === true;
      const { key } = judgement;
      const shown = presence.get(key);
      return judgement.test(!shown || holds(shown) ? values.get(key) : null);
    };
    return holds;
  }
}

/** Whether whoever comes to a step has answered a question. */
function isAnswered(field: FieldPart | undefined, before: StepPart | undefined): boolean {
  if (!field || !before || field.step === before || field.groups.length > 0) return false;
  return (property(field, 'required') ?? true) === true && field.type !== 'computed';
}

/** A question that is shown and says nothing: nobody gets past it where it is required. */
function isBlank(
  value: unknown,
  shown: Judgement | undefined,
  holds: (one: Judgement) => boolean,
): boolean {
  const saysNothing =
    value === null ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0);
  return saysNothing && (!shown || holds(shown));
}

function combination(
  number: number,
  keys: readonly string[],
  domains: readonly (readonly unknown[])[],
): Map<string, unknown> {
  const values = new Map<string, unknown>();
  let rest = number;
  keys.forEach((key, at) => {
    const domain = domains[at] ?? [];
    values.set(key, domain[rest % domain.length]);
    rest = Math.floor(rest / domain.length);
  });
  return values;
}
