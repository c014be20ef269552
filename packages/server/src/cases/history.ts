import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { publishNotice } from '../database/notices.js';
import type { ApplicationEventRow, ApplicationRow, Database } from '../database/schema.js';
import type { Resources } from '../resources.js';
import type { Actor, CaseEvent, CaseFact } from './case.js';

const bodyPlace = (id: string): string => `application-event:${id}`;

/**
 * Adds to the history of an application, whose row the caller has locked, so that positions grow in
 * the order in which things happened. Whoever watches is told once it is kept.
 */
export async function addEvent(
  tx: Transaction<Database>,
  { vault, now }: Pick<Resources, 'vault' | 'now'>,
  { reference, ...present }: Pick<ApplicationRow, 'reference' | 'stage'>,
  fact: CaseFact,
  by: Actor,
): Promise<CaseEvent> {
  const [id, at] = [randomUUID(), now()];
  const { kind, stage, ...body } = { stage: present.stage, ...fact };
  const sealed = Object.keys(body).length > 0 ? vault.sealJson(body, bodyPlace(id)) : null;
  const { position } = await tx
    .insertInto('application_event')
    .values({ id, application: reference, kind, by, stage, body: sealed, at })
    .returning('position')
    .executeTakeFirstOrThrow();
  await publishNotice(tx, 'case', { reference });
  return { position, id, by, stage, at, fact };
}

/** What happened with an application, the oldest first. @param after position to begin after */
export async function readHistory(
  db: Kysely<Database>,
  { vault }: Pick<Resources, 'vault'>,
  reference: string,
  after = 0,
): Promise<readonly CaseEvent[]> {
  const rows = await db
    .selectFrom('application_event')
    .selectAll()
    .where('application', '=', reference)
    .where('position', '>', after)
    .orderBy('position')
    .execute();
  return rows.map((row) => openEvent(vault, row));
}

function openEvent(vault: Resources['vault'], row: ApplicationEventRow): CaseEvent {
  const { position, id, by, kind, stage, at, body } = row;
  const said = body === null ? {} : (vault.openJson(body, bodyPlace(id)) as object);
  const fact = { kind, ...(kind === 'stage' && { stage }), ...said } as CaseFact;
  return { position, id, by, stage, at, fact };
}
