import { Validator, type Schema } from '@cfworker/json-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { council } from '../testing/council.js';
import { everything } from '../testing/definition.js';
import { evaluate, LogicDepthError, type Expression } from '../logic.js';
import schema from '../service-definition.schema.json' with { type: 'json' };
import { checkDefinition, DefinitionError, parseDefinition } from './check-definition.js';

type Json = Record<string, never>;

const published = new Validator(schema as Schema, '2020-12', false);
const now = new Date('2026-06-01T12:00:00Z');

function changed(path: string, value: unknown, base: object = council): Json {
  const definition = structuredClone(base) as unknown as Json;
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Json>((part, key) => part[key] as unknown as Json, definition);
  if (value === undefined) delete parent[last];
  else parent[last] = value as never;
  return definition;
}

/** The problems of a good definition after one change. */
const after = (path: string, value: unknown) => checkDefinition(changed(path, value), { now });

const ar = (words = 'نص') => ({ ar: words, en: 'text' });
const field = (more: object) => ({ id: 'extra', type: 'text', label: ar(), ...more });
const KIND = 'steps/0/fields/0';
const AREA = 'steps/0/fields/2';
const OPENED = 'steps/0/fields/3';
const GOODS = 'steps/0/fields/4';
const BRANCH = 'steps/0/fields/5';
const OWNERS = 'steps/1/fields/2';
const FOOD = 'steps/2';
const kind = { var: 'kind' };
const YEARS = 'steps/1/fields/1';
const id = { var: 'nationalId' };
const computed = (value: unknown, more = {}) =>
  field({ id: 'years', type: 'computed', value, ...more });

type Case = [path: string, value: unknown, code: string, pointer: string, suggestion?: RegExp];

const kept = (...periods: object[]) =>
  periods.map((afterEnd) => ({ afterEnd, basis: ar('لائحة المحفوظات') }));

const shape: Case[] = [
  ['title', { en: 'No Arabic' }, 'definition-arabic', '/title'],
  ['title/ar', ' ', 'definition-arabic', '/title/ar'],
  ['title/ar', 'Shop', 'definition-arabic', '/title/ar'],
  ['next', [], 'definition-value', '/next'],
  ['next', undefined, 'definition-missing', '', /`next`/],
  ['extra', 1, 'definition-property', '/extra'],
  ['sumary', ar(), 'definition-property', '/sumary', /`summary`/],
  [`${KIND}/labl`, ar(), 'definition-property', `/${KIND}/labl`, /`label`/],
  [`${AREA}/options`, [], 'definition-property', `/${AREA}/options`],
  ['version', 0, 'definition-value', '/version'],
  ['version', '3', 'definition-type', '/version', /whole number/],
  ['id', 'no-sector', 'definition-value', '/id'],
  ['fees/0/amount', 1.5, 'definition-type', '/fees/0/amount'],
  ['fees/0/asOf', 'last year', 'definition-value', '/fees/0/asOf'],
  [`${AREA}/id`, 'not-camel', 'definition-value', `/${AREA}/id`],
  [`${AREA}/type`, 'nmber', 'definition-field-type', `/${AREA}/type`, /`number`/],
  [`${KIND}/options`, undefined, 'definition-missing', `/${KIND}`, /`options`/],
  [`${OWNERS}/fields/0/type`, 'person', 'definition-field-type', `/${OWNERS}/fields/0/type`],
  ['audience/0', 'citizens', 'definition-value', '/audience/0', /`citizen`/],
  ['retention', { afterEnd: { years: 5 } }, 'definition-missing', '/retention', /`basis`/],
  ...kept({}, { years: 1, months: 6 }).map((retention): Case => [
    'retention',
    retention,
    'definition-value',
    '/retention/afterEnd',
  ]),
  ...kept({ days: 29 }).map((retention): Case => [
    'retention',
    retention,
    'definition-value',
    '/retention/afterEnd/days',
  ]),
  ...kept({ weeks: 9 }).map((retention): Case => [
    'retention',
    retention,
    'definition-property',
    '/retention/afterEnd/weeks',
  ]),
];

