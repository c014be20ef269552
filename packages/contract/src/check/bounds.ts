import { pointerTo } from '../form.js';
import { fault, type DefinitionProblem } from './faults.js';

/** Far beyond any service, and small enough to check in a moment. */
const MAX_DEPTH = 120;
const MAX_VALUES = 200_000;
const MAX_STRING = 20_000;

const JSON_TYPES = new Set(['string', 'number', 'boolean', 'object']);
const LONE_SURROGATE = /\p{Cs}/u;

/** What is too large or too deep to be looked at more closely. Bounded work, whatever comes. */
export function boundProblems(value: unknown): DefinitionProblem[] {
  const waiting: { value: unknown; pointer: string; depth: number }[] = [
    { value, pointer: '', depth: 0 },
  ];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: one, pointer, depth } = next;
    seen += 1;
    if (seen > MAX_VALUES) return [fault('definition-limit', '', { what: 'So many values' })];
    if (depth > MAX_DEPTH) return [fault('definition-limit', pointer, { what: 'Such a depth' })];
    if (typeof one === 'string' && one.length > MAX_STRING) {
      return [
        fault('definition-limit', pointer, { what: `A text of ${String(one.length)} characters` }),
      ];
    }
    if (!JSON_TYPES.has(typeof one)) {
      return [fault('definition-type', pointer, { found: typeof one, expected: 'JSON' })];
    }
    if (typeof one !== 'object' || one === null) continue;
    if (Array.isArray(one) && one.length > MAX_VALUES) {
      return [fault('definition-limit', pointer, { what: 'So long a list' })];
    }
    const entries = Object.entries(one);
    if (Array.isArray(one) && entries.length !== one.length) {
      return [fault('definition-type', pointer, { found: 'a list with holes', expected: 'JSON' })];
    }
    for (const [key, part] of entries) {
      if (part === undefined && !Array.isArray(one)) continue;
      if (key.length > MAX_STRING)
        return [fault('definition-limit', pointer, { what: 'So long a key' })];
      if (LONE_SURROGATE.test(key))
        return [fault('definition-limit', pointer, { what: 'Half a character' })];
      waiting.push({ value: part, pointer: pointer + pointerTo(key), depth: depth + 1 });
    }
  }
  return [];
}
