import type { Availability, OfficeAvailability, OfficeSlot } from '@fanar/contract';
import type { Day } from './model.js';

/** Open before full, and so on: the best that any office has to say of a day. */
const BEST_FIRST = ['open', 'full', 'closed', 'beyond', 'past'] as const;

/** One office of each pool: what they share is there once. */
export function distinct({ offices }: Availability): readonly OfficeAvailability[] {
  const pools = new Set<string>();
  return offices.filter(({ pool }) => {
    if (pool === undefined) return true;
    const isNew = !pools.has(pool);
    pools.add(pool);
    return isNew;
  });
}

/** The days of several offices as those of one: free where any is, closed where all are. */
export function mergedDays(availability: Availability): readonly Day[] {
  const byDate = new Map<string, Day>();
  for (const { days = [] } of distinct(availability)) {
    for (const day of days) {
      const before = byDate.get(day.date);
      byDate.set(day.date, before ? merge(before, day) : day);
    }
  }
  return [...byDate.values()];
}

/** Free slots of a day, by time; of those at one time in the order of the offices. */
export function mergedSlots(availability: Availability, date: string): readonly OfficeSlot[] {
  return distinct(availability)
    .flatMap(({ office, slots = [] }) => slots.map((slot) => ({ ...slot, office })))
    .filter((slot) => slot.date === date && slot.free > 0)
    .sort((one, other) => (one.time < other.time ? -1 : Number(one.time > other.time)));
}

/** The nearest bookable day before and after, at any of the offices. */
export function mergedPointers(availability: Availability): { previous?: string; next?: string } {
  const all = distinct(availability);
  const previous = all
    .flatMap((each) => each.previous ?? [])
    .sort()
    .at(-1);
  const next = all.flatMap((each) => each.next ?? []).sort()[0];
  return { ...(previous && { previous }), ...(next && { next }) };
}

function merge(one: Day, other: Day): Day {
  const free = one.free + other.free;
  const state = BEST_FIRST.find((each) => each === one.state || each === other.state) ?? 'full';
  const told = one.state === state ? one : other;
  // Only where both are closed without an announcement.
  const isTentative =
    state === 'closed' && (one.isTentative ?? false) && (other.isTentative ?? false);
  return {
    date: one.date,
    state,
    free,
    ...(told.reason && { reason: told.reason }),
    ...(isTentative && { isTentative }),
    ...(told.note && { note: told.note }),
    // Of several offices only what holds at all of them.
    ...(one.gaps && JSON.stringify(one.gaps) === JSON.stringify(other.gaps) && { gaps: one.gaps }),
  };
}
