import type { Kysely } from 'kysely';
import type { ApplicationStatus, Text } from '@fanar/contract';
import { fromInstant } from '@fanar/egypt';
import type { Catalogue } from '../catalogue.js';
import type { ApplicationRow, Database } from '../database/schema.js';
import type { Resources } from '../resources.js';
import { findApplication } from './find.js';
import { expectedRange } from './working-days.js';

/**
 * The status of an application, to whoever has its key.
 * @throws HttpProblem 404 `application-not-found`, the same for a wrong reference and a wrong key
 */
export async function readStatus(
  resources: Resources,
  referenceText: string,
  keyText: string,
): Promise<ApplicationStatus> {
  const { db, catalogue } = resources;
  const application = await findApplication(db, resources, referenceText, keyText);
  return describe(db, catalogue, application);
}

async function describe(
  db: Kysely<Database>,
  catalogue: Catalogue,
  application: ApplicationRow,
): Promise<ApplicationStatus> {
  const definition = catalogue.service(application.service);
  // The time of the service begins when nothing is left to wait for.
  const received = fromInstant(application.taken_at ?? application.received_at).date;
  return {
    reference: application.reference,
    service: application.service,
    serviceTitle: definition.title,
    stages: [...definition.stages],
    current: application.stage,
    state: application.state,
    events: await readEvents(db, application.reference),
    expected: expectedRange(received, definition.processingTime, catalogue.holidays),
    contact: definition.contact,
    appointmentOffered: catalogue.offersAppointments(definition),
    updatedAt: application.updated_at.toISOString(),
  };
}

async function readEvents(
  db: Kysely<Database>,
  reference: string,
): Promise<ApplicationStatus['events']> {
  const rows = await db
    .selectFrom('application_event')
    .select(['id', 'stage', 'note', 'at'])
    .where('application', '=', reference)
    .orderBy('position', 'desc')
    .execute();
  return rows.map(({ id, stage, note, at }) => ({
    id,
    stage,
    ...(note !== null && { note: JSON.parse(note) as Text }),
    at: at.toISOString(),
    ...fromInstant(at),
  }));
}
