import { sql, type Kysely } from 'kysely';
import type { Database } from './schema.js';

/**
 * Has the engine give up the space of rows that are no more: the embedded one does not do so by
 * itself. An engine that knows no VACUUM has ways of its own.
 */
export async function reclaimSpace(
  db: Kysely<Database>,
  tables: readonly (keyof Database)[],
): Promise<void> {
  const names = sql.join(tables.map((table) => sql.table(table)));
  await sql`vacuum ${names}`.execute(db).catch(() => undefined);
}