const meaning: Case[] = [
  ['steps/2/id', 'shop', 'definition-duplicate', '/steps/2/id'],
  [
    `${OWNERS}/fields/3/fields/0/id`,
    'kind',
    'definition-duplicate',
    `/${OWNERS}/fields/3/fields/0/id`,
  ],
  [`${AREA}/id`, 'applicant', 'definition-duplicate', `/${AREA}/id`],
  [`${KIND}/options/1/value`, 'food', 'definition-duplicate', `/${KIND}/options/1/value`],
  ['processingTime/min', 30, 'definition-range', '/processingTime'],
  [`${AREA}/constraints/min`, 501, 'definition-range', `/${AREA}/constraints`],
  [`${OPENED}/constraints/min`, 'today+1', 'definition-range', `/${OPENED}/constraints`],
  [`${OPENED}/constraints/min`, '2030-01-01', 'definition-bound-far', `/${OPENED}/constraints`],
  [`${OWNERS}/min`, 6, 'definition-range', `/${OWNERS}`],
  [
    AREA,
    field({ type: 'file', constraints: { accept: ['application/pdf'], inPageCamera: true } }),
    'definition-camera',
    `/${AREA}/constraints`,
  ],
  [`${GOODS}/constraints/min`, 4, 'definition-range', `/${GOODS}/constraints`],
  ['evidence/1/roles/0', 'atorney', 'definition-role', '/evidence/1/roles/0', /`attorney`/],
  ['stages/0/moves', ['don'], 'definition-move', '/stages/0/moves/0', /`done`/],
  ['stages/0/moves', [], 'definition-stage-unreachable', '/stages/1/id'],
  ['screening/0/accepts', ['maybe'], 'definition-accepts', '/screening/0/accepts/0'],
  ['screening/0/accepts', ['yes', 'no'], 'definition-accepts-all', '/screening/0/accepts'],
  ['rules/0/fields/0', 'owner', 'definition-reference', '/rules/0/fields/0', /`owners`/],
  ['coSigners/group', 'partners', 'definition-co-signers', '/coSigners/group', /`owners`/],
  ['coSigners/mobile', 'ownerName', 'definition-co-signers', '/coSigners/mobile', /`ownerMobile`/],
  ['migrations/0/from', 0, 'definition-migration', '/migrations/1/from'],
  ['version', 4, 'definition-migration', '/migrations', /from 3/],
  [
    'migrations/0/rename/size',
    'aria',
    'definition-migration',
    '/migrations/0/rename/size',
    /`area`/,
  ],
  [
    'migrations/1/values/kind',
    { shop: 'others' },
    'definition-migration',
    '/migrations/1/values/kind/shop',
    /`other`/,
  ],
  ['migrations/1/values', { kid: { a: 'b' } }, 'definition-migration', '/migrations/1/values/kid'],
  ['migrations/1/remove', ['area'], 'definition-migration', '/migrations/1/remove/0'],
  ['steps/1/fields/1/required', true, 'definition-required', '/steps/1/fields/1/required'],
  [
    AREA,
    field({ type: 'phone', constraints: { kinds: ['mobile', 'landline'], verify: true } }),
    'definition-verify',
    `/${AREA}/constraints/verify`,
    /"kinds": \["mobile"\]/,
  ],
  [
    `${OWNERS}/fields/1`,
    field({ id: 'ownerMail', type: 'email', constraints: { verify: true } }),
    'definition-verify',
    `/${OWNERS}/fields/1/constraints/verify`,
    /coSigners/,
  ],
  ...[
    id,
    { birthDate: id },
    { cat: ['رقم ', id] },
    { if: [kind, 'none', id] },
    { if: [kind, id, 'none'] },
  ].map((value): Case => [
    YEARS,
    computed(value),
    'definition-sensitive',
    `/${YEARS}/value`,
    /"sensitive": true/,
  ]),
  [
    `${OWNERS}/fields/3/fields/0`,
    { ...field({ type: 'group' }), item: ar(), fields: [field({ id: 'deep' })] },
    'definition-nesting',
    `/${OWNERS}/fields/3/fields/0`,
  ],
  ['title/ar', 'لديك {{count}} طلبات', 'definition-text-gap', '/title/ar'],
  ['title/ar', 'نص\u202Eمعكوس', 'definition-text-control', '/title/ar'],
  [
    `${KIND}/options`,
    Array.from({ length: 51 }, (_, at) => ({ value: `v${String(at)}`, label: ar() })),
    'definition-options',
    `/${KIND}/options`,
    /combobox/,
  ],
  ['title', { ar: 'نص' }, 'definition-english', '/title'],
  ['title/en', 'تسجيل محل', 'definition-english', '/title/en'],
];

