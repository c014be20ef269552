import type { CivilDate } from '@fanar/egypt';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { loadOf, type DayLoad } from './load.js';

/** What is taken of these pools, up to a day or of all that are to come; read in one statement and without a lock; a day is worked out when it is asked for. */
export async function readLoads(
  db: Kysely<Database>,
  pools: readonly string[],
  from: CivilDate,
  to: CivilDate | undefined,
  now: Date,
): Promise<(pool: string, date: CivilDate) => DayLoad | undefined> {
  const asked = db
    .selectFrom('day_load')
    .select(['pool', 'date', 'booked', 'held'])
    .where('pool', 'in', [...new Set(pools)])
    .where('date', '>=', from);
  const rows = await (to === undefined ? asked : asked.where('date', '<=', to)).execute();
  const byDay = new Map(rows.map((row) => [`${row.pool} ${row.date}`, row]));
  return (pool, date) => {
    const row = byDay.get(`${pool} ${date}`);
    return row && loadOf(row, now);
  };
}
