import { isObject, type Unchecked } from '../form.js';
import type { Expression } from '../logic.js';
import {
  both,
  Draft,
  listIn,
  num,
  objectIn,
  own,
  type DraftField,
  type DraftStep,
} from './draft.js';
import { ImportError, type Imported } from './imported.js';
import { schemaCondition } from './schema-condition.js';
import { SchemaRefs } from './schema-refs.js';
import { constraintsOf, kindOf, optionsOf, typeOf } from './schema-shape.js';
import { readable, settled } from './settle.js';
import { cleaned } from './words.js';

/**
 * A JSON Schema of an object as a service definition: its properties become questions, an object in
 * it a step, a list of objects a group, and `if`, `then`, `else` and dependencies conditions.
 *
 * @throws {@link ImportError}
 */
export function fromJsonSchema(schema: unknown): Imported {
  const root = readable(schema, 'JSON Schema');
  const reading = new SchemaReading(root);
  const steps = reading.steps();
  return settled(reading.draft, steps, own(root, 'title'), own(root, 'description'));
}

interface Place {
  readonly pointer: string;
  /** Names of the objects around, joined by dots. */
  readonly path: string;
  readonly when: Expression | undefined;
  readonly groups: number;
  readonly depth: number;
}

interface Entry {
  readonly name: string;
  readonly schema: Unchecked;
  readonly pointer: string;
  readonly when: Expression | undefined;
  readonly required: Expression;
}

const MAX_DEPTH = 12;
/** References are followed again and again: a small schema could unfold without end. */
const MAX_FIELDS = 500;

class SchemaReading {
  readonly draft = new Draft();
  readonly #root: Unchecked;
  readonly #refs: SchemaRefs;
  #fields = 0;

  constructor(root: Unchecked) {
    this.#root = root;
    this.#refs = new SchemaRefs(root, this.draft);
  }

  steps(): DraftStep[] {
    const root = this.#refs.resolved(this.#root, '');
    const place: Place = { pointer: '', path: '', when: undefined, groups: 0, depth: 0 };
    const entries = this.#entries(root, place);
    if (entries.length === 0)
      throw new ImportError('This is no JSON Schema of an object with `properties`.');
    const main: DraftField[] = [];
    const steps = [
      this.draft.step('', cleaned(own(root, 'title')) || 'main', own(root, 'title'), main),
    ];
    for (const entry of entries) {
      const inner = this.#refs.resolved(entry.schema, entry.pointer);
      const fields = this.#entry(entry, place);
      if (kindOf(inner) === 'object')
        steps.push(
          this.draft.step(
            entry.pointer,
            entry.name,
            own(inner, 'title') ?? entry.name,
            fields,
            own(inner, 'description'),
          ),
        );
      else main.push(...fields);
    }
    return steps;
  }

