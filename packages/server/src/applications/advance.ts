import type { Transaction } from 'kysely';
import type { ApplicationState } from '@fanar/contract';
import { addEvent } from '../cases/history.js';
import type { Database } from '../database/schema.js';
import { countReceived } from '../figures/count.js';
import type { Resources } from '../resources.js';

/**
 * Moves an application that was judged to what it waits for now: signatures, then the payment, then
 * nothing. Whoever changes one of these calls it in the same transaction. Where the applicant knew it
 * in another state, that goes into its history.
 */
export async function advance(
  tx: Transaction<Database>,
  resources: Pick<Resources, 'now' | 'vault' | 'judgesLater'>,
  reference: string,
): Promise<ApplicationState> {
  const application = await tx
    .selectFrom('application')
    .select(['reference', 'service', 'channel', 'stage', 'state', 'amount', 'taken_at'])
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
  const { state: before, amount, taken_at } = application;
  const state = stateFor({ isSigned: !unsigned, isPaid: amount === 0 || paid !== undefined });
  const at = resources.now();
  await tx
    .updateTable('application')
    .set({
      state,
      updated_at: at,
      taken_at: state === 'received' ? (taken_at ?? at) : null,
    })
    .where('reference', '=', reference)
    .execute();
  if (state === 'received' && taken_at === null) await countReceived(tx, application, at);
  const isKnown = before !== 'processing' || resources.judgesLater;
  if (isKnown && state !== before) {
    await addEvent(tx, resources, application, { kind: 'state', state }, 'system');
  }
  return state;
}

function stateFor({ isSigned, isPaid }: { isSigned: boolean; isPaid: boolean }): ApplicationState {
  if (!isSigned) return 'awaiting-signatures';
  return isPaid ? 'received' : 'awaiting-payment';
}
