import type { Migration } from 'kysely';

/** Which offices have a part of an application beside the one that has the whole. */
export const lanes: Migration = {
  async up(db) {
    await db.schema
      .createTable('application_lane')
      .addColumn('application', 'text', (c) =>
        c.notNull().references('application.reference').onDelete('cascade'),
      )
      .addColumn('lane', 'text', (c) => c.notNull())
      .addColumn('office', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('application_lane_key', ['application', 'lane'])
      .execute();
    await db.schema
      .createIndex('application_lane_office')
      .on('application_lane')
      .columns(['office', 'application'])
      .execute();
  },
};
