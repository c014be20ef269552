import type { Bundle, Schedule } from 'fhir/r4.js';
import { horizonOf } from '../appointments/office-view.js';
import { readPlans } from '../appointments/plans.js';
import type { Resources } from '../resources.js';
import { searchset } from './bundle.js';
import type { HealthOffice } from './health-offices.js';
import { FhirProblem } from './outcome.js';
import { scheduleOf } from './schedule.js';
import { alternatives, referencesIn, type Search } from './search.js';
import type { TitleOf } from './terms.js';

/** What the resources are made of. */
export interface View {
  readonly resources: Resources;
  readonly offices: ReadonlyMap<string, HealthOffice>;
  readonly titleOf: TitleOf;
}

/** @throws FhirProblem 404 */
export async function readSchedule(view: View, id: string): Promise<Schedule> {
  const office = view.offices.get(id);
  const [schedule] = office ? await describe(view, [office]) : [];
  if (!schedule) throw new FhirProblem(404, 'not-found', 'No such Schedule');
  return schedule;
}

export async function searchSchedules(view: View, search: Search, base: string): Promise<Bundle> {
  const ids = alternatives(search, '_id');
  const actors = referencesIn(search, 'actor', 'Location', base);
  const found = [...view.offices]
    .filter(([id]) => (ids?.includes(id) ?? true) && (actors?.includes(id) ?? true))
    .map(([, office]) => office);
  const items = await describe(view, found);
  return searchset({ base, search, items, resource: (schedule) => schedule });
}

async function describe(
  { resources: { db, now, limits }, titleOf }: View,
  offices: readonly HealthOffice[],
): Promise<Schedule[]> {
  if (offices.length === 0) return [];
  const horizon = horizonOf(now(), limits.lead);
  const plans = await readPlans(
    db,
    offices.map(({ bookable }) => bookable),
  );
  return offices.flatMap((office, at) => {
    const own = plans[at];
    return own ? [scheduleOf(office, own, horizon, titleOf)] : [];
  });
}
