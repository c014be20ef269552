import type { CivilDate } from '@fanar/egypt';
import { sql, type Transaction } from 'kysely';
import { lockDays, type LockedDay } from '../appointments/day-rows.js';
import type { Database } from '../database/schema.js';
import type { Resources } from '../resources.js';

/**
 * Locks the days of a pool for which its plan changes, and says in their rows that it did: who read
 * the plan before and locks such a day after it reads the plan again.
 */
export async function lockPlan(
  tx: Transaction<Database>,
  { now }: Pick<Resources, 'now'>,
  pool: string,
  from: CivilDate,
  to: CivilDate,
): Promise<LockedDay[]> {
  const { rows } = await sql<{ date: CivilDate }>`
    insert into day_load (pool, date, plan)
    select ${pool}, to_char(day, 'YYYY-MM-DD'), 1
      from generate_series(${from}::date, ${to}::date, interval '1 day') as day order by day
    on conflict (pool, date) do update set plan = day_load.plan + 1
    returning date`.execute(tx);
  const [first, ...more] = rows.map(({ date }) => ({ pool, date }));
  return first ? lockDays(tx, [first, ...more], now) : [];
}
