import { isClosed, type components, type ServiceId } from '@fanar/contract';
import type { Kysely } from 'kysely';
import { allAnswers } from '../applications/answers.js';
import type { ApplicationRow, Database } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { readReference } from '../security/keys.js';
import { caseOf, movesFrom } from './case.js';
import { describeCase } from './describe.js';
import { readHistory } from './history.js';

/** Whether an office may act on it: it has taken it on, or none has and it serves the service. */
export function isOfOffice(
  { catalogue }: Pick<Resources, 'catalogue'>,
  office: string,
  { office: holder, service }: Pick<ApplicationRow, 'office' | 'service'>,
): boolean {
  if (holder !== null) return holder === office;
  return catalogue.bookable(office).services.includes(service as ServiceId);
}

/**
 * An application that an office may read.
 * @throws HttpProblem 404 `application-not-found`, also where another office has it
 */
export async function findOfficeCase(
  db: Kysely<Database>,
  resources: Pick<Resources, 'catalogue'>,
  office: string,
  reference: string,
): Promise<ApplicationRow> {
  const application = await db
    .selectFrom('application')
    .selectAll()
    .where('reference', '=', readReference(reference))
    .where('state', '=', 'received')
    .executeTakeFirst();
  if (!application || !isOfOffice(resources, office, application)) {
    throw new HttpProblem(404, 'application-not-found');
  }
  return application;
}

/** An application with its answers and its history, as an office sees it. */
export async function describeOfficeCase(
  db: Kysely<Database>,
  resources: Pick<Resources, 'catalogue' | 'vault' | 'usualTimes'>,
  application: ApplicationRow,
): Promise<components['schemas']['Case']> {
  const { reference, service, version, stage, language, received_at } = application;
  const history = await readHistory(db, resources, reference);
  const usual = await resources.usualTimes.read(db, service as ServiceId);
  const isOver = isClosed(caseOf(history));
  return {
    status: describeCase(resources, application, history, usual),
    language: language === 'en' ? 'en' : 'ar',
    receivedAt: received_at.toISOString(),
    moves: isOver ? [] : [...movesFrom(resources.catalogue.service(service), stage)],
    version,
    answers: { ...allAnswers(resources, application) },
  };
}
