import type { Kysely, Migration } from 'kysely';

async function applications(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('application')
    .addColumn('state', 'text', (c) => c.notNull().defaultTo('received'))
    .addColumn('pending', 'bytea')
    .addColumn('errors', 'bytea')
    .addColumn('amount', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('fees', 'text', (c) => c.notNull().defaultTo('[]'))
    .addColumn('verified', 'text', (c) => c.notNull().defaultTo('[]'))
    .addColumn('taken_at', 'timestamptz')
    .execute();
  await db.schema
    .createIndex('application_waiting')
    .on('application')
    .columns(['state', 'received_at'])
    .execute();
  await db.schema
    .alterTable('idempotency')
    .addColumn('status', 'integer', (c) => c.notNull().defaultTo(201))
    .execute();
  await db.schema
    .createTable('signature')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('application', 'text', (c) =>
      c.notNull().references('application.reference').onDelete('cascade'),
    )
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('key_hash', 'text', (c) => c.notNull())
    .addColumn('person', 'bytea', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('reason', 'bytea')
    .addColumn('decided_at', 'timestamptz')
    .addUniqueConstraint('signature_place', ['application', 'position'])
    .execute();
}

async function drafts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('draft')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('key_hash', 'text', (c) => c.notNull())
    .addColumn('content', 'bytea', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('saved_at', 'timestamptz', (c) => c.notNull())
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('draft_upload')
    .addColumn('draft', 'text', (c) => c.notNull().references('draft.id').onDelete('cascade'))
    .addColumn('upload', 'text', (c) => c.notNull().references('upload.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('draft_upload_key', ['upload', 'draft'])
    .execute();
}

async function payments(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('payment')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('application', 'text', (c) =>
      c.notNull().references('application.reference').onDelete('cascade'),
    )
    .addColumn('key_hash', 'text', (c) => c.notNull())
    .addColumn('amount', 'integer', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('address', 'text')
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .addColumn('updated_at', 'timestamptz', (c) => c.notNull())
    .addUniqueConstraint('payment_key', ['application', 'key_hash'])
    .execute();
  await db.schema
    .createTable('payment_notice')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('received_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('sandbox_payment')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('payment', 'uuid', (c) => c.notNull().unique())
    .addColumn('reference', 'text', (c) => c.notNull())
    .addColumn('amount', 'integer', (c) => c.notNull())
    .addColumn('return_to', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('notice', 'uuid')
    .addColumn('due_at', 'timestamptz')
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .execute();
}

async function messages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('message', 'bytea', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('due_at', 'timestamptz', (c) => c.notNull())
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('verification')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('subject_hash', 'text', (c) => c.notNull())
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .execute();
}

export const serviceForms: Migration = {
  async up(db) {
    await applications(db);
    await drafts(db);
    await payments(db);
    await messages(db);
  },
};
