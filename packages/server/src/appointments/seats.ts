import type { Transaction } from 'kysely';
import type { Database } from '../database/schema.js';

interface SeatsOfSlot {
  readonly office: string;
  readonly date: string;
  readonly time: string;
  readonly capacity: number;
}

interface Taker {
  readonly hold: string;
  readonly now: Date;
  readonly expires: Date;
}

/**
 * Takes one seat of the slot for a hold. The primary key of a seat is what guards capacity: two
 * processes that want the same one meet in the database, and the later gets no row. A seat whose
 * hold ran out is taken over in the same statement.
 *
 * @returns whether there was one
 */
export async function takeSeat(
  tx: Transaction<Database>,
  slot: SeatsOfSlot,
  taker: Taker,
): Promise<boolean> {
  for (const seat of await seatsThatLookFree(tx, slot, taker.now)) {
    if (await take(tx, slot, seat, taker)) return true;
  }
  return false;
}

/** In one order for everybody: a try locks its seat, and locks in two orders would be a deadlock. */
async function seatsThatLookFree(
  tx: Transaction<Database>,
  { office, date, time, capacity }: SeatsOfSlot,
  now: Date,
): Promise<number[]> {
  const rows = await tx
    .selectFrom('seat')
    .select('seat')
    .where('office', '=', office)
    .where('date', '=', date)
    .where('time', '=', time)
    .where(({ eb, or }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .execute();
  const taken = new Set(rows.map(({ seat }) => seat));
  return Array.from({ length: capacity }, (_, seat) => seat).filter((seat) => !taken.has(seat));
}

async function take(
  tx: Transaction<Database>,
  { office, date, time }: SeatsOfSlot,
  seat: number,
  { hold, now, expires }: Taker,
): Promise<boolean> {
  const taken = await tx
    .insertInto('seat')
    .values({ office, date, time, seat, hold, expires_at: expires })
    .onConflict((conflict) =>
      conflict
        .columns(['office', 'date', 'time', 'seat'])
        .doUpdateSet({ hold, expires_at: expires })
        .where('seat.expires_at', '<=', now),
    )
    .returning('seat')
    .executeTakeFirst();
  return taken !== undefined;
}
