import { sql, type Kysely, type Migration } from 'kysely';

async function tickets(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ticket_counter')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('series', 'text', (c) => c.notNull())
    .addColumn('last', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('ticket_counter_key', ['office', 'date', 'series'])
    .execute();
  await db.schema
    .createTable('ticket')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('key_hash', 'text', (c) => c.notNull())
    .addColumn('key', 'bytea')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('services', 'text', (c) => c.notNull())
    .addColumn('appointment', 'text', (c) => c.unique())
    .addColumn('due_at', 'timestamptz')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('counter', 'text')
    .addColumn('issued_at', 'timestamptz', (c) => c.notNull())
    .addColumn('called_at', 'timestamptz')
    .addColumn('ended_at', 'timestamptz')
    .addUniqueConstraint('ticket_number', ['office', 'date', 'number'])
    .execute();
  await db.schema
    .createIndex('ticket_waiting')
    .on('ticket')
    .columns(['office', 'date', 'state'])
    .execute();
}

async function waitList(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('wait_entry')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('key_hash', 'text', (c) => c.notNull())
    .addColumn('visit', 'text', (c) => c.notNull())
    .addColumn('offices', 'text', (c) => c.notNull())
    .addColumn('from', 'text', (c) => c.notNull())
    .addColumn('to', 'text', (c) => c.notNull())
    .addColumn('parts', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('person', 'bytea', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('hold', 'uuid', (c) => c.unique())
    .addColumn('hold_key', 'bytea')
    .addColumn('unanswered', 'integer', (c) => c.notNull())
    .addColumn('refused', 'text', (c) => c.notNull())
    .addColumn('waits_since', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('wait_entry_next')
    .on('wait_entry')
    .columns(['waits_since', 'id'])
    .where(sql.ref('state'), '=', sql.lit('waiting'))
    .execute();
}

export const queues: Migration = {
  async up(db) {
    await tickets(db);
    await waitList(db);
  },
};
