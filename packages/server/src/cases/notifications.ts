import { parseEmail, type components, type FieldProblem, type Language } from '@fanar/contract';
import { parsePhone } from '@fanar/egypt';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import { newsKinds } from '../messages/case-words.js';
import { enqueue, withdraw } from '../messages/outbox.js';
import type { Resources } from '../resources.js';
import { checkProofs } from '../verifications/proofs.js';
import type { CaseEvent } from './case.js';

type Schemas = components['schemas'];
type Channel = Schemas['Notification']['channel'];
type Telling = Pick<Resources, 'vault' | 'now'>;

/** News is worth telling for so long, in milliseconds. */
const worth = 3 * 24 * 3_600_000;

const recipientPlace = (application: string, channel: Channel): string =>
  `application:${application}:notification:${channel}`;
const subjectOf = (application: string, channel: Channel): string =>
  `notification:${application}:${channel}`;

/**
 * Tells of news by a channel from now on.
 * @throws HttpProblem 422 `answers-invalid` for what is no number or address of that channel, and where
 *   the proof is not one of it
 */
export async function setNotification(
  tx: Transaction<Database>,
  resources: Telling,
  application: string,
  channel: Channel,
  { to, proof, language }: Schemas['NotificationWish'],
): Promise<void> {
  const unread = problemsOf(channel, to);
  const { errors: unproved } = checkProofs(resources, { to }, ['/to'], { '/to': proof });
  const errors = unread.length > 0 ? unread : unproved;
  if (errors.length > 0) throw new HttpProblem(422, 'answers-invalid', { errors: [...errors] });
  await lock(tx, application);
  const recipient = resources.vault.sealJson({ to }, recipientPlace(application, channel));
  await withdraw(tx, resources, subjectOf(application, channel));
  await tx
    .insertInto('application_notification')
    .values({ application, channel, recipient, language })
    .onConflict((conflict) =>
      conflict.columns(['application', 'channel']).doUpdateSet({ recipient, language }),
    )
    .execute();
}

/** Tells nothing by it any more; what waits to be sent is taken back. */
export async function removeNotification(
  tx: Transaction<Database>,
  resources: Telling,
  application: string,
  channel: Channel,
): Promise<void> {
  // Whoever adds an event has the same lock: none is told between.
  await lock(tx, application);
  await withdraw(tx, resources, subjectOf(application, channel));
  await tx
    .deleteFrom('application_notification')
    .where('application', '=', application)
    .where('channel', '=', channel)
    .execute();
}

/** By which channels somebody is told, with most of each number or address hidden. */
export async function listNotifications(
  db: Kysely<Database>,
  resources: Pick<Resources, 'vault'>,
  application: string,
): Promise<Schemas['Notification'][]> {
  const rows = await recipientsOf(db, resources, application);
  return rows.map(({ channel, to }) => ({ channel, to: hidden(channel, to) }));
}

/** Puts on its way, once for each channel, what an office has done; of all else nobody is told. */
export async function tellOf(
  tx: Transaction<Database>,
  resources: Telling,
  reference: string,
  { fact, by, at }: CaseEvent,
): Promise<void> {
  const kind = newsKinds.find((told) => told === fact.kind);
  if (!kind || by === 'applicant') return;
  for (const { channel, to, language } of await recipientsOf(tx, resources, reference)) {
    await enqueue(
      tx,
      resources,
      { kind: `case-${kind}`, language, params: { reference }, to: [{ channel, to }] },
      {
        expiresAt: new Date(at.getTime() + worth),
        subject: subjectOf(reference, channel),
      },
    );
  }
}

async function recipientsOf(
  db: Kysely<Database>,
  { vault }: Pick<Resources, 'vault'>,
  application: string,
): Promise<{ channel: Channel; to: string; language: Language }[]> {
  const rows = await db
    .selectFrom('application_notification')
    .selectAll()
    .where('application', '=', application)
    .orderBy('channel', 'desc')
    .execute();
  return rows.map(({ channel, recipient, language }) => {
    const { to } = vault.openJson(recipient, recipientPlace(application, channel)) as {
      to: string;
    };
    return { channel, to, language: language === 'en' ? 'en' : 'ar' };
  });
}

async function lock(tx: Transaction<Database>, application: string): Promise<void> {
  await tx
    .selectFrom('application')
    .select('reference')
    .where('reference', '=', application)
    .forUpdate()
    .execute();
}

function problemsOf(channel: Channel, to: string): FieldProblem[] {
  const read = channel === 'sms' ? parsePhone(to, { kinds: ['mobile'] }) : parseEmail(to);
  if (!read.ok) return [{ pointer: '/to', code: read.code }];
  return read.value === to ? [] : [{ pointer: '/to', code: 'answer-not-canonical' }];
}

/** Enough to know it again, too little to reach anybody. */
function hidden(channel: Channel, to: string): string {
  if (channel === 'sms') return `•••${to.slice(-4)}`;
  return `${to.slice(0, 1)}•••${to.slice(to.lastIndexOf('@'))}`;
}
