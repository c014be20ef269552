import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { components, Hold, ProblemCode, Slot } from '@fanar/contract';
import { toInstant } from '@fanar/egypt';
import type { Database, HoldRow } from '../database/schema.js';
import { inTransaction } from '../database/transaction.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { newToken } from '../security/keys.js';
import { readCalendar } from './calendar.js';
import { takeSeat } from './seats.js';

const alternativesOffered = 5;

/**
 * Holds a seat of a slot for a few minutes.
 * @throws HttpProblem `service-not-found`, `office-not-found`, `appointment-not-offered`; 409 `slot-unavailable` and
 *   `slot-taken` with the nearest free slots
 */
export async function createHold(
  tx: Transaction<Database>,
  resources: Resources,
  request: components['schemas']['HoldRequest'],
): Promise<Hold> {
  const now = resources.now();
  const { service, date, time } = request;
  const bookable = resources.catalogue.bookable(service, request.office);
  const calendar = await readCalendar(tx, resources, bookable, now);
  const refuse = (code: ProblemCode): HttpProblem => {
    const alternatives = calendar.nearest(toInstant({ date, time }), alternativesOffered);
    return new HttpProblem(409, code, { alternatives });
  };
  const offered = calendar.slots(date).find((slot) => slot.time === time);
  const plan = bookable.plan(date);
  if (!offered || !plan.isOpen) throw refuse('slot-unavailable');

  const id = randomUUID();
  const expires = new Date(now.getTime() + resources.limits.hold * 1000);
  const place = { office: bookable.office.id, date, time };
  const { capacity } = plan;
  const seated = await takeSeat(tx, { ...place, capacity }, { hold: id, now, expires });
  if (!seated) throw refuse('slot-taken');

  const key = newToken();
  await tx
    .insertInto('hold')
    .values({
      ...place,
      id,
      key_hash: resources.vault.hash(key, `hold:${id}`),
      service,
      minutes: plan.slotMinutes,
      state: 'held',
      renewed: false,
      expires_at: expires,
      created_at: now,
    })
    .execute();
  return {
    id,
    key,
    service,
    office: place.office,
    slot: { ...offered, free: Math.max(0, offered.free - 1) },
    expiresAt: expires.toISOString(),
    now: now.toISOString(),
    renewable: true,
  };
}

/**
 * The hold that the key opens, locked for this transaction.
 * @throws HttpProblem 404 `hold-not-found`, also when it became an appointment
 */
export async function lockHold(
  tx: Transaction<Database>,
  { vault }: Resources,
  id: string,
  key: string,
): Promise<HoldRow> {
  const hold = await tx
    .selectFrom('hold')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const opens = vault.matches(key, `hold:${id}`, hold?.key_hash);
  if (!hold || !opens || hold.state === 'booked') throw new HttpProblem(404, 'hold-not-found');
  return hold;
}

/** @throws HttpProblem 404 when it was released, 410 `hold-expired` when its time ran out */
export function assertRunning({ state, expires_at }: HoldRow, now: Date): void {
  if (state !== 'held') throw new HttpProblem(404, 'hold-not-found');
  if (expires_at <= now) throw new HttpProblem(410, 'hold-expired');
}

/** Extends the hold, once, by as long as it was given at first. */
export async function renewHold(resources: Resources, id: string, key: string): Promise<Hold> {
  return inTransaction(resources.db, async (tx) => {
    const now = resources.now();
    const hold = await lockHold(tx, resources, id, key);
    assertRunning(hold, now);
    if (hold.renewed) throw new HttpProblem(409, 'hold-already-renewed');
    const expires_at = new Date(hold.expires_at.getTime() + resources.limits.hold * 1000);
    await tx.updateTable('seat').set({ expires_at }).where('hold', '=', id).execute();
    await tx.updateTable('hold').set({ expires_at, renewed: true }).where('id', '=', id).execute();
    return {
      id,
      key,
      service: hold.service,
      office: hold.office,
      slot: await describeSlot(tx, resources, hold),
      expiresAt: expires_at.toISOString(),
      now: now.toISOString(),
      renewable: false,
    };
  });
}

/** Gives the seat back at once. Repeating it, or coming late, is no fault. */
export async function releaseHold(resources: Resources, id: string, key: string): Promise<void> {
  await inTransaction(resources.db, async (tx) => {
    await lockHold(tx, resources, id, key);
    await tx.updateTable('hold').set({ state: 'released' }).where('id', '=', id).execute();
    await tx
      .deleteFrom('seat')
      .where('hold', '=', id)
      .where('expires_at', 'is not', null)
      .execute();
  });
}

type SlotRow = Pick<HoldRow, 'service' | 'office' | 'date' | 'time' | 'minutes'>;

/** A slot that somebody has, with what is free beside it. */
export async function describeSlot(
  db: Kysely<Database>,
  resources: Resources,
  { service, office, date, time, minutes }: SlotRow,
): Promise<Slot> {
  const bookable = resources.catalogue.booked(service, office);
  const calendar = await readCalendar(db, resources, bookable, resources.now());
  const free = calendar.slots(date).find((slot) => slot.time === time)?.free ?? 0;
  return { date, time, instant: toInstant({ date, time }), minutes, free };
}
