import type { components } from '@fanar/contract';
import type { Transaction } from 'kysely';
import { cancel } from '../appointments/change.js';
import { startOf } from '../appointments/policy.js';
import { lockAppointment, setDayStatus } from '../appointments/status.js';
import type { AppointmentRow, Database } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';

type StatusChange = components['schemas']['StatusChange'];

/**
 * Says what became of an appointment. What was cancelled stays so: its place may be another's.
 * @throws HttpProblem 404 `appointment-not-found`; 409 `appointment-cancelled`, `appointment-over` where it is to be cancelled after it
 *   was served, `check-in-early` for one who has not come before the time has
 */
export async function setStatus(
  tx: Transaction<Database>,
  resources: Resources,
  reference: string,
  { status, reason }: StatusChange,
): Promise<AppointmentRow> {
  const row = await lockAppointment(tx, reference);
  if (!row) throw new HttpProblem(404, 'appointment-not-found');
  if (row.status === status) return row;
  if (row.status === 'cancelled') throw new HttpProblem(409, 'appointment-cancelled');
  if (status === 'cancelled') {
    if (row.status === 'fulfilled') throw new HttpProblem(409, 'appointment-over');
    return cancel(tx, resources, row, {
      by: 'office',
      ...(reason && { reason }),
    });
  }
  const start = startOf(row);
  if (status === 'noshow' && resources.now() < start) {
    throw new HttpProblem(409, 'check-in-early', { params: { from: start.toISOString() } });
  }
  return setDayStatus(tx, resources, row, status, 'office');
}
