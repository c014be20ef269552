import type { Draft } from '../service-form.model.js';
import type { DeviceDraft } from './device-draft.js';
import type { KeepingOptions } from './keeping-host.js';
import { filesIn } from './record.js';
import type { WaysOut } from './ways-out.js';

/**
 * Removes the files of what the citizen took out of the application. On the server only those that
 * nothing may ask for again: not where another answer or a request that may have arrived names them,
 * nor where a draft on the device, a link or a file for later still does. There their time runs out.
 */
export async function releaseFiles(
  before: Draft,
  { flow, gateway, localFiles }: Pick<KeepingOptions, 'flow' | 'gateway' | 'localFiles'>,
  device: Pick<DeviceDraft, 'settle'>,
  ways: Pick<WaysOut, 'hasLeft'>,
): Promise<void> {
  const left = () => (flow.draft ? filesNoLongerIn(flow.draft, before) : []);
  if (left().length === 0) return;
  const server = gateway();
  if (!server) return void left().forEach((id) => void localFiles.remove(id));
  if (ways.hasLeft || !(await device.settle())) return;
  // Whatever could not be removed the server forgets in time.
  await Promise.allSettled(left().map((id) => server.removeUpload(id)));
}

/** Ids of the files that an application named before, and names no longer. */
export function filesNoLongerIn(draft: Draft, before: Draft): readonly string[] {
  const { answers, sending, unsettled } = draft;
  const requests = sending ? [sending, ...unsettled] : unsettled;
  const named = new Set(
    [answers, ...requests.map((request) => request.answers)].flatMap(filesIn).map(({ id }) => id),
  );
  return filesIn(before.answers)
    .map(({ id }) => id)
    .filter((id, at, all) => !named.has(id) && all.indexOf(id) === at);
}
