import type { CatalogueData } from '../catalogue.js';
import { everyDay, visitCatalogue, visitService } from './visit-catalogue.js';

const service = visitService('test/short', {});

export const raceService = service.id;

/** So many counters at each office, by its name. */
export const raceCapacity: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3 };

/** Twenty slots in a day of three offices: seven at each, but for one. */
export const raceSlots = Object.keys(raceCapacity)
  .flatMap((office) => Array.from({ length: 7 }, (_, at) => ({ office, time: timeOf(at) })))
  .slice(0, 20);

function timeOf(at: number): string {
  const minutes = 9 * 60 + at * 15;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Small offices that many want to get into at once. */
export const raceCatalogue: CatalogueData = visitCatalogue(
  [service],
  everyDay('09:00', '10:45'),
  Object.entries(raceCapacity).map(([id, capacity]) => ({
    id,
    reception: { slotMinutes: 15, capacity, bookableDays: 30 },
  })),
);

export const raceHoldSeconds = 2;

/** Many people have many addresses, whose calls are counted apart. */
export const someAddress = (): string => `192.0.2.${Math.floor(Math.random() * 200)}`;
