import type { ServiceDefinition } from '@fanar/contract';
import { describe, expect, it } from 'vitest';
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
    });
    const [pets, more] = service.steps;
    expect(needed).toEqual(expect.arrayContaining([...loadsOf(pets?.fields)]));
    expect(needed).not.toContain(loadsOf(more?.fields)[0]);
  });
});
