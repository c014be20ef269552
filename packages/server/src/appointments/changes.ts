import type { CivilDate } from '@fanar/egypt';
import type { Transaction } from 'kysely';
import { publishNotice } from '../database/notices.js';
import type { Database } from '../database/schema.js';

/** As many as one notice carries with room to spare. */
const datesTold = 200;

/** Tells those who watch, once the transaction is over, that more or less is free. */
export async function availabilityChanged(
  tx: Transaction<Database>,
  pool: string,
  dates: readonly CivilDate[],
): Promise<void> {
  for (let from = 0; from < dates.length; from += datesTold) {
    await publishNotice(tx, 'availability', { pool, dates: dates.slice(from, from + datesTold) });
  }
}
