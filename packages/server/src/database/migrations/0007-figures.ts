import { sql, type Kysely, type Migration } from 'kysely';

/** What is counted, for figures that tell of nobody. */
export const figures: Migration = {
  async up(db) {
    await db.schema
      .alterTable('application')
      .addColumn('channel', 'text', (c) => c.notNull().defaultTo('online'))
      .addColumn('feedback_given', 'boolean', (c) => c.notNull().defaultTo(false))
      .execute();
    await createCaseFigure(db);
    await takeOver(db);
    await db.schema
      .createTable('feedback')
      .addColumn('service', 'text', (c) => c.notNull())
      .addColumn('month', 'text', (c) => c.notNull())
      .addColumn('satisfaction', 'integer', (c) => c.notNull())
      .addColumn('is_done', 'text')
      .addColumn('hardest', 'text')
      .execute();
    await db.schema
      .createIndex('feedback_of_month')
      .on('feedback')
      .columns(['month', 'service', 'satisfaction', 'is_done'])
      .execute();
  },
};

async function createCaseFigure(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('case_figure')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('application', 'text', (c) =>
      c.unique().references('application.reference').onDelete('set null'),
    )
    .addColumn('service', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('received', 'text', (c) => c.notNull())
    .addColumn('ended', 'text')
    .addColumn('days', 'integer')
    .addColumn('is_timely', 'boolean')
    .addColumn('outcome', 'text')
    .execute();
  // Each holds all that its question asks for: the table itself is not read.
  await db.schema
    .createIndex('case_figure_received')
    .on('case_figure')
    .columns(['received', 'service', 'channel'])
    .execute();
  await db.schema
    .createIndex('case_figure_ended')
    .on('case_figure')
    .columns(['ended', 'service', 'days', 'is_timely'])
    .where(sql.ref('ended'), 'is not', null)
    .execute();
}

/** What was taken before is counted too. What the service declared then is not known any more. */
async function takeOver(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into case_figure (application, service, channel, received, ended, days, outcome)
    select reference, service, channel, to_char(taken, 'YYYY-MM'), to_char(ended, 'YYYY-MM'),
      ended::date - taken::date, outcome
    from (
      select *, coalesce(taken_at, received_at) at time zone 'Africa/Cairo' as taken,
        case when outcome is distinct from 'withdrawn' then ended_at end
          at time zone 'Africa/Cairo' as ended
      from application
      where state = 'received'
    ) as known`.execute(db);
}
