import type { Migration } from 'kysely';

/** Whom to tell of what happens with an application. */
export const notifications: Migration = {
  async up(db) {
    await db.schema
      .createTable('application_notification')
      .addColumn('application', 'text', (c) =>
        c.notNull().references('application.reference').onDelete('cascade'),
      )
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('recipient', 'bytea', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('application_notification_key', ['application', 'channel'])
      .execute();
  },
};
