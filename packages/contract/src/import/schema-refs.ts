import { isObject, type Unchecked } from '../form.js';
import { own, str, type Draft } from './draft.js';
import { cleaned } from './words.js';

/** References are followed so far, and not in circles. */
const MAX_HOPS = 12;

/** Follows `$ref` within one schema. */
export class SchemaRefs {
  readonly #root: Unchecked;
  readonly #draft: Draft;

  constructor(root: Unchecked, draft: Draft) {
    this.#root = root;
    this.#draft = draft;
  }

  /** What a `$ref` within the schema leads to. */
  resolved(schema: Unchecked, pointer: string): Unchecked {
    let here = schema;
    for (let hop = 0; hop < MAX_HOPS; hop++) {
      const ref = str(here, '$ref');
      if (ref === undefined) return here;
      const target = ref.startsWith('#') ? this.#at(ref.slice(1)) : undefined;
      if (!isObject(target)) {
        this.#draft.note(
          pointer,
          'lost',
          `The reference ${cleaned(ref).slice(0, 120)} leads out of the schema.`,
        );
        return withoutRef(here);
      }
      here = { ...target, ...withoutRef(here) };
    }
    return withoutRef(here);
  }

  #at(pointer: string): unknown {
    const keys = pointer
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    return keys.reduce<unknown>((part, key) => {
      if (Array.isArray(part))
        return /^\d+$/.test(key) ? (part[Number(key)] as unknown) : undefined;
      return isObject(part) ? own(part, key) : undefined;
    }, this.#root);
  }
}

function withoutRef(schema: Unchecked): Unchecked {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$ref'));
}
