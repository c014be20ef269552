import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDefinition } from './check/check-definition.js';
import type { Answers, Field, ServiceDefinition, Step } from './definition.js';
import { loadRulesOf } from './fields/load.js';
import { fieldsOf, pruneHidden, show, type Shown, type ShownField } from './form.js';
import type { Expression } from './logic.js';
import { anyService, anyServiceWithAnswers } from './testing/any-service.js';
import { anyAnswers } from './testing/arbitrary.js';
import { everything, goodAnswers, now } from './testing/definition.js';
import { toJsonSchema } from './to-json-schema.js';
import { validateAnswers } from './validate.js';

const definition: ServiceDefinition = everything;

const stepsFor = (answers: object) =>
  show(definition, { ...answers }, now).steps.map(({ step }) => step.id);

const fieldsFor = (answers: object) =>
  show(definition, { ...answers }, now).steps.flatMap(({ fields }) => fields);

const fieldFor = (answers: object, id: string) =>
  fieldsFor(answers).find(({ field }) => field.id === id);

const pointersIn = (fields: readonly ShownField[]): string[] =>
  fields.flatMap(({ pointer, items = [] }) => [
    pointer,
    ...items.flatMap((item) => pointersIn(item.fields)),
  ]);

describe('show', () => {
  it('shows what applies, and what depends on a hidden answer as little as the answer', () => {
    expect(stepsFor(goodAnswers)).toEqual(['person', 'vehicle', 'address', 'details', 'people']);
    const none = { ...goodAnswers, kind: 'none' };
    expect(stepsFor(none)).toEqual(['person', 'vehicle', 'details', 'people']);
    const shown = fieldsFor(none).map(({ field }) => field.id);
    for (const id of ['plate', 'street', 'city']) expect(shown).not.toContain(id);
  });

  it('shows in each item what applies to it', () => {
    const owners = fieldFor(goodAnswers, 'owners');
    expect(pointersIn(owners ? [owners] : [])).toEqual([
      '/owners',
      '/owners/0/ownerName',
      '/owners/0/share',
      '/owners/0/isMinor',
      '/owners/0/deeds',
      '/owners/1/ownerName',
      '/owners/1/share',
      '/owners/1/isMinor',
      '/owners/1/guardian',
      '/owners/1/deeds',
      '/owners/1/deeds/0/deedYear',
      '/owners/1/deeds/1/deedYear',
      '/owners/1/deeds/1/deedPaper',
    ]);
  });

  it('knows what is required now', () => {
    expect(fieldFor(goodAnswers, 'papers')?.isRequired).toBe(true);
    expect(fieldFor({ ...goodAnswers, insured: false }, 'papers')?.isRequired).toBe(false);
    expect(fieldFor(goodAnswers, 'owners')?.isRequired).toBe(false);
    expect(fieldFor({ ...goodAnswers, size: 'l' }, 'owners')?.isRequired).toBe(true);
  });

  it('works out what is computed, whatever was given', () => {
    expect(fieldFor({ ...goodAnswers, years: 7 }, 'years')?.answer).toBe(125);
    expect(fieldFor(goodAnswers, 'shares')?.answer).toBe(24);
    expect(fieldFor({ ...goodAnswers, nationalId: 'x', years: 7 }, 'years')?.answer).toBe(
      undefined,
    );
    expect(show(definition, { years: 7, shares: 7 }, now).kept).toEqual({});
  });

  it('asks first for whom one applies', () => {
    const label = { ar: 'لمن؟' };
    const roles = [
      { value: 'self', label },
      { value: 'guardian', label },
    ];
    const { steps } = show({ ...definition, applicant: { label, roles } }, {});
    expect(steps[0]).toMatchObject({
      step: { id: 'applicant', title: label },
      fields: [{ pointer: '/applicant', isRequired: true, field: { type: 'radio', label } }],
    });
  });

  it('escapes pointers as RFC 6901 says', () => {
    const odd = { id: 'a/b~c', type: 'text', label: { ar: 'س' } } as const;
    const steps = [{ id: 'one', title: { ar: 'س' }, fields: [odd] }];
    const shown = show({ ...definition, steps }, { 'a/b~c': 'x' }).steps[0]?.fields[0];
    expect(shown).toMatchObject({ pointer: '/a~1b~0c', answer: 'x' });
  });

  it('looks at no item where there are more than allowed', () => {
    const owners = fieldFor({ owners: Array(100_000).fill({}) }, 'owners');
    expect(owners?.items).toBeUndefined();
    expect(owners?.answer).toHaveLength(100_000);
  });

  it('changes nothing of what it was given', () => {
    const frozen = JSON.stringify(goodAnswers);
    const given = JSON.parse(frozen) as Answers;
    pruneHidden(definition, { ...given, kind: 'none' });
    expect(JSON.stringify(given)).toBe(frozen);
  });
});

