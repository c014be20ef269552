import type { ApplicationStatus, ServiceId } from '@fanar/contract';
import { describeCase } from '../cases/describe.js';
import { readHistory } from '../cases/history.js';
import { listNotifications } from '../cases/notifications.js';
import type { ApplicationRow } from '../database/schema.js';
import { feedbackState } from '../figures/feedback.js';
import { readPayment } from '../payments/status.js';
import type { Resources } from '../resources.js';
import { appointmentsOf } from './appointments.js';

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
  const payment = await readPayment(db, application);
  const appointments = await appointmentsOf(db, resources, application);
  return {
    ...status,
    ...(feedback && { feedback }),
    ...(payment && { payment }),
    ...(appointments.length > 0 && { appointments }),
    notifications: await listNotifications(db, resources, application.reference),
  };
}
