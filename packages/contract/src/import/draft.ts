import { GROUP_LEVELS } from '../limits.js';
import { isObject, type Unchecked } from '../form.js';
import type { Expression } from '../logic.js';
import type { ImportNote } from './imported.js';
import { idFrom, optionalText, slugFrom, textFrom, unique } from './words.js';

/** A field on its way; its conditions still speak of the names of the form it comes from. */
export interface DraftField {
  readonly pointer: string;
  readonly id: string;
  readonly body: Record<string, unknown>;
  /** New values of options by old ones, where they had to change. */
  readonly values: ReadonlyMap<string, string>;
  readonly fields?: readonly DraftField[];
  when: Expression | undefined;
  required: Expression;
}

export interface DraftStep {
  readonly pointer: string;
  readonly id: string;
  readonly title: unknown;
  readonly intro?: unknown;
  readonly fields: readonly DraftField[];
}

/** A question of a form, as each importer reads it. */
export interface Question {
  readonly pointer: string;
  readonly name: string;
  /** What its id is made of; the name where it does not say. */
  readonly key?: string;
  readonly label: unknown;
  readonly hint?: unknown;
  readonly type: string;
  readonly required?: Expression;
  readonly when?: Expression | undefined;
  readonly constraints?: Readonly<Record<string, unknown>>;
  readonly options?: readonly OptionLike[];
  readonly fields?: readonly DraftField[];
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface OptionLike {
  readonly value: unknown;
  readonly label: unknown;
}

const CHOICES = new Set(['radio', 'select', 'combobox', 'segmented-control', 'checkbox-group']);
const LONG_LIST = 50;
const MOST_ITEMS = 100;
const OPTION_VALUE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;

/** Collects what a form asks, and notes what becomes of the rest. */
export class Draft {
  readonly notes: ImportNote[] = [];
  /** Ids of fields by the names that the form has for them. */
  readonly ids = new Map<string, string>();
  readonly fields = new Map<string, DraftField>();
  readonly #taken = new Set<string>(['applicant']);
  readonly #steps = new Set<string>();

  note(pointer: string, kind: ImportNote['kind'], message: string): void {
    this.notes.push({ pointer, kind, message });
  }

  step(
    pointer: string,
    name: string,
    title: unknown,
    fields: readonly DraftField[],
    intro?: unknown,
  ): DraftStep {
    const id = unique(slugFrom(name) || 'step', this.#steps, '-');
    return { pointer, id, title, fields, ...(intro !== undefined && { intro }) };
  }

  field(question: Question): DraftField {
    const { pointer, name, label, hint, more = {}, constraints = {}, fields } = question;
    const { type, options, values } = this.#choices(question);
    const id = unique(idFrom(question.key ?? name) || 'question', this.#taken);
    const hintText = optionalText(hint);
    if (type === 'number' && constraints.min === undefined) {
      this.note(pointer, 'guessed', 'A number below zero is refused, as no smallest one is set.');
    }
    const limits = Object.fromEntries(
      Object.entries(constraints).filter(([, value]) => value !== undefined),
    );
    const field: DraftField = {
      ...{ pointer, id, values },
      body: {
        ...{ id, type, label: textFrom(label, name || id) },
        ...(hintText && { hint: hintText }),
        ...(Object.keys(limits).length > 0 && { constraints: limits }),
        ...(options && { options }),
        ...more,
      },
      when: question.when,
      required: question.required ?? false,
      ...(fields && { fields }),
    };
    if (!this.ids.has(name)) this.ids.set(name, id);
    this.fields.set(id, field);
    return field;
  }

  /** A group of fields that are asked for each of several; nothing where no field is left. */
  group(
    question: Omit<Question, 'type'>,
    least: number | undefined,
    most: number | undefined,
  ): DraftField[] {
    if (question.fields?.length === 0) return [];
    const group = this.field({ ...question, type: 'group' });
    const min = countOf(least);
    const max = countOf(most, 1);
    Object.assign(group.body, {
      item: group.body.label,
      ...(min !== undefined && min <= MOST_ITEMS && { min }),
      ...(max !== undefined && max <= MOST_ITEMS && { max }),
    });
    return [group];
  }

  /** Whether a group within so many others may still be one. */
  mayNest(groups: number, pointer: string): boolean {
    if (groups < GROUP_LEVELS) return true;
    this.note(pointer, 'lost', 'Groups may be nested two levels deep, and this is a third.');
    return false;
  }

  /** Lists of options as a definition has them; a list of one is a box to tick. */
  #choices({ pointer, type, options }: Question): {
    type: string;
    options?: readonly unknown[];
    values: ReadonlyMap<string, string>;
  } {
    const values = new Map<string, string>();
    if (!CHOICES.has(type)) return { type, values };
    const taken = new Set<string>();
    const list = (options ?? []).flatMap(({ value, label }) => {
      const old =
        typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
          ? String(value)
          : '';
      if (values.has(old)) return [];
      const made = unique(OPTION_VALUE.test(old) ? old : slugFrom(old) || 'option', taken, '-');
      values.set(old, made);
      return [{ value: made, label: textFrom(label, old) }];
    });
    if (Array.from(values).some(([old, made]) => old !== made)) {
      this.note(
        pointer,
        'guessed',
        'Values of options were renamed: a value has Latin letters, digits, "_", "." and "-".',
      );
    }
    if (list.length > 1) {
      const isLong = type !== 'checkbox-group' && list.length > LONG_LIST;
      return { type: isLong ? 'combobox' : type, options: list, values };
    }
    const isBox = list.length === 1;
    this.note(
      pointer,
      'guessed',
      isBox
        ? 'A list of one option became a box to tick.'
        : 'A list without options became a text.',
    );
    return { type: isBox ? 'checkbox' : 'text', values: new Map() };
  }
}

/** Conditions that hold together. */
export function both(
  one: Expression | undefined,
  other: Expression | undefined,
): Expression | undefined {
  if (one === undefined) return other;
  return other === undefined ? one : { and: [one, other] };
}

export function str(part: Unchecked, key: string): string | undefined {
  const value = own(part, key);
  return typeof value === 'string' ? value : undefined;
}

export function num(part: Unchecked, key: string): number | undefined {
  const value = own(part, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function own(part: Unchecked, key: string): unknown {
  return Object.hasOwn(part, key) ? part[key] : undefined;
}

export function objectIn(part: Unchecked, key: string): Unchecked {
  const value = own(part, key);
  return isObject(value) ? value : {};
}

export function listIn(part: Unchecked, key: string): readonly unknown[] {
  const value = own(part, key);
  return Array.isArray(value) ? value : [];
}

/** Whole and not below zero, or nothing. */
export function countOf(value: number | undefined, least = 0): number | undefined {
  return value !== undefined && Number.isInteger(value) && value >= least ? value : undefined;
}
