import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, ServiceDefinition } from './definition.js';
import { PROBLEM_CODES } from './problem-codes.js';
import { anyAnswers } from './testing/arbitrary.js';
import { everything, goodAnswers, now, upload } from './testing/definition.js';
import { pruneHidden, validateAnswers, visibleFields, visibleSteps } from './validate.js';

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

describe('visible parts', () => {
  it('are those whose conditions hold', () => {
    expect(visibleSteps(definition, goodAnswers).map(({ id }) => id)).toEqual([
      'person',
      'vehicle',
      'address',
    ]);
    const none = { ...goodAnswers, kind: 'none' };
    expect(visibleSteps(definition, none).map(({ id }) => id)).toEqual(['person', 'vehicle']);
    expect(visibleFields(definition, none).map(({ id }) => id)).not.toContain('plate');
  });

  it('follow a chain: what depends on a hidden answer is hidden too', () => {
    const answers = { ...goodAnswers, kind: 'none' };
    expect(visibleFields(definition, answers).map(({ id }) => id)).not.toContain('city');
    expect(pruneHidden(definition, answers)).toEqual({
      ...without('plate', 'street', 'city'),
      kind: 'none',
    });
  });
});

describe('pruneHidden', () => {
  it('keeps what is shown and what is unknown', () => {
    const answers = { ...goodAnswers, extra: 'x' };
    expect(pruneHidden(definition, answers)).toEqual(answers);
  });

  it('is final after one pass, and hides the same as it shows', () => {
    fc.assert(
      fc.property(fc.object(), fc.constantFrom('car', 'motorcycle', 'none', 7), (wild, kind) => {
        const once = pruneHidden(definition, { ...goodAnswers, ...wild, kind } as Answers);
        expect(pruneHidden(definition, once)).toEqual(once);
        const shown = visibleFields(definition, once).map(({ id }) => id);
        const known = definition.steps.flatMap(({ fields }) => fields.map(({ id }) => id));
        for (const id of known) {
          if (Object.hasOwn(once, id)) expect(shown).toContain(id);
        }
      }),
    );
  });
});

describe('validateAnswers', () => {
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
    const agreement: ServiceDefinition = {
      ...definition,
      steps: [
        {
          id: 'one',
          title: { ar: 'واحد' },
          fields: [{ id: 'agreed', type: 'checkbox', label: { ar: 'أوافق' } }],
        },
      ],
    };
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
    expect(codeFor('street', 'ص\u064B'.repeat(3) + '\u064B'.repeat(100))).toBe('text-too-long');
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

  it('refuses JSON of the wrong type', () => {
    for (const answers of [null, [], 'x', 7, true]) {
      expect(problems(answers)).toEqual([{ pointer: '', code: 'answer-type' }]);
    }
    for (const id of Object.keys(goodAnswers)) {
      expect(problems({ ...goodAnswers, [id]: 7 })[0]).toEqual({
        pointer: `/${id}`,
        code: 'answer-type',
      });
    }
    expect(codeFor('name', null)).toBe('answer-type');
    expect(codeFor('papers', [null])).toBe('answer-type');
    expect(codeFor('papers', [{ ...upload, extra: 1 }])).toBe('answer-type');
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
