import type { ServiceDefinition } from '@fanar/contract';
import { sql, type Kysely, type Transaction } from 'kysely';
import { publishNotice } from '../database/notices.js';
import type { Database } from '../database/schema.js';
import { inTransaction } from '../database/transaction.js';
import { madeUp, type MadeUpAnswers, type MadeUpCases } from './made-up.js';
import { addToMonth, monthOf, monthsBetween } from './month.js';

const setting = 'demonstration-figures';
/** Months before the one that runs. */
const before = 14;

/** Whether what is counted was made up. */
export async function isDemonstration(db: Kysely<Database>): Promise<boolean> {
  const found = await db
    .selectFrom('setting')
    .select('name')
    .where('name', '=', setting)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Fills the figures of the last fifteen months with cases that are made up, the same for the same month, for a
 * site that shows what there is. Once for a database; from then on, all figures are marked
 * as made up.
 */
export async function fillDemonstrationFigures(
  { db }: { readonly db: Kysely<Database> },
  {
    definitions,
    now = new Date(),
  }: {
    readonly definitions: readonly Pick<ServiceDefinition, 'id' | 'processingTime'>[];
    readonly now?: Date;
  },
): Promise<void> {
  const running = monthOf(now);
  const months = monthsBetween(addToMonth(running, -before), running);
  await inTransaction(db, async (tx) => {
    const first = await tx
      .insertInto('setting')
      .values({ name: setting, value: running })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returning('name')
      .executeTakeFirst();
    if (!first) return;
    for (const definition of definitions) {
      const { cases, answers } = madeUp(definition, months, now);
      await keepCases(tx, cases);
      await keepAnswers(tx, answers);
    }
    await publishNotice(tx, 'figures', { months });
  });
}

async function keepCases(tx: Transaction<Database>, cases: readonly MadeUpCases[]): Promise<void> {
  await sql`
    insert into case_figure (service, channel, received, ended, days, is_timely, outcome)
    select service, channel, received, ended, days, is_timely, outcome
    from json_to_recordset(${JSON.stringify(cases)}::json) as made (service text, channel text,
      received text, ended text, days integer, is_timely boolean, outcome text, times integer),
      generate_series(1, times)`.execute(tx);
}

async function keepAnswers(
  tx: Transaction<Database>,
  answers: readonly MadeUpAnswers[],
): Promise<void> {
  await sql`
    insert into feedback (service, month, satisfaction, is_done)
    select service, month, satisfaction, is_done
    from json_to_recordset(${JSON.stringify(answers)}::json) as made (service text, month text,
      satisfaction integer, is_done text, times integer),
      generate_series(1, times)`.execute(tx);
}
