import type { LocaleController } from '@fanar/elements';
import type { ServiceDefinition } from '@fanar/contract';
import { describe, expect, it } from 'vitest';
import { licence } from '../testing/licence.js';
import { loadAnswers, readAnswers } from './read-answers.js';

const locale = {
  language: 'en',
  format: { language: 'en', numerals: 'latn' },
  t: (key: string) => key,
  formatNumber: String,
} as unknown as LocaleController;

const file = { id: 'f'.repeat(20), name: 'deed.pdf', size: 9, type: 'application/pdf' };

const service: ServiceDefinition = {
  ...licence,
  version: 2,
  migrations: [{ from: 1, rename: { owner: 'name' } }],
  steps: [
    {
      id: 'one',
      title: { ar: 'المالك', en: 'The owner' },
      fields: [
        { id: 'name', type: 'text', label: { ar: 'الاسم', en: 'Name' } },
        { id: 'card', type: 'text', label: { ar: 'البطاقة', en: 'Card' }, sensitive: true },
        {
          id: 'deeds',
          type: 'group',
          label: { ar: 'العقود', en: 'Deeds' },
          item: { ar: 'العقد', en: 'Deed' },
          fields: [{ id: 'copy', type: 'file', label: { ar: 'صورته', en: 'Copy' } }],
        },
      ],
    },
  ],
};

async function read(answers: Record<string, unknown>, version?: number) {
  await loadAnswers(service);
  return readAnswers(service, { answers, version }, locale);
}

describe('answers read back for an office', () => {
  it('stand under their steps and items, with what is sensitive marked', async () => {
    const { steps, unknown } = await read({ name: 'منى', card: '123', deeds: [{ copy: [file] }] });
    expect(steps.map(({ title }) => title)).toEqual(['The owner']);
    const rows = steps.flatMap(({ parts }) => parts.flatMap((part) => part.rows));
    expect(rows.map(({ label, lines, isSensitive }) => [label, lines, isSensitive])).toEqual([
      ['Name', ['منى'], false],
      ['Card', ['123'], true],
      ['Copy', ['deed.pdf'], false],
    ]);
    expect(unknown).toEqual([]);
  });

  it('give the files by the path of their row', async () => {
    const { files } = await read({ name: 'منى', deeds: [{ copy: [file] }, {}] });
    expect(Array.from(files)).toEqual([['deeds/0/copy', [file]]]);
  });

  it('of an earlier version are read as the service says, and none is left out', async () => {
    const moved = await read({ owner: 'منى' }, 1);
    const [first] = moved.steps[0]?.parts[0]?.rows ?? [];
    expect([first?.label, first?.lines]).toEqual(['Name', ['منى']]);
    expect(moved.unknown).toEqual([]);
    const later = await read({ name: 'منى', colour: 'red' }, 3);
    expect(later.unknown).toEqual(['colour']);
  });
});
