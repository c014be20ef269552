import type { DayAvailability, OfficeSlot, Slot } from '@fanar/contract';
import { addDays, fromInstant, toInstant, type CivilDate } from '@fanar/egypt';
import { emptyLoad, startsOf, type DayLoad, type Starts } from './load.js';
import { minuteOf, slotAt, timeOf, type OfficePlans } from './plans.js';

/** Which days and starts can be booked as of now. */
export interface Horizon {
  /** Today. */
  readonly first: CivilDate;
  /** The first start that is given. */
  readonly earliest: Date;
  /** The day of it. */
  readonly earliestDay: CivilDate;
  /** Seconds from now until it. */
  readonly lead: number;
}

export function horizonOf(now: Date, lead: number): Horizon {
  const earliest = new Date(now.getTime() + lead * 1000);
  return { first: fromInstant(now).date, earliest, earliestDay: fromInstant(earliest).date, lead };
}

/** The last day that can be booked. */
export function lastDayOf({ bookableDays }: OfficePlans, { first }: Horizon): CivilDate {
  return addDays(first, bookableDays - 1);
}

/** What an office offers for visits of one length. */
export interface OfficeView {
  readonly plans: OfficePlans;
  readonly minutes: number;
  day(date: CivilDate): DayAvailability;
  /** The slots of the day that can still be booked in time, full ones with `free: 0`. */
  slots(date: CivilDate): Slot[];
  /** The free slots nearest in time, in order of time. */
  nearest(instant: string, count: number): OfficeSlot[];
  /** The bookable day nearest before or after the day, that day left out. */
  neighbour(date: CivilDate, step: 1 | -1): CivilDate | undefined;
  /** The moment from which on another start is too near, or the day is another. */
  until(): number;
  /** Whether any day that can be booked has a stretch that is long enough; all closed is no reason. */
  fits(): boolean;
}

export function viewOffice(
  plans: OfficePlans,
  minutes: number,
  horizon: Horizon,
  loads: (date: CivilDate) => DayLoad | undefined,
): OfficeView {
  const last = lastDayOf(plans, horizon);
  const { first } = horizon;
  const known = new Map<CivilDate, Starts>();
  const startsOn = (date: CivilDate): Starts => {
    const starts = known.get(date) ?? inTime(date, plans, minutes, horizon, loads(date));
    known.set(date, starts);
    return starts;
  };
  const isOpen = (date: CivilDate): boolean => startsOn(date).free.some((free) => free > 0);

  const told = new Map<CivilDate, DayAvailability>();
  const describe = (date: CivilDate): DayAvailability => {
    const { stretches, reason, isTentative, gaps, note } = plans.day(date);
    const why = {
      ...(reason && { reason }),
      ...(isTentative && { isTentative }),
      ...(gaps && { gaps }),
      ...(note && { note }),
    };
    if (stretches.length === 0) return { date, state: 'closed', free: 0, ...why };
    const { free } = startsOn(date);
    if (free.length === 0 && date <= horizon.earliestDay) return { date, state: 'past', free: 0 };
    const count = free.reduce((sum, one) => (one > 0 ? sum + 1 : sum), 0);
    return { date, state: count > 0 ? 'open' : 'full', free: count, ...why };
  };

  const view: OfficeView = {
    plans,
    minutes,
    until: () => nextTooNear(horizon, startsOn(horizon.earliestDay)),
    day(date) {
      if (date < first) return { date, state: 'past', free: 0 };
      if (date > last) return { date, state: 'beyond', free: 0 };
      const day = told.get(date) ?? describe(date);
      told.set(date, day);
      return day;
    },
    slots(date) {
      if (date < first || date > last) return [];
      const { at, free } = startsOn(date);
      return at.map((start, index) => slotAt(date, timeOf(start), minutes, free[index] ?? 0));
    },
    nearest(instant, count) {
      const middle = fromInstant(instant).date;
      const near = aroundDay(middle, first, last, (date) => isOpen(date), count);
      const distance = (slot: Slot): number =>
        Math.abs(Date.parse(slot.instant) - Date.parse(instant));
      return near
        .flatMap((date) => view.slots(date))
        .filter(({ free }) => free > 0)
        .sort((a, b) => distance(a) - distance(b))
        .slice(0, count)
        .sort((a, b) => Date.parse(a.instant) - Date.parse(b.instant))
        .map((slot) => ({ ...slot, office: plans.office.id }));
    },
    neighbour(date, step) {
      const start = addDays(date, step);
      let at = step === 1 ? (start > first ? start : first) : start < last ? start : last;
      for (; at >= first && at <= last; at = addDays(at, step)) if (isOpen(at)) return at;
      return undefined;
    },
    fits() {
      let isClosed = true;
      for (let date = first; date <= last; date = addDays(date, 1)) {
        const { stretches } = plans.day(date);
        if (stretches.some(([start, end]) => end - start >= minutes)) return true;
        isClosed &&= stretches.length === 0;
      }
      return isClosed;
    },
  };
  return view;
}

/** Days before and after, so many on each side, of those that are open. */
function aroundDay(
  middle: CivilDate,
  first: CivilDate,
  last: CivilDate,
  isOpen: (date: CivilDate) => boolean,
  count: number,
): CivilDate[] {
  const days: CivilDate[] = [];
  const walk = (from: CivilDate, step: 1 | -1): void => {
    let left = count;
    for (let at = from; at >= first && at <= last && left > 0; at = addDays(at, step)) {
      if (!isOpen(at)) continue;
      days.push(at);
      left -= 1;
    }
  };
  walk(middle < first ? first : middle, 1);
  const before = addDays(middle, -1);
  walk(before > last ? last : before, -1);
  return days;
}

/** The starts of a day that are not over, or too soon. */
function inTime(
  date: CivilDate,
  plans: OfficePlans,
  minutes: number,
  { earliest, earliestDay }: Horizon,
  load: DayLoad = emptyLoad,
): Starts {
  if (date < earliestDay) return { at: [], free: [] };
  const starts = startsOf(plans.day(date), plans, load, minutes);
  if (date > earliestDay) return starts;
  const from = firstInTime(starts.at, date, earliest);
  return { at: starts.at.slice(from), free: starts.free.slice(from) };
}

function nextTooNear({ earliestDay, lead }: Horizon, { at: [first] }: Starts): number {
  const then =
    first === undefined
      ? instantOf(addDays(earliestDay, 1), 0)
      : // A start is given up to that very moment.
        instantOf(earliestDay, first) + 1;
  return then - lead * 1000;
}

/** By halves, as the clock on the wall is read for each that is looked at. */
function firstInTime(starts: readonly number[], date: CivilDate, earliest: Date): number {
  let [first, end] = [0, starts.length];
  while (first < end) {
    const middle = Math.floor((first + end) / 2);
    if (instantOf(date, starts[middle] ?? 0) < earliest.getTime()) first = middle + 1;
    else end = middle;
  }
  return first;
}

function instantOf(date: CivilDate, start: number): number {
  return Date.parse(toInstant({ date, time: timeOf(start) }));
}

/** How many more may start at the time; none where the office offers no such start. */
export function freeAt(
  plans: OfficePlans,
  date: CivilDate,
  time: string,
  minutes: number,
  load: DayLoad = emptyLoad,
): number | undefined {
  const { at, free } = startsOf(plans.day(date), plans, load, minutes);
  const index = at.indexOf(minuteOf(time));
  return index < 0 ? undefined : free[index];
}
