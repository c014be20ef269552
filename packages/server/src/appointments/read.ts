import type { Kysely } from 'kysely';
import type { Appointment } from '@fanar/contract';
import type { AppointmentRow, Database } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { readKey, readReference } from '../security/keys.js';
import { describeSlot } from './holds.js';

type DescribedRow = Pick<
  AppointmentRow,
  'reference' | 'service' | 'office' | 'date' | 'time' | 'minutes'
>;

/**
 * The appointment, to whoever has its key.
 * @throws HttpProblem 404 `appointment-not-found`, the same for a wrong reference and a wrong key
 */
export async function readAppointment(
  resources: Resources,
  referenceText: string,
  keyText: string,
): Promise<Appointment> {
  const { db, vault } = resources;
  const reference = readReference(referenceText);
  const row = await db
    .selectFrom('appointment')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirst();
  const opens = vault.matches(readKey(keyText), `appointment:${reference}`, row?.key_hash);
  if (!row || !opens) throw new HttpProblem(404, 'appointment-not-found');
  return describeAppointment(db, resources, row);
}

export async function describeAppointment(
  db: Kysely<Database>,
  resources: Resources,
  row: DescribedRow,
): Promise<Appointment> {
  const { catalogue } = resources;
  const definition = catalogue.service(row.service);
  return {
    reference: row.reference,
    service: row.service,
    serviceTitle: definition.title,
    office: catalogue.booked(row.service, row.office).office,
    slot: await describeSlot(db, resources, row),
    status: 'confirmed',
    evidence: [...definition.evidence],
  };
}
