import type { ApplicationStatus } from '@fanar/contract';
import { describeCase } from '../cases/describe.js';
import { readHistory } from '../cases/history.js';
import type { ApplicationRow } from '../database/schema.js';
import type { Resources } from '../resources.js';

/** How an application stands, for its applicant. */
export async function readStatus(
  resources: Pick<Resources, 'db' | 'vault' | 'catalogue'>,
  application: ApplicationRow,
): Promise<ApplicationStatus> {
  const history = await readHistory(resources.db, resources, application.reference);
  return describeCase(resources, application, history);
}