const logic: Case[] = [
  ['steps/0/when', { var: 'kind' }, 'definition-later', '/steps/0/when/var'],
  [`${AREA}/when`, { var: 'area' }, 'definition-cycle', `/${AREA}/when/var`],
  [`${KIND}/when`, { var: 'otherKind' }, 'definition-cycle', `/${KIND}/when/var`],
  [
    `${OWNERS}/fields/0/when`,
    { count: { var: 'owners' } },
    'definition-cycle',
    `/${OWNERS}/fields/0/when/count/var`,
  ],
  [
    `${FOOD}/when`,
    { '>': [{ var: 'share' }, 3] },
    'definition-outside',
    `/${FOOD}/when/>/0/var`,
    /"some"/,
  ],
  [`${AREA}/required`, { var: 'kand' }, 'definition-reference', `/${AREA}/required/var`, /`kind`/],
  [`${FOOD}/when`, { log: 'x' }, 'definition-operator', `/${FOOD}/when/log`],
  [`${FOOD}/when`, { an: [true] }, 'definition-operator', `/${FOOD}/when/an`, /`and`|`in`/],
  [`${FOOD}/when`, { '==': [kind] }, 'definition-operands', `/${FOOD}/when/==`],
  [`${FOOD}/when`, { '==': [kind, 'food'], '!': true }, 'definition-operands', `/${FOOD}/when`],
  [`${FOOD}/when`, { '==': [kind, 7] }, 'definition-literal', `/${FOOD}/when/==/1`],
  [`${FOOD}/when`, { '==': [kind, 'foot'] }, 'definition-literal', `/${FOOD}/when/==/1`, /`food`/],
  [`${FOOD}/when`, { in: [kind, ['food', 'x']] }, 'definition-literal', `/${FOOD}/when/in/1/1`],
  [`${FOOD}/when`, { in: ['wet', { var: 'goods' }] }, 'definition-literal', `/${FOOD}/when/in/0`],
  [`${FOOD}/when`, { '==': [{ var: 'area' }, 501] }, 'definition-literal', `/${FOOD}/when/==/1`],
  [`${FOOD}/when`, { '==': [{ var: 'area' }, 1.5] }, 'definition-literal', `/${FOOD}/when/==/1`],
  [
    `${FOOD}/when`,
    { '<': [{ var: 'opened' }, '2026-02-30'] },
    'definition-literal',
    `/${FOOD}/when/</1`,
  ],
  [
    `${FOOD}/when`,
    { '==': [{ var: 'franchise' }, 'yes'] },
    'definition-literal',
    `/${FOOD}/when/==/1`,
  ],
  [`${FOOD}/when`, { '==': [{ var: 'goods' }, 'dry'] }, 'definition-literal', `/${FOOD}/when/==/1`],
  [`${FOOD}/when`, { '>': [{ '+': [kind, 1] }, 1] }, 'definition-operand', `/${FOOD}/when/>/0/+/0`],
  [`${FOOD}/when`, { '>': [{ age: kind }, 1] }, 'definition-operand', `/${FOOD}/when/>/0/age`],
  [`${FOOD}/when`, { '==': [{ var: 'area' }, kind] }, 'definition-operand', `/${FOOD}/when/==`],
  [`${FOOD}/when`, { some: [kind, true] }, 'definition-operand', `/${FOOD}/when/some/0`],
];

