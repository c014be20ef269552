import type { ServiceDefinition } from '@fanar/contract';
import type { OfficeCase } from '@fanar/contract/staff';
import type { LocaleController } from '@fanar/elements';
import { loadAnswers } from '@fanar/journeys/pieces';
import { describe, expect, it } from 'vitest';
import { correctedIn } from './corrected.js';

const locale = {
  language: 'en',
  format: { language: 'en', numerals: 'latn' },
  t: (key: string) => key,
  formatNumber: String,
} as unknown as LocaleController;

const text = (en: string) => ({ ar: en, en });
const service = {
  id: 'notary/deed',
  version: 1,
  steps: [
    {
      id: 'one',
      title: text('The deed'),
      fields: [
        { id: 'name', type: 'text', label: text('Name') },
        {
          id: 'way',
          type: 'radio',
          label: text('How'),
          options: [
            { value: 'office', label: text('At the office') },
            { value: 'courier', label: text('By courier') },
          ],
        },
        {
          id: 'street',
          type: 'text',
          label: text('Street'),
          when: { '==': [{ var: 'way' }, 'courier'] },
        },
      ],
    },
  ],
} as unknown as ServiceDefinition;

const [first, second] = ['2026-11-23T08:00:00.000Z', '2026-11-23T09:00:00.000Z'];

describe('answers that the applicant has corrected', () => {
  it('stand with each answer that they had before, and those that went stand by themselves', async () => {
    await loadAnswers(service);
    const found = {
      version: 1,
      answers: { name: 'Mona', way: 'office' },
      corrections: [
        { id: '2', at: second, pointers: ['/name'], former: { name: 'Muna', way: 'office' } },
        {
          ...{ id: '1', at: first, pointers: ['/name', '/way', '/street'] },
          former: { name: 'Mun', way: 'courier', street: '12 July Street' },
        },
      ],
    } as unknown as OfficeCase;
    const { former, gone } = correctedIn(service, found, locale);
    expect(former.get('name')).toEqual([
      { at: second, lines: ['Muna'] },
      { at: first, lines: ['Mun'] },
    ]);
    expect(former.get('way')).toEqual([{ at: first, lines: ['By courier'] }]);
    expect(gone.map(({ path, label }) => [path, label])).toEqual([['street', 'Street']]);
    expect(former.get('street')).toEqual([{ at: first, lines: ['12 July Street'] }]);
  });

  it('say where there was no answer before, and are none where nothing was corrected', async () => {
    await loadAnswers(service);
    const came = {
      version: 1,
      answers: { name: 'Mona', way: 'courier', street: '12 July Street' },
      corrections: [
        {
          ...{ id: '1', at: first, pointers: ['/way', '/street'] },
          former: { name: 'Mona', way: 'office' },
        },
      ],
    } as unknown as OfficeCase;
    const { former, gone } = correctedIn(service, came, locale);
    expect(former.get('street')).toEqual([{ at: first, lines: [] }]);
    expect(gone).toEqual([]);
    const { corrections: _, ...plain } = came;
    expect(correctedIn(service, plain as OfficeCase, locale).former.size).toBe(0);
  });
});