describe('show, after what was shown before', () => {
  const told = (fields: readonly ShownField[]): unknown =>
    fields.map(({ items, ...shown }) => [
      shown,
      items?.map((item) => [item.kept, told(item.fields)]),
    ]);
  const toldOf = ({ kept, steps }: Shown) => [kept, steps.map(({ fields }) => told(fields))];

  it('takes over the items that nothing has changed for', () => {
    const [owner = {}] = goodAnswers.owners;
    const owners = [owner, { ...owner }];
    const first = show(definition, { ...goodAnswers, owners }, now);
    const itemsOf = (answers: Answers, at = now) =>
      show(definition, answers, at, first)
        .steps.flatMap(({ fields }) => fields)
        .find(({ field }) => field.id === 'owners')?.items;
    const before = itemsOf({ ...goodAnswers, owners });
    const typed = itemsOf({ ...goodAnswers, name: 'منى', owners: [owner, { ...owner, x: 1 }] });
    expect(typed?.[0]).toBe(before?.[0]);
    expect(typed?.[1]).not.toBe(before?.[1]);
    const nextYear = new Date('2027-06-01T12:00:00Z');
    expect(itemsOf({ ...goodAnswers, owners }, nextYear)?.[0]).not.toBe(before?.[0]);
  });

  it('shows the same as it would without', () => {
    fc.assert(
      fc.property(anyServiceWithAnswers, fc.nat(), ({ definition: service, answers }, at) => {
        const last = show(service, answers, now);
        const keys = Object.keys(answers);
        const { [keys[at % keys.length] ?? '']: _gone, ...rest } = answers;
        for (const changed of [rest, answers]) {
          expect(toldOf(show(service, changed, now, last))).toEqual(
            toldOf(show(service, changed, now)),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('pruneHidden', () => {
  it('keeps what is shown and what is unknown', () => {
    const answers = { ...goodAnswers, extra: 'x' };
    expect(pruneHidden(definition, answers, now)).toEqual({ ...answers, years: 125, shares: 24 });
    const { plate: _plate, street: _street, city: _city, ...rest } = goodAnswers;
    expect(pruneHidden(definition, { ...goodAnswers, kind: 'none' }, now)).toEqual({
      ...rest,
      kind: 'none',
      years: 125,
      shares: 24,
    });
    const [owner] = goodAnswers.owners;
    const owners = [{ ...owner, guardian: 'أحمد علي', extra: 1 }, 7];
    expect(pruneHidden(definition, { owners } as unknown as Answers, now)).toMatchObject({
      owners: [{ ...owner, extra: 1 }, 7],
    });
  });

  it('is final after one pass, whatever the service and the answers', () => {
    fc.assert(
      fc.property(anyServiceWithAnswers, anyAnswers, (any, wild) => {
        for (const [service, answers] of [
          [any.definition, any.answers],
          [definition, { ...goodAnswers, ...(wild as object) }],
        ] as const) {
          const once = pruneHidden(service, answers, now);
          expect(pruneHidden(service, once, now)).toEqual(once);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a large form', () => {
  const FIELDS = 300;
  const DEPTH = 30;

  /** A condition that counts how often its parts are looked at. */
  const counting = (expression: Expression, count: () => void): Expression =>
    typeof expression === 'object' && expression !== null
      ? new Proxy(
          Object.fromEntries(
            Object.entries(expression).map(([operator, operand]) => [
              operator,
              Array.isArray(operand)
                ? operand.map((part) => counting(part as Expression, count))
                : operand,
            ]),
          ) as unknown as Exclude<Expression, string | number | boolean | null>,
          {
            ownKeys(target) {
              count();
              return Reflect.ownKeys(target);
            },
          },
        )
      : expression;

  /** Asks the field before, this deep. */
  const deep = (id: string, depth: number): Expression =>
    depth === 0
      ? { '==': [{ var: id }, 'x'] }
      : ({ [depth % 2 ? 'and' : 'or']: [deep(id, depth - 1)] } as unknown as Expression);

  it('is gone through once: every condition as often as it is asked, and never again', () => {
    let looks = 0;
    const count = () => {
      looks += 1;
    };
    const fields = Array.from({ length: FIELDS }, (_, at): Field => {
      const when = at === 0 ? true : counting(deep(`f${String(at - 1)}`, DEPTH), count);
      return { id: `f${String(at)}`, type: 'text', label: { ar: 'س' }, when };
    });
    const steps: Step[] = [{ id: 'one', title: { ar: 'س' }, fields }];
    const answers = Object.fromEntries(fields.map(({ id }) => [id, 'x']));
    const shown = show({ ...definition, steps }, answers, now);
    expect(shown.steps[0]?.fields).toHaveLength(FIELDS);
    // Each operator, the comparison and its variable.
    expect(looks).toBe((FIELDS - 1) * (DEPTH + 2));
  });
});

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every property of every object within. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(placesIn);
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

describe('any service of the tests', () => {
  beforeAll(() => loadRulesOf());

  it('is one that can be offered, and travels as JSON', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        const sent: unknown = JSON.parse(JSON.stringify(service));
        expect(sent).toEqual(service);
        expect(
          checkDefinition(sent, { now }).filter(({ severity }) => severity === 'error'),
        ).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('can be judged and said as JSON Schema however it is changed, where the check lets it pass', () => {
    let passed = 0;
    fc.assert(
      fc.property(anyServiceWithAnswers, fc.nat(), fc.nat(), (any, at, from) => {
        const spoilt = JSON.parse(JSON.stringify(any.definition)) as ServiceDefinition;
        // Something of a field or a step comes to stand where another of its name stood.
        const places = placesIn(spoilt.steps);
        const place = places[at % places.length];
        const sources = placesIn(everything.steps).filter(({ key }) => key === place?.key);
        const source = sources[from % Math.max(1, sources.length)];
        if (place && source) place.holder[place.key] = source.holder[source.key];
        fc.pre(checkDefinition(spoilt, { now }).every(({ severity }) => severity !== 'error'));
        passed += 1;
        for (const answers of [any.answers, goodAnswers]) {
          expect(Array.isArray(validateAnswers(spoilt, answers, { now }))).toBe(true);
        }
        expect(toJsonSchema(spoilt)).toMatchObject({ type: 'object' });
      }),
      { numRuns: 60 },
    );
    expect(passed).toBeGreaterThan(30);
  });

  it('has every type of field', () => {
    const typesIn = (fields: readonly Field[]): string[] =>
      fields.flatMap((field) => [
        field.type,
        ...(field.type === 'group' ? typesIn(field.fields).map((type) => `in ${type}`) : []),
      ]);
    const found = new Set(
      fc.sample(anyService, { numRuns: 1000, seed: 1 }).flatMap((one) => typesIn(fieldsOf(one))),
    );
    const types = [...typesIn(fieldsOf(everything)).filter((type) => !type.startsWith('in '))];
    for (const type of types) expect(found).toContain(type);
    expect(found).toContain('in group');
    expect(found).toContain('in in file');
  });
});
