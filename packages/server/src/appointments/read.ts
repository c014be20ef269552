import type { Kysely } from 'kysely';
import type { Appointment, ServiceDefinition, Text, Visit } from '@fanar/contract';
import type { AppointmentRow, Database } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { readKey, readReference } from '../security/keys.js';
import { nearestSlots } from './alternatives.js';
import { slotOf } from './holds.js';
import type { DayLoad } from './load.js';
import { openPerson } from './person.js';
import { readPlans, type OfficePlans } from './plans.js';
import { assertChangeable, changeUntil, checkInFrom } from './policy.js';
import { readLoads } from './read-loads.js';
import { bookedVisit } from './visit.js';

/** By whom, when and why. */
export interface Cancellation {
  readonly by: 'citizen' | 'office';
  readonly at: string;
  readonly reason?: Text;
}

/**
 * The appointment, to whoever has its key.
 * @throws HttpProblem 404 `appointment-not-found`, the same for a wrong reference and a wrong key
 */
export async function readAppointment(
  resources: Resources,
  reference: string,
  key: string,
): Promise<Appointment> {
  const row = await openAppointment(resources.db, resources, reference, key);
  return describeAppointment(resources.db, resources, row);
}

/** @throws HttpProblem 404 `appointment-not-found` */
export async function openAppointment(
  db: Kysely<Database>,
  { vault }: Resources,
  referenceText: string,
  keyText: string,
): Promise<AppointmentRow> {
  const reference = readReference(referenceText);
  return db
    .selectFrom('appointment')
    .selectAll()
    .where('reference', '=', reference)
    .where('key_hash', '=', vault.hash(readKey(keyText), `appointment:${reference}`))
    .executeTakeFirstOrThrow(() => new HttpProblem(404, 'appointment-not-found'));
}

export function visitOf(row: Pick<AppointmentRow, 'visit'>): Visit {
  return JSON.parse(row.visit) as Visit;
}

/** An appointment that stands, or that its person cancelled, from what was read already. */
export function describeWith(
  { catalogue, vault, now, limits }: Resources,
  row: AppointmentRow,
  plans: OfficePlans | undefined,
  load: DayLoad | undefined,
): Appointment {
  const { reference, revision, status } = row;
  const visit = bookedVisit(catalogue, visitOf(row));
  const arrival = checkInFrom(row, visit, limits.checkInBefore);
  const { needs } = openPerson(vault, row);
  return {
    reference,
    revision,
    status,
    visit: visit.visit,
    titles: visit.services.map(({ definition }) => definition.title),
    office: catalogue.bookable(row.office).office,
    slot: slotOf(row, plans, load),
    evidence: evidenceOf(visit.services.map(({ definition }) => definition)),
    changeable: isChangeable(() => assertChangeable(row, visit, now())),
    changeUntil: changeUntil(row, visit).toISOString(),
    ...(arrival && { checkInFrom: arrival.toISOString() }),
    ...(needs && needs.length > 0 && { needs: [...needs] }),
    bookedAt: row.created_at.toISOString(),
    ...(row.cancellation !== null && {
      cancellation: JSON.parse(row.cancellation) as Cancellation,
    }),
  };
}

export async function describeAppointment(
  db: Kysely<Database>,
  resources: Resources,
  row: AppointmentRow,
): Promise<Appointment> {
  const [plans] = await readPlans(db, [resources.catalogue.bookable(row.office)]);
  const load = await readLoads(db, [row.pool], row.date, row.date, resources.now());
  const appointment = describeWith(resources, row, plans, load(row.pool, row.date));
  const { cancellation } = appointment;
  if (cancellation?.by !== 'office') return appointment;
  const { office, date, time } = row;
  const request = { visit: visitOf(row), office, date, time };
  const alternatives = await nearestSlots(db, resources, request);
  return { ...appointment, cancellation: { ...cancellation, alternatives } };
}

/** Each document once, though several services ask for it. */
function evidenceOf(definitions: readonly ServiceDefinition[]): Appointment['evidence'] {
  const all = definitions.flatMap(({ evidence }) => evidence);
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

function isChangeable(assert: () => void): boolean {
  try {
    assert();
    return true;
  } catch (error) {
    if (error instanceof HttpProblem) return false;
    throw error;
  }
}
