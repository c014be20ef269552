import { fault, listed, type DefinitionProblem } from './faults.js';
import type { FieldPart, FormParts } from './form-parts.js';
import { didYouMean } from './nearest.js';

/** From where an expression looks at the answers. */
export interface View {
  /** How many fields of the form, in order, have been asked. */
  readonly asked: number;
  /** Groups whose items are in view. */
  readonly groups: readonly FieldPart[];
  /** The field whose own expression it is. */
  readonly own?: FieldPart | undefined;
}

export interface Lookup {
  readonly field?: FieldPart;
  readonly problem?: DefinitionProblem;
}

/** Which field an expression means, and whether it may. */
export class References {
  readonly #byId = new Map<string, FieldPart>();
  readonly #index = new Map<FieldPart, number>();
  readonly #fields: readonly FieldPart[];

  constructor({ fields }: FormParts) {
    this.#fields = fields;
    fields.forEach((field, at) => {
      this.#index.set(field, at);
      if (field.id !== undefined && !this.#byId.has(field.id)) this.#byId.set(field.id, field);
    });
  }

  get ids(): Iterable<string> {
    return this.#byId.keys();
  }

  find(id: string): FieldPart | undefined {
    return this.#byId.get(id);
  }

  indexOf(field: FieldPart): number {
    return this.#index.get(field) ?? 0;
  }

  lookUp(id: string, pointer: string, view: View): Lookup {
    const field = this.#byId.get(id);
    if (!field) return { problem: this.#unknown(id, pointer, view) };
    const { own } = view;
    if (own && (field === own || own.groups.includes(field))) {
      const path =
        field === own ? `\`${id}\` reads itself` : `\`${own.id ?? ''}\` stands in \`${id}\``;
      return { field, problem: fault('definition-cycle', pointer, { path }) };
    }
    const closed = field.groups.find((group) => !view.groups.includes(group));
    if (closed) {
      const params = { field: id, group: closed.id ?? '' };
      return { field, problem: fault('definition-outside', pointer, params) };
    }
    // Of a group that was asked before, every field was.
    const isAsked =
      this.indexOf(field.groups.find((one) => !own?.groups.includes(one)) ?? field) < view.asked;
    if (isAsked) return { field };
    return {
      field,
      problem: fault('definition-later', pointer, { field: id, place: field.pointer }),
    };
  }

  #unknown(id: string, pointer: string, view: View): DefinitionProblem {
    const known = this.#fields.slice(0, view.asked).flatMap((field) => field.id ?? []);
    const params = { field: id, known: listed(known) };
    return fault('definition-reference', pointer, params, didYouMean(id, this.#byId.keys()));
  }
}
