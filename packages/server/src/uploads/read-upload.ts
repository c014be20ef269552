import type { Kysely } from 'kysely';
import { fromBytea } from '../database/base64.js';
import type { Database } from '../database/schema.js';
import type { Resources } from '../resources.js';

/** What has come of an upload by now, in the pieces in which it is kept. */
export async function readUpload(
  db: Kysely<Database>,
  { vault }: Pick<Resources, 'vault'>,
  id: string,
): Promise<readonly Uint8Array[]> {
  const rows = await db
    .selectFrom('upload_chunk')
    .select(['position', fromBytea('bytes').as('bytes')])
    .where('upload', '=', id)
    .orderBy('position')
    .execute();
  return rows.map(({ position, bytes }) =>
    vault.open(Buffer.from(bytes, 'base64'), `upload:${id}:${String(position)}`),
  );
}
