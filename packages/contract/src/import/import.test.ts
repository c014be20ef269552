import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../check/check-definition.js';
import type { Field, ServiceDefinition } from '../definition.js';
import { loadFieldRules } from '../fields/load.js';
import {
  addressAnswers,
  addressSchema,
  formioAnswers,
  formioPets,
  surveyAnswers,
  surveyFamily,
} from '../testing/foreign-forms.js';
import { validateAnswers } from '../validate.js';
import {
  fromFormio,
  fromJsonSchema,
  fromSurveyJs,
  ImportError,
  TO_COMPLETE,
  type Imported,
} from './index.js';
import { surveyExpression } from './survey-expression.js';

const errorsIn = (definition: unknown) =>
  checkDefinition(definition).filter(({ severity }) => severity === 'error');

function fieldIn({ definition }: Imported, id: string): Field | undefined {
  const all = (fields: readonly Field[]): Field[] =>
    fields.flatMap((field) => [field, ...(field.type === 'group' ? all(field.fields) : [])]);
  return definition.steps.flatMap(({ fields }) => all(fields)).find((field) => field.id === id);
}

async function problems(definition: ServiceDefinition, answers: object): Promise<unknown[]> {
  await loadFieldRules(definition);
  return validateAnswers(definition, answers).map(({ pointer, code }) => [pointer, code]);
}

describe('a Form.io form', () => {
  const imported = fromFormio(formioPets);

  it('becomes a definition that can be offered', () => {
    expect(errorsIn(imported.definition)).toEqual([]);
    expect(imported.definition.id).toBe('imported/pet-register');
    expect(imported.definition.steps.map(({ id }) => id)).toEqual(['animalpanel', 'visits']);
    expect(imported.definition.summary.ar).toContain(TO_COMPLETE);
  });

  it('keeps its conditions, and notes the scripts that it does not run', () => {
    expect(fieldIn(imported, 'motivation')?.when).toEqual({
      '==': [{ var: 'favoriteAnimal' }, 'cat'],
    });
    expect(fieldIn(imported, 'whichAnimal')?.when).toEqual({
      '==': [{ var: 'favoriteAnimal' }, 'other-animal'],
    });
    expect(fieldIn(imported, 'chipNumber')?.when).toEqual({ in: ['chip', { var: 'care' }] });
    expect(fieldIn(imported, 'textField')?.when).toBeUndefined();
    const [script] = imported.notes.filter(({ message }) => message.includes('customConditional'));
    expect(script).toMatchObject({
      kind: 'lost',
      pointer: '/components/1/components/0/components/0/components/1',
    });
  });

  it('judges answers', async () => {
    expect(await problems(imported.definition, formioAnswers)).toEqual([]);
    expect(
      await problems(imported.definition, {
        ...formioAnswers,
        favoriteAnimal: 'cat',
        editGrid: [{ number: 12, textField: 'x' }],
      }),
    ).toEqual([
      ['/motivation', 'value-missing'],
      ['/editGrid/0/number', expect.any(String)],
      ['/whichAnimal', 'answer-unexpected'],
    ]);
  });

  it('reads JsonLogic and conditions that hide', () => {
    const ask = (more: object) => ({
      components: [
        { type: 'number', key: 'a', label: 'a' },
        { type: 'textfield', key: 'b', label: 'b', ...more },
      ],
    });
    const when = (more: object) => fieldIn(fromFormio(ask(more)), 'b')?.when;
    expect(when({ conditional: { json: { '>': [{ var: 'data.a' }, 3] } } })).toEqual({
      '>': [{ var: 'a' }, 3],
    });
    expect(when({ conditional: { show: false, when: 'a', eq: '4' } })).toEqual({
      '!': { '==': [{ var: 'a' }, 4] },
    });
    expect(when({ conditional: { show: true, when: 'nowhere', eq: '4' } })).toBeUndefined();
    expect(when({ conditional: { json: { log: 'x' } } })).toBeUndefined();
  });
});

