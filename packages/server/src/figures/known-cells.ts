import type { Kysely } from 'kysely';
import type { Notices } from '../database/notices.js';
import type { Database } from '../database/schema.js';
import type { Cell } from './cell.js';
import { isDemonstration } from './demonstration.js';
import { readCells } from './read-cells.js';

/** Milliseconds. Whoever counts something tells; this is for a database that passes nothing on. */
const longest = 30_000;
/** Of months. Nobody needs more; a flood of questions shall not fill the memory. */
const most = 600;

/** What is counted, as far as it was asked for, and read anew by month where something was counted. */
export interface KnownCells {
  read(months: readonly string[]): Promise<CountedMonths>;
}

export interface CountedMonths {
  readonly cells: readonly Cell[];
  readonly isDemonstration: boolean;
  /** When the last of it was read. */
  readonly at: Date;
}

interface Source {
  readonly db: Kysely<Database>;
  readonly notices: Notices;
  readonly now: () => Date;
}

interface Reading {
  readonly at: Date;
  readonly counted: Promise<{
    readonly cells: ReadonlyMap<string, readonly Cell[]>;
    readonly isDemonstration: boolean;
  }>;
}

export function createKnownCells({ db, notices, now }: Source): KnownCells {
  /** By month. Of several readings that share one, all share its promise. */
  const known = new Map<string, Reading>();

  notices.subscribe('figures', (notice) => {
    if (notice === 'missed') known.clear();
    else for (const month of notice.months) known.delete(month);
  });

  async function count(months: readonly string[]): ReturnType<typeof readMonths> {
    return readMonths(db, months);
  }

  /** One reading for all that are lacking. */
  function fill(months: readonly string[]): void {
    const at = now();
    const isOld = ({ at: read }: Reading): boolean =>
      Math.abs(at.getTime() - read.getTime()) > longest;
    for (const [month, reading] of known) if (isOld(reading)) known.delete(month);
    if (known.size > most) known.clear();
    const lacking = months.filter((month) => !known.has(month));
    if (lacking.length === 0) return;
    const reading: Reading = { at, counted: count(lacking) };
    for (const month of lacking) known.set(month, reading);
    reading.counted.catch(() => {
      for (const month of lacking) if (known.get(month) === reading) known.delete(month);
    });
  }

  return {
    async read(months) {
      // Deaf to what is counted, nothing is remembered.
      if (!notices.isHearing()) known.clear();
      fill(months);
      const readings = months.flatMap((month) => known.get(month) ?? []);
      const counted = await Promise.all(readings.map((reading) => reading.counted));
      return {
        cells: months.flatMap((month, at) => counted[at]?.cells.get(month) ?? []),
        isDemonstration: counted.some((one) => one.isDemonstration),
        at: new Date(Math.max(...readings.map(({ at }) => at.getTime()))),
      };
    },
  };
}

async function readMonths(db: Kysely<Database>, months: readonly string[]) {
  const [cells, isMadeUp] = await Promise.all([readCells(db, months), isDemonstration(db)]);
  const byMonth = new Map(
    months.map((month) => [month, cells.filter((cell) => cell.month === month)]),
  );
  return { cells: byMonth, isDemonstration: isMadeUp };
}
