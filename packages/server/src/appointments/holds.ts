import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { components, Hold, ProblemCode, Slot, Visit } from '@fanar/contract';
import { toInstant } from '@fanar/egypt';
import type { Database, HeldPlace, HoldRow } from '../database/schema.js';
import { inTransaction, Overtaken } from '../database/transaction.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { newToken } from '../security/keys.js';
import { availabilityChanged, type Remembers } from './changes.js';
import { lockDay, lockDays, record, type AuditEvent, type LockedDay } from './day-rows.js';
import { loadOf, withHeld, withoutHeld, type DayLoad } from './load.js';
import { freeAt, horizonOf, lastDayOf, viewOffice } from './office-view.js';
import { minuteOf, readPlans, readPlansOn, slotAt, type OfficePlans } from './plans.js';
import { readLoads } from './read-loads.js';
import { assertServedAt, minutesAt, planVisit } from './visit.js';

type Tx = Transaction<Database>;

export type SlotRequest = components['schemas']['HoldRequest'];

/** The slot is not to be had: taken, or never offered. Alternatives are for whoever answers. */
export class SlotRefused extends HttpProblem {
  constructor(
    code: Extract<ProblemCode, 'slot-taken' | 'slot-unavailable'>,
    readonly request: SlotRequest,
  ) {
    super(409, code, { alternatives: [] });
  }
}

export interface HoldOptions {
  /** Default the limit `hold`. */
  readonly seconds?: number;
  /** On whose behalf, where it is an offer. */
  readonly madeFor?: string;
  /** Keeps the answer in the same statement. */
  readonly keep?: (hold: Hold) => RawBuilder<unknown>;
}

/**
 * Holds a slot for a visit.
 * @throws SlotRefused
 * @throws HttpProblem 404 `service-not-found`, `office-not-found`, `appointment-not-offered`; 409 what
 *   {@link planVisit} throws, `visit-too-long`
 */
export async function holdSlot(
  tx: Tx,
  resources: Resources,
  request: SlotRequest,
  { seconds = resources.limits.hold, madeFor, keep }: HoldOptions = {},
): Promise<Hold> {
  const { office, date, time } = request;
  const planned = planVisit(resources.catalogue, request.visit);
  const bookable = resources.catalogue.bookable(office);
  assertServedAt(bookable, planned);
  const { plans, plan } = await readPlansOn(tx, bookable, date);
  const minutes = minutesAt(planned, plans.slotMinutes);
  assertOffered(resources, plans, request, minutes);
  // What is full already is refused without making anybody wait.
  const seen = await readLoads(tx, [plans.pool], date, date, resources.now());
  const before = seen(plans.pool, date);
  if (!freeAt(plans, date, time, minutes, before)) throw new SlotRefused('slot-taken', request);
  await availabilityChanged(tx, resources, plans.pool, [date]);
  const day = await lockDay(tx, plans.pool, date, resources.now, before !== undefined);
  // Closed, or given other hours, between reading what is offered and locking its day.
  if (day.plan !== plan) throw new Overtaken();
  const free = freeAt(plans, date, time, minutes, day.load);
  if (!free) throw new SlotRefused('slot-taken', request);

  const now = day.at;
  const [id, key] = [randomUUID(), newToken()];
  const expires = new Date(now.getTime() + seconds * 1000);
  const place = { pool: plans.pool, office, date, time, minutes };
  const row = {
    ...place,
    id,
    key_hash: resources.vault.hash(key, `hold:${id}`),
    visit: JSON.stringify(planned.visit),
    state: 'held' as const,
    made_for: madeFor ?? null,
    expires_at: expires,
    created_at: now,
  };
  const held: HeldPlace = [id, office, minuteOf(time), minutes, expires.getTime(), 0];
  const hold = describeHold(row, key, slotAt(date, time, minutes, free - 1), expires, now, true);
  await record(tx, {
    at: now,
    days: [{ ...day, load: withHeld(day.load, held) }],
    events: [eventOf('held', row, { until: expires, by: madeFor ? 'system' : 'citizen' })],
    also: { made: sql`${tx.insertInto('hold').values(row)}`, kept: keep?.(hold) },
  });
  return hold;
}

