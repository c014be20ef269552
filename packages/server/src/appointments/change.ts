import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Appointment, Text } from '@fanar/contract';
import type { AppointmentRow, Database, HoldRow } from '../database/schema.js';
import { names } from '../http/etag.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { availabilityChanged } from './changes.js';
import { lockDays, record, type LockedDay } from './day-rows.js';
import { eventOf, openHold, placeIn, runningPlace } from './holds.js';
import { withBooked, withoutHeld, type DayLoad } from './load.js';
import { openPerson } from './person.js';
import { minuteOf, readPlans } from './plans.js';
import { assertChangeable } from './policy.js';
import {
  describeAppointment,
  describeWith,
  openAppointment,
  visitOf,
  type Cancellation,
} from './read.js';
import { tellAppointment } from './tell.js';
import { bookedVisit } from './visit.js';

type Tx = Transaction<Database>;

/** An appointment as somebody read it, with the key to it. */
export interface Opened {
  readonly reference: string;
  readonly key: string;
  /** The `If-Match` of the request. */
  readonly ifMatch: string;
}

export interface HoldOfMove {
  readonly hold: string;
  readonly holdKey: string;
}

/** Keeps the answer in the same statement. */
type KeepChanged = (appointment: Appointment) => RawBuilder<unknown>;

/**
 * Gives the appointment the place of a hold, and its old one back, in one act.
 * @throws HttpProblem 404 `appointment-not-found`, `hold-not-found`; 409 what {@link assertChangeable}
 *   throws; 410 `hold-expired`; 412 `appointment-changed`; 422 `answers-invalid`
 */
export async function moveAppointment(
  tx: Tx,
  resources: Resources,
  opened: Opened,
  { hold: id, holdKey }: HoldOfMove,
  keep?: KeepChanged,
): Promise<Appointment> {
  const row = await openForChange(tx, resources, opened);
  const hold = await openHold(tx, resources, id, holdKey);
  assertPlace(resources, row, hold);
  const [plans] = await readPlans(tx, [resources.catalogue.bookable(hold.office)]);
  const { pool, office, date, time, minutes, visit } = hold;
  const place = { hold: id, pool, office, date, time, minutes, visit };
  // Before the days are locked, so that nobody waits for it.
  await tellAppointment(tx, resources, 'moved', { ...row, ...place });
  await availabilityChanged(tx, resources, row.pool, [row.date]);
  if (!sameDay(row, hold)) await availabilityChanged(tx, resources, hold.pool, [hold.date]);
  const days = await lockDays(tx, sameDay(row, hold) ? [row] : [row, hold], resources.now);
  const [{ at }] = days;
  runningPlace(await placeIn(tx, hold, days, days[0]));
  assertChangeable(row, bookedVisit(resources.catalogue, visitOf(row)), at);
  const changes = {
    ...place,
    revision: row.revision + 1,
    updated_at: at,
  };
  const after = days.map((day) => afterMove(day, row, hold));
  const moved = describeWith(resources, { ...row, ...changes }, plans, after.at(-1)?.load);
  await record(tx, {
    at,
    days: after,
    events: [eventOf('moved', hold, { reference: row.reference })],
    also: {
      changed: change(tx, row, changes),
      booked: sql`${tx.updateTable('hold').set({ state: 'booked' }).where('id', '=', id)}`,
      kept: keep?.(moved),
    },
    must: 'changed',
  });
  return moved;
}

/**
 * Gives its place back.
 * @throws HttpProblem 404 `appointment-not-found`; 409 what {@link assertChangeable} throws; 412
 *   `appointment-changed`
 */
export async function cancelAppointment(
  tx: Tx,
  resources: Resources,
  opened: Opened,
  keep?: KeepChanged,
): Promise<Appointment> {
  const row = await openForChange(tx, resources, opened);
  const [plans] = await readPlans(tx, [resources.catalogue.bookable(row.office)]);
  let cancelled: Appointment | undefined;
  const describe = (after: AppointmentRow, load: DayLoad): Appointment =>
    (cancelled = describeWith(resources, after, plans, load));
  await cancel(tx, resources, row, { by: 'citizen' }, (after, load) => {
    const appointment = describe(after, load);
    return keep?.(appointment);
  });
  return cancelled ?? describeAppointment(tx, resources, row);
}

/**
 * Cancels a row that was read in this transaction, by whoever may. Where it was changed since, it
 * throws what has a transaction done again.
 * @param keep what belongs into the same statement, by the row and what is taken after
 */
export async function cancel(
  tx: Tx,
  resources: Resources,
  row: AppointmentRow,
  { by, reason }: { readonly by: 'citizen' | 'office'; readonly reason?: Text },
  keep?: (after: AppointmentRow, load: DayLoad) => RawBuilder<unknown> | undefined,
): Promise<AppointmentRow> {
  const kind = by === 'office' ? 'cancelled-by-office' : 'cancelled';
  await tellAppointment(tx, resources, kind, { ...row, status: 'cancelled' });
  await availabilityChanged(tx, resources, row.pool, [row.date]);
  const [day] = await lockDays(tx, [row], resources.now);
  const { at } = day;
  const cancellation: Cancellation = { by, at: at.toISOString(), ...(reason && { reason }) };
  const changes = {
    status: 'cancelled' as const,
    cancellation: JSON.stringify(cancellation),
    revision: row.revision + 1,
    updated_at: at,
  };
  const after = { ...row, ...changes };
  const load = withBooked(day.load, minuteOf(row.time), row.minutes, -1);
  await record(tx, {
    at,
    days: [{ ...day, load }],
    events: [eventOf('cancelled', { ...row, id: row.hold }, { by, reference: row.reference })],
    also: { changed: change(tx, row, changes), kept: keep?.(after, load) },
    must: 'changed',
  });
  return after;
}

async function openForChange(
  tx: Tx,
  resources: Resources,
  { reference, key, ifMatch }: Opened,
): Promise<AppointmentRow> {
  const row = await openAppointment(tx, resources, reference, key);
  if (!names(ifMatch, tagOf(row))) throw new HttpProblem(412, 'appointment-changed');
  assertChangeable(row, bookedVisit(resources.catalogue, visitOf(row)), resources.now());
  return row;
}

/** The `ETag` of an appointment. */
export function tagOf({ revision }: { readonly revision: number }): string {
  return `"${revision}"`;
}

/** A home visit needs to know where to come. */
function assertPlace({ vault }: Resources, row: AppointmentRow, hold: HoldRow): void {
  if (visitOf(hold).mode !== 'home-visit' || openPerson(vault, row).place) return;
  const errors = [{ pointer: '/place', code: 'value-missing' }];
  throw new HttpProblem(422, 'answers-invalid', { errors });
}

type OnDay = Pick<AppointmentRow, 'pool' | 'date'>;

function sameDay(one: OnDay, other: OnDay): boolean {
  return one.pool === other.pool && one.date === other.date;
}

function afterMove(day: LockedDay, from: AppointmentRow, to: HoldRow): LockedDay {
  let { load } = day;
  if (sameDay(day, from)) load = withBooked(load, minuteOf(from.time), from.minutes, -1);
  if (sameDay(day, to)) {
    load = withBooked(withoutHeld(load, to.id), minuteOf(to.time), to.minutes, 1);
  }
  return { ...day, load };
}

/** Changes it if it is still as it was read. */
function change(tx: Tx, row: AppointmentRow, values: Partial<AppointmentRow>): RawBuilder<unknown> {
  return sql`${tx
    .updateTable('appointment')
    .set(values)
    .where('reference', '=', row.reference)
    .where('revision', '=', row.revision)
    .returning('reference')}`;
}
