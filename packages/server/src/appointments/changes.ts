import type { CivilDate } from '@fanar/egypt';
import type { Transaction } from 'kysely';
import { publishNotice } from '../database/notices.js';
import type { Database } from '../database/schema.js';
import { onceKept } from '../database/transaction.js';
import type { KnownOffices } from './known-offices.js';

/** As many as one notice carries with room to spare. */
const datesTold = 200;

/** Whoever remembers what is free. */
export interface Remembers {
  readonly knownOffices: Pick<KnownOffices, 'forget' | 'id'>;
}

/**
 * Tells those who watch and those who remember, once the transaction is over, that more or less is free.
 * Where a place is only taken by another or for longer, there is nothing to tell.
 */
export async function availabilityChanged(
  tx: Transaction<Database>,
  { knownOffices }: Remembers,
  pool: string,
  dates: readonly CivilDate[],
): Promise<void> {
  // Whoever did it and asks here is told what they did, however long the notice takes.
  onceKept(tx, () => knownOffices.forget(pool));
  for (let from = 0; from < dates.length; from += datesTold) {
    const some = dates.slice(from, from + datesTold);
    await publishNotice(tx, 'availability', { pool, dates: some, isToldTo: knownOffices.id });
  }
}
