import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, Field, Migration } from './definition.js';
import { migrateAnswers } from './migrate.js';

const ask = (id: string, more: object = {}) =>
  ({ id, type: 'text', label: { ar: 'س' }, ...more }) as Field;
const group = (id: string, ...fields: Field[]) => ask(id, { type: 'group', fields });

const fields = [
  ask('fullName'),
  ask('kind', { type: 'radio' }),
  ask('days', { type: 'checkbox-group' }),
  ask('home', { type: 'address' }),
  group('owners', ask('ownerName'), group('deeds', ask('deedKind', { type: 'radio' }))),
];

const migrations: Migration[] = [
  { from: 1, rename: { people: 'partners', person: 'ownerName' }, remove: ['fax'] },
  {
    from: 2,
    rename: { name: 'fullName', partners: 'owners', papers: 'deeds', paper: 'deedKind' },
    values: {
      kind: { private: 'car' },
      days: { saturday: 'sat', sa: 'sat' },
      deedKind: { a: 'b' },
    },
  },
];

const definition = { version: 3, migrations, steps: [{ id: 's', title: { ar: 'س' }, fields }] };
const migrate = (from: number, answers: unknown) =>
  migrateAnswers(definition, from, answers as Answers);

describe('migrateAnswers', () => {
  it('takes answers through every version, those in groups too', () => {
    const first = {
      name: 'أحمد',
      fax: '1',
      kind: 'private',
      days: ['saturday', 'sun', 'sa'],
      home: { name: 'x', person: 'y' },
      people: [{ person: 'منى', papers: [{ paper: 'a', fax: '2' }, 7] }, null],
    };
    const before = JSON.stringify(first);
    expect(migrate(1, first)).toEqual({
      ok: true,
      answers: {
        fullName: 'أحمد',
        kind: 'car',
        days: ['sat', 'sun'],
        home: { name: 'x', person: 'y' },
        owners: [{ ownerName: 'منى', deeds: [{ deedKind: 'b' }, 7] }, null],
      },
    });
    expect(JSON.stringify(first)).toBe(before);
  });

  it('starts at the version that the answers are of', () => {
    expect(migrate(2, { fax: '1', name: 'أحمد' })).toEqual({
      ok: true,
      answers: { fax: '1', fullName: 'أحمد' },
    });
    const current = { name: 'x', kind: 'private' };
    expect(migrate(3, current)).toEqual({ ok: true, answers: current });
  });

  it('lets what is renamed take the place of what bore the name', () => {
    const swap = { from: 3, rename: { a: 'b', b: 'a', c: 'd' } };
    const next = { ...definition, version: 4, migrations: [swap] };
    const result = migrateAnswers(next, 3, { c: 'new', d: 'old', a: '1', b: '2' });
    expect(result).toEqual({ ok: true, answers: { d: 'new', b: '1', a: '2' } });
  });

  it('refuses what has no way to here', () => {
    const tooOld = { ok: false, code: 'draft-too-old' };
    expect(migrate(4, {})).toEqual({ ok: false, code: 'draft-too-new' });
    for (const from of [0, -1, 1.5, Number.NaN, -Infinity]) {
      expect(migrate(from, {})).toEqual(tooOld);
    }
    const [, second = { from: 2 }] = migrations;
    const gap = { ...definition, migrations: [second] };
    expect(migrateAnswers(gap, 1, {})).toEqual(tooOld);
    expect(migrateAnswers(gap, 2, {})).toMatchObject({ ok: true });
    expect(migrateAnswers({ version: 2, steps: [] }, 1, {})).toEqual(tooOld);
  });

  it('takes any answers, as deep as they come', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (answers) => {
        expect(migrate(1, answers)).toMatchObject({ ok: true });
      }),
    );
    let deep: unknown = 'x';
    for (let level = 0; level < 100_000; level += 1) deep = [{ people: deep }];
    expect(migrate(1, { people: deep })).toMatchObject({ ok: true });
    const polluted = JSON.parse('{"__proto__": {"kind": "private"}}') as object;
    const result = migrate(2, polluted);
    expect(result.ok && Object.getPrototypeOf(result.answers)).toBe(Object.prototype);
    expect(result.ok && Object.keys(result.answers)).toEqual(['__proto__']);
  });
});
