import { isClosed, type components, type ServiceId } from '@fanar/contract';
import type { Kysely } from 'kysely';
import { allAnswers } from '../applications/answers.js';
import type { ApplicationRow, Database } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { readReference } from '../security/keys.js';
import { caseOf } from './case.js';
import { correctionsIn } from './correction.js';
import { describeCase } from './describe.js';
import { readHistory } from './history.js';
import { movesOf } from './lanes.js';

/**
 * Whether an office may act on it: it has taken it on, or has a lane of it, or none has and it serves
 * the service.
 */
export async function isOfOffice(
  db: Kysely<Database>,
  { catalogue }: Pick<Resources, 'catalogue'>,
  office: string,
  { reference, office: holder, service }: Pick<ApplicationRow, 'reference' | 'office' | 'service'>,
): Promise<boolean> {
  if (holder === office) return true;
  if (holder === null) {
    return catalogue.bookable(office).services.includes(service as ServiceId);
  }
  const lane = await db
    .selectFrom('application_lane')
    .select('lane')
    .where('application', '=', reference)
    .where('office', '=', office)
    .executeTakeFirst();
  return lane !== undefined;
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
  if (!application || !(await isOfOffice(db, resources, office, application))) {
    throw new HttpProblem(404, 'application-not-found');
  }
  return application;
}

/** An application with its answers and its history, as an office sees it. */
export async function describeOfficeCase(
  db: Kysely<Database>,
  resources: Pick<Resources, 'catalogue' | 'vault' | 'usualTimes'>,
  office: string,
  application: ApplicationRow,
): Promise<components['schemas']['Case']> {
  const { reference, service, version, stage, language, received_at } = application;
  const history = await readHistory(db, resources, reference);
  const usual = await resources.usualTimes.read(db, service as ServiceId);
  const known = caseOf(history);
  const who = { office, holder: application.office };
  const corrections = correctionsIn(history);
  return {
    status: describeCase(resources, application, history, usual),
    language: language === 'en' ? 'en' : 'ar',
    receivedAt: received_at.toISOString(),
    moves: isClosed(known)
      ? []
      : [...movesOf(resources.catalogue.service(service), known, stage, who)],
    version,
    answers: { ...allAnswers(resources, application) },
    ...(corrections.length > 0 && { corrections }),
  };
}
