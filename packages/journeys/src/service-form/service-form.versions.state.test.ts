import { loadFieldRules, type ServiceDefinition } from '@fanar/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { licence, licenceAnswers } from '../testing/licence.js';
import { fill, proceedTo, where } from '../testing/walking.js';
import type { Draft } from './service-form.model.js';
import { refused, submit } from './service-form.sending.js';
import { back, begin, declare, proceed } from './service-form.state.js';
import { beginAgain, recordOf, resume } from './service-form.versions.js';

const key = 'key-0000000000000001';
const freshKey = 'key-0000000000000002';

/** The next version: another name for a question, and the step that says so. */
const next: ServiceDefinition = {
  ...licence,
  version: 4,
  migrations: [{ from: 3, rename: { colour: 'paint' } }],
  steps: licence.steps.map((step) => ({
    ...step,
    fields: step.fields.map((field) => (field.id === 'colour' ? { ...field, id: 'paint' } : field)),
  })),
};

beforeAll(() => loadFieldRules(licence));

function atReview(): Draft {
  return proceedTo(fill(begin(licence, key), { ...licenceAnswers, colour: 'أزرق' }), 'review');
}

function throughJson(draft: Draft): ReturnType<typeof recordOf> {
  return JSON.parse(JSON.stringify(recordOf(draft))) as ReturnType<typeof recordOf>;
}

describe('a record', () => {
  it('brings an application back as it was left', () => {
    const draft = declare(atReview(), true);
    expect(resume(licence, throughJson(draft))).toEqual(draft);
    const step = proceedTo(fill(begin(licence, key), licenceAnswers), 'vehicle');
    const resumed = resume(licence, throughJson(step)) as Draft;
    expect(where(resumed)).toBe('vehicle');
    expect(where(back(resumed))).toBe('owner');
  });

  it('asks what was not kept by itself, once the rest has been gone through', () => {
    const { nationalId, ...others } = licenceAnswers;
    const record = throughJson(proceedTo(fill(begin(licence, key), licenceAnswers), 'vehicle'));
    const resumed = resume(licence, { ...record, answers: others }) as Draft;
    const asked = proceedTo(resumed, 'owner');
    expect(where(proceed(fill(asked, { nationalId })))).toBe('review');
  });

  it('keeps what may have arrived under its key', () => {
    const sending = submit(declare(atReview(), true), 'ar');
    const lost = refused(sending, { code: 'network-unreachable', status: 0 }, freshKey);
    for (const draft of [sending, lost]) {
      const resumed = resume(licence, throughJson(draft)) as Draft;
      expect(resumed.sending).toBeUndefined();
      expect(submit(resumed, 'ar')).toMatchObject({ key, sending: sending.sending });
    }
  });

  it('carries its answers into a later version, and asks everything again', () => {
    const resumed = resume(next, throughJson(atReview())) as Draft;
    expect(resumed.answers).toEqual({ ...licenceAnswers, paint: 'أزرق' });
    expect(where(resumed)).toBe('what-you-need');
    expect(resumed.asked.size).toBe(0);
  });

  it('is refused where it does not fit, with the reason', () => {
    const record = recordOf(atReview());
    expect(resume({ ...next, id: 'traffic/other' }, record)).toBe('draft-other-service');
    expect(resume({ ...next, migrations: [] }, record)).toBe('draft-too-old');
    expect(resume(licence, { ...record, version: 9 })).toBe('draft-too-new');
  });
});

describe('a service that changed meanwhile', () => {
  it('is asked again with the answers that are declared to carry over', () => {
    const draft = beginAgain(atReview(), next, freshKey);
    expect(draft.answers).toEqual({ ...licenceAnswers, paint: 'أزرق' });
    expect(draft.key).toBe(freshKey);
    expect(where(draft)).toBe('what-you-need');
    expect(where(proceed(draft))).toBe('owner');
  });

  it('is asked again with the answers that still fit where nothing is declared', () => {
    const draft = beginAgain(atReview(), { ...next, migrations: [] }, freshKey);
    expect(draft.answers).toEqual(licenceAnswers);
    expect(draft.asked.size).toBe(0);
  });
});
