import { randomUUID } from 'node:crypto';
import type { components, FieldProblem, OfficeSlot } from '@fanar/contract';
import { addDays, daysBetween, fromInstant, type CivilDate } from '@fanar/egypt';
import { sql, type Transaction } from 'kysely';
import { nearestSlots } from '../appointments/alternatives.js';
import { cancel } from '../appointments/change.js';
import { availabilityChanged } from '../appointments/changes.js';
import { record, type LockedDay } from '../appointments/day-rows.js';
import { eventOf } from '../appointments/holds.js';
import { withoutHeld } from '../appointments/load.js';
import { minuteOf, timeOf } from '../appointments/plans.js';
import { visitOf } from '../appointments/read.js';
import type { AppointmentRow, Database, HeldPlace } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { appointmentsOf, officeAppointment } from './office-appointments.js';
import { lockPlan } from './plan-lock.js';

type Tx = Transaction<Database>;
type Closure = components['schemas']['Closure'];
type ClosureEffect = components['schemas']['ClosureEffect'];
type ClosureRequest = components['schemas']['ClosureRequest'];

const longestDays = 92;

/** Those that are not over, by date. @throws HttpProblem 404 `office-not-found` */
export async function listClosures(
  { catalogue, db, now }: Resources,
  office: string,
): Promise<Closure[]> {
  catalogue.bookable(office);
  const rows = await db
    .selectFrom('office_closure')
    .selectAll()
    .where('office', '=', office)
    .where('to', '>=', fromInstant(now()).date)
    .orderBy('from')
    .execute();
  return rows.map(({ id, from, to, hours, reason }) => ({
    id,
    from,
    to,
    ...(hours !== null && { hours: JSON.parse(hours) as NonNullable<Closure['hours']> }),
    reason: JSON.parse(reason) as Closure['reason'],
  }));
}

/**
 * Closes an office for days, or for hours of each of them: what is held then is given back, what is
 * booked then is cancelled, and each person is told what the office offers instead.
 * @throws HttpProblem 404 `office-not-found`; 422 `answers-invalid`
 */
export async function closeOffice(
  tx: Tx,
  resources: Resources,
  office: string,
  request: ClosureRequest,
): Promise<ClosureEffect & { readonly closure: Closure }> {
  const bookable = resources.catalogue.bookable(office);
  const errors = problemsOf(request, fromInstant(resources.now()).date);
  if (errors.length > 0) throw new HttpProblem(422, 'answers-invalid', { errors });
  const closure = { id: randomUUID(), ...request };
  const { from, to, hours, reason } = closure;
  await tx
    .insertInto('office_closure')
    .values({
      id: closure.id,
      office,
      from,
      to,
      hours: hours ? JSON.stringify(hours) : null,
      reason: JSON.stringify(reason),
    })
    .execute();
  const days = await lockPlan(tx, resources, bookable.pool, from, to);
  for (const day of days) await releaseHolds(tx, office, day, request);
  const booked = (await appointmentsOf(tx, office, from, to)).filter(
    (row) => row.status === 'booked' && isWithin(request, minuteOf(row.time), row.minutes),
  );
  const cancelled: AppointmentRow[] = [];
  for (const row of booked) {
    const after = await cancel(tx, resources, row, { by: 'office', reason });
    cancelled.push(after);
  }
  await availabilityChanged(tx, resources, bookable.pool, datesBetween(from, to));
  return { closure, affected: await describeAffected(tx, resources, cancelled) };
}

/** @throws HttpProblem 404 `office-not-found`, `closure-not-found` */
export async function removeClosure(
  tx: Tx,
  resources: Resources,
  office: string,
  id: string,
): Promise<void> {
  const { pool } = resources.catalogue.bookable(office);
  const removed = await tx
    .deleteFrom('office_closure')
    .where('office', '=', office)
    .where('id', '=', id)
    .returning(['from', 'to'])
    .executeTakeFirst();
  if (!removed) throw new HttpProblem(404, 'closure-not-found');
  await availabilityChanged(tx, resources, pool, datesBetween(removed.from, removed.to));
}

function problemsOf({ from, to, hours }: ClosureRequest, today: CivilDate): FieldProblem[] {
  const length = daysBetween(from, to) + 1;
  return [
    ...(length < 1 ? [{ pointer: '/to', code: 'date-range-order' }] : []),
    ...(length > longestDays
      ? [{ pointer: '/to', code: 'date-too-late', params: { max: addDays(from, longestDays - 1) } }]
      : []),
    ...(to < today ? [{ pointer: '/to', code: 'date-too-early', params: { min: today } }] : []),
    ...(hours && hours.to <= hours.from
      ? [{ pointer: '/hours/to', code: 'time-too-early', params: { min: hours.from } }]
      : []),
  ];
}

/** Whether a visit touches what is closed. */
function isWithin({ hours }: ClosureRequest, start: number, minutes: number): boolean {
  return !hours || (start < minuteOf(hours.to) && start + minutes > minuteOf(hours.from));
}

async function releaseHolds(
  tx: Tx,
  office: string,
  day: LockedDay,
  request: ClosureRequest,
): Promise<void> {
  const { pool, date } = day;
  const lost = day.load.held.filter(
    ([, at, start, minutes]) => at === office && isWithin(request, start, minutes),
  );
  if (lost.length === 0) return;
  const ids = lost.map(([id]) => id);
  await record(tx, {
    at: day.at,
    days: [{ ...day, load: ids.reduce(withoutHeld, day.load) }],
    events: lost.map(([id, , start, minutes]: HeldPlace) =>
      eventOf(
        'released',
        { id, pool, office, date, time: timeOf(start), minutes },
        { by: 'office' },
      ),
    ),
    also: {
      released: sql`${tx.updateTable('hold').set({ state: 'released' }).where('id', 'in', ids)}`,
    },
  });
}

/** What each is offered; those who had the same time for the same are offered the same. */
async function describeAffected(
  tx: Tx,
  resources: Resources,
  rows: readonly AppointmentRow[],
): Promise<ClosureEffect['affected']> {
  const known = new Map<string, OfficeSlot[]>();
  const affected: ClosureEffect['affected'] = [];
  for (const row of rows) {
    const { office, date, time } = row;
    const place = `${row.visit} ${date} ${time}`;
    const alternatives =
      known.get(place) ??
      (await nearestSlots(tx, resources, { visit: visitOf(row), office, date, time }));
    known.set(place, alternatives);
    const appointment = officeAppointment(resources, row, undefined, undefined);
    affected.push({ appointment, alternatives });
  }
  return affected;
}

/** Both included. */
function datesBetween(from: CivilDate, to: CivilDate): CivilDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));
}
