import type { OfficeAvailability } from '@fanar/contract';
import { addDays, type CivilDate } from '@fanar/egypt';
import type { KnownOffice, KnownView } from './known-offices.js';
import { viewOffice, type Horizon, type OfficeView } from './office-view.js';

export type Granularity = 'offices' | 'days' | 'slots';

/** What is asked of an office. */
export interface SheetQuestion {
  readonly granularity: Granularity;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Sheets that are kept of a view: people ask for few ranges, and who asks for many fills no memory. */
const mostSheets = 16;

/** What an office offers for visits of a length: worked out once for as long as it is true. */
export function knownView(
  { plans, load, views }: KnownOffice,
  minutes: number,
  horizon: Horizon,
  now: Date,
): KnownView {
  const kept = views.get(minutes);
  if (kept && now.getTime() < kept.until) return kept;
  const view = viewOffice(plans, minutes, horizon, load);
  const known = {
    view,
    until: view.until(),
    fits: view.fits(),
    sheets: new Map<string, string>(),
  };
  views.set(minutes, known);
  return known;
}

/** {@link OfficeAvailability}, as JSON: written once for all who ask the same. */
export function sheetOf({ view, sheets }: KnownView, question: SheetQuestion): string {
  const name = Object.values(question).join(' ');
  const kept = sheets.get(name);
  if (kept !== undefined) return kept;
  const sheet = JSON.stringify(describeOffice(view, question));
  const [oldest] = sheets.keys();
  if (sheets.size >= mostSheets && oldest !== undefined) sheets.delete(oldest);
  sheets.set(name, sheet);
  return sheet;
}

function describeOffice(
  view: OfficeView,
  { granularity, from, to }: SheetQuestion,
): OfficeAvailability {
  const { office, pool, isShared } = view.plans;
  const dates: CivilDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  const days = dates.map((date) => view.day(date));
  const previous = view.neighbour(from, -1);
  const next = view.neighbour(to, 1);
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