const dead: Case[] = [
  [
    `${FOOD}/when`,
    { and: [{ '==': [kind, 'food'] }, { '==': [kind, 'other'] }] },
    'definition-unreachable',
    `/${FOOD}/when`,
  ],
  [`${FOOD}/when`, false, 'definition-unreachable', `/${FOOD}/when`],
  [
    `${FOOD}/when`,
    { and: [{ '<': [{ var: 'area' }, 10] }, { '>': [{ var: 'area' }, 9] }] },
    'definition-unreachable',
    `/${FOOD}/when`,
  ],
  [`${FOOD}/when`, { '>': [{ var: 'area' }, 500] }, 'definition-unreachable', `/${FOOD}/when`],
  [
    `${FOOD}/when`,
    { and: [{ '==': [kind, 'food'] }, { var: 'otherKind' }] },
    'definition-unreachable',
    `/${FOOD}/when`,
  ],
  [
    `${FOOD}/when`,
    { and: [{ '<': [{ var: 'years' }, 18] }, { '>=': [{ var: 'years' }, 21] }] },
    'definition-unreachable',
    `/${FOOD}/when`,
  ],
  [
    `${FOOD}/when`,
    {
      and: [{ '<': [{ var: 'opened' }, '2020-01-01'] }, { '>': [{ var: 'opened' }, '2021-01-01'] }],
    },
    'definition-unreachable',
    `/${FOOD}/when`,
  ],
  [
    `${FOOD}/fields/0/when`,
    { '==': [kind, 'other'] },
    'definition-never',
    `/${FOOD}/fields/0/when`,
  ],
  [
    `${FOOD}/fields/0/when`,
    { '==': [kind, 'food'] },
    'definition-always',
    `/${FOOD}/fields/0/when`,
  ],
  [
    `${FOOD}/when`,
    { in: [kind, ['food', 'clothes', 'other']] },
    'definition-always',
    `/${FOOD}/when`,
  ],
  [
    `${FOOD}/when`,
    { or: [{ var: 'franchise' }, { '!': { var: 'franchise' } }] },
    'definition-always',
    `/${FOOD}/when`,
  ],
  [
    `${FOOD}/when`,
    { or: [{ '<': [{ var: 'area' }, 10] }, { '>=': [{ var: 'area' }, 10] }] },
    'definition-always',
    `/${FOOD}/when`,
  ],
  [
    `${FOOD}/fields/1/required`,
    { '==': [kind, 'other'] },
    'definition-never-required',
    `/${FOOD}/fields/1/required`,
  ],
  [
    `${FOOD}/fields/1/required`,
    { '>': [{ var: 'area' }, 39] },
    'definition-always-required',
    `/${FOOD}/fields/1/required`,
  ],
  ['fees/1/when', { '>': [{ var: 'area' }, 900] }, 'definition-never', '/fees/1/when'],
  ['rules/0/assert', { '>': [{ var: 'area' }, 900] }, 'definition-never', '/rules/0/assert'],
];

