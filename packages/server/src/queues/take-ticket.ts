import type { components, TicketReceipt } from '@fanar/contract';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { queueOffice } from './queue-office.js';
import { describeTicket } from './read-queue.js';
import { issueTicket } from './tickets.js';

/**
 * A place in the queue, for who comes without an appointment.
 * @throws HttpProblem 404 `office-not-found`, also where it does not serve the service,
 *   `service-not-found`; 409 `queue-closed`
 */
export async function takeTicket(
  tx: Transaction<Database>,
  resources: Resources,
  id: string,
  { service, language }: components['schemas']['TicketRequest'],
): Promise<TicketReceipt> {
  const office = await queueOffice(tx, resources, id);
  if (service !== undefined && !office.services.includes(resources.catalogue.service(service).id)) {
    throw new HttpProblem(404, 'office-not-found');
  }
  const { date, isOpen, opens } = office.day;
  if (!isOpen) {
    throw new HttpProblem(409, 'queue-closed', opens === undefined ? {} : { params: { opens } });
  }
  const services = service === undefined ? [] : [resources.catalogue.service(service).id];
  const { ticket, key } = await issueTicket(tx, resources, {
    office: id,
    date,
    services,
    language,
  });
  return { ...(await describeTicket(tx, resources, ticket)), key };
}
