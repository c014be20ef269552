import { fromInstant, toInstant, type CivilDate } from '@fanar/egypt';
import type { Slot } from 'fhir/r4.js';
import { emptyLoad, startsOf, type DayLoad } from '../appointments/load.js';
import { lastDayOf, type Horizon } from '../appointments/office-view.js';
import { timeOf, type OfficePlans } from '../appointments/plans.js';
import { slotId } from './ids.js';

/** In the order in which they are told. */
export const slotStatuses = ['free', 'busy', 'busy-unavailable'] as const;
type SlotStatus = (typeof slotStatuses)[number];

/** One unit of the grid: a visit takes one or several. */
export interface Unit {
  readonly office: string;
  readonly date: CivilDate;
  readonly time: string;
  readonly minutes: number;
  /** Milliseconds. */
  readonly start: number;
  readonly status: SlotStatus;
}

/**
 * The units of a day that can be planned. Free is one where somebody can still start; what is over,
 * or too soon to be given, is unavailable, whether or not anybody had it.
 */
export function unitsOn(
  plans: OfficePlans,
  date: CivilDate,
  horizon: Horizon,
  load: DayLoad = emptyLoad,
): Unit[] {
  if (date < horizon.first || date > lastDayOf(plans, horizon)) return [];
  const { slotMinutes: minutes, office } = plans;
  const { at, free } = startsOf(plans.day(date), plans, load, minutes);
  return at.map((minute, index) => {
    const time = timeOf(minute);
    const start = Date.parse(toInstant({ date, time }));
    const open = (free[index] ?? 0) > 0 ? 'free' : 'busy';
    const status = start < horizon.earliest.getTime() ? 'busy-unavailable' : open;
    return { office: office.id, date, time, minutes, start, status };
  });
}

export function slotResource(unit: Unit): Slot {
  return {
    resourceType: 'Slot',
    id: slotId(unit),
    schedule: { reference: `Schedule/${unit.office}` },
    status: unit.status,
    start: cairoInstant(unit.start),
    end: cairoInstant(unit.start + unit.minutes * 60_000),
  };
}

/** A whole minute with the offset that Egyptian walls have then. */
export function cairoInstant(milliseconds: number): string {
  const wall = fromInstant(milliseconds);
  const first = toInstant(wall);
  // Of the doubled hour in autumn the second pass is meant where it is not the first.
  return Date.parse(first) === milliseconds ? first : `${wall.date}T${wall.time}:00+02:00`;
}
