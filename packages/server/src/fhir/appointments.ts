import { fromInstant } from '@fanar/egypt';
import type { Appointment, Bundle } from 'fhir/r4.js';
import { openPerson } from '../appointments/person.js';
import { startOf } from '../appointments/policy.js';
import type { AppointmentRow } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import { worksFor, type StaffOffices } from '../security/staff.js';
import { findAppointment } from '../staff/history.js';
import { appointmentsOf } from '../staff/office-appointments.js';
import { appointmentResource, appointmentStatuses } from './appointment.js';
import { searchset } from './bundle.js';
import { isWithin, readDateRange, type SearchedRange } from './date-range.js';
import type { HealthOffice } from './health-offices.js';
import type { View } from './schedules.js';
import { codesIn, neededReferences, type Search } from './search.js';

interface Seen {
  readonly row: AppointmentRow;
  readonly office: HealthOffice;
}

/**
 * Of another office, of another sector, and of none, is answered alike.
 * @throws HttpProblem 404 `appointment-not-found`
 */
export async function readAppointment(
  view: View,
  staff: StaffOffices,
  reference: string,
): Promise<Appointment> {
  const row = await findAppointment(view.resources, reference);
  const office = view.offices.get(row.office);
  if (!office || row.reference !== reference || !worksFor(staff, row.office)) {
    throw new HttpProblem(404, 'appointment-not-found');
  }
  return describe(view, { row, office });
}

/**
 * By office, in the order of time.
 * @throws FhirProblem 400; HttpProblem 401 `sign-in-needed` for an office that is not theirs
 */
export async function searchAppointments(
  view: View,
  staff: StaffOffices,
  search: Search,
  base: string,
): Promise<Bundle> {
  const ids = neededReferences(search, 'actor', 'Location', base);
  if (!ids.every((id) => worksFor(staff, id))) throw new HttpProblem(401, 'sign-in-needed');
  const statuses = codesIn(search, 'status', appointmentStatuses);
  const { date: today } = fromInstant(view.resources.now());
  const range = readDateRange('date', search.values.get('date') ?? [], today);
  const offices = ids.flatMap((id) => view.offices.get(id) ?? []);
  const found = await Promise.all(offices.map((office) => readSeen(view, office, range)));
  const items = found.flat().filter(({ row }) => statuses.includes(row.status));
  const understood = { date: range.given };
  return searchset({ base, search, items, resource: (seen) => describe(view, seen), understood });
}

async function readSeen(
  { resources: { db } }: View,
  office: HealthOffice,
  range: SearchedRange,
): Promise<Seen[]> {
  const [first, last] = [range.days[0], range.days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const rows = await appointmentsOf(db, office.bookable.office.id, first, last);
  return rows
    .filter((row) => isWithin(range, startOf(row).getTime()))
    .map((row) => ({ row, office }));
}

function describe({ resources, titleOf }: View, { row, office }: Seen): Appointment {
  const { name } = openPerson(resources.vault, row);
  return appointmentResource(row, office.bookable, name, titleOf);
}