describe('a SurveyJS survey', () => {
  const imported = fromSurveyJs(surveyFamily);

  it('becomes a definition that can be offered', () => {
    expect(errorsIn(imported.definition)).toEqual([]);
    expect(imported.definition.title).toEqual({ ar: 'استبيان الأسرة', en: 'Family survey' });
    expect(fieldIn(imported, 'frameworks')).toMatchObject({ type: 'group', min: 1, max: 4 });
    expect(fieldIn(imported, 'nextYear')).toMatchObject({
      type: 'computed',
      value: { '+': [{ var: 'age' }, 1] },
    });
    expect(imported.notes).toContainEqual(
      expect.objectContaining({ kind: 'lost', pointer: '/pages/1/elements/3' }),
    );
  });

  it('keeps its expressions, over lists of numbers and rows too', () => {
    expect(fieldIn(imported, 'kid2Age')?.when).toEqual({ in: [{ var: 'kids' }, ['2', '3']] });
    expect(fieldIn(imported, 'experience')?.when).toEqual({ '==': [{ var: 'using' }, 'Yes'] });
    expect(fieldIn(imported, 'agree')?.when).toEqual({
      and: [
        { '<': [{ var: 'age' }, 65] },
        { or: [{ '==': [{ var: 'haveKids' }, 'No'] }, { in: [{ var: 'kids' }, ['1', '2']] }] },
      ],
    });
  });

  it('judges answers', async () => {
    expect(await problems(imported.definition, surveyAnswers)).toEqual([]);
    const { kid2Age: _, ...without } = surveyAnswers;
    const wrong = { ...without, frameworks: [{ framework: 'Oven', using: 'No', experience: '5' }] };
    expect(await problems(imported.definition, wrong)).toEqual([
      ['/kid2Age', 'value-missing'],
      ['/frameworks/0/experience', 'answer-unexpected'],
    ]);
  });

  it('asks for the text of another answer, and for comments', async () => {
    const choices = ['cat', 'dog'];
    const more = { choices, isRequired: true };
    const read = fromSurveyJs({
      elements: [
        { type: 'radiogroup', name: 'pet', showOtherItem: true, ...more },
        { type: 'checkbox', name: 'foods', hasOther: true, otherText: 'طعام آخر', ...more },
        { type: 'tagbox', name: 'alone', hasOther: true },
        { type: 'boolean', name: 'happy', showCommentArea: true, commentText: 'لماذا؟' },
        { type: 'text', name: 'end', visibleIf: '{pet-Comment} notempty' },
      ],
    });
    expect(fieldIn(read, 'petComment')).toMatchObject({
      type: 'text',
      when: { '==': [{ var: 'pet' }, 'other'] },
      label: { ar: 'اكتب الإجابة الأخرى' },
    });
    expect(fieldIn(read, 'foodsComment')).toMatchObject({
      when: { in: ['other', { var: 'foods' }] },
      label: { ar: 'طعام آخر' },
    });
    expect(fieldIn(read, 'aloneComment')?.when).toEqual({ var: 'alone' });
    expect(fieldIn(read, 'happyComment')).toMatchObject({
      type: 'text-area',
      required: false,
      label: { ar: 'لماذا؟' },
    });
    expect(fieldIn(read, 'end')?.when).toEqual({ var: 'petComment' });
    const told = read.notes.filter(({ message }) => message.includes('a question of its own'));
    expect(
      told.map(({ kind, pointer, message }) => [kind, pointer, /`\w+`/.exec(message)?.[0]]),
    ).toEqual([
      ['guessed', '/elements/0', '`petComment`'],
      ['guessed', '/elements/1', '`foodsComment`'],
      ['guessed', '/elements/2', '`aloneComment`'],
      ['guessed', '/elements/3', '`happyComment`'],
    ]);
    const answers = { pet: 'other', foods: ['cat', 'other'], foodsComment: 'سمك' };
    expect(await problems(read.definition, answers)).toEqual([['/petComment', 'value-missing']]);
    expect(
      await problems(read.definition, { pet: 'cat', petComment: 'x', foods: ['cat'] }),
    ).toEqual([['/petComment', 'answer-unexpected']]);
  });

  it.each([
    [
      "{a} = 'x' and not ({b} contains 'y')",
      { and: [{ '==': [{ var: 'a' }, 'x'] }, { '!': { in: ['y', { var: 'b' }] } }] },
    ],
    ['{a} notempty || {b} empty', { or: [{ var: 'a' }, { '!': { var: 'b' } }] }],
    ['{a} * 2 + 1 > 10', { '>': [{ '+': [{ '*': [{ var: 'a' }, 2] }, 1] }, 10] }],
    ['{a} allof [1, "b"]', { and: [{ in: [1, { var: 'a' }] }, { in: ['b', { var: 'a' }] }] }],
    ['age({born}) >= 18', { '>=': [{ age: { var: 'born' } }, 18] }],
    ["iif({a} = true, 'x', 'y')", { if: [{ '==': [{ var: 'a' }, true] }, 'x', 'y'] }],
    ['fetch("https://example.org")', undefined],
    ['{a} = ', undefined],
    ["{grid[0].x} = 'y'", undefined],
  ])('reads %s', (text, expression) => {
    expect(surveyExpression(text)).toEqual(expression);
  });
});

