import type { CivilDate } from '@fanar/egypt';
import { sql, type Insertable, type RawBuilder, type Transaction } from 'kysely';
import type { AppointmentEventTable, Database, HeldPlace } from '../database/schema.js';
import { Overtaken } from '../database/transaction.js';
import { availabilityChanged, type Remembers } from './changes.js';
import { loadOf, rowOf, type DayLoad } from './load.js';
import { timeOf } from './plans.js';

type Tx = Transaction<Database>;
export type AuditEvent = Insertable<AppointmentEventTable>;

/** A day of a pool that nobody else changes before this transaction is over. */
export interface LockedDay {
  readonly pool: string;
  readonly date: CivilDate;
  /** When it was locked: by it is decided which holds run, whatever time has passed since. */
  readonly at: Date;
  readonly load: DayLoad;
  /** Of what the day offers: another number, another plan. */
  readonly plan: number;
}

type DayName = Pick<LockedDay, 'pool' | 'date'>;

/** Locks a day, in one statement. @param isThere whether the row is known to be */
export async function lockDay(
  tx: Tx,
  pool: string,
  date: CivilDate,
  now: () => Date,
  isThere: boolean,
): Promise<LockedDay> {
  if (isThere) return (await lockDays(tx, [{ pool, date }], now))[0];
  const row = await tx
    .insertInto('day_load')
    .values({ pool, date })
    .onConflict((conflict) =>
      // Changes nothing, and so locks the row that is there by now and gives it as it is.
      conflict.columns(['pool', 'date']).doUpdateSet({ pool: (eb) => eb.ref('excluded.pool') }),
    )
    .returning(['booked', 'held', 'plan'])
    .executeTakeFirstOrThrow();
  const at = now();
  return { pool, date, at, load: loadOf(row, at), plan: row.plan };
}

/** Locks days that are there, in one order for everybody: in two orders they would wait for each other. */
export async function lockDays(
  tx: Tx,
  days: readonly [DayName, ...DayName[]],
  now: () => Date,
): Promise<[LockedDay, ...LockedDay[]]> {
  const wanted = sql.join(days.map(({ pool, date }) => sql`(${pool}, ${date})`));
  const rows = await tx
    .selectFrom('day_load')
    .select(['pool', 'date', 'booked', 'held', 'plan'])
    .where(sql<boolean>`(pool, date) in (${wanted})`)
    .orderBy('pool')
    .orderBy('date')
    .forUpdate()
    .execute();
  const at = now();
  const locked = ({ pool, date }: DayName): LockedDay => {
    const row = rows.find((one) => one.pool === pool && one.date === date);
    const { plan, ...load } = row ?? { booked: '[]', held: '[]', plan: 0 };
    return { pool, date, at, load: loadOf(load, at), plan };
  };
  const [first, ...more] = days;
  return [locked(first), ...more.map(locked)];
}

export interface Act {
  readonly at: Date;
  /** Locked days as they are to be. */
  readonly days: readonly LockedDay[];
  /** What was done. That holds ran out on these days is added. */
  readonly events: readonly Omit<AuditEvent, 'at'>[];
  /** Statements that belong to it, by a name. */
  readonly also?: Readonly<Record<string, RawBuilder<unknown> | undefined>>;
  /** The one of these that has to give a row back; where it does not, all is done again. */
  readonly must?: string;
}

/**
 * Writes what was done, its history with it, in one statement: everybody who wants something of the
 * day waits while it is locked.
 */
export async function record(tx: Tx, { at, days, events, also = {}, must }: Act): Promise<void> {
  const ended = days.flatMap((day) => day.load.ended.map((hold) => endOf(day, hold)));
  const all = [...ended, ...events].map((event) => ({ ...event, at }));
  const parts: Readonly<Record<string, RawBuilder<unknown> | undefined>> = {
    ...also,
    ...(days.length > 0 && { days: writeDays(days) }),
    ...(ended.length > 0 && { ended: endHolds(ended.map(({ hold }) => hold)) }),
  };
  const named = Object.entries(parts).flatMap(([name, part]) =>
    part ? [sql`${sql.ref(name)} as (${part})`] : [],
  );
  const write = sql`${tx.insertInto('appointment_event').values(all)}`;
  const count = must ? sql`(select count(*) from ${sql.table(must)})` : sql`1`;
  const { rows } = await sql<{ done: number | string }>`
    ${named.length > 0 ? sql`with ${sql.join(named)}` : sql``} ${write} returning ${count} as done
    `.execute(tx);
  if (Number(rows[0]?.done) === 0) throw new Overtaken();
}

/** Gives back what ran out on a day, where there is anything. */
export async function recordEnds(tx: Tx, resources: Remembers, day: LockedDay): Promise<void> {
  if (day.load.ended.length === 0) return;
  await record(tx, { at: day.at, days: [day], events: [] });
  await availabilityChanged(tx, resources, day.pool, [day.date]);
}

function writeDays(days: readonly LockedDay[]): RawBuilder<unknown> {
  const rows = days.map(({ pool, date, load }) => {
    const { booked, held } = rowOf(load);
    return sql`(${pool}, ${date}, ${booked}, ${held})`;
  });
  return sql`update day_load set booked = given.booked, held = given.held
    from (values ${sql.join(rows)}) as given (pool, date, booked, held)
    where day_load.pool = given.pool and day_load.date = given.date`;
}

function endHolds(holds: readonly string[]): RawBuilder<unknown> {
  const ids = sql.join(holds.map((id) => sql`${id}::uuid`));
  return sql`update hold set state = 'expired' where id in (${ids}) and state = 'held'`;
}

function endOf(
  { pool, date }: LockedDay,
  [hold, office, start, minutes, until]: HeldPlace,
): Omit<AuditEvent, 'at'> & { readonly hold: string } {
  return {
    act: 'expired',
    by: 'system',
    pool,
    office,
    date,
    time: timeOf(start),
    minutes,
    hold,
    reference: null,
    until: new Date(until),
  };
}
