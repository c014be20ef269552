import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema.js';

/** Serialization failure and deadlock: the engine says "again", and distributed ones often do. */
const transientStates = new Set(['40001', '40P01']);
const attempts = 6;

function isTransient(error: unknown): boolean {
  return error instanceof Error && 'code' in error && transientStates.has(String(error.code));
}

/**
 * Runs the work in one transaction, and again when the engine asks for it. The work therefore
 * has no effects but those on the database.
 */
export async function inTransaction<T>(
  db: Kysely<Database>,
  work: (tx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === attempts || !isTransient(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 5 * Math.random()));
    }
  }
}
