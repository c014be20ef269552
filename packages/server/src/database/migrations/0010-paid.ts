import type { Migration } from 'kysely';

/** By what the provider knows a payment, and the appointments of an application. */
export const paid: Migration = {
  async up(db) {
    await db.schema.alterTable('payment').addColumn('provider_reference', 'text').execute();
    await db.schema
      .createIndex('appointment_application')
      .on('appointment')
      .column('application')
      .execute();
  },
};
