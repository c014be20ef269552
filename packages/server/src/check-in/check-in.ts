import { timingSafeEqual } from 'node:crypto';
import type { CheckIn, Language, ServiceId } from '@fanar/contract';
import type { Transaction } from 'kysely';
import { openPerson, sealPerson } from '../appointments/person.js';
import { checkInFrom, startOf } from '../appointments/policy.js';
import { describeAppointment, openAppointment, visitOf } from '../appointments/read.js';
import { lockAppointment, setDayStatus } from '../appointments/status.js';
import { bookedVisit } from '../appointments/visit.js';
import type { AppointmentRow, Database } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import { queueOffice } from '../queues/queue-office.js';
import { describeTicket } from '../queues/read-queue.js';
import { issueTicket, keyOfTicket, type IssuedTicket } from '../queues/tickets.js';
import type { Resources } from '../resources.js';
import { readReference } from '../security/keys.js';

/** What shows whose appointment it is. */
export type CheckInProof = { readonly key: string } | { readonly lastDigits: string };

/**
 * The person is there, and gets a ticket; the same when it is said again.
 * @throws HttpProblem 404 `appointment-not-found`, whatever does not fit; 409 `check-in-elsewhere`,
 *   `check-in-early`, `check-in-late`, `appointment-cancelled`, `appointment-over`
 */
export async function checkIn(
  tx: Transaction<Database>,
  resources: Resources,
  reference: string,
  proof: CheckInProof,
): Promise<CheckIn> {
  // Locked, so that of two at once the second finds the ticket of the first.
  const row = await lockAppointment(tx, readReference(reference));
  await assertOpens(tx, resources, reference, proof, row);
  if (!row) throw new HttpProblem(404, 'appointment-not-found');
  const issued = await issuedTo(tx, resources, row);
  if (!issued) assertNow(resources, row);
  const isNew = row.status === 'booked';
  const arrived = isNew ? await setDayStatus(tx, resources, row, 'arrived', 'citizen') : row;
  const { ticket, key } = issued ?? (await issueTo(tx, resources, row));
  const appointment = await describeAppointment(tx, resources, arrived);
  const { titles, office, slot, status } = appointment;
  return {
    appointment: { reference: row.reference, titles, office, slot, status },
    ticket: { ...(await describeTicket(tx, resources, ticket)), key },
  };
}

async function assertOpens(
  tx: Transaction<Database>,
  resources: Resources,
  reference: string,
  proof: CheckInProof,
  row: AppointmentRow | undefined,
): Promise<void> {
  if ('key' in proof) return void (await openAppointment(tx, resources, reference, proof.key));
  const { mobile } = row ? openPerson(resources.vault, row) : nobody(resources.vault);
  const own = Buffer.from(mobile.slice(-4).padStart(4, '-'));
  const given = Buffer.from(proof.lastDigits);
  if (own.length === given.length && timingSafeEqual(own, given)) return;
  throw new HttpProblem(404, 'appointment-not-found');
}

/** With as much work as opening somebody. */
function nobody(vault: Resources['vault']): { readonly mobile: string } {
  const person = { name: '', mobile: '' };
  sealPerson(vault, 'nobody', person);
  return person;
}

/** @throws HttpProblem 409 unless the person is expected about now */
function assertNow({ catalogue, limits, now }: Resources, row: AppointmentRow): void {
  if (row.status === 'cancelled') throw new HttpProblem(409, 'appointment-cancelled');
  if (row.status === 'arrived') return;
  if (row.status !== 'booked') throw new HttpProblem(409, 'appointment-over');
  const from = checkInFrom(row, bookedVisit(catalogue, visitOf(row)), limits.checkInBefore);
  if (!from) throw new HttpProblem(409, 'check-in-elsewhere');
  const present = now();
  if (present < from) {
    throw new HttpProblem(409, 'check-in-early', { params: { from: from.toISOString() } });
  }
  const latest = startOf(row).getTime() + limits.checkInAfter * 1000;
  if (present.getTime() > latest) throw new HttpProblem(409, 'check-in-late');
}

async function issuedTo(
  tx: Transaction<Database>,
  resources: Resources,
  { reference }: AppointmentRow,
): Promise<IssuedTicket | undefined> {
  const ticket = await tx
    .selectFrom('ticket')
    .selectAll()
    .where('appointment', '=', reference)
    .executeTakeFirst();
  return ticket && { ticket, key: keyOfTicket(resources, ticket) };
}

async function issueTo(
  tx: Transaction<Database>,
  resources: Resources,
  row: AppointmentRow,
): Promise<IssuedTicket> {
  const { day } = await queueOffice(tx, resources, row.office);
  const { services } = visitOf(row);
  return issueTicket(tx, resources, {
    office: row.office,
    date: day.date,
    services: services.map(({ service }) => service as ServiceId),
    language: row.language as Language,
    appointment: { reference: row.reference, dueAt: startOf(row) },
  });
}
