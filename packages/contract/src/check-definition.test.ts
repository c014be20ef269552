import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDefinition, DefinitionError, parseDefinition } from './check-definition.js';
import { everything } from './testing/definition.js';

type Json = Record<string, never>;

/** The problems of a good definition after one change. */
function after(change: (definition: Json) => void) {
  const definition = structuredClone(everything) as unknown as Json;
  change(definition);
  return checkDefinition(definition);
}

const set = (path: string, value: unknown) => (definition: Json) => {
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Json>((part, key) => part[key] as unknown as Json, definition);
  if (value === undefined) delete parent[last];
  else parent[last] = value as never;
};

describe('checkDefinition', () => {
  it('takes a good definition', () => {
    expect(checkDefinition(everything)).toEqual([]);
    expect(parseDefinition(everything)).toBe(everything);
  });

  it.each([
    ['title', { en: 'No Arabic' }, '/title'],
    ['title/ar', ' ', '/title/ar'],
    ['next', [], '/next'],
    ['extra', 1, '/extra'],
    ['version', 0, '/version'],
    ['id', 'no-sector', '/id'],
    ['fees/0/amount', 1.5, '/fees/0/amount'],
    ['fees/0/asOf', 'last year', '/fees/0/asOf'],
    ['steps/0/fields', [], '/steps/0/fields'],
    ['steps/0/fields/0/id', 'not-camel', '/steps/0/fields/0/id'],
    ['steps/0/fields/0/type', 'date', '/steps/0/fields/0/type'],
    ['steps/0/fields/0/constraints', {}, '/steps/0/fields/0/constraints'],
    ['steps/0/fields/0/options', [], '/steps/0/fields/0/options'],
    ['steps/1/fields/0/options', undefined, '/steps/1/fields/0'],
    ['steps/1/fields/3/constraints/kinds', ['mobile'], '/steps/1/fields/3/constraints/kinds'],
    ['steps/2/when', { log: 'x' }, '/steps/2/when/log'],
    ['steps/2/when', { '==': [{ var: 'kind' }, 7] }, '/steps/2/when/==/1'],
    ['steps/2/when', { var: 'kind', '!': { var: 'kind' } }, '/steps/2/when'],
  ])('refuses %s = %j by the schema', (path, value, pointer) => {
    const problems = after(set(path, value));
    expect(problems[0]).toMatchObject({ pointer, code: 'definition-schema' });
  });

  it.each([
    ['steps/2/id', 'person', 'definition-duplicate', '/steps/2/id'],
    ['steps/2/fields/0/id', 'name', 'definition-duplicate', '/steps/2/fields/0/id'],
    [
      'steps/1/fields/0/options/1/value',
      'car',
      'definition-duplicate',
      '/steps/1/fields/0/options/1/value',
    ],
    ['processingTime/min', 3, 'definition-range', '/processingTime'],
    [
      'steps/2/fields/0/constraints/minLength',
      11,
      'definition-range',
      '/steps/2/fields/0/constraints',
    ],
    ['steps/0/when', { var: 'kind' }, 'definition-condition', '/steps/0/when'],
    ['steps/1/fields/0/when', { var: 'kind' }, 'definition-condition', '/steps/1/fields/0/when'],
    [
      'steps/1/fields/0/required',
      { var: 'nowhere' },
      'definition-condition',
      '/steps/1/fields/0/required',
    ],
    ['steps/2/when', { '==': [{ var: 'kind' }, 'boat'] }, 'definition-literal', '/steps/2/when'],
    ['steps/2/when', { '!=': [{ var: 'insured' }, 'yes'] }, 'definition-literal', '/steps/2/when'],
    ['steps/2/when', { in: [{ var: 'papers' }, ['x']] }, 'definition-literal', '/steps/2/when'],
  ])('refuses %s = %j by its meaning', (path, value, code, pointer) => {
    expect(after(set(path, value))).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it('takes any JSON without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(checkDefinition(value).length).toBeGreaterThan(0);
      }),
    );
  });

  it('says where and what in one error', () => {
    const bad = { ...everything, next: [] };
    expect(() => parseDefinition(bad)).toThrow(DefinitionError);
    expect(() => parseDefinition(bad)).toThrow(/^\/next definition-schema Array has too few/);
  });
});