/** Whether it would be to be had, were nothing taken. */
function assertOffered(
  { now, limits }: Resources,
  plans: OfficePlans,
  request: SlotRequest,
  minutes: number,
): void {
  const horizon = horizonOf(now(), limits.lead);
  const { date, time } = request;
  const isInTime = new Date(toInstant({ date, time })) >= horizon.earliest;
  const isNear = date >= horizon.first && date <= lastDayOf(plans, horizon);
  if (isInTime && isNear && freeAt(plans, date, time, minutes) !== undefined) return;
  const view = viewOffice(plans, minutes, horizon, () => undefined);
  if (!view.fits()) throw new HttpProblem(409, 'visit-too-long');
  throw new SlotRefused('slot-unavailable', request);
}

type HeldRow = Pick<HoldRow, 'id' | 'pool' | 'office' | 'date' | 'time' | 'minutes'>;

export function eventOf(
  act: AuditEvent['act'],
  { id, pool, office, date, time, minutes }: HeldRow,
  more: Partial<AuditEvent> = {},
): Omit<AuditEvent, 'at'> {
  const place = { pool, office, date, time, minutes };
  return { act, by: 'citizen', ...place, hold: id, reference: null, until: null, ...more };
}

function describeHold(
  { id, office, visit }: Pick<HoldRow, 'id' | 'office' | 'visit'>,
  key: string,
  slot: Slot,
  expires: Date,
  now: Date,
  renewable: boolean,
): Hold {
  return {
    id,
    key,
    visit: JSON.parse(visit) as Visit,
    office,
    slot,
    expiresAt: expires.toISOString(),
    now: now.toISOString(),
    renewable,
  };
}

/** A hold that runs, to who has its key already; nothing where it runs no more. */
export async function readHold(
  db: Kysely<Database>,
  { catalogue, now }: Resources,
  id: string,
  key: string,
): Promise<Hold | undefined> {
  const found = await db
    .selectFrom('hold')
    .innerJoin('day_load', (join) =>
      join.onRef('day_load.pool', '=', 'hold.pool').onRef('day_load.date', '=', 'hold.date'),
    )
    .selectAll('hold')
    .select(['day_load.booked', 'day_load.held'])
    .where('hold.id', '=', id)
    .executeTakeFirst();
  if (!found) return undefined;
  const present = now();
  const load = loadOf(found, present);
  const place = load.held.find(([one]) => one === id);
  if (!place) return undefined;
  const [, , , , until, renewed] = place;
  const [plans] = await readPlans(db, [catalogue.bookable(found.office)]);
  const slot = slotOf(found, plans, load);
  return describeHold(found, key, slot, new Date(until), present, renewed === 0);
}

/** A hold, and its day locked. */
export interface LockedHold {
  readonly row: HoldRow;
  readonly day: LockedDay;
  /** Its place, while it runs. */
  readonly place: HeldPlace | undefined;
}

/**
 * The hold that the key opens, as it is without a lock.
 * @throws HttpProblem 404 `hold-not-found`, also when it became an appointment
 */
export async function openHold(
  tx: Tx,
  { vault }: Resources,
  id: string,
  key: string,
): Promise<HoldRow> {
  const row = await tx.selectFrom('hold').selectAll().where('id', '=', id).executeTakeFirst();
  const opens = vault.matches(key, `hold:${id}`, row?.key_hash);
  if (!row || !opens || row.state === 'booked') throw new HttpProblem(404, 'hold-not-found');
  return row;
}

/** The same with its day locked, and what became of it meanwhile. */
async function lockHold(tx: Tx, resources: Resources, row: HoldRow): Promise<LockedHold> {
  const [day] = await lockDays(tx, [row], resources.now);
  return placeIn(tx, row, [day], day);
}

