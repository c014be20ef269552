import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema.js';
import { inTransaction } from '../database/transaction.js';

class Undone extends Error {
  constructor(readonly value: unknown) {
    super('undone on purpose');
  }
}

/** What the work would give: it is done, and undone with all that it would have told. */
export async function tryOut<Value>(
  db: Kysely<Database>,
  work: (tx: Transaction<Database>) => Promise<Value>,
): Promise<Value> {
  try {
    return await inTransaction(db, async (tx) => {
      throw new Undone(await work(tx));
    });
  } catch (error) {
    if (error instanceof Undone) return error.value as Value;
    throw error;
  }
}
