import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Answers, CoSigner, Language, ServiceDefinition } from '@fanar/contract';
import { applicationSubject } from '../cases/erasure.js';
import type { Database, SignatureRow } from '../database/schema.js';
import { enqueue } from '../messages/outbox.js';
import type { Resources } from '../resources.js';
import { newReadableKey } from '../security/keys.js';

export interface Person {
  readonly name: string;
  readonly mobile: string;
  /** Opens what this person has to sign; the applicant may hand it on. */
  readonly key: string;
}

interface Invitation {
  readonly reference: string;
  readonly answers: Answers;
  readonly language: Language;
}

/** Seconds for which a link to sign is still sent after a failure of the provider. */
const worthSending = 7 * 24 * 3600;

/** Gives everybody who has to sign a key, and sends it to them. */
export async function inviteCoSigners(
  tx: Transaction<Database>,
  resources: Resources,
  { coSigners, title }: ServiceDefinition,
  { reference, answers, language }: Invitation,
): Promise<void> {
  const items = coSigners ? answers[coSigners.group] : undefined;
  if (!coSigners || !Array.isArray(items)) return;
  for (const [position, item] of (items as readonly Answers[]).entries()) {
    const { vault } = resources;
    const person: Person = {
      name: textOf(item[coSigners.name]),
      mobile: textOf(item[coSigners.mobile]),
      key: newReadableKey(),
    };
    const id = randomUUID();
    await tx
      .insertInto('signature')
      .values({
        id,
        application: reference,
        position,
        key_hash: vault.hash(person.key, `signature:${id}`),
        person: vault.sealJson(person, personPlace(id)),
        status: 'waiting',
      })
      .execute();
    if (person.mobile === '') continue;
    const params = { reference, key: person.key, service: title[language] ?? title.ar };
    const sent = { kind: 'signature-request', language, params } as const;
    const to = [{ channel: 'sms', to: person.mobile }] as const;
    const expiresAt = new Date(resources.now().getTime() + worthSending * 1000);
    const subject = applicationSubject(reference);
    await enqueue(tx, resources, { ...sent, to }, { expiresAt, subject });
  }
}

/** Who has to sign, in the order of the answers, as the applicant may see it. */
export async function readCoSigners(
  db: Kysely<Database>,
  { vault }: Pick<Resources, 'vault'>,
  reference: string,
): Promise<readonly CoSigner[]> {
  const rows = await db
    .selectFrom('signature')
    .selectAll()
    .where('application', '=', reference)
    .orderBy('position')
    .execute();
  return rows.map((row) => {
    const { name, key } = personOf(vault, row);
    const reason = reasonOf(vault, row);
    return {
      name,
      status: row.status,
      ...(row.status === 'waiting' && { key }),
      ...(row.decided_at && { decidedAt: row.decided_at.toISOString() }),
      ...(reason !== undefined && { reason }),
    };
  });
}

export function personOf(vault: Resources['vault'], { id, person }: SignatureRow): Person {
  return vault.openJson(person, personPlace(id)) as Person;
}

export function reasonOf(
  vault: Resources['vault'],
  { id, reason }: Pick<SignatureRow, 'id' | 'reason'>,
): string | undefined {
  return reason === null ? undefined : (vault.openJson(reason, reasonPlace(id)) as string);
}

const personPlace = (id: string): string => `signature:${id}:person`;
export const reasonPlace = (id: string): string => `signature:${id}:reason`;

function textOf(answer: unknown): string {
  return typeof answer === 'string' ? answer : '';
}
