import type { components } from '@fanar/contract';
import { HttpProblem } from '../http/problem.js';
import { slotAt } from '../appointments/plans.js';
import type { AppointmentRow } from '../database/schema.js';
import type { Resources } from '../resources.js';
import { readReference } from '../security/keys.js';

type AuditEntry = components['schemas']['AuditEntry'];

/** @throws HttpProblem 404 `appointment-not-found` */
export async function findAppointment(
  { db }: Pick<Resources, 'db'>,
  reference: string,
): Promise<AppointmentRow> {
  const row = await db
    .selectFrom('appointment')
    .selectAll()
    .where('reference', '=', readReference(reference))
    .executeTakeFirst();
  if (!row) throw new HttpProblem(404, 'appointment-not-found');
  return row;
}

/** All that was done with an appointment, the oldest first. */
export async function readHistory(
  { db }: Pick<Resources, 'db'>,
  { reference }: Pick<AppointmentRow, 'reference'>,
): Promise<AuditEntry[]> {
  const events = await db
    .selectFrom('appointment_event')
    .selectAll()
    .where('reference', '=', reference)
    .orderBy('position')
    .execute();
  return events.map(({ at, act, by, office, date, time, minutes }) => ({
    at: at.toISOString(),
    act,
    by,
    slot: { ...slotAt(date, time, minutes, 0), office },
  }));
}
