import type { Transaction } from 'kysely';
import type { Database } from '../database/schema.js';
import type { Resources } from '../resources.js';
import type { StoredFile } from './judge.js';

/**
 * The uploads of these ids that an application may have, locked: nobody else's, or its own. In the
 * order of their ids, so that two who want the same do not wait for each other.
 */
export async function findUploads(
  tx: Transaction<Database>,
  { vault }: Pick<Resources, 'vault'>,
  ids: readonly string[],
  application: string,
): Promise<ReadonlyMap<string, StoredFile>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('upload')
    .select(['id', 'name', 'size', 'type'])
    .where('id', 'in', [...ids])
    .where(({ eb, or }) => or([eb('application', 'is', null), eb('application', '=', application)]))
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(
    rows.map(({ id, name, size, type }) => [
      id,
      { name: nameOf(vault, id, type, name), size, type },
    ]),
  );
}

/** The name matters only where the file is whole. */
function nameOf(
  vault: Resources['vault'],
  id: string,
  type: string | null,
  sealed: Uint8Array,
): string {
  return type === null ? '' : openName(vault, id, sealed);
}

export function openName(vault: Resources['vault'], id: string, sealed: Uint8Array): string {
  return Buffer.from(vault.open(sealed, `upload:${id}:name`)).toString();
}

/** Makes the uploads part of the application, out of the reach of whoever sent them. */
export async function bindUploads(
  tx: Transaction<Database>,
  uploads: readonly string[],
  application: string,
): Promise<void> {
  if (uploads.length === 0) return;
  await tx
    .updateTable('upload')
    .set({ application })
    .where('id', 'in', [...uploads])
    .where('application', 'is', null)
    .execute();
}

/** Gives them back to whoever sent them, to be kept for as long as if they were new. */
export async function releaseUploads(
  tx: Transaction<Database>,
  application: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('upload')
    .set({ application: null, created_at: now })
    .where('application', '=', application)
    .execute();
}
