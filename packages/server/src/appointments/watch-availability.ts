import type { AvailabilityChange } from '@fanar/contract';
import type { Resources } from '../resources.js';

/** Milliseconds between two changes of one office that one client is told of. */
const shortestPause = 1000;

export interface ChangeCollector {
  add(office: string, dates: readonly string[]): void;
  stop(): void;
}

interface Collected {
  readonly dates: Set<string>;
  readonly timer: NodeJS.Timeout;
}

/**
 * Tells of the first change at once, and of all that follow it within the pause together, at its end.
 */
export function collectChanges(
  pause: number,
  tell: (change: AvailabilityChange) => void,
): ChangeCollector {
  const collected = new Map<string, Collected>();
  const send = (office: string, dates: Iterable<string>): void => {
    const timer = setTimeout(() => end(office), pause).unref();
    collected.set(office, { dates: new Set(), timer });
    tell({ office, dates: [...dates].sort() });
  };
  const end = (office: string): void => {
    const dates = collected.get(office)?.dates ?? new Set();
    collected.delete(office);
    if (dates.size > 0) send(office, dates);
  };
  return {
    add(office, dates) {
      const here = collected.get(office);
      if (!here) return send(office, dates);
      for (const date of dates) here.dates.add(date);
    },
    stop() {
      for (const { timer } of collected.values()) clearTimeout(timer);
      collected.clear();
    },
  };
}

/**
 * Tells when what is free at these offices may have changed.
 * @param onMissed told where changes may have been lost
 * @returns what ends it
 */
export function watchAvailability(
  { catalogue, notices }: Pick<Resources, 'catalogue' | 'notices'>,
  offices: readonly string[],
  tell: (change: AvailabilityChange) => void,
  onMissed: () => void,
): () => void {
  const watched = [...new Set(offices)].map((id) => ({ id, pool: catalogue.bookable(id).pool }));
  const changes = collectChanges(shortestPause, tell);
  const unsubscribe = notices.subscribe('availability', (notice) => {
    if (notice === 'missed') return onMissed();
    for (const { id, pool } of watched) if (pool === notice.pool) changes.add(id, notice.dates);
  });
  return () => {
    unsubscribe();
    changes.stop();
  };
}
