import type { Selectable } from 'kysely';
import type { BookedPlace, DayLoadTable, HeldPlace } from '../database/schema.js';
import type { DayPlan, Stretch } from './plans.js';

/** What is taken of a pool on a day. */
export interface DayLoad {
  readonly booked: readonly BookedPlace[];
  /** Those that run. */
  readonly held: readonly HeldPlace[];
  /** Those that ran out and nobody has given back yet. */
  readonly ended: readonly HeldPlace[];
}

export const emptyLoad: DayLoad = { booked: [], held: [], ended: [] };

type LoadRow = Pick<Selectable<DayLoadTable>, 'booked' | 'held'>;

/** What a row says as of now: a hold that ran out takes nothing, whether or not it stands there. */
export function loadOf({ booked, held }: LoadRow, now: Date): DayLoad {
  if (held === '[]') return { ...emptyLoad, booked: JSON.parse(booked) as BookedPlace[] };
  const holds = JSON.parse(held) as HeldPlace[];
  const runs = ([, , , , until]: HeldPlace): boolean => until > now.getTime();
  return {
    booked: JSON.parse(booked) as BookedPlace[],
    held: holds.filter(runs),
    ended: holds.filter((hold) => !runs(hold)),
  };
}

export function rowOf({ booked, held }: DayLoad): LoadRow {
  return { booked: JSON.stringify(booked), held: JSON.stringify(held) };
}

export function withHeld(load: DayLoad, hold: HeldPlace): DayLoad {
  return { ...load, held: [...load.held.filter(([id]) => id !== hold[0]), hold] };
}

export function withoutHeld(load: DayLoad, id: string): DayLoad {
  return { ...load, held: load.held.filter(([one]) => one !== id) };
}

/** With so many visits more at a place; `-1` gives one back. */
export function withBooked(load: DayLoad, start: number, minutes: number, change: 1 | -1): DayLoad {
  const isHere = ([at, length]: BookedPlace): boolean => at === start && length === minutes;
  const here = load.booked.find(isHere)?.[2] ?? 0;
  const others = load.booked.filter((place) => !isHere(place));
  const visits = here + change;
  return { ...load, booked: visits > 0 ? [...others, [start, minutes, visits]] : others };
}

export interface Starts {
  /** Minutes of the day at which a visit may start, in order. */
  readonly at: readonly number[];
  /** How many more may start at each. */
  readonly free: readonly number[];
}

interface Offer {
  readonly slotMinutes: number;
  readonly capacity: number;
}

/**
 * When a visit of so many minutes may start, and how many may: it takes one counter in each unit of
 * the grid that it touches, within one stretch. What does not stand on the grid, since the hours
 * were others when it was booked, takes each unit that it touches.
 */
export function startsOf(
  plan: DayPlan,
  { slotMinutes, capacity }: Offer,
  load: DayLoad,
  minutes: number,
): Starts {
  const at: number[] = [];
  const free: number[] = [];
  const units = Math.ceil(minutes / slotMinutes);
  for (const stretch of plan.stretches) {
    const taken = takenOf(stretch, slotMinutes, load);
    const last = Math.min(
      taken.length - units,
      Math.ceil((24 * 60 - stretch[0]) / slotMinutes) - 1,
    );
    for (let unit = 0; unit <= last; unit += 1) {
      const start = stretch[0] + unit * slotMinutes;
      if (start < 60 && plan.lacksFirstHour) continue;
      let most = 0;
      for (let of = unit; of < unit + units; of += 1) most = Math.max(most, taken[of] ?? 0);
      at.push(start);
      free.push(Math.max(0, capacity - most));
    }
  }
  return { at, free };
}

/** How many counters each unit of the stretch has taken. */
function takenOf([first, end]: Stretch, slotMinutes: number, load: DayLoad): number[] {
  const taken = new Array<number>(Math.floor((end - first) / slotMinutes)).fill(0);
  const take = (start: number, minutes: number, visits: number): void => {
    const from = Math.max(0, Math.floor((start - first) / slotMinutes));
    const to = Math.min(taken.length, Math.ceil((start + minutes - first) / slotMinutes));
    for (let unit = from; unit < to; unit += 1) taken[unit] = (taken[unit] ?? 0) + visits;
  };
  for (const [start, minutes, visits] of load.booked) take(start, minutes, visits);
  for (const [, , start, minutes] of load.held) take(start, minutes, 1);
  return taken;
}
