import { timingSafeEqual } from 'node:crypto';
import type { ApplicationStatus, ServiceId } from '@fanar/contract';
import { describeCase } from '../cases/describe.js';
import { readHistory } from '../cases/history.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { readReference } from '../security/keys.js';
import { numbersOf } from './contacts.js';

/**
 * Where an application is, to whoever knows four digits of its applicant.
 * @throws HttpProblem 404 `application-not-found`, the same for a wrong reference, wrong digits, and an
 *   application that names no number
 */
export async function glanceApplication(
  resources: Pick<Resources, 'db' | 'vault' | 'catalogue' | 'usualTimes'>,
  reference: string,
  lastDigits: string,
): Promise<ApplicationStatus> {
  const { db, usualTimes } = resources;
  const application = await db
    .selectFrom('application')
    .selectAll()
    .where('reference', '=', readReference(reference))
    .executeTakeFirst();
  const numbers = application ? numbersOf(resources, application) : [];
  if (!application || !numbers.some((number) => endsWith(number, lastDigits))) {
    throw new HttpProblem(404, 'application-not-found');
  }
  const history = await readHistory(db, resources, application.reference);
  const usual = await usualTimes.read(db, application.service as ServiceId);
  return briefly(describeCase(resources, application, history, usual));
}

function endsWith(number: string, digits: string): boolean {
  const [own, given] = [Buffer.from(number.slice(-4)), Buffer.from(digits)];
  return own.length === given.length && timingSafeEqual(own, given);
}

/** Named one by one, so that what the status comes to tell one day is not told here by itself. */
function briefly(status: ApplicationStatus): ApplicationStatus {
  const { reference, service, serviceTitle, stages, current, expected, updatedAt } = status;
  const { state, waitsFor, contact, lanes } = status;
  return {
    ...{ reference, service, serviceTitle, stages, current, expected, updatedAt },
    events: [],
    isBrief: true,
    ...(state && { state }),
    ...(waitsFor && { waitsFor }),
    ...(contact && { contact }),
    ...(lanes && { lanes: lanes.map(({ office: _, ...lane }) => lane) }),
  };
}
