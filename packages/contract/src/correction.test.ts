import { describe, expect, it } from 'vitest';
import { correctedAnswers, isCorrectable } from './correction.js';
import type { Field } from './definition.js';

const label = { ar: 'سؤال' };
const answers = { name: 'منى', owners: [{ name: 'علي' }, { name: 'هدى', deed: 'yes' }], 'a/b': 1 };

describe('answers that are corrected', () => {
  it('are other ones at their places, in order, and the same elsewhere', () => {
    const corrected = correctedAnswers(answers, [
      { pointer: '/name', value: 'منال' },
      { pointer: '/owners/1/name', value: 'سها' },
      { pointer: '/owners/1/deed' },
      { pointer: '/a~1b', value: 2 },
      { pointer: '/street', value: 'first' },
      { pointer: '/street', value: 'last' },
    ]);
    expect(corrected).toEqual({
      name: 'منال',
      owners: [{ name: 'علي' }, { name: 'سها' }],
      'a/b': 2,
      street: 'last',
    });
    expect(answers.owners[1]).toEqual({ name: 'هدى', deed: 'yes' });
  });

  it('stay as they are where there is no such place', () => {
    for (const pointer of [
      '',
      'name',
      '/owners/7/name',
      '/name/first',
      '/none/name',
      '/owners/x',
    ]) {
      expect(correctedAnswers(answers, [{ pointer, value: 'x' }])).toEqual(answers);
    }
    const polluting = [{ pointer: '/__proto__/polluted', value: true }];
    expect(correctedAnswers(answers, polluting)).toEqual(answers);
    expect({}).not.toHaveProperty('polluted');
  });

  it('are neither who applies nor what was stated, proved, handed in or signed', () => {
    const field = (type: string, more: object = {}) =>
      ({ id: 'one', type, label, ...more }) as unknown as Field;
    const may = (one: Field, service: Parameters<typeof isCorrectable>[0] = {}) =>
      isCorrectable(service, one, `/${one.id}`);
    expect(
      ['text', 'address', 'radio', 'checkbox', 'phone'].map((type) => may(field(type))),
    ).toEqual([true, true, true, true, true]);
    const fixed = [
      'national-id',
      'file',
      'signature',
      'consent',
      'declaration',
      'computed',
      'group',
    ];
    expect(fixed.filter((type) => may(field(type)))).toEqual([]);
    expect(may(field('radio', { id: 'applicant' }))).toBe(false);
    expect(may(field('phone', { constraints: { verify: true } }))).toBe(false);
    const coSigners = { group: 'owners', name: 'name', mobile: 'mobile', declaration: label };
    expect(isCorrectable({ coSigners }, field('text'), '/owners/0/one')).toBe(false);
    expect(isCorrectable({ coSigners }, field('text'), '/partners/0/one')).toBe(true);
  });
});
