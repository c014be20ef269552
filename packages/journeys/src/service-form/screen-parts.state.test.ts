import type { ServiceDefinition } from '@fanar/contract';
import { describe, expect, it, vi } from 'vitest';
import { licence } from '../testing/licence.js';
import { proceedTo } from '../testing/walking.js';
import { loadsOf } from './field-kinds/load.js';
import { partsNeeded } from './screen-parts.js';
import { begin } from './service-form.state.js';

const text = { ar: 'سؤال' };

const service: ServiceDefinition = {
  ...licence,
  steps: [
    {
      id: 'pets',
      title: text,
      fields: [
        { id: 'has', type: 'checkbox', label: text, required: false },
        { id: 'since', type: 'date', label: text, when: { var: 'has' } },
      ],
    },
    { id: 'more', title: text, fields: [{ id: 'paper', type: 'file', label: text }] },
  ],
};

describe('the parts of a page', () => {
  it('are those of every question that an answer on it may call for, and of no other page', () => {
    const needed = partsNeeded(proceedTo(begin(service, 'key'), 'pets'), {
      receipt: false,
      prefill: false,
      judgement: false,
    });
    const [pets, more] = service.steps;
    expect(needed).toEqual(expect.arrayContaining([...loadsOf(pets?.fields)]));
    expect(needed).not.toContain(loadsOf(more?.fields)[0]);
  });

  it('are no rules of later questions until the citizen goes on', async () => {
    vi.resetModules();
    const { hasFieldRules } = await import('@fanar/contract');
    const { partsAhead, partsNeeded } = await import('./screen-parts.js');
    const draft = proceedTo(begin(service, 'key'), 'pets');
    const wishes = { receipt: false, prefill: false };
    const shown = partsNeeded(draft, { ...wishes, judgement: false });
    const judged = partsNeeded(draft, { ...wishes, judgement: true });
    await Promise.all(shown.map((load) => load('ar')));
    expect(hasFieldRules(service)).toBe(false);
    await Promise.all(judged.map((load) => load('ar')));
    expect(hasFieldRules(service)).toBe(true);
    expect(partsAhead(draft, { ...wishes, judgement: false })).toContain(judged[0]);
  });
});
