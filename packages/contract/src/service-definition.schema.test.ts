import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { OPERATORS } from './check/operators.js';
import { fieldsOf, isObject, type Unchecked } from './form.js';
import schema from './service-definition.schema.json' with { type: 'json' };
import { council } from './testing/council.js';
import { everything } from './testing/definition.js';

const ajv = new Ajv2020({ allErrors: true, formats: { date: true }, strictTypes: false });
const validate = ajv.compile(schema);

const definitions = schema.$defs as unknown as Readonly<Record<string, Unchecked>>;

const described = (part: Unchecked): boolean => {
  const target = typeof part.$ref === 'string' ? definitions[part.$ref.split('/')[2] ?? ''] : {};
  return typeof (part.description ?? target?.description) === 'string';
};

/** Pointers of properties that an editor has nothing to say of. */
function silentIn(part: unknown, pointer: string): string[] {
  if (Array.isArray(part)) return part.flatMap((one, at) => silentIn(one, `${pointer}/${at}`));
  if (!isObject(part)) return [];
  const properties = part.type === 'object' && isObject(part.properties) ? part.properties : {};
  return [
    ...Object.entries(properties)
      .filter(([, one]) => !isObject(one) || !described(one))
      .map(([key]) => `${pointer}/properties/${key}`),
    ...Object.entries(part).flatMap(([key, one]) => silentIn(one, `${pointer}/${key}`)),
  ];
}

describe('the schema of a service definition', () => {
  it('says of every property what it is', () => {
    expect(silentIn(schema, '')).toEqual([]);
    expect(Object.values(definitions).every(described)).toBe(true);
  });

  it('takes what a definition can say, with or without its own address', () => {
    for (const service of [everything, council, { $schema: schema.$id, ...everything }]) {
      expect(validate(service), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it('knows every type of field and every operator', () => {
    const types = new Set(fieldsOf(everything).map(({ type }) => type));
    expect(schema.$defs.fieldType.enum.toSorted()).toEqual(Array.from(types).toSorted());
    expect(Object.keys(schema.$defs.operation.properties).toSorted()).toEqual(
      ['var', ...Object.keys(OPERATORS)].toSorted(),
    );
  });

  it('takes of each type only what belongs to it', () => {
    const [first] = everything.steps;
    const withField = (field: object) => ({
      ...everything,
      steps: [{ ...first, fields: [{ id: 'x', label: { ar: 'س' }, ...field }] }],
    });
    const options = [
      { value: 'a', label: { ar: 'أ' } },
      { value: 'b', label: { ar: 'ب' } },
    ];
    for (const good of [
      { type: 'number', unit: { ar: 'متر' }, constraints: { decimals: 2 } },
      { type: 'email', constraints: { verify: true } },
      { type: 'phone', constraints: { kinds: ['mobile'], verify: true } },
      { type: 'file', constraints: { capture: 'user', inPageCamera: true } },
      { type: 'radio', options, when: { if: [{ var: 'a' }, true, { '!': { var: 'b' } }] } },
      { type: 'computed', value: { sum: [{ var: 'items' }, { '*': [{ var: 'n' }, 2] }] } },
    ]) {
      expect(validate(withField(good)), JSON.stringify(validate.errors)).toBe(true);
    }
    for (const bad of [
      { type: 'text', unit: { ar: 'متر' } },
      { type: 'text', options },
      { type: 'text', constraints: { min: 1 } },
      { type: 'plate', constraints: {} },
      { type: 'text', constraints: { verify: true } },
      { type: 'email', constraints: { verify: 'yes' } },
      { type: 'file', constraints: { capture: 'front' } },
      { type: 'radio' },
      { type: 'group', item: { ar: 'بند' } },
      { type: 'consent', text: { ar: 'نص' } },
      { type: 'computed' },
      { type: 'date', constraints: { min: 'tomorrow' } },
      { type: 'amount', constraints: { min: 0.5 } },
      { type: 'text', when: { unheard: [] } },
      { type: 'text', when: { '==': [1] } },
      { type: 'text', required: 'yes' },
      { type: 'novel' },
    ]) {
      expect(validate(withField(bad)), JSON.stringify(bad)).toBe(false);
    }
  });
});