/** What looks alike, and is as it should be. */
const alive: [string, unknown][] = [
  [`${FOOD}/when`, { and: [{ '>': [{ var: 'area' }, 38] }, { '<': [{ var: 'area' }, 41] }] }],
  [`${FOOD}/when`, { or: [{ '==': [kind, 'food'] }, { var: 'franchise' }] }],
  [`${FOOD}/when`, { '==': [{ var: 'otherKind' }, null] }],
  [`${FOOD}/when`, { some: [{ var: 'owners' }, { '>': [{ var: 'share' }, 12] }] }],
  [`${FOOD}/when`, { all: [{ var: 'owners' }, { '==': [{ count: { var: 'heirs' } }, 0] }] }],
  [`${FOOD}/when`, { '<': [{ var: 'years' }, 21] }],
  [`${FOOD}/when`, { '>': [{ count: { var: 'opened' } }, 3] }],
  [`${FOOD}/when`, { '==': [{ var: 'applicant' }, 'attorney'] }],
  [`${FOOD}/when`, { '<': [{ var: 'opened' }, { today: [] }] }],
  [
    `${FOOD}/when`,
    { if: [{ var: 'franchise' }, { '==': [kind, 'food'] }, { '==': [kind, 'other'] }] },
  ],
  [
    `${BRANCH}/when`,
    { and: [{ in: ['fresh', { var: 'goods' }] }, { in: ['dry', { var: 'goods' }] }] },
  ],
  [`${OWNERS}/fields/2/when`, { and: [{ var: 'ownerName' }, { '==': [kind, 'food'] }] }],
  [YEARS, computed(id, { sensitive: true })],
  [YEARS, computed({ if: [{ '==': [id, '29001011234567'] }, 'yes', kind] })],
  ['title/ar', 'محل <b>قديم</b> & جديد'],
  [`${KIND}/options/0/label/ar`, 'A+'],
];