/**
 * What a hold is, by its day, which is locked.
 * @throws HttpProblem 404 `hold-not-found` when it became an appointment
 */
export async function placeIn(
  tx: Tx,
  row: HoldRow,
  days: readonly LockedDay[],
  day: LockedDay,
): Promise<LockedHold> {
  const place = days.flatMap(({ load }) => load.held).find(([id]) => id === row.id);
  // The row was read before the lock was there; while it runs, nothing of it can be another.
  const state = place ? row.state : await stateOf(tx, row.id);
  if (state === 'booked') throw new HttpProblem(404, 'hold-not-found');
  return { row: { ...row, state }, day, place };
}

async function stateOf(tx: Tx, id: string): Promise<HoldRow['state']> {
  const row = await tx.selectFrom('hold').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state ?? 'expired';
}

/** @throws HttpProblem 404 when it was released, 410 `hold-expired` when its time ran out */
export function runningPlace({ row, place }: Pick<LockedHold, 'row' | 'place'>): HeldPlace {
  if (place) return place;
  if (row.state === 'released') throw new HttpProblem(404, 'hold-not-found');
  throw new HttpProblem(410, 'hold-expired');
}

/** Extends the hold, once, by as long as one is given. */
export async function renewHold(resources: Resources, id: string, key: string): Promise<Hold> {
  const { db, limits, catalogue } = resources;
  return inTransaction(db, async (tx) => {
    const opened = await openHold(tx, resources, id, key);
    const [plans] = await readPlans(tx, [catalogue.bookable(opened.office)]);
    const locked = await lockHold(tx, resources, opened);
    const [, office, start, minutes, until, renewed] = runningPlace(locked);
    if (renewed) throw new HttpProblem(409, 'hold-already-renewed');
    const expires = new Date(until + limits.hold * 1000);
    const { row, day } = locked;
    const load = withHeld(day.load, [id, office, start, minutes, expires.getTime(), 1]);
    await record(tx, {
      at: day.at,
      days: [{ ...day, load }],
      events: [eventOf('renewed', row, { until: expires })],
      also: {
        renewed: sql`${tx.updateTable('hold').set({ expires_at: expires }).where('id', '=', id)}`,
      },
    });
    await tellOfEnds(tx, resources, day);
    return describeHold(row, key, slotOf(row, plans, load), expires, day.at, false);
  });
}

/** A slot that somebody has, with what is free beside it. */
export function slotOf(
  { date, time, minutes }: Pick<HoldRow, 'date' | 'time' | 'minutes'>,
  plans: OfficePlans | undefined,
  load: DayLoad | undefined,
): Slot {
  const free = plans && freeAt(plans, date, time, minutes, load);
  return slotAt(date, time, minutes, free ?? 0);
}

/** Gives the place back at once. Repeating it, or coming late, is no fault. */
export async function releaseHold(resources: Resources, id: string, key: string): Promise<void> {
  await inTransaction(resources.db, async (tx) => {
    const opened = await openHold(tx, resources, id, key);
    if (opened.state === 'released') return;
    await availabilityChanged(tx, resources, opened.pool, [opened.date]);
    const { row, day, place } = await lockHold(tx, resources, opened);
    if (row.state === 'released') return;
    const release = tx.updateTable('hold').set({ state: 'released' }).where('id', '=', id);
    if (!place) return void (await release.execute());
    await record(tx, {
      at: day.at,
      days: [{ ...day, load: withoutHeld(day.load, id) }],
      events: [eventOf('released', row)],
      also: { released: sql`${release}` },
    });
  });
}

/** An act that frees nothing tells of what it gave back on the way. */
export async function tellOfEnds(
  tx: Tx,
  resources: Remembers,
  { pool, date, load }: LockedDay,
): Promise<void> {
  if (load.ended.length > 0) await availabilityChanged(tx, resources, pool, [date]);
}
