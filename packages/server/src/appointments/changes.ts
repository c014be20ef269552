import type { CivilDate } from '@fanar/egypt';
import type { Transaction } from 'kysely';
import { publishNotice, type NoticePayloads } from '../database/notices.js';
import type { Database } from '../database/schema.js';
import { onceKept } from '../database/transaction.js';
import type { KnownOffices } from './known-offices.js';

/** As many as one notice carries with room to spare. */
const datesTold = 200;

/** Whoever remembers what is free. */
export interface Remembers {
  readonly knownOffices: Pick<KnownOffices, 'forget' | 'id'>;
}

/** Tells those who watch, once the transaction is over, that more or less is free. */
export function availabilityChanged(
  tx: Transaction<Database>,
  resources: Remembers,
  pool: string,
  dates: readonly CivilDate[],
): Promise<void> {
  return tell(tx, resources, { pool, dates });
}

/**
 * Tells those who remember, once the transaction is over, that what is taken is taken by another or
 * for longer. As much is free as before.
 */
export function takersChanged(
  tx: Transaction<Database>,
  resources: Remembers,
  pool: string,
  dates: readonly CivilDate[],
): Promise<void> {
  return tell(tx, resources, { pool, dates, isAsFree: true });
}

async function tell(
  tx: Transaction<Database>,
  { knownOffices }: Remembers,
  { dates, ...change }: NoticePayloads['availability'],
): Promise<void> {
  // Whoever did it and asks here is told what they did, however long the notice takes.
  onceKept(tx, () => knownOffices.forget(change.pool));
  for (let from = 0; from < dates.length; from += datesTold) {
    const some = dates.slice(from, from + datesTold);
    const notice = { ...change, dates: some, isToldTo: knownOffices.id };
    await publishNotice(tx, 'availability', notice);
  }
}