describe('checkDefinition', () => {
  it('takes a good definition', () => {
    expect(checkDefinition(council, { now })).toEqual([]);
    expect(
      checkDefinition(everything, { now }).filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
    expect(parseDefinition(everything)).toBe(everything);
  });

  it.each([...shape, ...meaning, ...logic, ...dead])(
    'finds %s = %j: %s',
    (path, value, code, pointer, suggestion = /./) => {
      const found = after(path, value);
      expect(found).toContainEqual(expect.objectContaining({ pointer, code }));
      const problem = found.find((one) => one.code === code && one.pointer === pointer);
      expect(problem?.suggestion).toMatch(suggestion);
      expect(problem?.message).not.toMatch(/(?<!\{)\{\w+\}(?!\})/);
    },
  );

  it('keeps nothing for so short that an appeal may come after', () => {
    const appeal = { how: ar('تظلم إلى المدير'), days: 30 };
    const found = (retention: object | undefined) =>
      checkDefinition({ ...council, appeal, retention }, { now });
    for (const retention of kept({ days: 30 }, { months: 1 })) {
      expect(found(retention)).toMatchObject([
        { code: 'definition-retention', pointer: '/retention/afterEnd', severity: 'error' },
      ]);
    }
    for (const retention of [...kept({ days: 31 }, { months: 2 }, { years: 1 }), undefined]) {
      expect(found(retention)).toEqual([]);
    }
  });

  it.each(alive)('lets %s = %j stand', (path, value) => {
    expect(after(path, value)).toEqual([]);
  });

  it('tells several faults at once, each once', () => {
    const definition = changed(
      'extra',
      1,
      changed('title/ar', '', changed(`${FOOD}/when`, { var: 'nothing' })),
    );
    const codes = checkDefinition(definition, { now }).map(({ code }) => code);
    expect(codes.sort()).toEqual([
      'definition-arabic',
      'definition-property',
      'definition-reference',
    ]);
  });

  it('follows a sensitive answer through groups and other values', () => {
    const sum = { sum: [{ var: 'owners' }, { var: 'share' }] };
    const asked = [
      computed(sum, { id: 'shares' }),
      computed({ '+': [{ var: 'shares' }, 1] }, { id: 'more' }),
      computed({ count: { var: 'owners' } }, { id: 'partners' }),
    ];
    const definition = changed('steps/2/fields', asked);
    expect(checkDefinition(definition, { now })).toEqual([]);
    for (const secret of [OWNERS, `${OWNERS}/fields/2`]) {
      const found = checkDefinition(changed(`${secret}/sensitive`, true, definition), { now });
      expect(found.map(({ pointer, code, severity }) => [pointer, code, severity])).toEqual([
        ['/steps/2/fields/0/value', 'definition-sensitive', 'warning'],
        ['/steps/2/fields/1/value', 'definition-sensitive', 'warning'],
      ]);
    }
  });

  it('refuses by errors alone', () => {
    expect(parseDefinition(changed('title', { ar: 'نص' }))).toMatchObject({ version: 3 });
    expect(() => parseDefinition(changed('next', []))).toThrow(DefinitionError);
    expect(() => parseDefinition(changed('next', []))).toThrow(/^\/next definition-value/);
  });
});

describe('checkDefinition, given something hostile', () => {
  const nested = (depth: number, innermost: unknown = { var: 'kind' }) => {
    let condition = innermost;
    for (let at = 0; at < depth; at++) condition = { '!': condition };
    return condition;
  };

  it.each<[string, string, unknown, string]>([
    ['a million characters', 'title/ar', 'س'.repeat(1_000_000), 'definition-limit'],
    ['logic of forty levels', `${FOOD}/when`, nested(40), 'definition-depth'],
    ['logic of ten thousand levels', `${FOOD}/when`, nested(10_000), 'definition-limit'],
    [
      'a million values',
      `${KIND}/options`,
      Array.from({ length: 1_000_000 }, () => 0),
      'definition-limit',
    ],
    [
      'ten thousand wrong options',
      `${KIND}/options`,
      Array.from({ length: 10_000 }, () => ({})),
      'definition-missing',
    ],
    [
      'a key of the prototype',
      'steps/0',
      JSON.parse('{"__proto__": {"id": "x"}, "constructor": 1}'),
      'definition-property',
    ],
    ['half a character in a key', 'steps/0', { '\uD800': 1 }, 'definition-limit'],
    ['a variable of the prototype', `${FOOD}/when`, { var: '__proto__' }, 'definition-reference'],
    ['an operator of the prototype', `${FOOD}/when`, { constructor: [1] }, 'definition-operator'],
    ['a type of the prototype', `${AREA}/type`, 'constructor', 'definition-field-type'],
  ])('refuses %s', (_what, path, value, code) => {
    expect(after(path, value).map((problem) => problem.code)).toContain(code);
  });

  it('draws the line of depth where evaluation does', () => {
    for (const innermost of [{ var: 'kind' }, true, { '==': [kind, 'food'] }]) {
      for (let depth = 28; depth < 38; depth++) {
        const condition = nested(depth, innermost);
        const isTold = after(`${FOOD}/when`, condition).some(
          ({ code }) => code === 'definition-depth',
        );
        const evaluated = () => evaluate(condition as Expression, { answers: {}, now });
        if (isTold) expect(evaluated).toThrow(LogicDepthError);
        else expect(evaluated).not.toThrow();
      }
    }
  });

  it('takes ten thousand options of a list that is searched', () => {
    const options = Array.from({ length: 10_000 }, (_, at) => ({
      value: `v${String(at)}`,
      label: ar(),
    }));
    const definition = changed(BRANCH, field({ type: 'combobox', options }));
    expect(checkDefinition(definition, { now })).toEqual([]);
  });

  it('gives up on more combinations than it can try', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      field({ id: `box${String(at)}`, type: 'checkbox', required: false }),
    );
    const definition = changed('steps/0/fields', [...council.steps[0].fields, ...many]);
    const boxes = many.map(({ id }) => ({ var: id }));
    const wide = changed(`${FOOD}/when`, { and: [...boxes, { '!': boxes[0] }] }, definition);
    expect(checkDefinition(wide, { now })).toEqual([]);
  });

  it('takes any JSON without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(checkDefinition(value).length).toBeGreaterThan(0);
      }),
    );
  });

  it('takes any change to a good definition without throwing', () => {
    const places = pointersIn(council);
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom<unknown>(
        undefined,
        {},
        [],
        '',
        0,
        -1,
        1e99,
        true,
        null,
        '__proto__',
        ...places.slice(0, 30),
      ),
      fc.constantFrom(...places).map((path) => valueAt(council, path)),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...places), values), { minLength: 1, maxLength: 4 }),
        (changes) => {
          let definition: Json = structuredClone(council) as unknown as Json;
          for (const [path, value] of changes) {
            if (valueAt(definition, path) !== undefined)
              definition = changed(path, value, definition);
          }
          const problems = checkDefinition(definition, { now });
          const isGood = problems.every(({ severity }) => severity === 'warning');
          // The published schema says nothing more.
          if (isGood) expect(published.validate(definition).errors).toEqual([]);
          // Such a word may be a key that was put in; else it is ours, and a slip.
          const slip = /undefined|NaN|\[object \w+\]/;
          if (slip.test(JSON.stringify(definition))) return;
          for (const { pointer, message, suggestion } of problems) {
            expect(`${pointer}${message}${suggestion}`).not.toMatch(slip);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a visit', () => {
  const booked = { ...council, appointment: 'offered' as const };
  const services = [{ id: council.id }, { id: 'council/renew-shop' as const }];
  const codes = (visit: unknown, base: object = booked) =>
    checkDefinition({ ...base, visit }, { now, services }).map(
      ({ code, severity, pointer }) => `${severity} ${code} ${pointer}`,
    );

  it.each<[string, object]>([
    ['nothing', {}],
    ['people', { minutes: 20, perPerson: 0, maxPeople: 20 }],
    ['its sector', { combinesWith: 'sector', maxCount: 5 }],
    ['another service', { combinesWith: ['council/renew-shop'] }],
    ['ways and help', { modes: ['phone', 'home-visit'], needs: ['wheelchair'] }],
    ['questions and rules', { asks: { email: 'required' }, changeUntil: 0, onBehalf: true }],
  ])('may say %s', (_, visit) => {
    expect(codes(visit)).toEqual([]);
  });

  it.each<[object, string]>([
    [{ minutes: 0 }, 'definition-value /visit/minutes'],
    [{ minutes: 481 }, 'definition-value /visit/minutes'],
    [{ minutes: 7.5 }, 'definition-type /visit/minutes'],
    [{ perPerson: -1, maxPeople: 2 }, 'definition-value /visit/perPerson'],
    [{ maxPeople: 21 }, 'definition-value /visit/maxPeople'],
    [{ maxCount: 0 }, 'definition-value /visit/maxCount'],
    [{ changeUntil: 721 }, 'definition-value /visit/changeUntil'],
    [{ modes: [] }, 'definition-value /visit/modes'],
    [{ modes: ['fax'] }, 'definition-value /visit/modes/0'],
    [{ needs: ['tea'] }, 'definition-value /visit/needs/0'],
    [{ asks: { mobile: 'required' } }, 'definition-property /visit/asks/mobile'],
    [{ asks: { note: true } }, 'definition-value /visit/asks/note'],
    [{ length: 20 }, 'definition-property /visit/length'],
    [{ combinesWith: ['renew-shop'] }, 'definition-value /visit/combinesWith/0'],
  ])('is refused as %j', (visit, problem) => {
    expect(codes(visit)).toContain(`error ${problem}`);
  });

  it('is warned of where nobody comes', () => {
    expect(codes({ minutes: 20 }, council)).toEqual(['warning definition-visit-none /visit']);
    expect(codes({ perPerson: 10 })).toEqual(['warning definition-visit-alone /visit/perPerson']);
  });

  it('is warned of services that there are not, where they are known', () => {
    const combinesWith = ['council/renew-shp', council.id];
    expect(codes({ combinesWith })).toEqual([
      'warning definition-combines /visit/combinesWith/0',
      'warning definition-combines-itself /visit/combinesWith/1',
    ]);
    const [unknown] = checkDefinition({ ...booked, visit: { combinesWith } }, { now, services });
    expect(unknown?.suggestion).toMatch(/`council\/renew-shop`/);
    const visit = { combinesWith: ['council/renew-shp'] };
    expect(checkDefinition({ ...booked, visit }, { now })).toEqual([]);
  });
});

function pointersIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const place = path ? `${path}/${key}` : key;
    return [place, ...pointersIn(part, place)];
  });
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('/').reduce<unknown>((part, key) => {
    const isInside = typeof part === 'object' && part !== null && Object.hasOwn(part, key);
    return isInside ? (part as Record<string, unknown>)[key] : undefined;
  }, value);
}
