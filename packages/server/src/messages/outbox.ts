import { randomUUID } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import type { Database, OutboxTable } from '../database/schema.js';
import { persist } from '../database/transaction.js';
import type { Resources } from '../resources.js';
import { MessageNotSent, type Content, type Message, type Recipient } from './messages.js';
import { textOf, titleOf } from './words.js';

/** A message on its way; it is worded when it is sent. */
type Enqueued = Omit<Message, 'title' | 'text'>;

/** What is said, and to whom: by each of these channels, in this order, whatever becomes of the others. */
export interface Outgoing extends Content {
  readonly to: readonly Recipient[];
}

export interface Posting {
  /** Not sent before. Default: at once. */
  readonly notBefore?: Date | undefined;
  /** It is of no use from then on, and goes to nobody any more. */
  readonly expiresAt: Date;
  /** What it belongs to, by which it can be withdrawn; e.g. `appointment:BK-…`. Kept as a keyed hash. */
  readonly subject?: string | undefined;
}

/** How many are sent in one round. */
const batch = 100;
/** How many are under way at once: what is slow, or away, must not hold up a code. */
const atOnce = 8;
/** Seconds after which a message is tried again whose sender was killed in the act. */
const claim = 120;
/** Seconds before the second attempt; each later one waits twice as long, an hour at most. */
const firstPause = 10;
const longestPause = 3600;
/** Seconds that a provider may ask us to wait. */
const longestWish = 24 * 3600;

const messagePlace = (id: string): string => `outbox:${id}`;
const subjectPlace = 'outbox:subject';

/**
 * Puts a message on its way, in the transaction of what it tells: it is sent if, and only if, that
 * is kept.
 */
export async function enqueue(
  tx: Transaction<Database>,
  { vault, now }: Pick<Resources, 'vault' | 'now'>,
  { to, ...content }: Outgoing,
  { notBefore, expiresAt, subject }: Posting,
): Promise<void> {
  for (const recipient of to) {
    const id = randomUUID();
    const message: Enqueued = { ...content, ...recipient, id };
    await tx
      .insertInto('outbox')
      .values({
        id,
        message: vault.sealJson(message, messagePlace(id)),
        attempts: 0,
        due_at: notBefore ?? now(),
        expires_at: expiresAt,
        subject_hash: subject === undefined ? null : vault.hash(subject, subjectPlace),
      })
      .execute();
  }
}

/**
 * Takes back all that waits of a subject, in the transaction that makes it untrue: once that is kept,
 * none of it is sent but what a provider is being given at this very moment. What tells of the
 * change itself is put on its way after.
 */
export async function withdraw(
  tx: Transaction<Database>,
  { vault }: Pick<Resources, 'vault'>,
  subject: string,
): Promise<void> {
  await tx
    .deleteFrom('outbox')
    .where('subject_hash', '=', vault.hash(subject, subjectPlace))
    .execute();
}

/**
 * Sends what is due, and first what is soonest of no use. Any number of processes may do so at once:
 * each message is claimed by one, and sent twice only where its sender was killed before it could
 * say so.
 */
export async function deliverMessages(resources: Resources): Promise<void> {
  const underWay = new Set<Promise<void>>();
  let taken = 0;
  try {
    for (; taken < batch; taken += 1) {
      if (underWay.size === atOnce) await Promise.race(underWay);
      const claimed = await claimNext(resources);
      if (!claimed) break;
      const sending = deliver(resources, claimed)
        .catch(resources.reportError)
        .finally(() => underWay.delete(sending));
      underWay.add(sending);
    }
  } finally {
    await Promise.all(underWay);
  }
  // There may be more; what else waits for its turn has it first.
  if (taken === batch) resources.sendSoon();
}

type Claimed = Pick<Selectable<OutboxTable>, 'id' | 'message' | 'attempts'>;

/** Those that another process is just claiming are passed over, not waited for. */
function claimNext({ db, now }: Pick<Resources, 'db' | 'now'>): Promise<Claimed | undefined> {
  const present = now();
  return persist(() =>
    db
      .updateTable('outbox')
      .set((eb) => ({ due_at: after(present, claim), attempts: eb('attempts', '+', 1) }))
      .where('id', '=', (eb) =>
        eb
          .selectFrom('outbox')
          .select('id')
          .where('due_at', '<=', present)
          .where('expires_at', '>', present)
          .orderBy('expires_at')
          .orderBy('position')
          .limit(1)
          .forUpdate()
          .skipLocked(),
      )
      .returning(['id', 'message', 'attempts'])
      .executeTakeFirst(),
  );
}

async function deliver(resources: Resources, claimed: Claimed): Promise<void> {
  const { db, vault, now, messages, pages, reportError } = resources;
  const { id, attempts } = claimed;
  try {
    const message = vault.openJson(claimed.message, messagePlace(id)) as Enqueued;
    await messages.send({ ...message, title: titleOf(message), text: textOf(message, pages) });
  } catch (error) {
    reportError(error);
    if (!(error instanceof MessageNotSent && error.isFinal)) {
      await db
        .updateTable('outbox')
        .set({ due_at: after(now(), pauseAfter(attempts, error)) })
        .where('id', '=', id)
        // Not one that took too long and that another has claimed since.
        .where('attempts', '=', attempts)
        .execute();
      return;
    }
  }
  await persist(() => db.deleteFrom('outbox').where('id', '=', id).execute());
}

/** Seconds. The provider may ask for more than we would wait, and never for less. */
function pauseAfter(attempts: number, error: unknown): number {
  const pause = Math.min(longestPause, firstPause * 2 ** (attempts - 1));
  const wish = error instanceof MessageNotSent ? (error.retryAfter ?? 0) : 0;
  return Math.max(pause, Math.min(longestWish, wish));
}

function after(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1000);
}
