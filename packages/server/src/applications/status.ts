import type { ApplicationStatus, ServiceId } from '@fanar/contract';
import { describeCase } from '../cases/describe.js';
import { readHistory } from '../cases/history.js';
import type { ApplicationRow } from '../database/schema.js';
import { feedbackState } from '../figures/feedback.js';
import type { Resources } from '../resources.js';

/** How an application stands, for its applicant: whether they said what they think is for no office. */
export async function readStatus(
  resources: Pick<Resources, 'db' | 'vault' | 'catalogue' | 'usualTimes'>,
  application: ApplicationRow,
): Promise<ApplicationStatus> {
  const { db, usualTimes } = resources;
  const history = await readHistory(db, resources, application.reference);
  const usual = await usualTimes.read(db, application.service as ServiceId);
  const status = describeCase(resources, application, history, usual);
  const isOver = application.state === 'received' && status.waitsFor === 'nobody';
  const feedback = feedbackState(application.feedback_given, isOver);
  return { ...status, ...(feedback && { feedback }) };
}
