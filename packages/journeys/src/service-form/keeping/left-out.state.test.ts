import type { DraftContent, ReadDraft, SavedDraft } from '@fanar/contract';
import { expect, it } from 'vitest';
import { ApplicationGateway } from '../../testing/application-gateway.js';
import type { Draft } from '../service-form.model.js';
import { begin } from '../service-form.state.js';
import { fieldsInView } from './fields-in-view.js';
import { keepByLink, openByLink, type DraftGateway } from './links.js';
import { withoutSensitive } from './record.js';
import { family, record } from './testing/record.js';

it('names what is to be answered again, and is asked at all', () => {
  const [owner, ...steps] = family.steps;
  const guarded = {
    ...family,
    steps: [owner, ...steps.map((step) => ({ ...step, when: { var: 'mobile' } }))],
  } as Draft['definition'];
  const draft = { ...begin(guarded, record.key), answers: record.answers };
  const idsIn = (of: Draft) => fieldsInView(of, ['income', 'nationalId']).map(({ id }) => id);
  expect(idsIn(draft)).toEqual(['nationalId', 'income']);
  expect(idsIn({ ...draft, answers: {} })).toEqual(['nationalId']);
});

it('goes along with a draft that is kept by link', async () => {
  let kept: DraftContent | undefined;
  const draft = { id: 'DR-1', key: 'key', tag: '"1"', expiresAt: '2999-01-01T00:00:00Z' };
  const gateway = Object.assign(new ApplicationGateway(family), {
    createDraft: async (content: DraftContent) => {
      kept = content;
      return draft as SavedDraft;
    },
    getDraft: async () => ({ ...draft, content: kept }) as ReadDraft,
  }) as unknown as DraftGateway;
  const trimmed = withoutSensitive(family, record);
  await keepByLink(gateway, trimmed, 'ar');
  expect(JSON.stringify(kept)).not.toContain('900000');
  expect(await openByLink(gateway, draft.id, draft.key)).toMatchObject(trimmed);
  kept = { ...(kept as DraftContent), progress: {} };
  expect((await openByLink(gateway, draft.id, draft.key)).leftOut).toEqual([]);
});
