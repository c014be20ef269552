import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Field, ServiceDefinition } from './definition.js';
import { loadRulesOf } from './fields/load.js';
import { fieldsOf } from './form.js';
import { PROBLEM_CODES } from './problem-codes.js';
import { anyServiceWithAnswers } from './testing/any-service.js';
import { anyAnswers } from './testing/arbitrary.js';
import { everything, goodAnswers, now, upload } from './testing/definition.js';
import { validateAnswers } from './validate.js';

const definition: ServiceDefinition = everything;

const problems = (answers: unknown) => validateAnswers(definition, answers, { now });
const without = (...ids: string[]) =>
  Object.fromEntries(Object.entries(goodAnswers).filter(([id]) => !ids.includes(id)));

/** Code of the one problem that this answer in place of the good one makes. */
const codeFor = (id: string, answer: unknown) => {
  const found = problems({ ...goodAnswers, [id]: answer });
  expect(found.map(({ pointer }) => pointer.split('/')[1])).toEqual([id]);
  return found[0]?.code;
};

const text = (ar: string) => ({ ar });
const owner = goodAnswers.owners[0];

/** A service that asks these alone. */
const asking = (...fields: Field[]): ServiceDefinition => ({
  ...definition,
  rules: [],
  steps: [{ id: 'one', title: text('واحد'), fields }],
});

describe('before the rules are loaded', () => {
  it('says which are missing, and knows it beforehand', async () => {
    vi.resetModules();
    const fresh = { ...(await import('./fields/load.js')), ...(await import('./validate.js')) };
    expect(fresh.hasFieldRules(definition)).toBe(false);
    const validate = () => fresh.validateAnswers(definition, goodAnswers, { now });
    expect(validate).toThrow(fresh.FieldRulesMissingError);
    await fresh.loadFieldRules(definition);
    expect(fresh.hasFieldRules(definition)).toBe(true);
    expect(validate()).toEqual([]);
  });
});

