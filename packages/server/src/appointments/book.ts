import { sql, type RawBuilder, type Transaction } from 'kysely';
import { parseReference, type AppointmentReceipt, type components } from '@fanar/contract';
import type { AppointmentRow, Database, HoldRow } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { newReadableKey, newReference } from '../security/keys.js';
import { lockDays, record } from './day-rows.js';
import { eventOf, openHold, placeIn, runningPlace, tellOfEnds } from './holds.js';
import { withBooked, withoutHeld } from './load.js';
import { personOf, problemsOf, sealPerson } from './person.js';
import { readPlans } from './plans.js';
import { describeWith, visitOf } from './read.js';
import { tellAppointment } from './tell.js';
import { bookedVisit } from './visit.js';

export type BookingRequest = components['schemas']['AppointmentRequest'];

/**
 * Makes an appointment of a hold.
 * @param keep keeps the answer in the same statement
 * @throws HttpProblem 404 `hold-not-found`, 410 `hold-expired`, 422 `answers-invalid`
 */
export async function bookAppointment(
  tx: Transaction<Database>,
  resources: Resources,
  request: BookingRequest,
  holdKey: string,
  keep?: (receipt: AppointmentReceipt) => RawBuilder<unknown>,
): Promise<AppointmentReceipt> {
  const hold = await openHold(tx, resources, request.hold, holdKey);
  const errors = problemsOf(request, bookedVisit(resources.catalogue, visitOf(hold)));
  if (errors.length > 0) throw new HttpProblem(422, 'answers-invalid', { errors });
  const [plans] = await readPlans(tx, [resources.catalogue.bookable(hold.office)]);
  const key = newReadableKey();
  const row = rowOf(resources, request, hold, key);
  // Before the day is locked, so that nobody waits for it; undone where the hold runs no more.
  await tellAppointment(tx, resources, 'confirmed', row);
  const [day] = await lockDays(tx, [hold], resources.now);
  const [id, , start, minutes] = runningPlace(await placeIn(tx, hold, [day], day));
  const load = withBooked(withoutHeld(day.load, id), start, minutes, 1);
  const receipt = { ...describeWith(resources, row, plans, load), key };
  await record(tx, {
    at: day.at,
    days: [{ ...day, load }],
    events: [eventOf('booked', hold, { reference: row.reference })],
    also: {
      // Where the reference is another's already, it is done again with a new one.
      made: sql`${tx
        .insertInto('appointment')
        .values(row)
        .onConflict((conflict) => conflict.column('reference').doNothing())
        .returning('reference')}`,
      booked: sql`${tx.updateTable('hold').set({ state: 'booked' }).where('id', '=', id)}`,
      kept: keep?.(receipt),
    },
    must: 'made',
  });
  await tellOfEnds(tx, resources, day);
  return receipt;
}

function rowOf(
  { vault, now }: Resources,
  request: BookingRequest,
  { id, pool, office, date, time, minutes, visit }: HoldRow,
  key: string,
): AppointmentRow {
  const at = now();
  const { application, language } = request;
  const linked = application === undefined ? undefined : parseReference(application);
  const reference = newReference('BK');
  return {
    reference,
    key_hash: vault.hash(key, `appointment:${reference}`),
    hold: id,
    pool,
    office,
    date,
    time,
    minutes,
    visit,
    status: 'booked',
    revision: 0,
    cancellation: null,
    application: linked?.ok ? linked.value : null,
    language,
    person: sealPerson(vault, reference, personOf(request, key)),
    created_at: at,
    updated_at: at,
  };
}
