import { sql, type Migration } from 'kysely';

/** What an application went through, and who has it. */
export const cases: Migration = {
  async up(db) {
    await db.schema
      .alterTable('application')
      .addColumn('office', 'text')
      .addColumn('waits_for', 'text', (c) => c.notNull().defaultTo('office'))
      .addColumn('outcome', 'text')
      .addColumn('ended_at', 'timestamptz')
      .execute();
    await db.schema
      .createIndex('application_inbox')
      .on('application')
      .columns(['waits_for', 'service', 'received_at', 'reference'])
      .where(sql.ref('state'), '=', sql.lit('received'))
      .execute();
    await db.schema
      .createIndex('application_ended')
      .on('application')
      .columns(['service', 'ended_at'])
      .where(sql.ref('ended_at'), 'is not', null)
      .execute();
    await db.schema
      .alterTable('application_event')
      .addColumn('kind', 'text', (c) => c.notNull().defaultTo('stage'))
      .addColumn('by', 'text', (c) => c.notNull().defaultTo('system'))
      .addColumn('body', 'bytea')
      .execute();
    await db.schema.alterTable('application_event').dropColumn('note').execute();
    await db.schema
      .createTable('case_access')
      .addColumn('position', 'integer', (c) => c.primaryKey().generatedAlwaysAsIdentity())
      .addColumn('application', 'text', (c) =>
        c.notNull().references('application.reference').onDelete('cascade'),
      )
      .addColumn('office', 'text', (c) => c.notNull())
      .addColumn('what', 'text', (c) => c.notNull())
      .addColumn('at', 'timestamptz', (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('case_access_of')
      .on('case_access')
      .columns(['application', 'position'])
      .execute();
  },
};
