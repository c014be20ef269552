import type { Field, ServiceDefinition } from '@fanar/contract';
import { expect, it } from 'vitest';
import { createCatalogue } from '../catalogue.js';
import { testCatalogue } from '../testing/test-catalogue.js';
import { createKeyCheck } from './keys.js';
import { offeredServices } from './offered.js';

const id = 'administrative-prosecution/complaint';
const complaint = testCatalogue.definitions.find((one) => one.id === id) as ServiceDefinition;
const label = { ar: 'سؤال للاختبار' };

/** What is offered where the complaint is so. */
function offeredWith(change: (complaint: ServiceDefinition) => ServiceDefinition): string[] {
  const definitions = testCatalogue.definitions.map((one) =>
    one === complaint ? change(one) : one,
  );
  return [...offeredServices(createCatalogue({ ...testCatalogue, definitions }), {}).keys()];
}
const asking = (field: Field) => (definition: ServiceDefinition) => ({
  ...definition,
  steps: [...definition.steps, { id: 'more', title: label, fields: [field] }],
});
const offered = ['administrative-prosecution_complaint'];

it('offers what making a complaint leads to, where a report has a place for all that is needed', () => {
  expect(offeredWith((one) => one)).toEqual(offered);
  expect(offeredWith((one) => ({ ...one, events: [] }))).toEqual([]);
  expect(offeredWith((one) => ({ ...one, payment: 'online' }))).toEqual([]);
});

it.each<[string, Field, string[]]>([
  ['a file', { id: 'more', type: 'file', label }, []],
  ['a file that may be left out', { id: 'more', type: 'file', label, required: false }, offered],
  ['a file in some cases', { id: 'more', type: 'file', label, when: { var: 'kind' } }, []],
  ['an address in parts', { id: 'more', type: 'address', label }, []],
  ['a number', { id: 'more', type: 'number', label }, offered],
  [
    'a mobile that is proved',
    { id: 'more', type: 'phone', label, constraints: { verify: true } },
    [],
  ],
  ['something worked out', { id: 'more', type: 'computed', label, value: 1 }, offered],
])('of a service that asks for %s', (_, field, services) => {
  expect(offeredWith(asking(field))).toEqual(services);
});

it('puts a place by coordinates before one in words', () => {
  const catalogue = createCatalogue({
    ...testCatalogue,
    definitions: [asking({ id: 'point', type: 'location', label })(complaint)],
    offices: [],
  });
  const [service] = [...offeredServices(catalogue, {}).values()];
  expect(service?.core.place.id).toBe('point');
  expect(service?.attributes.has('place')).toBe(true);
});

it('offers what a host names, and refuses what cannot be reported to', () => {
  const catalogue = createCatalogue(testCatalogue);
  expect([...offeredServices(catalogue, { services: [] }).keys()]).toEqual([]);
  expect([...offeredServices(catalogue, { services: [id] }).keys()]).toEqual(offered);
  for (const wrong of [
    'administrative-prosecution/grievance',
    'traffic/appeal-violation',
    'traffic/none',
  ] as const) {
    expect(() => offeredServices(catalogue, { services: [wrong] })).toThrow(
      `"${wrong}" cannot be reported to by Open311`,
    );
  }
});

it('knows the keys that were given out, of some length', () => {
  const isKey = createKeyCheck([
    'a-key-of-the-town-app-for-tests',
    'another-key-of-another-app-there',
  ]);
  expect(isKey('another-key-of-another-app-there')).toBe(true);
  expect(isKey('a-key-of-the-town-app-for-test')).toBe(false);
  expect(isKey('')).toBe(false);
  expect(createKeyCheck()('')).toBe(false);
  expect(() => createKeyCheck(['short'])).toThrow(RangeError);
});
