import type { Kysely, Transaction } from 'kysely';
import type { Database, WaitEntryRow } from '../database/schema.js';
import { inTransaction } from '../database/transaction.js';
import { withdraw } from '../messages/outbox.js';
import type { Resources } from '../resources.js';
import { entryPlace, readEntry } from './entry.js';
import { startName } from './wish.js';

type Tx = Transaction<Database>;

/** Offers that may run out in a row before an entry ends: nobody is there to read them. */
const patience = 3;

/** The offer became an appointment, in the transaction that makes it one. */
export async function markBooked(
  tx: Tx,
  resources: Pick<Resources, 'vault'>,
  hold: string,
): Promise<void> {
  const booked = await tx
    .updateTable('wait_entry')
    .set({ state: 'booked', hold: null, hold_key: null })
    .where('hold', '=', hold)
    .returning('id')
    .executeTakeFirst();
  if (booked) await withdraw(tx, resources, entryPlace(booked.id));
}

/**
 * The offer of an entry is over. One that was declined keeps its place, one that ran out goes to the
 * end of the list.
 */
export async function letGo(
  tx: Tx,
  { vault, now }: Pick<Resources, 'vault' | 'now'>,
  { id, hold }: Pick<WaitEntryRow, 'id' | 'hold'>,
  how: 'declined' | 'unanswered',
): Promise<void> {
  const row = await tx
    .selectFrom('wait_entry')
    .selectAll()
    .where('id', '=', id)
    .where('hold', '=', hold)
    .where('state', '=', 'offered')
    .forUpdate()
    .executeTakeFirst();
  if (!row || hold === null) return;
  const start = await tx
    .selectFrom('hold')
    .select(['office', 'date', 'time'])
    .where('id', '=', hold)
    .executeTakeFirst();
  const { refused } = readEntry(row);
  const unanswered = how === 'unanswered' ? row.unanswered + 1 : 0;
  await tx
    .updateTable('wait_entry')
    .set({
      state: unanswered < patience ? 'waiting' : 'ended',
      hold: null,
      hold_key: null,
      unanswered,
      refused: JSON.stringify([...refused, ...(start ? [startName(start)] : [])]),
      ...(how === 'unanswered' && { waits_since: now() }),
    })
    .where('id', '=', id)
    .execute();
  await withdraw(tx, { vault }, entryPlace(id));
}

/** Lets go what is offered and no longer held: it ran out, or was released by whoever had it. */
export async function settleOffers(resources: Resources): Promise<void> {
  for (const { id, hold, state } of await offersOver(resources.db)) {
    const how = state === 'released' ? 'declined' : 'unanswered';
    await inTransaction(resources.db, (tx) => letGo(tx, resources, { id, hold }, how));
  }
}

async function offersOver(
  db: Kysely<Database>,
): Promise<(Pick<WaitEntryRow, 'id' | 'hold'> & { readonly state: string | null })[]> {
  return db
    .selectFrom('wait_entry')
    .leftJoin('hold', 'hold.id', 'wait_entry.hold')
    .select(['wait_entry.id', 'wait_entry.hold', 'hold.state'])
    .where('wait_entry.state', '=', 'offered')
    .where(({ eb, or }) =>
      or([eb('hold.state', 'is', null), eb('hold.state', 'in', ['released', 'expired'])]),
    )
    .execute();
}
