import type { Transaction } from 'kysely';
import { advance } from '../applications/advance.js';
import type { Database } from '../database/schema.js';
import { inTransaction } from '../database/transaction.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import type { PaymentNotice } from './payments.js';

const malformed = (pointer: string, code: string): HttpProblem =>
  new HttpProblem(400, 'request-invalid', { errors: [{ pointer, code }] });

/**
 * Takes what the provider tells. A notice that came before changes nothing, and neither does any
 * after the payment: money that was collected is not undone by a message that was late.
 *
 * @throws HttpProblem 400 `request-invalid` where it is not the provider's or of another amount,
 *   404 `not-found` for no payment of ours
 */
export async function takeNotice(resources: Resources, request: Request): Promise<void> {
  const { db, payments, now } = resources;
  if (!payments) throw new HttpProblem(404, 'not-found');
  const notice = await payments.verifyCallback(request);
  if (!notice) throw malformed('/header', 'signature');
  await inTransaction(db, async (tx) => {
    const payment = await tx
      .selectFrom('payment')
      .select(['application', 'amount'])
      .where('id', '=', notice.payment)
      .executeTakeFirst();
    if (!payment) throw new HttpProblem(404, 'not-found');
    if (payment.amount !== notice.amount) throw malformed('/body', 'amount');
    const isNew = await tx
      .insertInto('payment_notice')
      .values({ id: notice.id, received_at: now() })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!isNew) return;
    await record(tx, resources, notice, payment.application);
  });
}

async function record(
  tx: Transaction<Database>,
  resources: Resources,
  { payment, status, providerReference }: PaymentNotice,
  application: string,
): Promise<void> {
  // Locked before the payment, as everywhere.
  await tx
    .selectFrom('application')
    .select('reference')
    .where('reference', '=', application)
    .forUpdate()
    .execute();
  const changed = await tx
    .updateTable('payment')
    .set({
      status,
      provider_reference: providerReference ?? null,
      updated_at: resources.now(),
    })
    .where('id', '=', payment)
    .where('status', '<>', 'paid')
    .returning('id')
    .executeTakeFirst();
  if (changed) await advance(tx, resources, application);
}
