import type { ApplicationStatus, ServiceId } from '@fanar/contract';
import { describeCase } from '../cases/describe.js';
import { readHistory } from '../cases/history.js';
import { listNotifications } from '../cases/notifications.js';
import type { ApplicationRow } from '../database/schema.js';
import { readPayment } from '../payments/status.js';
import type { Resources } from '../resources.js';
import { appointmentsOf } from './appointments.js';

/** How an application stands, for its applicant. */
export async function readStatus(
  resources: Pick<Resources, 'db' | 'vault' | 'catalogue' | 'usualTimes'>,
  application: ApplicationRow,
): Promise<ApplicationStatus> {
  const { db, usualTimes } = resources;
  const history = await readHistory(db, resources, application.reference);
  const usual = await usualTimes.read(db, application.service as ServiceId);
  const payment = await readPayment(db, application);
  const appointments = await appointmentsOf(db, resources, application);
  return {
    ...describeCase(resources, application, history, usual),
    ...(payment && { payment }),
    ...(appointments.length > 0 && { appointments }),
    notifications: await listNotifications(db, resources, application.reference),
  };
}
