import { randomUUID } from 'node:crypto';
import type { components, FieldProblem, WaitListReceipt } from '@fanar/contract';
import { addDays, fromInstant } from '@fanar/egypt';
import type { Transaction } from 'kysely';
import { horizonOf, viewOffice } from '../appointments/office-view.js';
import { problemsOfContact } from '../appointments/person.js';
import { readPlans } from '../appointments/plans.js';
import { minutesAt, planVisit, type PlannedVisit } from '../appointments/visit.js';
import type { Database } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { newToken } from '../security/keys.js';
import { describeEntry } from './entries.js';
import { entryPlace, sealWaiting } from './entry.js';

export type WaitListRequest = components['schemas']['WaitListRequest'];

/** Nobody plans further ahead. */
const longestWait = 400;

/**
 * @throws HttpProblem 404 `service-not-found`, `office-not-found`, `appointment-not-offered`; 409 what
 *   {@link planVisit} throws, `visit-too-long`; 422 `answers-invalid`
 */
export async function joinWaitList(
  tx: Transaction<Database>,
  resources: Resources,
  request: WaitListRequest,
): Promise<WaitListReceipt> {
  const { vault, now } = resources;
  const planned = planVisit(resources.catalogue, request.visit);
  await assertPossible(tx, resources, planned, request.offices);
  const errors = [...problemsOfContact(request), ...problemsOfDates(request, now())];
  if (errors.length > 0) throw new HttpProblem(422, 'answers-invalid', { errors });
  const [id, key] = [randomUUID(), newToken()];
  const { name, mobile, from, to, language, parts = [] } = request;
  const row = await tx
    .insertInto('wait_entry')
    .values({
      id,
      key_hash: vault.hash(key, entryPlace(id)),
      visit: JSON.stringify(planned.visit),
      offices: JSON.stringify([...new Set(request.offices)]),
      from,
      to,
      parts: JSON.stringify(parts),
      language,
      person: sealWaiting(vault, id, { name: name.trim(), mobile, key }),
      state: 'waiting',
      unanswered: 0,
      refused: '[]',
      waits_since: now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { ...(await describeEntry(tx, resources, row)), key };
}

/** That offices serve it, and that one of them is open long enough at a stretch. */
async function assertPossible(
  tx: Transaction<Database>,
  { catalogue, limits, now }: Resources,
  planned: PlannedVisit,
  offices: readonly string[],
): Promise<void> {
  const wanted = planned.services.map(({ definition }) => definition.id);
  const asked = offices.map((id) => catalogue.bookable(id));
  const serves = asked.every(({ services }) => wanted.every((id) => services.includes(id)));
  if (!serves) throw new HttpProblem(404, 'office-not-found');
  const horizon = horizonOf(now(), limits.lead);
  const plans = await readPlans(tx, asked);
  const fits = plans.some((one) =>
    viewOffice(one, minutesAt(planned, one.slotMinutes), horizon, () => undefined).fits(),
  );
  if (!fits) throw new HttpProblem(409, 'visit-too-long');
}

function problemsOfDates(
  { from, to }: Pick<WaitListRequest, 'from' | 'to'>,
  now: Date,
): FieldProblem[] {
  const pointer = '/to';
  const { date: today } = fromInstant(now);
  const max = addDays(today, longestWait);
  if (from > to) return [{ pointer, code: 'date-range-order' }];
  if (to < today) return [{ pointer, code: 'date-too-early', params: { min: today } }];
  if (to > max) return [{ pointer, code: 'date-too-late', params: { max } }];
  return [];
}
