import type { Availability, OfficeAvailability, Visit } from '@fanar/contract';
import { addDays, daysBetween, type CivilDate } from '@fanar/egypt';
import type { BookableOffice } from '../catalogue.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { horizonOf, lastDayOf, viewOffice, type Horizon, type OfficeView } from './office-view.js';
import { readPlans } from './plans.js';
import { readLoads } from './read-loads.js';
import { assertServedAt, minutesAt, planVisit, type PlannedVisit } from './visit.js';

type Granularity = 'offices' | 'days' | 'slots';

const longestRange: Readonly<Record<Granularity, number>> = { offices: 62, days: 62, slots: 7 };

export interface AvailabilityQuestion {
  readonly visit: Visit;
  readonly offices: readonly string[];
  readonly granularity: Granularity;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * In two statements, however many offices and days.
 * @throws HttpProblem 400 when the range is turned round or too long; 404 `office-not-found`,
 *   `service-not-found`, `appointment-not-offered`; 409 what {@link planVisit} throws, `visit-too-long`
 */
export async function readAvailability(
  resources: Resources,
  { visit, offices, granularity, from, to }: AvailabilityQuestion,
): Promise<Availability> {
  assertRange(granularity, from, to);
  const planned = planVisit(resources.catalogue, visit);
  const asked = offices.map((id) => resources.catalogue.bookable(id));
  for (const office of asked) assertServedAt(office, planned);
  const now = resources.now();
  const horizon = horizonOf(now, resources.limits.lead);
  const views = await viewOffices(resources, planned, asked, horizon, now);
  if (!views.some((view) => view.fits())) throw new HttpProblem(409, 'visit-too-long');
  const dates = datesBetween(from, to);
  return {
    now: now.toISOString(),
    minutes: Math.max(...views.map(({ minutes }) => minutes)),
    offices: views.map((view) => describeOffice(view, granularity, dates)),
  };
}

function assertRange(granularity: Granularity, from: CivilDate, to: CivilDate): void {
  const length = daysBetween(from, to) + 1;
  const limit = longestRange[granularity];
  if (length >= 1 && length <= limit) return;
  const errors = [{ pointer: '/query/to', code: 'range', params: { limit } }];
  throw new HttpProblem(400, 'request-invalid', { errors });
}

async function viewOffices(
  { db }: Resources,
  planned: PlannedVisit,
  asked: readonly BookableOffice[],
  horizon: Horizon,
  now: Date,
): Promise<OfficeView[]> {
  const plans = await readPlans(db, asked);
  const last =
    plans
      .map((one) => lastDayOf(one, horizon))
      .sort()
      .at(-1) ?? horizon.first;
  const pools = plans.map(({ pool }) => pool);
  const load = await readLoads(db, pools, horizon.first, last, now);
  return plans.map((one) =>
    viewOffice(one, minutesAt(planned, one.slotMinutes), horizon, (date) => load(one.pool, date)),
  );
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

/** Both days included. */
function datesBetween(from: CivilDate, to: CivilDate): CivilDate[] {
  const dates: CivilDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}
