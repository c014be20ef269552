import type { components } from '@fanar/contract';
import type { Kysely } from 'kysely';
import { openPerson } from '../appointments/person.js';
import { officeOf } from '../cases/describe.js';
import type { ApplicationRow, Database } from '../database/schema.js';
import type { Resources } from '../resources.js';
import { mobilesOf } from './contacts.js';

/**
 * The appointments that were booked for an application, the next one first. A reference is no secret:
 * one that was booked for a mobile number which the application does not name may be anybody's, and is
 * not told.
 */
export async function appointmentsOf(
  db: Kysely<Database>,
  resources: Pick<Resources, 'vault' | 'catalogue'>,
  application: ApplicationRow,
): Promise<components['schemas']['CaseAppointment'][]> {
  const rows = await db
    .selectFrom('appointment')
    .selectAll()
    .where('application', '=', application.reference)
    .orderBy('date')
    .orderBy('time')
    .limit(20)
    .execute();
  if (rows.length === 0) return [];
  const mobiles = mobilesOf(resources, application);
  return rows
    .filter((row) => mobiles.includes(openPerson(resources.vault, row).mobile))
    .map(({ reference, status, office, date, time }) => ({
      ...{ reference, status, date, time },
      office: officeOf(resources, office),
    }));
}
