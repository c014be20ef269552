import type { components } from '@fanar/contract';
import type { CivilDate } from '@fanar/egypt';
import { horizonOf, viewOffice } from '../appointments/office-view.js';
import { readPlans } from '../appointments/plans.js';
import { readLoads } from '../appointments/read-loads.js';
import { officeTicket } from '../queues/tickets.js';
import type { Resources } from '../resources.js';
import { appointmentsOf, officeAppointment } from './office-appointments.js';

/**
 * Who is expected at an office on a day, and who waits there.
 * @throws HttpProblem 404 `office-not-found`
 */
export async function readOfficeDay(
  resources: Resources,
  office: string,
  date: CivilDate,
): Promise<components['schemas']['OfficeDay']> {
  const { catalogue, db, limits } = resources;
  const bookable = catalogue.bookable(office);
  const now = resources.now();
  const [rows, tickets, [plans], loads] = await Promise.all([
    appointmentsOf(db, office, date, date),
    db
      .selectFrom('ticket')
      .selectAll()
      .where('office', '=', office)
      .where('date', '=', date)
      .orderBy('issued_at')
      .execute(),
    readPlans(db, [bookable]),
    readLoads(db, [bookable.pool], date, date, now),
  ]);
  const load = loads(bookable.pool, date);
  const numbers = new Map(tickets.map(({ appointment, number }) => [appointment, number]));
  const unit = plans?.slotMinutes ?? bookable.reception.slotMinutes;
  return {
    office,
    date,
    day: plans
      ? viewOffice(plans, unit, horizonOf(now, limits.lead), () => load).day(date)
      : { date, state: 'closed', free: 0 },
    appointments: rows.map((row) =>
      officeAppointment(resources, row, plans, load, numbers.get(row.reference)),
    ),
    tickets: tickets.map((ticket) => officeTicket(resources, ticket)),
  };
}
