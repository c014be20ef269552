import { describe, expect, it } from 'vitest';
import { ApplicationGateway } from '../../testing/application-gateway.js';
import { ApplicationFlow } from '../application-flow.js';
import { LocalFiles } from '../local-files.js';
import type { Draft } from '../service-form.model.js';
import { begin, removeItem } from '../service-form.state.js';
import { filesNoLongerIn, releaseFiles } from './file-release.js';
import { family, scan } from './testing/record.js';

const other = { ...scan, id: 'scan-2' };
const draft: Draft = {
  ...begin(family, 'key-0123456789abcdef'),
  answers: { owners: [{ power: [scan] }, { power: [other, scan] }] },
};
const without = (from: Draft, index: number) => removeItem(from, 'owners', index);

describe('files that an application no longer names', () => {
  it('are those of the item that was taken out, and of no other answer', () => {
    expect(filesNoLongerIn(draft, draft)).toEqual([]);
    expect(filesNoLongerIn(without(draft, 0), draft)).toEqual([]);
    expect(filesNoLongerIn(without(draft, 1), draft)).toEqual(['scan-2']);
    expect(filesNoLongerIn(without(without(draft, 1), 0), draft)).toEqual(['scan-1', 'scan-2']);
  });

  it('are none of a request that may have arrived', () => {
    const { id: service, version } = family;
    const { answers } = draft;
    const request = { service, version, answers, language: 'ar', declared: true } as const;
    expect(filesNoLongerIn(without({ ...draft, unsettled: [request] }, 1), draft)).toEqual([]);
    expect(filesNoLongerIn({ ...without(draft, 1), sending: request }, draft)).toEqual([]);
  });

  it('are removed once nothing that was kept names them', async () => {
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
    const server = new ApplicationGateway(family);
    const localFiles = new LocalFiles();
    localFiles.restore('scan-2', new File(['x'], 'x.pdf'));
    const release = (gateway: ApplicationGateway | undefined, isKept: boolean, hasLeft = false) => {
      flow.show(without(draft, 1));
      const parts = { flow, gateway: () => gateway?.whole, localFiles };
      return releaseFiles(draft, parts, { settle: async () => !isKept }, { hasLeft });
    };
    await release(server, true);
    await release(server, false, true);
    expect(server.removed).toEqual([]);
    await release(server, false);
    expect(server.removed).toEqual(['scan-2']);
    await release(undefined, true, true);
    expect(localFiles.all.size).toBe(0);
  });
});
