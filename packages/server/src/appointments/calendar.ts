import type { Kysely } from 'kysely';
import type { Availability, Slot } from '@fanar/contract';
import { addDays, fromInstant, toInstant, type CivilDate } from '@fanar/egypt';
import type { BookableOffice } from '../catalogue.js';
import type { Database } from '../database/schema.js';
import type { Resources } from '../resources.js';

type Day = Availability['days'][number];

/** What one office offers as of now: its plan less the seats taken. */
export interface Calendar {
  /** First and last day that can be booked. */
  readonly first: CivilDate;
  readonly last: CivilDate;
  day(date: CivilDate): Day;
  /** The slots of the day that can still be booked in time, full ones with `free: 0`. */
  slots(date: CivilDate): Slot[];
  /** The free slots nearest in time, in order of time. */
  nearest(instant: string, count: number): Slot[];
  /** The bookable day nearest before or after the day, that day left out. */
  neighbour(date: CivilDate, step: 1 | -1): CivilDate | undefined;
}

export async function readCalendar(
  db: Kysely<Database>,
  { limits }: Pick<Resources, 'limits'>,
  bookable: BookableOffice,
  now: Date,
): Promise<Calendar> {
  const first = fromInstant(now).date;
  const last = addDays(first, bookable.bookableDays - 1);
  const taken = await countTaken(db, bookable, first, last, now);
  const earliest = now.getTime() + limits.lead * 1000;

  const freeAt = (date: CivilDate, time: string, capacity: number): number =>
    Math.max(0, capacity - (taken.get(`${date} ${time}`) ?? 0));
  const isInTime = ({ instant }: Slot): boolean => Date.parse(instant) >= earliest;

  const calendar: Calendar = {
    first,
    last,
    day(date) {
      if (date < first) return { date, state: 'past', free: 0 };
      if (date > last) return { date, state: 'beyond', free: 0 };
      const plan = bookable.plan(date);
      if (!plan.isOpen) {
        const { isOpen: _, ...why } = plan;
        return { date, state: 'closed', free: 0, ...why };
      }
      const slots = calendar.slots(date);
      if (slots.length === 0) return { date, state: 'past', free: 0 };
      const free = slots.reduce((sum, slot) => sum + slot.free, 0);
      const gaps = plan.gaps.length > 0 && { gaps: [...plan.gaps] };
      return { date, state: free > 0 ? 'open' : 'full', free, ...gaps };
    },
    slots(date) {
      const plan = bookable.plan(date);
      if (date < first || date > last || !plan.isOpen) return [];
      const { slotMinutes: minutes, capacity } = plan;
      return plan.times
        .map((time) => {
          const instant = toInstant({ date, time });
          return { date, time, instant, minutes, free: freeAt(date, time, capacity) };
        })
        .filter(isInTime);
    },
    nearest(instant, count) {
      const distance = (slot: Slot): number =>
        Math.abs(Date.parse(slot.instant) - Date.parse(instant));
      return datesBetween(first, last)
        .flatMap((date) => calendar.slots(date))
        .filter(({ free }) => free > 0)
        .sort((a, b) => distance(a) - distance(b))
        .slice(0, count)
        .sort((a, b) => Date.parse(a.instant) - Date.parse(b.instant));
    },
    neighbour(date, step) {
      const start = step === 1 ? addDays(date, 1) : addDays(date, -1);
      let at = step === 1 ? latest(start, first) : earlier(start, last);
      for (; at >= first && at <= last; at = addDays(at, step)) {
        if (calendar.day(at).state === 'open') return at;
      }
      return undefined;
    },
  };
  return calendar;
}

/** Both days included. */
export function datesBetween(from: CivilDate, to: CivilDate): CivilDate[] {
  const dates: CivilDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

function latest(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

/** Seats taken, by `date time`. A seat whose hold ran out counts as free. */
async function countTaken(
  db: Kysely<Database>,
  { office }: BookableOffice,
  from: CivilDate,
  to: CivilDate,
  now: Date,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('seat')
    .select(({ fn }) => ['date', 'time', fn.countAll().as('count')])
    .where('office', '=', office.id)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where(({ eb, or }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .groupBy(['date', 'time'])
    .execute();
  return new Map(rows.map(({ date, time, count }) => [`${date} ${time}`, Number(count)]));
}
