import type { CivilDate } from '@fanar/egypt';
import type { Bundle, Slot } from 'fhir/r4.js';
import { horizonOf } from '../appointments/office-view.js';
import { readPlans } from '../appointments/plans.js';
import { readLoads } from '../appointments/read-loads.js';
import { searchset } from './bundle.js';
import { isWithin, readDateRange } from './date-range.js';
import type { HealthOffice } from './health-offices.js';
import { readSlotId } from './ids.js';
import { FhirProblem } from './outcome.js';
import type { View } from './schedules.js';
import { codesIn, neededReferences, type Search } from './search.js';
import { slotResource, slotStatuses, unitsOn, type Unit } from './slot.js';

/** @throws FhirProblem 404, also for a day that is over, or not yet to be planned */
export async function readSlot(view: View, id: string): Promise<Slot> {
  const key = readSlotId(id);
  const office = key && view.offices.get(key.office);
  const units = key && office ? await readUnits(view, [office], [key.date]) : [];
  const unit = units.find(({ time }) => time === key?.time);
  if (!unit) throw new FhirProblem(404, 'not-found', 'No such Slot');
  return slotResource(unit);
}

/** By schedule, in the order of time. @throws FhirProblem 400 */
export async function searchSlots(view: View, search: Search, base: string): Promise<Bundle> {
  const schedules = neededReferences(search, 'schedule', 'Schedule', base);
  const statuses = codesIn(search, 'status', slotStatuses);
  const { first } = horizonOf(view.resources.now(), 0);
  const range = readDateRange('start', search.values.get('start') ?? [], first);
  const offices = schedules.flatMap((id) => view.offices.get(id) ?? []);
  const units = await readUnits(view, offices, range.days);
  const items = units.filter(
    ({ start, status }) => isWithin(range, start) && statuses.includes(status),
  );
  const understood = { start: range.given };
  return searchset({ base, search, items, resource: slotResource, understood });
}

/** In two statements, however many offices and days. */
async function readUnits(
  { resources: { db, now, limits } }: View,
  asked: readonly HealthOffice[],
  days: readonly CivilDate[],
): Promise<Unit[]> {
  // Where nothing is by appointment, nothing can be booked, whatever the hours.
  const offices = asked.filter(({ services }) => services.length > 0);
  const [first, last] = [days[0], days.at(-1)];
  if (offices.length === 0 || first === undefined || last === undefined) return [];
  const present = now();
  const horizon = horizonOf(present, limits.lead);
  const plans = await readPlans(
    db,
    offices.map(({ bookable }) => bookable),
  );
  const pools = plans.map(({ pool }) => pool);
  const loads = await readLoads(db, pools, first, last, present);
  return plans.flatMap((own) =>
    days.flatMap((date) => unitsOn(own, date, horizon, loads(own.pool, date))),
  );
}
