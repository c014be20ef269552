import type { Migration } from 'kysely';

/** Which applications came as reports by Open311. */
export const open311: Migration = {
  async up(db) {
    await db.schema
      .createTable('open311_request')
      .addColumn('application', 'text', (c) =>
        c.primaryKey().references('application.reference').onDelete('cascade'),
      )
      .execute();
  },
};
