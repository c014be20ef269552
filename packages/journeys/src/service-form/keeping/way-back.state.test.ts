import { expect, it } from 'vitest';
import { ApplicationFlow } from '../application-flow.js';
import { LocalFiles } from '../local-files.js';
import type { DeviceDraft } from './device-draft.js';
import type { KeepingHost } from './keeping-host.js';
import { family, record } from './testing/record.js';
import { WayBack } from './way-back.js';
import type { WaysOut } from './ways-out.js';

it('offers what was found no longer once to go on with it has failed, and can be asked again', async () => {
  const flow = new ApplicationFlow({
    language: () => 'ar',
    onChange: () => undefined,
    askHost: async () => ({ isGranted: true }),
    send: async () => undefined,
    onSubmitted: () => undefined,
    onError: () => undefined,
    onFault: () => undefined,
    presentation: () => undefined,
  });
  flow.open(family);
  let drawn = 0;
  const host = { requestUpdate: () => (drawn += 1) } as unknown as KeepingHost;
  const options = {
    flow,
    gateway: () => undefined,
    localFiles: new LocalFiles(),
    submit: async () => undefined,
    retry: () => undefined,
    isReady: () => true,
    reset: () => undefined,
  };
  // Of a version that kept it in another shape.
  const strange = { ...record, answers: undefined };
  const kept = [strange, record].map((one) => ({ record: one, files: new Map(), isQueued: true }));
  const found = { at: 0, until: 1, isQueued: true };
  const state: { found?: typeof found } = { found };
  const keeper = {
    state,
    open: async () => {
      delete state.found;
      return kept.shift();
    },
  };
  const device = { keeper } as unknown as DeviceDraft;
  const wayBack = new WayBack(host, options, device, {} as WaysOut, () => undefined);

  await expect(wayBack.goOn()).rejects.toThrow(TypeError);
  expect(wayBack.offered).toBe(undefined);
  expect(drawn).toBe(1);
  state.found = found;
  expect(await wayBack.goOn()).toBe(true);
});