describe('a JSON Schema', () => {
  const imported = fromJsonSchema(addressSchema);

  it('becomes a definition that can be offered', () => {
    expect(errorsIn(imported.definition)).toEqual([]);
    expect(imported.definition.steps.map(({ id }) => id)).toEqual(['address', 'geo']);
    expect(fieldIn(imported, 'residents')).toMatchObject({ type: 'group', min: 1, max: 5 });
    expect(fieldIn(imported, 'latitude')).toMatchObject({
      constraints: { min: -90, max: 90 },
      required: false,
    });
  });

  it('keeps what depends on something else', () => {
    expect(fieldIn(imported, 'streetAddress')?.required).toEqual({ var: 'postOfficeBox' });
    expect(fieldIn(imported, 'zip')).toMatchObject({
      when: { '==': [{ var: 'country' }, 'Netherlands'] },
    });
    expect(imported.notes).toContainEqual(
      expect.objectContaining({ kind: 'lost', pointer: '/allOf/0/then/properties/zip' }),
    );
  });

  it('asks by cases, as `oneOf` and several `if` describe them', () => {
    const pets = { type: 'string', enum: ['No', 'One'] };
    const age = {
      properties: { pets: { enum: ['One'] }, 'How old?': { type: 'number' } },
      required: ['How old?'],
    };
    const food = (animal: string, foods: string[]) => ({
      if: { properties: { animal: { const: animal } } },
      then: { properties: { food: { enum: foods } }, required: ['food'] },
    });
    const read = fromJsonSchema({
      properties: {
        owner: {
          type: 'object',
          properties: { pets },
          dependencies: { pets: { oneOf: [{ properties: { pets: { enum: ['No'] } } }, age] } },
        },
        animal: { enum: ['Cat', 'Fish'] },
      },
      allOf: [food('Cat', ['meat', 'milk']), food('Fish', ['worms', 'flies'])],
    });
    expect(fieldIn(read, 'howOld')).toMatchObject({
      when: { and: [{ var: 'pets' }, { in: [{ var: 'pets' }, ['One']] }] },
    });
    expect(fieldIn(read, 'food')?.when).toEqual({ '==': [{ var: 'animal' }, 'Cat'] });
    expect(fieldIn(read, 'food2')?.when).toEqual({ '==': [{ var: 'animal' }, 'Fish'] });
  });

  it('judges answers', async () => {
    expect(await problems(imported.definition, addressAnswers)).toEqual([]);
    const { zip: _, streetAddress: __, ...without } = addressAnswers;
    expect(await problems(imported.definition, { ...without, latitude: 91 })).toEqual([
      ['/streetAddress', 'value-missing'],
      ['/zip', 'value-missing'],
      ['/latitude', expect.any(String)],
    ]);
  });
});

describe.each([
  ['Form.io', fromFormio, formioPets],
  ['SurveyJS', fromSurveyJs, surveyFamily],
  ['JSON Schema', fromJsonSchema, addressSchema],
] as const)('anything taken for %s', (_name, read, form) => {
  /** A definition that can be offered, or a refusal in words. */
  const isSafe = (value: unknown) => {
    try {
      expect(errorsIn(read(value).definition)).toEqual([]);
    } catch (error) {
      expect(error).toBeInstanceOf(ImportError);
      expect((error as Error).message).toMatch(/\w{3}.*\.$/);
    }
  };

  it('is refused in words where it is none', () => {
    for (const value of [
      null,
      1,
      'x',
      [],
      {},
      { pages: [] },
      { components: [] },
      { properties: {} },
    ]) {
      expect(() => read(value)).toThrow(ImportError);
    }
  });

  it('ends in a good definition or a refusal', () => {
    fc.assert(fc.property(fc.jsonValue(), isSafe), { numRuns: 60 });
  });

  it('does so after any change to a good form', () => {
    const places = pointersIn(form);
    const parts = fc.constantFrom(...places).map((path) => valueAt(form, path));
    const odd = fc.constantFrom<unknown>(
      null,
      {},
      [],
      '',
      'س',
      '\u202Ex{{y}}',
      '__proto__',
      -1,
      1e300,
      true,
      'x'.repeat(9000),
    );
    const change = fc.tuple(
      fc.constantFrom(...places),
      fc.oneof(parts, odd, fc.jsonValue({ maxDepth: 2 })),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const changed = structuredClone(form) as unknown;
        for (const [path, value] of changes)
          replace(changed, path.split('/'), structuredClone(value));
        isSafe(changed);
      }),
      { numRuns: 120 },
    );
  });

  it('is bounded', () => {
    let deep: unknown = form;
    for (let at = 0; at < 200; at++)
      deep = { components: [deep], elements: [deep], properties: { a: deep } };
    expect(() => read(deep)).toThrow(ImportError);
  });
});

function pointersIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const place = path ? `${path}/${key}` : key;
    return key.startsWith('$') ? pointersIn(part, place) : [place, ...pointersIn(part, place)];
  });
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('/')
    .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], value);
}

function replace(value: unknown, [key = '', ...rest]: readonly string[], by: unknown): void {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return;
  if (rest.length > 0) replace((value as Record<string, unknown>)[key], rest, by);
  else (value as Record<string, unknown>)[key] = by;
}
