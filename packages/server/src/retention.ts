import { fromInstant } from '@fanar/egypt';
import { sweepAppointments } from './appointments/sweep.js';
import { eraseCases } from './cases/erasure.js';
import { inTransaction } from './database/transaction.js';
import { removeDraft } from './drafts/drafts.js';
import type { Resources } from './resources.js';

const day = 24 * 3_600_000;

/** How long what is not part of an application or appointment is kept. */
const kept = {
  /** Answers to repeats; longer than a form keeps an application that waits for the network. */
  idempotency: 8 * day,
  unfinishedUpload: day,
  /** Whole, but sent with no application: a form left open for some days still finds its files. */
  unsentUpload: 7 * day,
  /** As long as a caller is known where they opened something. */
  rateWindow: 2 * day,
  /** Longer by far than a signature of a provider is good for. */
  paymentNotice: 30 * day,
} as const;

/** Removes what nobody needs any more. Any number of processes may sweep, at any time. */
export async function sweep(
  resources: Pick<Resources, 'db' | 'now' | 'knownOffices' | 'vault' | 'catalogue' | 'retention'>,
): Promise<void> {
  const { db, now } = resources;
  const present = now();
  const before = (age: number): Date => new Date(present.getTime() - age);
  await sweepAppointments(resources);
  await db.deleteFrom('idempotency').where('created_at', '<', before(kept.idempotency)).execute();
  await sweepDrafts(db, present);
  await db
    .deleteFrom('upload')
    .where('application', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('draft_upload')
            .select('draft')
            .whereRef('draft_upload.upload', '=', 'upload.id'),
        ),
      ),
    )
    .where(({ eb, or, and }) =>
      or([
        and([eb('type', 'is', null), eb('created_at', '<', before(kept.unfinishedUpload))]),
        eb('created_at', '<', before(kept.unsentUpload)),
      ]),
    )
    .execute();
  await db.deleteFrom('upload_lock').where('expires_at', '<', new Date()).execute();
  await db.deleteFrom('rate_window').where('starts_at', '<', before(kept.rateWindow)).execute();
  await db
    .deleteFrom('payment_notice')
    .where('received_at', '<', before(kept.paymentNotice))
    .execute();
  await db
    .deleteFrom('sandbox_payment')
    .where('created_at', '<', before(kept.paymentNotice))
    .execute();
  await sweepTickets(db, present);
  await db.deleteFrom('wait_entry').where('to', '<', fromInstant(present).date).execute();
  await db.deleteFrom('verification').where('expires_at', '<=', present).execute();
  await db.deleteFrom('outbox').where('expires_at', '<=', present).execute();
  await eraseCases(resources);
}

/** The day after theirs, from noon on: a night's queue goes on in the morning. */
async function sweepTickets(db: Resources['db'], present: Date): Promise<void> {
  const { date } = fromInstant(new Date(present.getTime() - day / 2));
  await db.deleteFrom('ticket').where('date', '<', date).execute();
  await db.deleteFrom('ticket_counter').where('date', '<', date).execute();
}

async function sweepDrafts(db: Resources['db'], present: Date): Promise<void> {
  const ended = await db
    .selectFrom('draft')
    .select('id')
    .where('expires_at', '<=', present)
    .execute();
  for (const { id } of ended) await inTransaction(db, (tx) => removeDraft(tx, id));
}
