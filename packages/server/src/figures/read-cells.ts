import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { emptyCell, type Cell } from './cell.js';

/** A count as every driver can give it. */
const count = sql<number>`count(*)::int`;

/** What is counted of each service in each of these months, in three statements. */
export async function readCells(
  db: Kysely<Database>,
  months: readonly string[],
): Promise<readonly Cell[]> {
  if (months.length === 0) return [];
  const [received, ended, said] = await Promise.all([
    readReceived(db, months),
    readEnded(db, months),
    readSaid(db, months),
  ]);
  const cells = new Map<string, Cell>();
  for (const part of [...received, ...ended, ...said]) {
    const key = `${part.month} ${part.service}`;
    const known = cells.get(key) ?? emptyCell(part.service, part.month);
    cells.set(key, { ...known, ...part });
  }
  return [...cells.values()];
}

function readReceived(db: Kysely<Database>, months: readonly string[]) {
  return db
    .selectFrom('case_figure')
    .select([
      'service',
      'received as month',
      count.as('received'),
      sql<number>`count(*) filter (where channel = 'online')::int`.as('online'),
    ])
    .where('received', 'in', months)
    .groupBy(['service', 'received'])
    .execute();
}

/** Days are so few that how many took each of them is far less than the cases. */
function readEnded(db: Kysely<Database>, months: readonly string[]) {
  const byDays = db
    .selectFrom('case_figure')
    .select([
      'service',
      sql<string>`ended`.as('month'),
      'days',
      count.as('cases'),
      sql<number>`count(is_timely)`.as('known'),
      sql<number>`count(*) filter (where is_timely)`.as('good'),
    ])
    .where('ended', 'in', months)
    .groupBy(['service', 'ended', 'days'])
    .as('one');
  return db
    .selectFrom(byDays)
    .select([
      'service',
      'month',
      sql<number>`sum(cases)::int`.as('ended'),
      sql<number>`sum(known)::int`.as('measured'),
      sql<number>`sum(good)::int`.as('timely'),
      // One row for each cell: a row costs far more than a number in it.
      sql<[days: number, cases: number][]>`json_agg(json_build_array(days, cases))`.as('took'),
    ])
    .groupBy(['service', 'month'])
    .execute();
}

function readSaid(db: Kysely<Database>, months: readonly string[]) {
  return db
    .selectFrom('feedback')
    .select([
      'service',
      'month',
      count.as('answers'),
      sql<number>`count(*) filter (where satisfaction >= 4)::int`.as('satisfied'),
      sql<number>`count(is_done)::int`.as('said'),
      sql<number>`count(*) filter (where is_done = 'yes')::int`.as('completed'),
    ])
    .where('month', 'in', months)
    .groupBy(['service', 'month'])
    .execute();
}
