import type { RetentionPeriod } from '@fanar/contract';
import { expressionBuilder, type Expression, type SqlBool, type Transaction } from 'kysely';
import type { Database } from '../database/schema.js';
import { reclaimSpace } from '../database/reclaim-space.js';
import { inTransaction } from '../database/transaction.js';
import { withdraw } from '../messages/outbox.js';
import type { Resources } from '../resources.js';
import { overBefore } from './retention-period.js';

type Erasing = Pick<Resources, 'db' | 'now' | 'vault' | 'catalogue' | 'retention'>;

/** How many are looked for at once. */
const batch = 100;
/** What did not hold was let go at once; what remains says why. */
const refused: RetentionPeriod = { days: 30 };

/** The tables that rows go from. */
const emptied = [
  'application',
  'application_event',
  'case_access',
  'signature',
  'payment',
  'upload',
  'upload_chunk',
  'idempotency',
] as const;

/** What messages about an application are withdrawn by. */
export const applicationSubject = (reference: string): string => `application:${reference}`;

/**
 * Erases the applications whose time is over, each in a transaction of its own. Any number of
 * processes may do so at once: what one has locked is passed over by the others.
 */
export async function eraseCases(resources: Erasing): Promise<void> {
  const { db } = resources;
  const isOver = timeIsOver(resources);
  let erased = 0;
  for (let isMore = true; isMore;) {
    const due = await db
      .selectFrom('application')
      .select('reference')
      .where(isOver)
      .limit(batch)
      .execute();
    let count = 0;
    for (const { reference } of due) {
      if (await inTransaction(db, (tx) => eraseOne(tx, resources, reference, isOver))) count += 1;
    }
    erased += count;
    // Those that others are erasing are there still, and would be found for ever.
    isMore = due.length === batch && count > 0;
  }
  if (erased > 0) await reclaimSpace(db, emptied);
}

/**
 * Deleting the row takes everything with it that names it: history, files, signatures, payments, the
 * log of who read it, answers to repeats. An appointment goes by a time of its own.
 */
async function eraseOne(
  tx: Transaction<Database>,
  resources: Erasing,
  reference: string,
  isOver: Expression<SqlBool>,
): Promise<boolean> {
  const found = await tx
    .selectFrom('application')
    .select('reference')
    .where('reference', '=', reference)
    // Once more, for an appeal may have opened it since.
    .where(isOver)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!found) return false;
  await withdraw(tx, resources, applicationSubject(reference));
  await tx
    .updateTable('appointment')
    .set({ application: null })
    .where('application', '=', reference)
    .execute();
  await tx.deleteFrom('application').where('reference', '=', reference).execute();
  return true;
}

/**
 * By the present rules of each service. What was never taken, since nobody signed or paid, counts
 * from its last change; what was taken, from its end, and while it is open it stays.
 */
function timeIsOver({ catalogue, now, retention }: Erasing): Expression<SqlBool> {
  const { eb, and, or } = expressionBuilder<Database, 'application'>();
  const present = now();
  const endedBefore = (period: RetentionPeriod): Expression<SqlBool> => {
    const moment = overBefore(period, present);
    return or([
      eb('ended_at', '<', moment),
      and([
        eb('state', 'in', ['awaiting-signatures', 'awaiting-payment']),
        eb('updated_at', '<', moment),
      ]),
    ]);
  };
  const own = catalogue.summaries.flatMap(({ id }) => {
    const rules = catalogue.service(id).retention;
    return rules ? [{ id, period: rules.afterEnd }] : [];
  });
  const others = own.map(({ id }) => eb('service', '<>', id));
  return or([
    and([eb('state', '=', 'refused'), eb('updated_at', '<', overBefore(refused, present))]),
    ...own.map(({ id, period }) => and([eb('service', '=', id), endedBefore(period)])),
    and([...others, endedBefore(retention)]),
  ]);
}
