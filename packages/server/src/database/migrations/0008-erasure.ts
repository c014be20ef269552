import { sql, type Kysely, type Migration } from 'kysely';

/** What goes with an application that is erased: its files, and the answers that were kept of it. */
export const erasure: Migration = {
  async up(db) {
    await uploads(db);
    await db.schema
      .alterTable('idempotency')
      .addColumn('application', 'text', (c) =>
        c.references('application.reference').onDelete('cascade'),
      )
      .execute();
    for (const table of ['upload', 'idempotency', 'appointment']) {
      await db.schema
        .createIndex(`${table}_of_application`)
        .on(table)
        .column('application')
        .where(sql.ref('application'), 'is not', null)
        .execute();
    }
  },
};

async function uploads(db: Kysely<unknown>): Promise<void> {
  await sql`delete from upload where application is not null
    and application not in (select reference from application)`.execute(db);
  await db.schema
    .alterTable('upload')
    .addForeignKeyConstraint('upload_application', ['application'], 'application', ['reference'])
    .onDelete('cascade')
    .execute();
}
