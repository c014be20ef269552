import type { Availability } from '@fanar/contract';
import { daysBetween, type CivilDate } from '@fanar/egypt';
import type { BookableOffice } from '../catalogue.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { datesBetween, readCalendar } from './calendar.js';

type Granularity = 'days' | 'slots';

const longestRange: Readonly<Record<Granularity, number>> = { days: 62, slots: 7 };

interface AvailabilityRange {
  readonly granularity: Granularity;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** @throws HttpProblem 400 when the range is turned round or too long */
export async function readAvailability(
  resources: Resources,
  bookable: BookableOffice,
  { granularity, from, to }: AvailabilityRange,
): Promise<Availability> {
  const length = daysBetween(from, to) + 1;
  const limit = longestRange[granularity];
  if (length < 1 || length > limit) {
    const errors = [{ pointer: '/query/to', code: 'range', params: { limit } }];
    throw new HttpProblem(400, 'request-invalid', { errors });
  }
  const now = resources.now();
  const calendar = await readCalendar(resources.db, resources, bookable, now);
  const dates = datesBetween(from, to);
  const previous = calendar.neighbour(from, -1);
  const next = calendar.neighbour(to, 1);
  return {
    office: bookable.office.id,
    now: now.toISOString(),
    days: dates.map((date) => calendar.day(date)),
    ...(granularity === 'slots' && { slots: dates.flatMap((date) => calendar.slots(date)) }),
    ...(previous && { previous }),
    ...(next && { next }),
  };
}
