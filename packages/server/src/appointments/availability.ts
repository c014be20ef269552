import type { Visit } from '@fanar/contract';
import { daysBetween, type CivilDate } from '@fanar/egypt';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import type { KnownOffice } from './known-offices.js';
import {
  writeSheet,
  type Granularity,
  type OfficeSheet,
  type SheetQuestion,
} from './office-sheet.js';
import { horizonOf, type Horizon } from './office-view.js';
import { assertServedAt, minutesAt, planVisit } from './visit.js';

const longestRange: Readonly<Record<Granularity, number>> = { offices: 62, days: 62, slots: 7 };

/** Sheets that are kept of an office: people ask for few ranges, and who asks for many fills no memory. */
const mostSheets = 16;

export interface AvailabilityQuestion {
  readonly visit: Visit;
  readonly offices: readonly string[];
  readonly granularity: Granularity;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * `Availability` as JSON, put together from what is known of the offices: where nothing has changed
 * since, no statement is asked and no day is worked out.
 * @throws HttpProblem 400 when the range is turned round or too long; 404 `office-not-found`,
 *   `service-not-found`, `appointment-not-offered`; 409 what {@link planVisit} throws, `visit-too-long`
 */
export async function readAvailability(
  { catalogue, knownOffices, limits, now: clock }: Resources,
  { visit, offices, granularity, from, to }: AvailabilityQuestion,
): Promise<string> {
  assertRange(granularity, from, to);
  const planned = planVisit(catalogue, visit);
  const asked = offices.map((id) => catalogue.bookable(id));
  for (const office of asked) assertServedAt(office, planned);
  const now = clock();
  const known = await knownOffices.read(asked, now);
  const horizon = horizonOf(now, limits.lead);
  let longest = 0;
  const sheets = known.map((office) => {
    const minutes = minutesAt(planned, office.plans.slotMinutes);
    longest = Math.max(longest, minutes);
    return sheetOf(office, { minutes, granularity, from, to }, horizon, now);
  });
  if (!sheets.some(({ fits }) => fits)) throw new HttpProblem(409, 'visit-too-long');
  const texts = sheets.map(({ text }) => text);
  return `{"now":"${now.toISOString()}","minutes":${longest},"offices":[${texts.join()}]}`;
}

function assertRange(granularity: Granularity, from: CivilDate, to: CivilDate): void {
  const length = daysBetween(from, to) + 1;
  const limit = longestRange[granularity];
  if (length >= 1 && length <= limit) return;
  const errors = [{ pointer: '/query/to', code: 'range', params: { limit } }];
  throw new HttpProblem(400, 'request-invalid', { errors });
}

/** As it was written, while that is true. */
function sheetOf(
  { sheets, plans, load }: KnownOffice,
  question: SheetQuestion,
  horizon: Horizon,
  now: Date,
): OfficeSheet {
  const name = Object.values(question).join(' ');
  const kept = sheets.get(name);
  if (kept && now.getTime() < kept.until) return kept;
  const sheet = writeSheet(plans, question, horizon, load);
  const [oldest] = sheets.keys();
  if (sheets.size >= mostSheets && oldest !== undefined) sheets.delete(oldest);
  sheets.set(name, sheet);
  return sheet;
}
