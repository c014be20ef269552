import type { components } from '@fanar/contract';
import type { Transaction } from 'kysely';
import { lockAppointment, setDayStatus } from '../appointments/status.js';
import { publishNotice } from '../database/notices.js';
import type { Database, TicketRow } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { callingOrder } from './calling-order.js';
import { queueOffice } from './queue-office.js';
import { readHall } from './read-queue.js';
import { officeTicket } from './tickets.js';

type Schemas = components['schemas'];

/**
 * Calls whoever is next to the counter. Counters that call at once call different people: whoever
 * has been called meanwhile no longer waits.
 * @throws HttpProblem 404 `office-not-found`
 */
export async function callNext(
  tx: Transaction<Database>,
  resources: Resources,
  id: string,
  counter: string,
): Promise<Schemas['CallResult']> {
  const now = resources.now();
  const { day } = await queueOffice(tx, resources, id);
  const hall = { office: id, date: day.date };
  await endAt(tx, resources, hall, counter);
  const { waiting } = await readHall(tx, hall, now);
  await publishNotice(tx, 'queue', { office: id });
  for (const next of callingOrder(waiting, now)) {
    const called = await tx
      .updateTable('ticket')
      .set({ state: 'called', counter, called_at: now })
      .where('id', '=', next.id)
      .where('state', '=', 'waiting')
      .returningAll()
      .executeTakeFirst();
    if (called) return { ticket: officeTicket(resources, called) };
  }
  return {};
}

/** Whoever was there is done. */
async function endAt(
  tx: Transaction<Database>,
  resources: Resources,
  { office, date }: Pick<TicketRow, 'office' | 'date'>,
  counter: string,
): Promise<void> {
  const ended = await tx
    .updateTable('ticket')
    .set({ state: 'done', ended_at: resources.now() })
    .where('office', '=', office)
    .where('date', '=', date)
    .where('counter', '=', counter)
    .where('state', 'in', ['called', 'serving'])
    .returning('appointment')
    .execute();
  for (const ticket of ended) await fulfil(tx, resources, ticket);
}

/** Whoever was served has had their appointment. */
async function fulfil(
  tx: Transaction<Database>,
  resources: Resources,
  { appointment }: Pick<TicketRow, 'appointment'>,
): Promise<void> {
  const row = appointment === null ? undefined : await lockAppointment(tx, appointment);
  if (row?.status !== 'arrived') return;
  await setDayStatus(tx, resources, row, 'fulfilled', 'office');
}

/**
 * @throws HttpProblem 400 where a counter is wanting, 404 `ticket-not-found`, 409 `ticket-over`
 */
export async function setTicketState(
  tx: Transaction<Database>,
  resources: Resources,
  { office, id }: Pick<TicketRow, 'office' | 'id'>,
  { state, counter: given }: Schemas['TicketChange'],
): Promise<Schemas['OfficeTicket']> {
  const ticket = await tx
    .selectFrom('ticket')
    .selectAll()
    .where('id', '=', id)
    .where('office', '=', office)
    .forUpdate()
    .executeTakeFirst();
  if (!ticket) throw new HttpProblem(404, 'ticket-not-found');
  if (ticket.state === state && state !== 'called') return officeTicket(resources, ticket);
  if (ticket.state === 'done' || ticket.state === 'left') throw new HttpProblem(409, 'ticket-over');
  const counter = given ?? ticket.counter;
  const isThere = state === 'called' || state === 'serving';
  if (isThere && counter === null) {
    const errors = [{ pointer: '/body/counter', code: 'required' }];
    throw new HttpProblem(400, 'request-invalid', { errors });
  }
  const now = resources.now();
  const changed = await tx
    .updateTable('ticket')
    .set({
      state,
      counter,
      called_at: state === 'called' ? now : (ticket.called_at ?? (isThere ? now : null)),
      ended_at: isThere ? null : now,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (state === 'done') await fulfil(tx, resources, changed);
  await publishNotice(tx, 'queue', { office });
  return officeTicket(resources, changed);
}
