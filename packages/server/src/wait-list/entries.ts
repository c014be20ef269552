import type { WaitListEntry } from '@fanar/contract';
import type { Kysely } from 'kysely';
import { readHold, releaseHold } from '../appointments/holds.js';
import { bookedVisit } from '../appointments/visit.js';
import type { Database, WaitEntryRow } from '../database/schema.js';
import { inTransaction } from '../database/transaction.js';
import { HttpProblem } from '../http/problem.js';
import { withdraw } from '../messages/outbox.js';
import type { Resources } from '../resources.js';
import { entryPlace, offerOf, readEntry } from './entry.js';
import { letGo } from './settle.js';

/**
 * The entry that the key opens.
 * @throws HttpProblem 404 `wait-list-not-found`
 */
export async function openEntry(
  db: Kysely<Database>,
  { vault }: Resources,
  id: string,
  key: string,
): Promise<WaitEntryRow> {
  return db
    .selectFrom('wait_entry')
    .selectAll()
    .where('id', '=', id)
    .where('key_hash', '=', vault.hash(key, entryPlace(id)))
    .executeTakeFirstOrThrow(() => new HttpProblem(404, 'wait-list-not-found'));
}

/** As whoever waits sees it. An offer that has run out is none, though nobody has noticed yet. */
export async function describeEntry(
  db: Kysely<Database>,
  resources: Resources,
  row: WaitEntryRow,
): Promise<WaitListEntry> {
  const { catalogue, vault, now } = resources;
  const { id, state, from, to, parts, offices, visit } = readEntry(row);
  const planned = bookedVisit(catalogue, visit);
  const offered = state === 'offered' ? offerOf(vault, row) : undefined;
  const offer = offered && (await readHold(db, resources, offered.hold, offered.key));
  return {
    id,
    state: state === 'offered' && !offer ? 'waiting' : state,
    visit,
    titles: planned.services.map(({ definition }) => definition.title),
    offices: offices.map((office) => catalogue.bookable(office).office),
    from,
    to,
    parts: [...parts],
    ...(offer && { offer }),
    now: now().toISOString(),
  };
}

/** Lets the slot go, which is not offered to the entry again. Without an offer it does nothing. */
export async function declineOffer(resources: Resources, row: WaitEntryRow): Promise<WaitEntryRow> {
  const { db } = resources;
  await releaseOffer(resources, row);
  if (row.state === 'offered') {
    await inTransaction(db, (tx) => letGo(tx, resources, row, 'declined'));
  }
  return db
    .selectFrom('wait_entry')
    .selectAll()
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow(() => new HttpProblem(404, 'wait-list-not-found'));
}

/** Removes the entry, and all that is known of the person with it. */
export async function leaveWaitList(resources: Resources, row: WaitEntryRow): Promise<void> {
  await releaseOffer(resources, row);
  await inTransaction(resources.db, async (tx) => {
    await withdraw(tx, resources, entryPlace(row.id));
    await tx.deleteFrom('wait_entry').where('id', '=', row.id).execute();
  });
}

/**
 * In a transaction of its own, before the entry is touched: nobody who confirms an offer at this
 * moment and this then wait for each other. What was confirmed or has run out is no fault.
 */
async function releaseOffer(resources: Resources, row: WaitEntryRow): Promise<void> {
  const offer = row.state === 'offered' ? offerOf(resources.vault, row) : undefined;
  if (!offer) return;
  try {
    await releaseHold(resources, offer.hold, offer.key);
  } catch (error) {
    if (!(error instanceof HttpProblem && error.code === 'hold-not-found')) throw error;
  }
}
