import { sql, type Kysely, type Migration } from 'kysely';

/**
 * From one row per seat to one row per day of a pool, which says what is taken of it.
 *
 * Appointments are carried over: each becomes a visit of one service, its pool its office, its place
 * on its day, and a first entry in its history. Holds are not: they live for minutes, nobody can hold
 * one while no server runs, and a hold without a place is told as one that ran out.
 */
export const appointments: Migration = {
  async up(db) {
    await days(db);
    await history(db);
    await extendAppointments(db);
    await carryOver(db);
    await replaceHolds(db);
    await offices(db);
  },
};

async function days(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('day_load')
    .addColumn('pool', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('booked', 'text', (c) => c.notNull().defaultTo('[]'))
    .addColumn('held', 'text', (c) => c.notNull().defaultTo('[]'))
    .addColumn('plan', 'integer', (c) => c.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('day_load_key', ['pool', 'date'])
    .execute();
  // A row is written over and over, and stays in its page where that has room.
  await sql`alter table day_load set (fillfactor = 50)`.execute(db);
}

async function history(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('appointment_event')
    .addColumn('position', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('pool', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('time', 'text', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('hold', 'uuid')
    .addColumn('reference', 'text')
    .addColumn('until', 'timestamptz')
    .execute();
  await db.schema
    .createIndex('appointment_event_of')
    .on('appointment_event')
    .columns(['reference', 'position'])
    .where(sql.ref('reference'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('appointment_event_at')
    .on('appointment_event')
    .column('at')
    .execute();
}

async function extendAppointments(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('appointment')
    .addColumn('pool', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('visit', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('status', 'text', (c) => c.notNull().defaultTo('booked'))
    .addColumn('revision', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('cancellation', 'text')
    .addColumn('updated_at', 'timestamptz')
    .execute();
}

async function carryOver(db: Kysely<unknown>): Promise<void> {
  await sql`update appointment set pool = office, updated_at = created_at,
    visit = json_build_object('services', json_build_array(json_build_object('service', service)))::text
    `.execute(db);
  await sql`insert into appointment_event
      (at, act, by, pool, office, date, time, minutes, hold, reference)
    select created_at, 'booked', 'citizen', pool, office, date, time, minutes, hold, reference
    from appointment order by created_at`.execute(db);
  await sql`insert into day_load (pool, date, booked)
    select pool, date, json_agg(json_build_array(start, minutes, visits))::text
    from (
      select pool, date, minutes, count(*)::integer as visits,
        substr(time, 1, 2)::integer * 60 + substr(time, 4, 2)::integer as start
      from appointment group by pool, date, time, minutes
    ) as place group by pool, date`.execute(db);
  await db.schema
    .alterTable('appointment')
    .dropColumn('service')
    .alterColumn('updated_at', (c) => c.setNotNull())
    .alterColumn('pool', (c) => c.dropDefault())
    .alterColumn('visit', (c) => c.dropDefault())
    .execute();
  await db.schema
    .createIndex('appointment_on')
    .on('appointment')
    .columns(['date', 'office'])
    .execute();
}

async function replaceHolds(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('seat').execute();
  await db.schema.dropTable('hold').execute();
  await db.schema
    .createTable('hold')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('key_hash', 'text', (c) => c.notNull())
    .addColumn('pool', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('time', 'text', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('visit', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('made_for', 'text')
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('hold_running')
    .on('hold')
    .column('expires_at')
    .where(sql.ref('state'), '=', sql.lit('held'))
    .execute();
}

/** What the people of an office decide, over what the catalogue says. */
async function offices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('office_schedule')
    .addColumn('office', 'text', (c) => c.primaryKey())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('schedule', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('office_closure')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('from', 'text', (c) => c.notNull())
    .addColumn('to', 'text', (c) => c.notNull())
    .addColumn('hours', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('office_closure_of')
    .on('office_closure')
    .columns(['office', 'from'])
    .execute();
}
