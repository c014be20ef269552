import type { Kysely } from 'kysely';
import type { components, OfficeSlot } from '@fanar/contract';
import { addDays, distanceBetween, toInstant } from '@fanar/egypt';
import type { BookableOffice } from '../catalogue.js';
import type { Database } from '../database/schema.js';
import type { Resources } from '../resources.js';
import { horizonOf, viewOffice } from './office-view.js';
import { readPlans } from './plans.js';
import { readLoads } from './read-loads.js';
import { bookedVisit, minutesAt } from './visit.js';

/** So many at the office that was asked for, and so many at others. */
const offeredHere = 5;
const offeredElsewhere = 3;
/** So many other offices are looked at. */
const othersAsked = 5;

/** The free slots nearest in time: at the office that was asked for first, then at those near it. */
export async function nearestSlots(
  db: Kysely<Database>,
  resources: Resources,
  { visit, office, date, time }: components['schemas']['HoldRequest'],
): Promise<OfficeSlot[]> {
  const { catalogue, limits } = resources;
  const planned = bookedVisit(catalogue, visit);
  const here = catalogue.bookable(office);
  const services = planned.services.map(({ definition }) => definition.id);
  const others = nearestOffices(here, catalogue.bookableFor(services)).slice(0, othersAsked);
  const now = resources.now();
  const horizon = horizonOf(now, limits.lead);
  const plans = await readPlans(db, [here, ...others]);
  const days = Math.max(...plans.map(({ bookableDays }) => bookableDays));
  const load = await readLoads(
    db,
    plans.map(({ pool }) => pool),
    horizon.first,
    addDays(horizon.first, days),
    now,
  );
  const instant = toInstant({ date, time });
  const at = (one: (typeof plans)[number], count: number): OfficeSlot[] =>
    viewOffice(one, minutesAt(planned, one.slotMinutes), horizon, (day) =>
      load(one.pool, day),
    ).nearest(instant, count);
  const [own, ...rest] = plans;
  const elsewhere = rest.flatMap((one) => at(one, offeredElsewhere));
  return [...(own ? at(own, offeredHere) : []), ...nearestOf(elsewhere, instant)];
}

function nearestOf(slots: readonly OfficeSlot[], instant: string): OfficeSlot[] {
  const distance = (slot: OfficeSlot): number =>
    Math.abs(Date.parse(slot.instant) - Date.parse(instant));
  return [...slots].sort((a, b) => distance(a) - distance(b)).slice(0, offeredElsewhere);
}

/** Others by their distance, those without a place last; of a pool, what is taken here is taken there. */
function nearestOffices(
  here: BookableOffice,
  offices: readonly BookableOffice[],
): readonly BookableOffice[] {
  const from = here.office.place;
  const distance = ({ office }: BookableOffice): number =>
    from && office.place ? distanceBetween(from, office.place) : Infinity;
  return offices
    .filter(({ pool }) => pool !== here.pool)
    .map((office) => ({ office, distance: distance(office) }))
    .sort((a, b) => (a.distance === b.distance ? 0 : a.distance - b.distance))
    .map(({ office }) => office);
}
