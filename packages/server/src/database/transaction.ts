import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema.js';

/** Serialization failure and deadlock: the engine says "again", and distributed ones often do. */
const transientStates = new Set(['40001', '40P01']);
const attempts = 12;
const longestPause = 200;

/** What was read was changed by another before it could be locked: the work is done again. */
export class Overtaken extends Error {
  readonly code = '40001';
}

function isTransient(error: unknown): boolean {
  return error instanceof Error && 'code' in error && transientStates.has(String(error.code));
}

/**
 * Runs the work again for as long as the engine asks for it, with random pauses, so that those who
 * met do not meet again. The work therefore has no effects but those on the database.
 */
export async function persist<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !isTransient(error)) throw error;
      const pause = Math.min(longestPause, 5 * 2 ** attempt) * Math.random();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** What is done once a transaction is kept, by the transaction. */
const after = new WeakMap<Transaction<Database>, (() => void)[]>();

/**
 * Does it in this process as soon as the transaction is kept, before anybody is answered; never where
 * it is not kept. For a transaction of {@link inTransaction}.
 */
export function onceKept(tx: Transaction<Database>, work: () => void): void {
  after.set(tx, [...(after.get(tx) ?? []), work]);
}

/** Runs the work in one transaction, and again when the engine asks for it. */
export function inTransaction<T>(
  db: Kysely<Database>,
  work: (tx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return persist(async () => {
    let kept: Transaction<Database> | undefined;
    const result = await db.transaction().execute((tx) => work((kept = tx)));
    for (const one of (kept && after.get(kept)) ?? []) one();
    return result;
  });
}
