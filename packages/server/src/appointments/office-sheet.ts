import type { OfficeAvailability } from '@fanar/contract';
import { addDays, toInstant, type CivilDate } from '@fanar/egypt';
import type { DayLoad } from './load.js';
import { viewOffice, type Horizon, type OfficeView } from './office-view.js';
import { timeOf, type OfficePlans } from './plans.js';

export type Granularity = 'offices' | 'days' | 'slots';

/** What is asked of an office. */
export interface SheetQuestion {
  /** How long the visit takes. */
  readonly minutes: number;
  readonly granularity: Granularity;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What an office has to say to a question, written out. */
export interface OfficeSheet {
  /** {@link OfficeAvailability}, as JSON. */
  readonly text: string;
  /** Whether a visit of that length fits in at all. */
  readonly fits: boolean;
  /** From then on a start is too near that was not before, or a day has passed. */
  readonly until: number;
}

export function writeSheet(
  plans: OfficePlans,
  { minutes, granularity, from, to }: SheetQuestion,
  horizon: Horizon,
  loads: (date: CivilDate) => DayLoad | undefined,
): OfficeSheet {
  const view = viewOffice(plans, minutes, horizon, loads);
  const dates: CivilDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return {
    text: JSON.stringify(describeOffice(view, granularity, dates)),
    fits: view.fits(),
    until: nextTooNear(plans, horizon),
  };
}

function describeOffice(
  view: OfficeView,
  granularity: Granularity,
  dates: readonly CivilDate[],
): OfficeAvailability {
  const { office, pool, isShared } = view.plans;
  const days = dates.map((date) => view.day(date));
  const previous = view.neighbour(dates[0] ?? '', -1);
  const next = view.neighbour(dates.at(-1) ?? '', 1);
  return {
    office: office.id,
    ...(isShared && { pool }),
    free: days.reduce((sum, { free }) => sum + free, 0),
    ...(granularity !== 'offices' && { days }),
    ...(granularity === 'slots' && { slots: dates.flatMap((date) => view.slots(date)) }),
    ...(previous && { previous }),
    ...(next && { next }),
  };
}

/** The moment after which the first start that is given now is given no more, or the day is another. */
function nextTooNear(plans: OfficePlans, { earliest, earliestDay, lead }: Horizon): number {
  const { stretches } = plans.day(earliestDay);
  const nextDay = Date.parse(toInstant({ date: addDays(earliestDay, 1), time: '00:00' }));
  let first = nextDay;
  for (const [start, end] of stretches) {
    for (let at = start; at < Math.min(end, 24 * 60); at += plans.slotMinutes) {
      const instant = Date.parse(toInstant({ date: earliestDay, time: timeOf(at) }));
      // A start is given up to that very moment.
      if (instant >= earliest.getTime()) first = Math.min(first, instant + 1);
    }
  }
  return first - lead * 1000;
}
