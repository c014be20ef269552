import type { ServiceDefinition } from '@fanar/contract';
import type { Transaction } from 'kysely';
import type { ApplicationRow, Database } from '../database/schema.js';
import { countEnd } from '../figures/count.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { afterEvent, caseOf, waitsFor, type Actor, type Case, type CaseFact } from './case.js';
import { addEvent, readHistory } from './history.js';
import { tellOf } from './notifications.js';
import { lanesOf, type LaneState } from './lanes.js';

/** An application that nobody else changes meanwhile, with what its history amounts to. */
export interface LockedCase {
  readonly application: ApplicationRow;
  readonly definition: ServiceDefinition;
  readonly known: Case;
  /** Position of the newest event. */
  readonly revision: number;
}

/**
 * Locks an application that was taken.
 * @throws HttpProblem 404 `application-not-found`, 409 `case-not-open`
 */
export async function lockCase(
  tx: Transaction<Database>,
  resources: Pick<Resources, 'vault' | 'catalogue'>,
  reference: string,
): Promise<LockedCase> {
  const application = await tx
    .selectFrom('application')
    .selectAll()
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirst();
  if (!application) throw new HttpProblem(404, 'application-not-found');
  if (application.state !== 'received') throw new HttpProblem(409, 'case-not-open');
  const events = await readHistory(tx, resources, reference);
  return {
    application,
    definition: resources.catalogue.service(application.service),
    known: caseOf(events),
    revision: events.at(-1)?.position ?? 0,
  };
}

/** Adds what happened, and keeps beside it what inboxes are sorted by and what figures are made of. */
export async function recordFact(
  tx: Transaction<Database>,
  resources: Pick<Resources, 'vault' | 'catalogue' | 'now'>,
  { application, definition, known }: LockedCase,
  fact: CaseFact,
  { by, office = application.office }: { readonly by: Actor; readonly office?: string | null },
): Promise<void> {
  const event = await addEvent(tx, resources, application, fact, by);
  const now = afterEvent(known, event);
  const turn = waitsFor(definition, now, event.stage);
  const outcome = now.decision?.outcome ?? null;
  const endedAt = turn === 'nobody' ? (application.ended_at ?? event.at) : null;
  await tx
    .updateTable('application')
    .set({
      office,
      stage: event.stage,
      waits_for: turn,
      outcome,
      ended_at: endedAt,
      updated_at: event.at,
    })
    .where('reference', '=', application.reference)
    .execute();
  await countEnd(tx, resources, { application, definition }, { outcome, endedAt });
  await tellOf(tx, resources, application.reference, event);
  if (definition.lanes) await keepLanes(tx, application.reference, lanesOf(definition, now));
}

/** Which offices have a lane of it beside the one that has the whole. */
async function keepLanes(
  tx: Transaction<Database>,
  application: string,
  lanes: readonly LaneState[],
): Promise<void> {
  await tx.deleteFrom('application_lane').where('application', '=', application).execute();
  const handed = lanes.flatMap(({ id: lane, office }) =>
    office === undefined ? [] : { application, lane, office },
  );
  if (handed.length > 0) await tx.insertInto('application_lane').values(handed).execute();
}
