import { show, type ServiceDefinition, type ShownField } from '@fanar/contract';
import { describe, expect, it } from 'vitest';
import { licence, licenceAnswers } from '../testing/licence.js';
import { showGiven } from './given-answers.js';

const flat = { ...licenceAnswers, delivery: 'courier', street: 'شارع ٢٣ يوليو', home: 'flat' };
const withFloor = { ...flat, floor: '٣' };

function pointersOf(steps: readonly { readonly fields: readonly ShownField[] }[]): string[] {
  const inFields = (fields: readonly ShownField[]): string[] =>
    fields.flatMap(({ pointer, items = [] }) => [
      pointer,
      ...items.flatMap((item) => inFields(item.fields)),
    ]);
  return steps.flatMap(({ fields }) => inFields(fields));
}

const shown = (answers: Record<string, unknown>, withheld: string[] = []) =>
  showGiven(licence, { answers, withheld });

describe('answers that are given back', () => {
  it.each([[licenceAnswers], [flat], [withFloor]])(
    'are shown as the form showed them where all are there',
    (answers) => {
      const asked = show(licence, answers).steps;
      expect(pointersOf(shown(answers))).toEqual(pointersOf(asked));
      expect(shown(answers).map(({ step }) => step.id)).toEqual(asked.map(({ step }) => step.id));
    },
  );

  it('are shown whatever the condition says without those that are held back', () => {
    const { home: _, delivery: __, ...rest } = withFloor;
    const given = shown(rest, ['/delivery', '/home']);
    expect(pointersOf(given)).toEqual(pointersOf(show(licence, withFloor).steps));
    const held = given.flatMap(({ fields }) => fields).filter(({ field }) => field.id === 'home');
    expect(held.map(({ answer }) => answer)).toEqual([undefined]);
  });

  it('do not say of a question that may never have been asked that it has no answer', () => {
    const { home: _, ...rest } = flat;
    expect(pointersOf(shown(rest, ['/home']))).not.toContain('/floor');
    expect(pointersOf(shown(rest, ['/home']))).toContain('/colour');
  });

  it('have their place in groups', () => {
    const partners: ServiceDefinition = {
      ...licence,
      steps: [
        {
          id: 'partners',
          title: { ar: 'الشركاء' },
          fields: [
            {
              id: 'people',
              type: 'group',
              label: { ar: 'الشركاء' },
              item: { ar: 'الشريك' },
              fields: [
                { id: 'name', type: 'text', label: { ar: 'الاسم' } },
                { id: 'card', type: 'text', label: { ar: 'البطاقة' }, sensitive: true },
                {
                  id: 'since',
                  type: 'text',
                  label: { ar: 'منذ' },
                  when: { '==': [{ var: 'card' }, 'old'] },
                },
              ],
            },
          ],
        },
      ],
    };
    const answers = { people: [{ name: 'منى', since: '٢٠٢٠' }, { name: 'أحمد' }] };
    const withheld = ['/people/0/card'];
    expect(pointersOf(showGiven(partners, { answers, withheld }))).toEqual([
      '/people',
      '/people/0/name',
      '/people/0/card',
      '/people/0/since',
      '/people/1/name',
      '/people/1/card',
    ]);
  });
});
