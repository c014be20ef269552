import {
  parseEmail,
  parseReference,
  type AssistanceNeed,
  type components,
  type FieldProblem,
} from '@fanar/contract';
import { parsePhone } from '@fanar/egypt';
import type { AppointmentRow } from '../database/schema.js';
import type { Vault } from '../security/vault.js';
import type { PlannedVisit } from './visit.js';

type AppointmentRequest = components['schemas']['AppointmentRequest'];

/** What is known of the people of an appointment; nobody but its office and themselves reads it. */
export interface AppointmentPerson {
  /** To the appointment: what they are sent leads there. Absent where it was booked before that. */
  readonly key?: string;
  readonly name: string;
  /** E.164. */
  readonly mobile: string;
  readonly email?: string;
  readonly bookedBy?: string;
  readonly needs?: readonly AssistanceNeed[];
  readonly note?: string;
  /** Where to come. */
  readonly place?: string;
  /** Default: true. */
  readonly reminders?: boolean;
}

const placeOf = (reference: string): string => `appointment:${reference}:person`;

export function sealPerson(vault: Vault, reference: string, person: AppointmentPerson): Uint8Array {
  return vault.sealJson(person, placeOf(reference));
}

export function openPerson(
  vault: Vault,
  { reference, person }: Pick<AppointmentRow, 'reference' | 'person'>,
): AppointmentPerson {
  return vault.openJson(person, placeOf(reference)) as AppointmentPerson;
}

/** What of a request is kept about people. */
export function personOf(request: AppointmentRequest, key: string): AppointmentPerson {
  const { mobile, email, needs, reminders } = request;
  const words = {
    bookedBy: request.bookedBy?.trim(),
    note: request.note?.trim(),
    place: request.place?.trim(),
  };
  return {
    key,
    name: request.name.trim(),
    mobile,
    ...(email !== undefined && { email }),
    ...(words.bookedBy && { bookedBy: words.bookedBy }),
    ...(needs && needs.length > 0 && { needs }),
    ...(words.note && { note: words.note }),
    ...(words.place && { place: words.place }),
    ...(reminders !== undefined && { reminders }),
  };
}

/** What is wrong with it, each with its place. */
export function problemsOf(request: AppointmentRequest, visit: PlannedVisit): FieldProblem[] {
  const { email, bookedBy, application } = request;
  return [
    ...problemsOfContact(request),
    ...(bookedBy === undefined ? [] : missing('/bookedBy', bookedBy)),
    ...(visit.mode === 'home-visit' ? missing('/place', request.place ?? '') : []),
    ...(email === undefined ? [] : problemsOfEmail(email)),
    ...(application === undefined ? [] : problemsOfReference(application)),
  ];
}

/** What is wrong with the name and the number of somebody who is to be told. */
export function problemsOfContact({
  name,
  mobile,
}: Pick<AppointmentRequest, 'name' | 'mobile'>): FieldProblem[] {
  return [...missing('/name', name), ...problemsOfMobile(mobile)];
}

function missing(pointer: string, text: string): FieldProblem[] {
  return text.trim() === '' ? [{ pointer, code: 'value-missing' }] : [];
}

function problemsOfMobile(mobile: string): FieldProblem[] {
  const pointer = '/mobile';
  const phone = parsePhone(mobile, { kinds: ['mobile'] });
  if (phone.ok) {
    return phone.value === mobile ? [] : [{ pointer, code: 'answer-not-canonical' }];
  }
  const { code, params } = phone;
  return [{ pointer, code, ...(params && { params }) }];
}

function problemsOfEmail(text: string): FieldProblem[] {
  const email = parseEmail(text);
  if (!email.ok) return [{ pointer: '/email', code: email.code }];
  return email.value === text ? [] : [{ pointer: '/email', code: 'answer-not-canonical' }];
}

function problemsOfReference(text: string): FieldProblem[] {
  const reference = parseReference(text);
  return reference.ok ? [] : [{ pointer: '/application', code: reference.code }];
}
