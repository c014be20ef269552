import type { ServiceGateway } from '@fanar/contract';
import type { LocalFiles } from '../local-files.js';
import { filesIn, withoutFiles, type ApplicationRecord } from './record.js';

/** The record without files that nothing stands behind any more, and the names of those. */
export async function withFilesThere(
  record: ApplicationRecord,
  gateway: ServiceGateway | undefined,
  localFiles: LocalFiles,
): Promise<{ readonly record: ApplicationRecord; readonly lost: readonly string[] }> {
  const isThere = async (id: string): Promise<boolean> => {
    if (!gateway) return localFiles.all.has(id);
    // Where nobody can tell now, the server will when it is sent.
    return (await gateway.hasUpload?.(id).catch(() => true)) ?? true;
  };
  const named = filesIn(record.answers);
  const found = await Promise.all(named.map(({ id }) => isThere(id)));
  const lost = named.filter((_file, at) => !found[at]);
  const gone = new Set(lost.map(({ id }) => id));
  const answers = withoutFiles(record.answers, ({ id }) => gone.has(id));
  return {
    record: gone.size === 0 ? record : { ...record, answers, isDeclared: false },
    lost: lost.map(({ name }) => name),
  };
}
