import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema.js';
import { persist } from '../database/transaction.js';
import type { Resources } from '../resources.js';
import type { Message } from './messages.js';
import { textOf } from './words.js';

/** A message on its way; it is worded when it is sent. */
type Enqueued = Omit<Message, 'text'>;

/** How many are sent in one round. */
const batch = 100;
/** Seconds after which a message is tried again whose sender was killed in the act. */
const claim = 120;
/** Seconds before the second attempt; each later one waits twice as long, an hour at most. */
const firstPause = 10;
const longestPause = 3600;

const messagePlace = (id: string): string => `outbox:${id}`;

/**
 * Puts a message on its way, in the transaction of what it tells: it is sent if, and only if, that
 * is kept.
 *
 * @param usefulFor seconds after which it is no use any more
 */
export async function enqueue(
  tx: Transaction<Database>,
  { vault, now }: Pick<Resources, 'vault' | 'now'>,
  message: Omit<Enqueued, 'id'>,
  usefulFor: number,
): Promise<void> {
  const id = randomUUID();
  const due_at = now();
  await tx
    .insertInto('outbox')
    .values({
      id,
      message: vault.sealJson({ ...message, id }, messagePlace(id)),
      attempts: 0,
      due_at,
      expires_at: new Date(due_at.getTime() + usefulFor * 1000),
    })
    .execute();
}

/**
 * Sends what is due. Any number of processes may do so at once: each message is claimed by one, and
 * sent twice only where its sender was killed before it could say so.
 */
export async function deliverMessages(resources: Resources): Promise<void> {
  const { db, now } = resources;
  const due = await db
    .selectFrom('outbox')
    .select('id')
    .where('due_at', '<=', now())
    .where('expires_at', '>', now())
    .orderBy('due_at')
    .limit(batch)
    .execute();
  for (const { id } of due) await deliver(resources, id);
}

async function deliver(resources: Resources, id: string): Promise<void> {
  const { db, vault, now, messages, pages, reportError } = resources;
  const later = (seconds: number): Date => new Date(now().getTime() + seconds * 1000);
  const claimed = await persist(() =>
    db
      .updateTable('outbox')
      .set((eb) => ({ due_at: later(claim), attempts: eb('attempts', '+', 1) }))
      .where('id', '=', id)
      .where('due_at', '<=', now())
      .returningAll()
      .executeTakeFirst(),
  );
  if (!claimed) return;
  try {
    const message = vault.openJson(claimed.message, messagePlace(id)) as Enqueued;
    await messages.send({ ...message, text: textOf(message, pages) });
    await db.deleteFrom('outbox').where('id', '=', id).execute();
  } catch (error) {
    reportError(error);
    const pause = Math.min(longestPause, firstPause * 2 ** (claimed.attempts - 1));
    await db
      .updateTable('outbox')
      .set({ due_at: later(pause) })
      .where('id', '=', id)
      .execute();
  }
}