  /** The properties of an object, those that depend on others included. */
  #entries(schema: Unchecked, place: Place): Entry[] {
    const entries = new Map<string, Entry>();
    this.#collect(schema, place.pointer, undefined, place, entries);
    for (const key of ['not', 'patternProperties']) {
      if (own(schema, key) !== undefined)
        this.draft.note(place.pointer, 'lost', `\`${key}\` of an object was not carried over.`);
    }
    return Array.from(entries.values());
  }

  #collect(
    schema: Unchecked,
    pointer: string,
    when: Expression | undefined,
    place: Place,
    entries: Map<string, Entry>,
    depth = 0,
  ): void {
    if (depth > MAX_DEPTH) return;
    this.#properties(schema, pointer, when, place, entries);
    this.#dependencies(schema, pointer, when, place, entries, depth);
    const inner = (part: unknown, path: string, more: Expression | undefined) => {
      if (isObject(part))
        this.#collect(
          this.#refs.resolved(part, pointer + path),
          pointer + path,
          both(when, more),
          place,
          entries,
          depth + 1,
        );
    };
    listIn(schema, 'allOf').forEach((part, at) => inner(part, `/allOf/${String(at)}`, undefined));
    for (const key of ['oneOf', 'anyOf']) {
      listIn(schema, key).forEach((part, at) => {
        const path = `/${key}/${String(at)}`;
        const condition = isObject(part) ? this.#choiceOf(part, place, entries) : undefined;
        if (condition !== undefined) inner(part, path, condition);
        else this.draft.note(pointer + path, 'lost', 'Nothing asked before decides on this part.');
      });
    }
    const test = own(schema, 'if');
    if (!isObject(test)) return;
    const condition = schemaCondition(test, place.path);
    if (condition === undefined)
      return this.draft.note(
        `${pointer}/if`,
        'lost',
        'The condition has no counterpart: what it decides is not asked.',
      );
    inner(own(schema, 'then'), '/then', condition);
    inner(own(schema, 'else'), '/else', { '!': condition });
  }

  /** A part of several counts where questions that were asked have the values that it names. */
  #choiceOf(
    part: Unchecked,
    { path }: Place,
    entries: ReadonlyMap<string, Entry>,
  ): Expression | undefined {
    const properties = Object.entries(objectIn(part, 'properties')).filter(
      ([name, one]) =>
        entries.has(path + name) && isObject(one) && ('const' in one || 'enum' in one),
    );
    return schemaCondition({ properties: Object.fromEntries(properties) }, path);
  }

  #properties(
    schema: Unchecked,
    pointer: string,
    when: Expression | undefined,
    place: Place,
    entries: Map<string, Entry>,
  ): void {
    const required = new Set(listIn(schema, 'required').filter((one) => typeof one === 'string'));
    for (const [name, property] of Object.entries(objectIn(schema, 'properties'))) {
      const known = entries.get(place.path + name);
      if (!isObject(property)) continue;
      // Where two conditions ask for the same in two ways, both are asked, each in its case.
      const isOther = known?.when !== undefined && when !== undefined && known.when !== when;
      if (known && !isOther) continue;
      entries.set(place.path + name + (isOther ? ` ${String(entries.size)}` : ''), {
        name,
        schema: property,
        pointer: `${pointer}/properties/${escaped(name)}`,
        when,
        required: required.has(name),
      });
    }
    for (const name of required) this.#require(place.path + name, when, entries);
  }

  #require(key: string, when: Expression | undefined, entries: Map<string, Entry>): void {
    const known = entries.get(key);
    if (!known || known.required === true) return;
    const isSame = when === undefined || known.when === when;
    const more: Expression = isSame ? true : when;
    const required =
      typeof known.required === 'object' && known.required !== null && more !== true
        ? { or: [known.required, more] }
        : more;
    entries.set(key, { ...known, required });
  }

  #dependencies(
    schema: Unchecked,
    pointer: string,
    when: Expression | undefined,
    place: Place,
    entries: Map<string, Entry>,
    depth: number,
  ): void {
    for (const key of ['dependentRequired', 'dependentSchemas', 'dependencies']) {
      for (const [name, needed] of Object.entries(objectIn(schema, key))) {
        const given = both(when, { var: place.path + name });
        if (Array.isArray(needed))
          for (const one of needed) this.#require(`${place.path}${cleaned(one)}`, given, entries);
        else if (isObject(needed))
          this.#collect(
            this.#refs.resolved(needed, pointer),
            `${pointer}/${key}/${escaped(name)}`,
            given,
            place,
            entries,
            depth + 1,
          );
      }
    }
  }

  #entry(entry: Entry, place: Place): DraftField[] {
    const { name, pointer, required } = entry;
    const schema = this.#refs.resolved(entry.schema, pointer);
    const when = both(place.when, entry.when);
    const depth = place.depth + 1;
    if (depth > MAX_DEPTH || this.#fields > MAX_FIELDS) {
      this.draft.note(pointer, 'lost', 'It stands too deep, or there is too much.');
      return [];
    }
    const here: Place = { ...place, pointer, when, depth };
    switch (kindOf(schema)) {
      case 'object': {
        const inner = { ...here, path: `${place.path}${name}.` };
        return this.#entries(schema, inner).flatMap((one) => this.#entry(one, inner));
      }
      case 'items':
        return this.#group(name, schema, required, here);
      default:
        return this.#question(name, schema, required, here);
    }
  }

  #group(name: string, schema: Unchecked, required: Expression, place: Place): DraftField[] {
    const { pointer, when, groups, path } = place;
    if (!this.draft.mayNest(groups, pointer)) return [];
    const items = this.#refs.resolved(objectIn(schema, 'items'), `${pointer}/items`);
    const inner: Place = {
      ...place,
      ...{
        pointer: `${pointer}/items`,
        path: `${path}${name}.`,
        when: undefined,
        groups: groups + 1,
      },
    };
    const single = {
      name: `${name}Item`,
      schema: items,
      pointer: inner.pointer,
      when: undefined,
      required: true,
    };
    const entries = kindOf(items) === 'object' ? this.#entries(items, inner) : [single];
    const fields = entries.flatMap((one) => this.#entry(one, inner));
    const label = own(schema, 'title') ?? name;
    const question = {
      pointer,
      name: path + name,
      key: name,
      label,
      hint: own(schema, 'description'),
      when,
      required,
      fields,
    };
    return this.draft.group(question, num(schema, 'minItems'), num(schema, 'maxItems'));
  }

  #question(
    name: string,
    schema: Unchecked,
    required: Expression,
    { pointer, path, when }: Place,
  ): DraftField[] {
    if (own(schema, 'const') !== undefined || own(schema, 'readOnly') === true) {
      this.draft.note(pointer, 'lost', 'A value that nobody chooses is not asked.');
      return [];
    }
    this.#fields += 1;
    const items = this.#refs.resolved(objectIn(schema, 'items'), pointer);
    const type = typeOf(schema, (message) => this.draft.note(pointer, 'guessed', message));
    for (const key of ['pattern', 'multipleOf', 'default', 'contains', 'not']) {
      if (own(schema, key) !== undefined)
        this.draft.note(pointer, 'lost', `\`${key}\` was not carried over.`);
    }
    return [
      this.draft.field({
        ...{ pointer, name: path + name, key: name, type, when, required },
        label: own(schema, 'title') ?? name,
        hint: own(schema, 'description'),
        constraints: constraintsOf(type, schema),
        options: optionsOf(type === 'checkbox-group' ? items : schema),
      }),
    ];
  }
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
