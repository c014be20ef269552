import type { ProcessingTime, ServiceId } from '@fanar/contract';
import { daysBetween, fromInstant, type CivilDate } from '@fanar/egypt';
import { workingDaysBetween } from '@fanar/egypt/calendar';
import type { Kysely } from 'kysely';
import type { Catalogue } from '../catalogue.js';
import type { Database } from '../database/schema.js';

/** How long such applications took lately, in days of the kind that the service is reckoned in. */
export interface UsualTime {
  /** One in five was done sooner. */
  readonly from: number;
  /** Nine in ten were done by then. */
  readonly to: number;
  /** That it is worked out of. */
  readonly cases: number;
}

/** Fewer than these say too little. */
const fewest = 30;
/** The latest ones, and none that ended longer ago than this many days. */
const [most, longestAgo] = [500, 180];
/** Milliseconds for which it is remembered. */
const remembered = 600_000;

/** By nearest rank. Nothing where there are too few. */
export function usualTime(took: readonly number[]): UsualTime | undefined {
  if (took.length < fewest) return undefined;
  const sorted = [...took].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.ceil(part * sorted.length) - 1] ?? 0;
  return { from: at(0.2), to: at(0.9), cases: sorted.length };
}

export interface UsualTimes {
  /**
   * Nothing where too few have ended.
   * @param db the transaction, where there is one: an embedded database answers nobody beside it
   */
  read(db: Kysely<Database>, service: ServiceId): Promise<UsualTime | undefined>;
}

interface Source {
  readonly catalogue: Pick<Catalogue, 'service' | 'holidays'>;
  readonly now: () => Date;
}

/** What past applications took, read anew every ten minutes. */
export function createUsualTimes({ catalogue, now }: Source): UsualTimes {
  const known = new Map<
    ServiceId,
    { readonly until: number; readonly usual: Promise<UsualTime | undefined> }
  >();

  async function read(db: Kysely<Database>, service: ServiceId): Promise<UsualTime | undefined> {
    const { processingTime } = catalogue.service(service);
    const rows = await db
      .selectFrom('application')
      .select(['taken_at', 'received_at', 'ended_at'])
      .where('service', '=', service)
      .where('ended_at', '>=', new Date(now().getTime() - longestAgo * 24 * 3_600_000))
      .where(({ eb, or }) => or([eb('outcome', 'is', null), eb('outcome', '<>', 'withdrawn')]))
      .orderBy('ended_at', 'desc')
      .limit(most)
      .execute();
    return usualTime(
      rows.map(({ taken_at, received_at, ended_at }) => {
        const [from, to] = [taken_at ?? received_at, ended_at ?? received_at];
        return daysTaken(fromInstant(from).date, fromInstant(to).date, processingTime);
      }),
    );
  }

  function daysTaken(from: CivilDate, to: CivilDate, { unit }: ProcessingTime): number {
    return unit === 'working-day'
      ? workingDaysBetween(from, to, { closures: catalogue.holidays })
      : daysBetween(from, to);
  }

  return {
    read(db, service) {
      const present = now().getTime();
      const found = known.get(service);
      if (found && found.until > present) return found.usual;
      const usual = read(db, service);
      known.set(service, { until: present + remembered, usual });
      usual.catch(() => known.delete(service));
      return usual;
    },
  };
}
