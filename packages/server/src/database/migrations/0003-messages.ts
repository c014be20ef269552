import { sql, type Migration } from 'kysely';

export const messages: Migration = {
  async up(db) {
    await db.schema
      .alterTable('outbox')
      .addColumn('subject_hash', 'text')
      .addColumn('position', 'bigint', (c) => c.notNull().generatedAlwaysAsIdentity())
      .execute();
    await db.schema.createIndex('outbox_due').on('outbox').column('due_at').execute();
    await db.schema
      .createIndex('outbox_subject')
      .on('outbox')
      .column('subject_hash')
      .where(sql.ref('subject_hash'), 'is not', null)
      .execute();
  },
};
