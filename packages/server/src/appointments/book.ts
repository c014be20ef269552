import type { Transaction } from 'kysely';
import {
  parseReference,
  type AppointmentReceipt,
  type FieldProblem,
  type Language,
} from '@fanar/contract';
import { parsePhone } from '@fanar/egypt';
import type { Database, HoldRow } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { newReadableKey, newReference } from '../security/keys.js';
import { describeAppointment } from './read.js';
import { assertRunning, lockHold } from './holds.js';

export interface BookingRequest {
  readonly hold: string;
  readonly name: string;
  readonly mobile: string;
  readonly application?: string | undefined;
  readonly language: Language;
}

/**
 * Makes an appointment of a hold.
 * @throws HttpProblem 404 `hold-not-found`, 410 `hold-expired`, 422 `answers-invalid`
 */
export async function bookAppointment(
  tx: Transaction<Database>,
  resources: Resources,
  request: BookingRequest,
  holdKey: string,
): Promise<AppointmentReceipt> {
  const now = resources.now();
  const hold = await lockHold(tx, resources, request.hold, holdKey);
  assertRunning(hold, now);
  const errors = problemsOf(request);
  if (errors.length > 0) throw new HttpProblem(422, 'answers-invalid', { errors });
  const kept = await tx
    .updateTable('seat')
    .set({ expires_at: null })
    .where('hold', '=', hold.id)
    .returning('hold')
    .executeTakeFirst();
  // Another process with a faster clock may have taken the seat over.
  if (!kept) throw new HttpProblem(410, 'hold-expired');
  await tx.updateTable('hold').set({ state: 'booked' }).where('id', '=', hold.id).execute();
  const key = newReadableKey();
  const reference = await keep(tx, resources, request, hold, key);
  return { ...(await describeAppointment(tx, resources, { ...hold, reference })), key };
}

function problemsOf({ name, mobile, application }: BookingRequest): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (name.trim() === '') problems.push({ pointer: '/name', code: 'value-missing' });
  const phone = parsePhone(mobile, { kinds: ['mobile'] });
  if (!phone.ok) {
    const { code, params } = phone;
    problems.push({ pointer: '/mobile', code, ...(params && { params }) });
  } else if (phone.value !== mobile) {
    problems.push({ pointer: '/mobile', code: 'answer-not-canonical' });
  }
  const reference = application === undefined ? undefined : parseReference(application);
  if (reference && !reference.ok) {
    problems.push({ pointer: '/application', code: reference.code });
  }
  return problems;
}

async function keep(
  tx: Transaction<Database>,
  { vault, now }: Resources,
  { name, mobile, application, language }: BookingRequest,
  hold: HoldRow,
  key: string,
): Promise<string> {
  const linked = application === undefined ? undefined : parseReference(application);
  for (;;) {
    const reference = newReference('BK');
    const kept = await tx
      .insertInto('appointment')
      .values({
        reference,
        key_hash: vault.hash(key, `appointment:${reference}`),
        hold: hold.id,
        service: hold.service,
        office: hold.office,
        date: hold.date,
        time: hold.time,
        minutes: hold.minutes,
        application: linked?.ok ? linked.value : null,
        language,
        person: vault.sealJson({ name: name.trim(), mobile }, `appointment:${reference}:person`),
        created_at: now(),
      })
      .onConflict((conflict) => conflict.column('reference').doNothing())
      .returning('reference')
      .executeTakeFirst();
    if (kept) return reference;
  }
}