describe('validateAnswers', () => {
  beforeAll(() => loadRulesOf());

  it('takes good answers', () => {
    expect(problems(goodAnswers)).toEqual([]);
    expect(problems({ ...goodAnswers, phone: '+20663220000' })).toEqual([]);
    expect(problems({ ...goodAnswers, phone: '', papers: [upload] })).toEqual([]);
  });

  it('names what is missing by its kind, in the order of the form', () => {
    expect(problems({})).toEqual([
      { pointer: '/name', code: 'value-missing' },
      { pointer: '/nationalId', code: 'value-missing' },
      { pointer: '/mobile', code: 'value-missing' },
      { pointer: '/kind', code: 'choice-missing' },
      { pointer: '/street', code: 'value-missing' },
    ]);
    expect(codeFor('papers', [])).toBe('file-missing');
    expect(codeFor('name', '  ')).toBe('value-missing');
    const agreement = asking({ id: 'agreed', type: 'checkbox', label: text('أوافق') });
    for (const answers of [{}, { agreed: false }]) {
      expect(validateAnswers(agreement, answers)).toEqual([
        { pointer: '/agreed', code: 'checkbox-missing' },
      ]);
    }
    expect(validateAnswers(agreement, { agreed: true })).toEqual([]);
  });

  it('asks for what a condition requires, and no more', () => {
    expect(problems(without('papers'))).toEqual([{ pointer: '/papers', code: 'file-missing' }]);
    expect(problems({ ...without('papers'), insured: false })).toEqual([]);
  });

  it('refuses answers to hidden questions and to none', () => {
    expect(problems({ ...goodAnswers, kind: 'none', insured: true })).toEqual([
      { pointer: '/plate', code: 'answer-unexpected' },
      { pointer: '/street', code: 'answer-unexpected' },
      { pointer: '/city', code: 'answer-unexpected' },
    ]);
    expect(problems({ ...goodAnswers, 'a/b~c': 1 })).toEqual([
      { pointer: '/a~1b~0c', code: 'answer-unexpected' },
    ]);
    const polluted = JSON.parse('{"__proto__": {"name": "x"}}') as object;
    expect(problems({ ...goodAnswers, ...polluted })).toEqual([
      { pointer: '/__proto__', code: 'answer-unexpected' },
    ]);
  });

  it('passes on what the parsers say', () => {
    expect(problems({ ...goodAnswers, nationalId: '2000115030091' })).toEqual([
      { pointer: '/nationalId', code: 'national-id-length', params: { count: 13 } },
    ]);
    expect(codeFor('nationalId', '32704010300919')).toBe('national-id-future');
    expect(codeFor('mobile', '+20663220000')).toBe('phone-kind');
    expect(codeFor('plate', 'أبج1034')).toBe('plate-zero');
    expect(codeFor('name', 'Ahmed Ali')).toBe('person-name-letters');
  });

  it('takes canonical values alone', () => {
    expect(codeFor('nationalId', '٢٠٠٠١١٥٠٣٠٠٩١٩')).toBe('answer-not-canonical');
    expect(codeFor('mobile', '0100 123 4567')).toBe('answer-not-canonical');
    expect(codeFor('plate', 'أ ب ج 1234')).toBe('answer-not-canonical');
  });

  it('does not block on advice', () => {
    expect(problems({ ...goodAnswers, nationalId: '20001150300918', name: 'أحمد علي' })).toEqual(
      [],
    );
  });

  it('counts the characters of a text as a reader does', () => {
    expect(codeFor('street', '😀')).toBe('text-too-short');
    expect(problems({ ...goodAnswers, street: '😀'.repeat(10) })).toEqual([]);
    expect(problems({ ...goodAnswers, street: '😀'.repeat(11) })).toEqual([
      { pointer: '/street', code: 'text-too-long', params: { count: 11, limit: 10 } },
    ]);
    expect(problems({ ...goodAnswers, street: 'شَارِعُ مُحَمَّد' })).toEqual([]);
    expect(codeFor('street', 'ص\u064B'.repeat(3) + '\u064B'.repeat(100))).toBe(
      'answer-not-canonical',
    );
    for (const text of ['a\u0000b', 'a\nb', '\uD800 x']) {
      expect(codeFor('street', text)).toBe('text-characters');
    }
  });

  it('judges choices and files', () => {
    expect(codeFor('city', 'cairo')).toBe('choice-unknown');
    expect(codeFor('papers', [upload, upload, upload])).toBe('file-count');
    expect(codeFor('papers', [{ ...upload, size: 0 }])).toBe('file-empty');
    expect(codeFor('papers', [{ ...upload, type: 'image/gif' }])).toBe('file-type');
    expect(codeFor('papers', [{ ...upload, id: 'short' }])).toBe('answer-type');
    const second = { ...upload, id: 'B'.repeat(24), size: 1001 };
    expect(problems({ ...goodAnswers, papers: [upload, second] })).toEqual([
      { pointer: '/papers/1', code: 'file-too-large', params: { limit: 1000 } },
    ]);
    expect(problems({ ...goodAnswers, papers: [upload, upload] })).toEqual([
      { pointer: '/papers/1', code: 'file-duplicate' },
    ]);
  });

  it.each([
    ['email', 'name@', 'email-format'],
    ['email', 'name@localhost', 'email-format'],
    ['email', `${'a'.repeat(250)}@b.eg`, 'email-format'],
    ['email', ' name@example.com', 'answer-not-canonical'],
    ['email', 'name٢@example.com', 'answer-not-canonical'],
    ['iban', 'EG390019000500000000263180002', 'iban-check'],
    ['iban', 'eg380019000500000000263180002', 'answer-not-canonical'],
    ['notes', 'a\u0000', 'text-characters'],
    ['notes', 'a\u202Eb', 'answer-not-canonical'],
    ['notes', 'ص'.repeat(2001), 'text-too-long'],
    ['born', '1990-02-30', 'date-real'],
    ['born', '28/2/1990', 'answer-not-canonical'],
    ['born', '1899-12-31', 'date-too-early'],
    ['born', '2026-01-02', 'date-too-late'],
    ['visit', '2025-12-31', 'date-too-early'],
    ['visit', '2026-02-01', 'date-too-late'],
    ['stay', '2026-01-01', 'date-format'],
    ['stay', '/2026-01-01', 'date-range-start-required'],
    ['stay', '2026-01-01/', 'date-range-end-required'],
    ['stay', '2026-01-02/2026-01-01', 'date-range-order'],
    ['stay', '2025-12-01/2026-01-01', 'date-too-early'],
    ['stay', '1/1/2026-2/1/2026', 'date-format'],
    ['opens', '24:00', 'time-real'],
    ['opens', '9:00 ص', 'answer-not-canonical'],
    ['opens', 'فجرًا', 'time-format'],
    ['area', '12.25', 'answer-type'],
    ['area', 12.255, 'number-precision'],
    ['area', 0.5, 'number-too-small'],
    ['area', 1000.01, 'number-too-large'],
    ['area', Number.NaN, 'answer-type'],
    ['area', 'كبيرة', 'number-characters'],
    ['area', '1.2.3', 'number-ambiguous'],
    ['area', '', 'number-required'],
    ['price', 'كثير', 'amount-characters'],
    ['dispute', '12', 'case-number-year-missing'],
    ['floors', -1, 'number-negative'],
    ['floors', 1e-7, 'number-precision'],
    ['floors', 1e15, 'number-digits'],
    ['price', 90.5, 'answer-type'],
    ['price', -1, 'amount-negative'],
    ['price', 5_000_001, 'amount-too-large'],
    ['content', 0, 'choice-unknown'],
    ['content', 4.5, 'choice-unknown'],
    ['content', '5', 'answer-type'],
    ['size', 'xl', 'choice-unknown'],
    ['trade', 'smith', 'choice-unknown'],
    ['days', ['sat', 'fri'], 'choice-unknown'],
    ['days', ['sat', 'sat'], 'answer-type'],
    ['days', ['sat', 'sun', 'mon'], 'choices-too-many'],
    ['alerts', 'true', 'answer-type'],
    ['home', { governorate: 'EG-PTS' }, 'address-incomplete'],
    ['home', { ...goodAnswers.home, governorate: 'EG-XX' }, 'choice-unknown'],
    ['home', { ...goodAnswers.home, building: '١٢' }, 'answer-not-canonical'],
    ['home', { ...goodAnswers.home, street: ' x' }, 'answer-not-canonical'],
    ['home', { ...goodAnswers.home, unit: '' }, 'answer-not-canonical'],
    ['home', { ...goodAnswers.home, postcode: '123' }, 'postcode-length'],
    ['home', { ...goodAnswers.home, planet: 'x' }, 'answer-type'],
    ['home', { ...goodAnswers.home, floor: 3 }, 'answer-type'],
    ['dispute', { number: '1234' }, 'answer-type'],
    ['dispute', { ...goodAnswers.dispute, number: '01234' }, 'answer-not-canonical'],
    ['dispute', { ...goodAnswers.dispute, year: 2027 }, 'case-number-future'],
    ['dispute', { ...goodAnswers.dispute, judicial: true }, 'case-number-judicial'],
    ['dispute', { ...goodAnswers.dispute, type: 'murder' }, 'choice-unknown'],
    ['dispute', { ...goodAnswers.dispute, venue: ' x' }, 'answer-not-canonical'],
    ['hand', { mode: 'type', name: '' }, 'answer-not-canonical'],
    ['hand', { mode: 'draw', image: 'data:image/svg+xml;base64,PHN2Zz4=' }, 'answer-type'],
    ['hand', { mode: 'draw', name: 'x' }, 'answer-type'],
    ['hand', { mode: 'draw', image: png(128 * 1024) }, 'acknowledgement-too-large'],
    ['survey', { ...goodAnswers.survey, version: '1' }, 'acceptance-outdated'],
    ['survey', { ...goodAnswers.survey, purpose: 'x' }, 'acceptance-outdated'],
    ['survey', { ...goodAnswers.survey, at: 'yesterday' }, 'answer-type'],
    ['truth', { accepted: true, version: '0' }, 'acceptance-outdated'],
    ['truth', { accepted: false, version: '1' }, 'answer-type'],
    ['years', 24, 'computed-changed'],
    ['years', '125', 'computed-changed'],
  ])('%s: %j is told as %s', (id, answer, code) => {
    expect(codeFor(id, answer)).toBe(code);
  });

  it('takes what is at the very bounds', () => {
    for (const more of [
      { area: 1, price: 5_000_000, size: 'l', floors: 999_999_999_999_999 },
      { area: 1000, price: 0, floors: -0 },
      { visit: '2026-01-01', stay: '2026-01-01/2026-01-01', opens: '00:00' },
      { hand: { mode: 'draw', image: png(1000) }, notes: 'ص'.repeat(2000) },
      { dispute: { number: '8672', year: 48, judicial: true, venue: 'محكمة النقض' } },
      { home: {}, dispute: {}, days: [], iban: '', email: ' ', years: 125, shares: 24 },
    ]) {
      expect(problems({ ...goodAnswers, ...more })).toEqual([]);
    }
  });

  it('names amounts in pounds', () => {
    expect(problems({ ...goodAnswers, price: 5_000_001 })).toEqual([
      { pointer: '/price', code: 'amount-too-large', params: { maximum: '50,000' } },
    ]);
  });

  it('names the end of a range, and the part of an address, that is wrong', () => {
    expect(problems({ ...goodAnswers, stay: '2026-01-01/2025-01-01' })).toEqual([
      { pointer: '/stay', code: 'date-too-early', params: { min: '2025-12-22', part: 'end' } },
    ]);
    expect(problems({ ...goodAnswers, home: { city: 'x', floor: '٣' } })).toEqual([
      { pointer: '/home', code: 'address-incomplete', params: { parts: 'governorate street' } },
      { pointer: '/home/floor', code: 'answer-not-canonical' },
    ]);
  });

  it('takes off for an answer of a switch, and wants a box ticked', () => {
    const both = asking(
      { id: 'on', type: 'switch', label: text('تنبيهات') },
      { id: 'box', type: 'checkbox', label: text('أوافق') },
    );
    expect(validateAnswers(both, { on: false, box: false })).toEqual([
      { pointer: '/box', code: 'checkbox-missing' },
    ]);
    expect(validateAnswers(both, { box: true })).toEqual([
      { pointer: '/on', code: 'value-missing' },
    ]);
  });

  it('judges by the day in Cairo', () => {
    const today = asking({
      id: 'day',
      type: 'date',
      label: text('اليوم'),
      constraints: { min: 'today', max: 'today' },
    });
    const late = new Date('2026-06-30T21:30:00Z');
    expect(validateAnswers(today, { day: '2026-07-01' }, { now: late })).toEqual([]);
    expect(validateAnswers(today, { day: '2026-06-30' }, { now: late })).toMatchObject([
      { code: 'date-too-early', params: { min: '2026-07-01' } },
    ]);
  });

  it('judges each item of a group, and of the groups within it', () => {
    const owners = [
      { ...owner, share: 25, extra: 1 },
      { ...owner, isMinor: true, deeds: [{ deedYear: 2020 }, 7, { deedPaper: [upload] }] },
    ];
    expect(problems({ ...goodAnswers, owners })).toEqual([
      { pointer: '/owners/0/share', code: 'number-too-large', params: { maximum: 24 } },
      { pointer: '/owners/0/extra', code: 'answer-unexpected' },
      { pointer: '/owners/1/guardian', code: 'value-missing' },
      { pointer: '/owners/1/deeds/0/deedPaper', code: 'file-missing' },
      { pointer: '/owners/1/deeds/1', code: 'answer-type' },
      { pointer: '/owners/1/deeds/2/deedYear', code: 'value-missing' },
      { pointer: '/owners/1/deeds/2/deedPaper', code: 'answer-unexpected' },
    ]);
  });

  it('counts the items of a group', () => {
    const { owners: _owners, ...alone } = goodAnswers;
    expect(problems(alone)).toEqual([]);
    expect(problems({ ...alone, owners: [] })).toEqual([]);
    expect(problems({ ...alone, size: 'l' })).toEqual([
      { pointer: '/owners', code: 'group-missing' },
    ]);
    expect(problems({ ...goodAnswers, owners: Array(4).fill(owner) })).toEqual([
      { pointer: '/owners', code: 'group-too-many', params: { given: 4, limit: 3 } },
    ]);
    expect(codeFor('owners', {})).toBe('answer-type');
    const pair = asking({
      id: 'pair',
      type: 'group',
      label: text('اثنان'),
      item: text('واحد'),
      min: 2,
      fields: [{ id: 'one', type: 'text', label: text('اسم') }],
    });
    expect(validateAnswers(pair, { pair: [{ one: 'x' }] })).toEqual([
      { pointer: '/pair', code: 'group-too-few', params: { given: 1, minimum: 2 } },
    ]);
    expect(validateAnswers(pair, {})).toEqual([{ pointer: '/pair', code: 'group-missing' }]);
  });

  it('tells a rule that is broken at its first field, once all of them are right', () => {
    const broken = (rule: string, pointer: string) => ({
      pointer,
      code: 'rule-broken',
      params: { rule },
    });
    expect(problems({ ...goodAnswers, closes: '08:00' })).toEqual([broken('hours', '/opens')]);
    expect(problems({ ...goodAnswers, closes: '' })).toEqual([]);
    expect(problems({ ...goodAnswers, notes: 7, closes: '08:00', days: ['fri'] })).toEqual([
      { pointer: '/notes', code: 'answer-type' },
      broken('hours', '/opens'),
      { pointer: '/days', code: 'choice-unknown' },
    ]);
    expect(codeFor('closes', '25:00')).toBe('time-real');
    expect(problems({ ...goodAnswers, price: 100_001 })).toEqual([broken('small-price', '/price')]);
    const owners = [owner, { ...goodAnswers.owners[1], share: 3 }];
    expect(problems({ ...goodAnswers, owners })).toEqual([broken('whole', '/owners')]);
    const self = { ...goodAnswers.owners[1], ownerName: goodAnswers.owners[1].guardian };
    expect(problems({ ...goodAnswers, owners: [owner, self] })).toEqual([
      broken('guardian-other', '/owners/1/guardian'),
    ]);
  });

  it('asks first for whom one applies', () => {
    const role = (value: string) => ({ value, label: text(value) });
    const applicant = { label: text('لمن؟'), roles: [role('self'), role('guardian')] };
    const forAnother = { ...definition, applicant };
    expect(validateAnswers(forAnother, goodAnswers, { now })).toEqual([
      { pointer: '/applicant', code: 'choice-missing' },
    ]);
    const given = { ...goodAnswers, applicant: 'guardian' };
    expect(validateAnswers(forAnother, given, { now })).toEqual([]);
    expect(problems(given)).toEqual([{ pointer: '/applicant', code: 'answer-unexpected' }]);
  });

  it('refuses JSON of the wrong type', () => {
    for (const answers of [null, [], 'x', 7, true]) {
      expect(problems(answers)).toEqual([{ pointer: '', code: 'answer-type' }]);
    }
    for (const id of Object.keys(goodAnswers)) {
      for (const wrong of [{ x: [] }, [[0]], null]) {
        const { code } = problems({ ...goodAnswers, [id]: wrong }).find(
          ({ pointer }) => pointer.split('/')[1] === id,
        ) ?? { code: 'nothing' };
        expect(code, id).toBe('answer-type');
      }
    }
    expect(codeFor('name', null)).toBe('answer-type');
    expect(codeFor('papers', [null])).toBe('answer-type');
    expect(codeFor('papers', [{ ...upload, extra: 1 }])).toBe('answer-type');
  });

  it('ends soon, whatever comes', () => {
    const megabyte = 'ن'.repeat(1_000_000);
    let deep: unknown = [];
    for (let level = 0; level < 100_000; level += 1) deep = [{ owners: deep, deeds: deep }];
    const list = Array<unknown>(100_000).fill({});
    for (const id of fieldsOf(definition).map((field) => field.id)) {
      for (const wild of [megabyte, ' '.repeat(1_000_000), deep, list, { deeds: deep }]) {
        const found = problems({ [id]: wild }).filter(({ pointer }) =>
          pointer.startsWith(`/${id}`),
        );
        expect(found.length, id).toBeLessThan(10);
      }
    }
    const keys = Object.fromEntries(list.map((_, at) => [`key${String(at)}`, at]));
    expect(problems({ ...goodAnswers, ...keys })).toHaveLength(100_000);
  });

  it('takes any JSON for answers to any service', () => {
    fc.assert(
      fc.property(anyServiceWithAnswers, anyAnswers, fc.jsonValue(), (any, wild, value) => {
        const ids = Object.keys(any.answers);
        const spoilt = { ...any.answers, ...(wild as object), [ids[0] ?? 'f1']: value };
        for (const answers of [spoilt, wild, value]) {
          for (const { code } of validateAnswers(any.definition, answers, { now })) {
            expect(PROBLEM_CODES).toHaveProperty(code);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes any JSON without throwing, and says only what has words', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const { code } of problems(answers)) expect(PROBLEM_CODES).toHaveProperty(code);
      }),
      { numRuns: 1000 },
    );
  });
});

/** So many characters of the address of a PNG. */
function png(length: number): string {
  return `data:image/png;base64,iVBORw0KGgo${'A'.repeat(length)}`;
}
