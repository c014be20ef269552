import { isObject, pointerTo, type Unchecked } from '../form.js';

/** A part of a definition with its place. Nothing is known of its shape. */
export interface Part {
  readonly pointer: string;
  readonly value: Unchecked;
}

export const ROOT = '';

export function partOf(value: unknown): Part {
  return { pointer: ROOT, value: isObject(value) ? value : {} };
}

/** A property, where it is there. Inherited ones are not. */
export function property({ value }: Part, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

export function text(part: Part, key: string): string | undefined {
  const value = property(part, key);
  return typeof value === 'string' ? value : undefined;
}

export function number(part: Part, key: string): number | undefined {
  const value = property(part, key);
  return typeof value === 'number' ? value : undefined;
}

export function at({ pointer }: Part, ...path: (string | number)[]): string {
  return pointer + path.map((key) => pointerTo(String(key))).join('');
}

/** An object in the part, or an empty one. */
export function inside(part: Part, key: string): Part {
  const value = property(part, key);
  return { pointer: at(part, key), value: isObject(value) ? value : {} };
}

/** The objects of a list in the part, with their places; whatever else is in it is passed over. */
export function items(part: Part, key: string): Part[] {
  return list(part, key).flatMap(([value, pointer]) =>
    isObject(value) ? [{ value, pointer }] : [],
  );
}

/** The texts of a list in the part, with their places. */
export function texts(part: Part, key: string): (readonly [value: string, pointer: string])[] {
  return list(part, key).filter((entry): entry is [string, string] => typeof entry[0] === 'string');
}

function list(part: Part, key: string): (readonly [value: unknown, pointer: string])[] {
  const value = property(part, key);
  return Array.isArray(value)
    ? value.map((one: unknown, index) => [one, at(part, key, index)])
    : [];
}
