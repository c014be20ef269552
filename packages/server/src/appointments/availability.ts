import type { Visit } from '@fanar/contract';
import { daysBetween, type CivilDate } from '@fanar/egypt';
import { Piece } from '../http/pieces.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { knownView, sheetsOf, type Granularity } from './office-sheet.js';
import { horizonOf } from './office-view.js';
import { assertServedAt, minutesAt, planVisit } from './visit.js';

const longestRange: Readonly<Record<Granularity, number>> = { offices: 62, days: 62, slots: 7 };

const tail = new Piece(']}');

export interface AvailabilityQuestion {
  readonly visit: Visit;
  readonly offices: readonly string[];
  readonly granularity: Granularity;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * `Availability` as pieces of JSON, put together from what is known of the offices: where nothing has changed
 * since, no statement is asked and no day is worked out.
 * @throws HttpProblem 400 when the range is turned round or too long; 404 `office-not-found`,
 *   `service-not-found`, `appointment-not-offered`; 409 what {@link planVisit} throws, `visit-too-long`
 */
export async function readAvailability(
  { catalogue, knownOffices, limits, now: clock }: Resources,
  { visit, offices, granularity, from, to }: AvailabilityQuestion,
): Promise<Piece[]> {
  assertRange(granularity, from, to);
  const planned = planVisit(catalogue, visit);
  const asked = offices.map((id) => catalogue.bookable(id));
  for (const office of asked) assertServedAt(office, planned);
  const now = clock();
  const known = await knownOffices.read(asked, now);
  const horizon = horizonOf(now, limits.lead);
  const views = known.map((office) =>
    knownView(office, minutesAt(planned, office.plans.slotMinutes), horizon, now),
  );
  if (!views.some(({ fits }) => fits)) throw new HttpProblem(409, 'visit-too-long');
  const longest = Math.max(...views.map(({ view }) => view.minutes));
  const sheets = sheetsOf(views, { granularity, from, to });
  const head = new Piece(`{"now":"${now.toISOString()}","minutes":${longest},"offices":[`);
  return [head, ...sheets, tail];
}

function assertRange(granularity: Granularity, from: CivilDate, to: CivilDate): void {
  const length = daysBetween(from, to) + 1;
  const limit = longestRange[granularity];
  if (length >= 1 && length <= limit) return;
  const errors = [{ pointer: '/query/to', code: 'range', params: { limit } }];
  throw new HttpProblem(400, 'request-invalid', { errors });
}
