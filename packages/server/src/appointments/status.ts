import type { AppointmentStatus } from '@fanar/contract';
import type { Transaction } from 'kysely';
import type { AppointmentRow, Database } from '../database/schema.js';
import type { Resources } from '../resources.js';
import { record } from './day-rows.js';
import { eventOf } from './holds.js';

/** What becomes of an appointment on its day, which frees no place. */
export type DayStatus = Exclude<AppointmentStatus, 'booked' | 'cancelled'>;

/** The row, locked until the transaction is over; nothing where there is none. */
export async function lockAppointment(
  tx: Transaction<Database>,
  reference: string,
): Promise<AppointmentRow | undefined> {
  return tx
    .selectFrom('appointment')
    .selectAll()
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirst();
}

/** Sets the status of a row that is locked, and writes it into the history. */
export async function setDayStatus(
  tx: Transaction<Database>,
  { now }: Pick<Resources, 'now'>,
  row: AppointmentRow,
  status: DayStatus,
  by: 'citizen' | 'office' | 'system',
): Promise<AppointmentRow> {
  if (row.status === status) return row;
  const at = now();
  const changed = { status, revision: row.revision + 1, updated_at: at };
  await tx.updateTable('appointment').set(changed).where('reference', '=', row.reference).execute();
  const { reference } = row;
  await record(tx, {
    at,
    days: [],
    events: [eventOf(status, { ...row, id: row.hold }, { by, reference })],
  });
  return { ...row, ...changed };
}
