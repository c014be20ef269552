import type { Hold } from '@fanar/contract';
import { addDays } from '@fanar/egypt';
import { holdSlot, SlotRefused } from '../appointments/holds.js';
import {
  horizonOf,
  lastDayOf,
  viewOffice,
  type Horizon,
  type OfficeView,
} from '../appointments/office-view.js';
import { readPlans, type OfficePlans } from '../appointments/plans.js';
import { readLoads } from '../appointments/read-loads.js';
import { giveBackHolds } from '../appointments/sweep.js';
import { minutesAt, planVisit, type PlannedVisit } from '../appointments/visit.js';
import type { WaitEntryRow } from '../database/schema.js';
import { inTransaction } from '../database/transaction.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { readEntry, sealHoldKey, type WaitEntry } from './entry.js';
import { tellOffer } from './offer-message.js';
import { settleOffers } from './settle.js';
import { suits, type Start } from './wish.js';

/** Starts that are tried for one entry before it has to wait for the next round. */
const tries = 5;

/**
 * Offers what is free to those who wait for it, the longest waiting first. Any number of processes may
 * do so at once: an entry is locked while it is offered something, and the capacity of the office
 * decides who gets it.
 */
export async function offerPlaces(resources: Resources): Promise<void> {
  if (!(await isAnybodyWaiting(resources))) return;
  await giveBackHolds(resources);
  await settleOffers(resources);
  // Each offer changes what is free, so that the next one is made from the start of the list.
  while (await offerNext(resources)) resources.sendSoon();
}

async function isAnybodyWaiting({ db }: Resources): Promise<boolean> {
  const found = await db
    .selectFrom('wait_entry')
    .select('id')
    .where('state', 'in', ['waiting', 'offered'])
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether somebody was offered something. */
async function offerNext(resources: Resources): Promise<boolean> {
  const rows = await resources.db
    .selectFrom('wait_entry')
    .selectAll()
    .where('state', '=', 'waiting')
    .orderBy('waits_since')
    .orderBy('id')
    .execute();
  const entries = rows.map(readEntry);
  const free = await readFree(resources, entries);
  for (const entry of entries) {
    for (const start of free(entry).slice(0, tries)) {
      if (await offer(resources, entry, start)) return true;
    }
  }
  return false;
}

/** What is free now, read once for all who wait, and worked out once for visits of one length. */
async function readFree(
  { db, catalogue, limits, now }: Resources,
  entries: readonly WaitEntry[],
): Promise<(entry: WaitEntry) => Start[]> {
  const present = now();
  // Whoever confirms at the last moment still has the time to come.
  const horizon = horizonOf(present, limits.lead + limits.offer);
  const ids = [...new Set(entries.flatMap(({ offices }) => offices))];
  if (ids.length === 0) return () => [];
  const asked = ids.map((id) => catalogue.bookable(id));
  const plans = await readPlans(db, asked);
  const pools = plans.map(({ pool }) => pool);
  const last = addDays(horizon.first, Math.max(...plans.map((one) => one.bookableDays)));
  const loads = await readLoads(db, pools, horizon.first, last, present);
  const known = new Map<string, Start[]>();
  const startsAt = (one: OfficePlans, minutes: number): Start[] => {
    const name = `${one.office.id} ${String(minutes)}`;
    const starts =
      known.get(name) ??
      freeStarts(
        one,
        horizon,
        viewOffice(one, minutes, horizon, (date) => loads(one.pool, date)),
      );
    known.set(name, starts);
    return starts;
  };
  return (entry) => {
    const planned = plannedOf(catalogue, entry);
    if (!planned) return [];
    return plans
      .filter(({ office }) => entry.offices.includes(office.id))
      .flatMap((one) => startsAt(one, minutesAt(planned, one.slotMinutes)))
      .filter((start) => suits(entry, start))
      .sort((one, other) => (whenOf(one) < whenOf(other) ? -1 : 1));
  };
}

const whenOf = ({ date, time }: Start): string => `${date} ${time}`;

/** Nothing where the rules of its services no longer admit the visit. */
function plannedOf(
  catalogue: Resources['catalogue'],
  { visit }: WaitEntry,
): PlannedVisit | undefined {
  try {
    return planVisit(catalogue, visit);
  } catch (error) {
    if (error instanceof HttpProblem) return undefined;
    throw error;
  }
}

function freeStarts(plans: OfficePlans, horizon: Horizon, view: OfficeView): Start[] {
  const last = lastDayOf(plans, horizon);
  const starts: Start[] = [];
  for (let date = horizon.first; date <= last; date = addDays(date, 1)) {
    for (const { time, free } of view.slots(date)) {
      if (free > 0) starts.push({ office: plans.office.id, date, time });
    }
  }
  return starts;
}

/** Whether it was to be had, and the entry still waits. */
async function offer(
  resources: Resources,
  { id, visit }: WaitEntry,
  start: Start,
): Promise<boolean> {
  const { db, limits } = resources;
  try {
    return await inTransaction(db, async (tx) => {
      // Waits for whoever is offering it something at this moment, and then finds it offered.
      const row = await tx
        .selectFrom('wait_entry')
        .selectAll()
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .forUpdate()
        .executeTakeFirst();
      if (!row) return false;
      const options = { seconds: limits.offer, madeFor: id };
      const hold = await holdSlot(tx, resources, { visit, ...start }, options);
      await keepOffer(tx, resources, row, hold);
      await tellOffer(tx, resources, row, hold);
      return true;
    });
  } catch (error) {
    if (error instanceof SlotRefused) return false;
    throw error;
  }
}

async function keepOffer(
  tx: Parameters<typeof holdSlot>[0],
  { vault }: Resources,
  { id }: WaitEntryRow,
  { id: hold, key }: Hold,
): Promise<void> {
  await tx
    .updateTable('wait_entry')
    .set({ state: 'offered', hold, hold_key: sealHoldKey(vault, id, key) })
    .where('id', '=', id)
    .execute();
}
