import type { Kysely } from 'kysely';
import type { PaymentStatus } from '@fanar/contract';
import type { ApplicationRow, Database } from '../database/schema.js';

type Paid = Pick<ApplicationRow, 'reference' | 'amount' | 'fees'>;

/** How the payment of an application stands; nothing where none is due. */
export async function readPayment(
  db: Kysely<Database>,
  { reference, amount, fees }: Paid,
): Promise<PaymentStatus | undefined> {
  if (amount === 0) return undefined;
  const attempts = await db
    .selectFrom('payment')
    .select(['status', 'provider_reference', 'updated_at'])
    .where('application', '=', reference)
    .where('address', 'is not', null)
    .execute();
  // At most one is open at a time, and none is opened once one is paid.
  const [paid, open, failed] = (['paid', 'pending', 'failed'] as const).map((wanted) =>
    attempts.find(({ status }) => status === wanted),
  );
  return {
    status: (paid ?? open ?? failed)?.status ?? 'due',
    amount,
    fees: JSON.parse(fees) as PaymentStatus['fees'],
    ...(paid && { paidAt: paid.updated_at.toISOString() }),
    ...(paid?.provider_reference != null && { providerReference: paid.provider_reference }),
  };
}
