import type { Transaction } from 'kysely';
import type { FieldProblem } from '@fanar/contract';
import { addEvent } from '../cases/history.js';
import type { ApplicationRow, Database } from '../database/schema.js';
import { inTransaction } from '../database/transaction.js';
import type { Resources } from '../resources.js';
import { releaseUploads } from './attachments.js';
import { errorsPlace } from './receipt.js';
import { settleApplication, type Submission } from './settle.js';

/** How many are judged in one round. */
const batch = 100;

const pendingPlace = (reference: string): string => `application:${reference}:pending`;

/** Keeps what was sent, sealed, until {@link judgeWaiting} comes to it. */
export async function judgeLater(
  tx: Transaction<Database>,
  { vault }: Pick<Resources, 'vault'>,
  reference: string,
  { answers, language, proofs, draft }: Submission,
): Promise<void> {
  const submission = { answers, language, proofs, draft };
  const pending = vault.sealJson(submission, pendingPlace(reference));
  await tx.updateTable('application').set({ pending }).where('reference', '=', reference).execute();
}

/**
 * Judges the applications that wait for it, oldest first. Any number of processes may do so at once,
 * and each application is judged by one. A failure leaves its application waiting.
 */
export async function judgeWaiting(resources: Resources): Promise<void> {
  const waiting = await resources.db
    .selectFrom('application')
    .select('reference')
    .where('state', '=', 'processing')
    .orderBy('received_at')
    .limit(batch)
    .execute();
  for (const { reference } of waiting) {
    await inTransaction(resources.db, (tx) => judgeOne(tx, resources, reference)).catch(
      resources.reportError,
    );
  }
}

async function judgeOne(
  tx: Transaction<Database>,
  resources: Resources,
  reference: string,
): Promise<void> {
  const application = await tx
    .selectFrom('application')
    .selectAll()
    .where('reference', '=', reference)
    .where('state', '=', 'processing')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!application?.pending) return;
  const errors = await judged(tx, resources, application, application.pending);
  if (errors.length > 0) await refuse(tx, resources, application, errors);
}

async function judged(
  tx: Transaction<Database>,
  resources: Resources,
  { reference, service, version, received_at }: ApplicationRow,
  pending: Uint8Array,
): Promise<readonly FieldProblem[]> {
  const definition = resources.catalogue.service(service);
  if (definition.version !== version) {
    const params = { version: definition.version };
    return [{ pointer: '', code: 'service-version-changed', params }];
  }
  const submission = resources.vault.openJson(pending, pendingPlace(reference)) as Submission;
  const registered = { reference, receivedAt: received_at };
  return settleApplication(tx, resources, definition, registered, submission);
}

/** What was sent is let go, and its files with it: the person mends it and sends it anew. */
async function refuse(
  tx: Transaction<Database>,
  resources: Resources,
  application: ApplicationRow,
  errors: readonly FieldProblem[],
): Promise<void> {
  const { reference } = application;
  const at = resources.now();
  await releaseUploads(tx, reference, at);
  await tx
    .updateTable('application')
    .set({
      state: 'refused',
      pending: null,
      errors: resources.vault.sealJson(errors, errorsPlace(reference)),
      updated_at: at,
    })
    .where('reference', '=', reference)
    .execute();
  await addEvent(tx, resources, application, { kind: 'state', state: 'refused' }, 'system');
}
