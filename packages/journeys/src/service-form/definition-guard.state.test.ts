import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { council } from '../../../contract/src/testing/council.js';
import { everyType, owners } from '../testing/every-type.js';
import { faultOf } from './definition-guard.js';

type Changing = Record<string, unknown>;

/** The service with another value at a place; without it where there is none. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(council) as unknown as Changing;
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Changing>((part, key) => part[key] as Changing, copy);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

function placesIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const place = path ? `${path}/${key}` : key;
    return [place, ...placesIn(part, place)];
  });
}

const nested = (depth: number): object =>
  Array.from({ length: depth }).reduce<object>((inner) => ({ '!': inner }), { var: 'kind' });

const groups = (depth: number): object =>
  Array.from({ length: depth }).reduce<object>(
    (inner) => ({ id: 'g', type: 'group', label: { ar: 'م' }, item: { ar: 'م' }, fields: [inner] }),
    { id: 'x', type: 'text', label: { ar: 'س' } },
  );

const cycle: { and: unknown[] } = { and: [] };
cycle.and.push(cycle, cycle);

const FIELD = 'steps/0/fields/0';

describe('what keeps a definition from being shown', () => {
  it('is nothing in a good one', () => {
    for (const service of [council, everyType, owners]) expect(faultOf(service)).toBeUndefined();
  });

  it.each<[path: string, value: unknown, fault: string]>([
    ['title', undefined, '/title needs a text in Arabic'],
    ['title/en', 5, '/title needs a text in Arabic'],
    ['version', 1.5, '/version needs a whole number'],
    ['next', [null], '/next/0 needs a text in Arabic'],
    ['fees/1', 'x', '/fees/1 needs an object'],
    ['screening', 'x', '/screening needs a list'],
    ['applicant/roles', undefined, '/applicant/roles needs a list'],
    ['contact/phone', 19, '/contact/phone needs a string'],
    [`${FIELD}/type`, 'constructor', `/${FIELD}/type needs a type that is known`],
    [`${FIELD}/options`, undefined, `/${FIELD}/options needs a list`],
    ['steps/1/fields/2/min', 1_000_000_000, '/steps/1/fields/2/min needs a number up to 100'],
    [FIELD, groups(3), `/${FIELD}/fields/0/fields/0 is nested too deep`],
    [FIELD, groups(10_000), `/${FIELD}/fields/0/fields/0 is nested too deep`],
    [`${FIELD}/when`, nested(40), 'LogicDepthError in a condition'],
    [`${FIELD}/required`, nested(10_000), 'LogicDepthError in a condition'],
    ['rules/0/assert', cycle, 'LogicDepthError in a condition'],
  ])('is said: %s', (path, value, fault) => {
    expect(faultOf(changed(path, value))).toBe(fault);
  });

  it('says what the whole is to be', () => {
    expect(faultOf([])).toBe('the whole needs an object');
  });

  it('is looked for in any JSON without throwing', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => faultOf(value) !== undefined));
    const place = fc.constantFrom(...placesIn(council));
    fc.assert(
      fc.property(place, fc.option(fc.jsonValue({ maxDepth: 2 })), (path, value) => {
        const fault = faultOf(changed(path, value));
        expect(['string', 'undefined']).toContain(typeof fault);
      }),
    );
  });
});
