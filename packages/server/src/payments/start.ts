import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { PaymentRequest, PaymentStart } from '@fanar/contract';
import { findApplication } from '../applications/find.js';
import type { Database, PaymentRow } from '../database/schema.js';
import { inTransaction } from '../database/transaction.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';

interface Asked {
  readonly reference: string;
  readonly key: string;
  readonly idempotencyKey: string;
  readonly request: PaymentRequest;
}

/**
 * Opens a payment at the provider, or gives the one that is open: nobody pays twice. The provider is
 * called outside the transaction, which is why the attempt itself remembers the idempotency key.
 *
 * @throws HttpProblem 404 `application-not-found`, 409 `payment-not-due`, 503 `server-unavailable`
 */
export async function startPayment(resources: Resources, asked: Asked): Promise<PaymentStart> {
  const { db, payments, reportError } = resources;
  const attempt = await inTransaction(db, (tx) => openAttempt(tx, resources, asked));
  if (attempt.address !== null) return { address: attempt.address, status: 'pending' };
  const { id, application: reference, amount } = attempt;
  if (!payments) throw new HttpProblem(409, 'payment-not-due');
  const { returnTo, language } = asked.request;
  const started = await payments
    .start({ id, reference, amount, language, returnTo: withReference(returnTo, reference) })
    .catch((error: unknown) => {
      reportError(error);
      throw new HttpProblem(503, 'server-unavailable');
    });
  const { address } = started;
  await db.updateTable('payment').set({ address }).where('id', '=', id).execute();
  return { address, status: 'pending' };
}

/** So that the page knows what it comes back from. The key stays where it was. */
function withReference(address: string, reference: string): string {
  const url = new URL(address);
  url.searchParams.set('reference', reference);
  return url.href;
}

async function openAttempt(
  tx: Transaction<Database>,
  resources: Resources,
  { reference: referenceText, key, idempotencyKey }: Asked,
): Promise<PaymentRow> {
  const { vault, now } = resources;
  const { reference } = await findApplication(tx, resources, referenceText, key);
  const { state, amount } = await tx
    .selectFrom('application')
    .select(['state', 'amount'])
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const key_hash = vault.hash(idempotencyKey, `payment:${reference}`);
  const attempts = await tx
    .selectFrom('payment')
    .selectAll()
    .where('application', '=', reference)
    .execute();
  const known =
    attempts.find((attempt) => attempt.key_hash === key_hash) ??
    attempts.find(({ status }) => status === 'pending');
  if (known) return known;
  if (state !== 'awaiting-payment') throw new HttpProblem(409, 'payment-not-due');
  const at = now();
  return tx
    .insertInto('payment')
    .values({
      id: randomUUID(),
      application: reference,
      key_hash,
      amount,
      status: 'pending',
      created_at: at,
      updated_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
