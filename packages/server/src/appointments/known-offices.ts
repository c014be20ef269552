import { randomUUID } from 'node:crypto';
import { addDays, daysBetween, fromInstant, toInstant, type CivilDate } from '@fanar/egypt';
import type { Kysely } from 'kysely';
import type { BookableOffice, Catalogue } from '../catalogue.js';
import type { Notices } from '../database/notices.js';
import type { Database } from '../database/schema.js';
import type { Piece } from '../http/pieces.js';
import type { DayLoad } from './load.js';
import type { OfficeView } from './office-view.js';
import { readPlans, type OfficePlans } from './plans.js';
import { readLoads } from './read-loads.js';

/** Milliseconds. Whoever changes something tells; this is for a database that passes nothing on. */
const longest = 30_000;

/** What an office offers and what is taken of it. */
export interface KnownOffice {
  readonly plans: OfficePlans;
  load(date: CivilDate): DayLoad | undefined;
  /** What was worked out of it, by the minutes that a visit takes. */
  readonly views: Map<number, KnownView>;
}

export interface KnownView {
  readonly view: OfficeView;
  /** From then on another start is too near, or a day has passed. */
  readonly until: number;
  /** Whether such a visit fits in at all. */
  readonly fits: boolean;
  /** What was written down of it, by the question. */
  readonly sheets: Map<string, Piece>;
}

/** What this process remembers, so as not to read for each question what nobody has changed. */
export interface KnownOffices {
  /** Among those of all processes. */
  readonly id: string;
  /** In the same order. What is not remembered is read once for all who ask for it meanwhile. */
  read(offices: readonly BookableOffice[], now: Date): Promise<KnownOffice[]>;
  /** Somebody has changed the pool: who asks from now on is told what is read from now on. */
  forget(pool: string): void;
  forgetAll(): void;
}

interface Source {
  readonly db: Kysely<Database>;
  readonly notices: Notices;
  readonly catalogue: Pick<Catalogue, 'pool'>;
}

/** What was read at one moment; true for a while. */
interface KnownPool {
  readonly offices: ReadonlyMap<string, KnownOffice>;
  /** It says nothing of any time before. */
  readonly from: number;
  /** When a hold runs out, or another day begins. */
  readonly until: number;
}

type Pools = ReadonlyMap<string, KnownPool>;

export function createKnownOffices({ db, notices, catalogue }: Source): KnownOffices {
  const id = randomUUID();
  const known = new Map<string, KnownPool>();
  /** Readings under way that began after the last change that was told. */
  const readings = new Map<string, Promise<Pools>>();

  function remembered(pool: string, now: number): KnownPool | undefined {
    const found = known.get(pool);
    return found && found.from <= now && now < found.until ? found : undefined;
  }

  function begin(pools: readonly string[], now: Date): void {
    const reading = readPools(db, catalogue, pools, now);
    const end = (read?: Pools): void => {
      for (const pool of pools) {
        // Forgotten meanwhile: what was read may be of the time before.
        if (readings.get(pool) !== reading) continue;
        readings.delete(pool);
        const found = read?.get(pool);
        if (found) known.set(pool, found);
      }
    };
    for (const pool of pools) readings.set(pool, reading);
    reading.then(end, () => end());
  }

  async function readShared(pools: ReadonlySet<string>, now: Date): Promise<Pools> {
    const found = new Map<string, KnownPool>();
    for (const pool of pools) {
      const one = remembered(pool, now.getTime());
      if (one) found.set(pool, one);
    }
    const lacking = [...pools].filter((pool) => !found.has(pool));
    const unread = lacking.filter((pool) => !readings.has(pool));
    if (unread.length > 0) begin(unread, now);
    const shared = lacking.flatMap((pool) => readings.get(pool) ?? []);
    for (const read of await Promise.all(new Set(shared))) {
      for (const [pool, one] of read) if (pools.has(pool)) found.set(pool, one);
    }
    return found;
  }

  function forgetAll(): void {
    known.clear();
    readings.clear();
  }
  function forget(pool: string): void {
    known.delete(pool);
    readings.delete(pool);
  }
  notices.subscribe('availability', (notice) => {
    if (notice === 'missed') forgetAll();
    else if (notice.isToldTo !== id) forget(notice.pool);
  });
  return {
    id,
    async read(offices, now) {
      const pools = new Set(offices.map(({ pool }) => pool));
      // Deaf to changes, nothing is remembered, and nobody shares what another began to read.
      const found = notices.isHearing()
        ? await readShared(pools, now)
        : await readPools(db, catalogue, [...pools], now);
      return offices.flatMap(({ pool, office }) => found.get(pool)?.offices.get(office.id) ?? []);
    },
    forget,
    forgetAll,
  };
}

/** In two statements at once, however many pools and days. */
async function readPools(
  db: Kysely<Database>,
  catalogue: Source['catalogue'],
  pools: readonly string[],
  now: Date,
): Promise<Pools> {
  const first = fromInstant(now).date;
  const offices = pools.flatMap((pool) => catalogue.pool(pool));
  const [plans, loads] = await Promise.all([
    readPlans(db, offices),
    readLoads(db, pools, first, undefined, now),
  ]);
  const last = addDays(first, Math.max(...plans.map(({ bookableDays }) => bookableDays)));
  const dates = Array.from({ length: daysBetween(first, last) + 1 }, (_, at) => addDays(first, at));
  const midnight = Date.parse(toInstant({ date: addDays(first, 1), time: '00:00' }));
  const latest = Math.min(midnight, now.getTime() + longest);
  return new Map(
    pools.map((pool) => {
      const days = new Map(dates.map((date) => [date, loads(pool, date)]));
      const load = (date: CivilDate): DayLoad | undefined => days.get(date);
      const own = plans.filter((one) => one.pool === pool);
      return [
        pool,
        {
          offices: new Map(
            own.map((one) => [one.office.id, { plans: one, load, views: new Map() }]),
          ),
          from: now.getTime(),
          until: Math.min(latest, ...[...days.values()].flatMap(endsOf)),
        },
      ];
    }),
  );
}

/** When the holds of a day run out. */
function endsOf(load: DayLoad | undefined): number[] {
  return load ? load.held.map(([, , , , until]) => until) : [];
}
