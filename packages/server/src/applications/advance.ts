import type { Transaction } from 'kysely';
import type { ApplicationState } from '@fanar/contract';
import type { Database } from '../database/schema.js';
import type { Resources } from '../resources.js';

/**
 * Moves an application that was judged to what it waits for now: signatures, then the payment, then
 * nothing. Whoever changes one of these calls it in the same transaction.
 */
export async function advance(
  tx: Transaction<Database>,
  { now }: Pick<Resources, 'now'>,
  reference: string,
): Promise<ApplicationState> {
  const { amount, taken_at } = await tx
    .selectFrom('application')
    .select(['amount', 'taken_at'])
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const unsigned = await tx
    .selectFrom('signature')
    .select('id')
    .where('application', '=', reference)
    .where('status', '<>', 'signed')
    .executeTakeFirst();
  const paid = await tx
    .selectFrom('payment')
    .select('id')
    .where('application', '=', reference)
    .where('status', '=', 'paid')
    .executeTakeFirst();
  const state = stateFor({ isSigned: !unsigned, isPaid: amount === 0 || paid !== undefined });
  const at = now();
  await tx
    .updateTable('application')
    .set({
      state,
      updated_at: at,
      taken_at: state === 'received' ? (taken_at ?? at) : null,
    })
    .where('reference', '=', reference)
    .execute();
  return state;
}

function stateFor({ isSigned, isPaid }: { isSigned: boolean; isPaid: boolean }): ApplicationState {
  if (!isSigned) return 'awaiting-signatures';
  return isPaid ? 'received' : 'awaiting-payment';
}
