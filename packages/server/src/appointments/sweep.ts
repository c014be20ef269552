import { addDays, fromInstant } from '@fanar/egypt';
import { inTransaction } from '../database/transaction.js';
import type { Resources } from '../resources.js';
import { lockDays, recordEnds } from './day-rows.js';

/** In days. */
const kept = {
  /** One that became no appointment; what remains says why. */
  endedHold: 1,
  /** What was taken of a day that is over. */
  load: 7,
  /** Name and number of whoever came, after the day of the appointment. */
  appointment: 90,
  /** Who did what, without a name. */
  event: 730,
} as const;

/** Gives back what ran out and nobody has touched since, and removes what has outlived its time. */
export async function sweepAppointments(
  resources: Pick<Resources, 'db' | 'now' | 'knownOffices'>,
): Promise<void> {
  const { db, now } = resources;
  await giveBackHolds(resources);
  const present = now();
  const { date } = fromInstant(present);
  const before = (days: number): Date => new Date(present.getTime() - days * 86_400_000);
  await db
    .deleteFrom('hold')
    .where('state', 'in', ['expired', 'released', 'booked'])
    .where('expires_at', '<', before(kept.endedHold))
    .execute();
  await db.deleteFrom('day_load').where('date', '<', addDays(date, -kept.load)).execute();
  await db.deleteFrom('appointment').where('date', '<', addDays(date, -kept.appointment)).execute();
  await db.deleteFrom('appointment_event').where('at', '<', before(kept.event)).execute();
}

/**
 * Gives back what ran out and nobody has touched since. Locks one day at a time: whoever books there
 * waits for no other day.
 */
export async function giveBackHolds(
  resources: Pick<Resources, 'db' | 'now' | 'knownOffices'>,
): Promise<void> {
  const { db, now } = resources;
  const days = await db
    .selectFrom('hold')
    .select(['pool', 'date'])
    .distinct()
    .where('state', '=', 'held')
    .where('expires_at', '<=', now())
    .execute();
  for (const day of days) {
    await inTransaction(db, async (tx) => {
      const [locked] = await lockDays(tx, [day], now);
      await recordEnds(tx, resources, locked);
    });
  }
}
