import type { OfficeAvailability } from '@fanar/contract';
import { addDays, type CivilDate } from '@fanar/egypt';
import { Piece } from '../http/pieces.js';
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
    sheets: new Map<string, Piece>(),
  };
  views.set(minutes, known);
  return known;
}

/**
 * {@link OfficeAvailability} of each, as the items of a JSON array, with the commas between them: each is
 * written once for all who ask the same.
 */
export function sheetsOf(views: readonly KnownView[], question: SheetQuestion): Piece[] {
  const { granularity, from, to } = question;
  const name = `${granularity} ${from} ${to}`;
  let dates: readonly CivilDate[] | undefined;
  return views.map(({ view, sheets }, at) => {
    const comma = at > 0 ? ',' : '';
    const kept = sheets.get(comma + name);
    if (kept) return kept;
    dates ??= datesOf(question);
    const sheet = new Piece(comma + JSON.stringify(describeOffice(view, granularity, dates)));
    const [oldest] = sheets.keys();
    if (sheets.size >= mostSheets && oldest !== undefined) sheets.delete(oldest);
    sheets.set(comma + name, sheet);
    return sheet;
  });
}

function datesOf({ from, to }: SheetQuestion): CivilDate[] {
  const dates: CivilDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

function describeOffice(
  view: OfficeView,
  granularity: Granularity,
  dates: readonly CivilDate[],
): OfficeAvailability {
  const { office, pool, isShared } = view.plans;
  const days = dates.map((date) => view.day(date));
  const [first, last] = [dates[0], dates.at(-1)];
  const previous = first && view.neighbour(first, -1);
  const next = last && view.neighbour(last, 1);
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
