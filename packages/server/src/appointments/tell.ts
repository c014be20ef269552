import type { Transaction } from 'kysely';
import type { Language } from '@fanar/contract';
import type { AppointmentRow, Database } from '../database/schema.js';
import type { AppointmentData, AppointmentKind } from '../messages/appointment-words.js';
import type { Recipient } from '../messages/messages.js';
import { enqueue, withdraw, type Posting } from '../messages/outbox.js';
import type { Resources } from '../resources.js';
import { openPerson, type AppointmentPerson } from './person.js';
import { startOf } from './policy.js';
import { visitOf } from './read.js';
import { bookedVisit } from './visit.js';

type Tx = Transaction<Database>;

const hour = 3_600_000;
/** Before the start: the day before, and in time to leave home. */
const reminders = [24 * hour, 2 * hour];
/** A reminder that would come so soon after the booking tells nothing new. */
const quiet = 2 * hour;
/** What was done is worth telling for so long. */
const worth = 24 * hour;

/**
 * Tells whoever gave the number what was done with an appointment, and sees to its reminders: all
 * that waits for it is withdrawn first, in the same transaction, so that none reminds of a time that
 * is no more.
 */
export async function tellAppointment(
  tx: Tx,
  resources: Resources,
  kind: Exclude<AppointmentKind, 'reminder' | 'wait-list-offer'>,
  row: AppointmentRow,
): Promise<void> {
  const subject = `appointment:${row.reference}`;
  if (kind !== 'confirmed') await withdraw(tx, resources, subject);
  const person = openPerson(resources.vault, row);
  const tell = (what: AppointmentKind, posting: Posting): Promise<void> =>
    enqueue(
      tx,
      resources,
      {
        kind: `appointment-${what}`,
        language: row.language as Language,
        params: dataOf(resources, what, row, person),
        to: recipientsOf(person, what),
      },
      posting,
    );
  const now = resources.now().getTime();
  const start = startOf(row).getTime();
  await tell(kind, { subject, expiresAt: new Date(Math.max(start, now + worth)) });
  if (row.status !== 'booked' || person.reminders === false) return;
  for (const before of reminders) {
    const due = start - before;
    if (due < now + quiet) continue;
    await tell('reminder', { subject, notBefore: new Date(due), expiresAt: new Date(start) });
  }
}

/** Text messages first; what is done by mail is a copy, and a reminder needs none. */
function recipientsOf({ mobile, email }: AppointmentPerson, kind: AppointmentKind): Recipient[] {
  return [
    { channel: 'sms', to: mobile },
    ...(email !== undefined && kind !== 'reminder'
      ? [{ channel: 'email' as const, to: email }]
      : []),
  ];
}

function dataOf(
  { catalogue, pages }: Resources,
  kind: AppointmentKind,
  row: AppointmentRow,
  { key }: AppointmentPerson,
): AppointmentData {
  const language = row.language as Language;
  const { services } = bookedVisit(catalogue, visitOf(row));
  const [first] = services;
  const title = first?.definition.title;
  const { office } = catalogue.bookable(row.office);
  const page = pages.appointment?.[language];
  return {
    serviceTitle: title?.[language] ?? title?.ar ?? '',
    officeTitle: office.title[language] ?? office.title.ar,
    date: row.date,
    time: row.time,
    reference: row.reference,
    ...(page !== undefined &&
      key !== undefined &&
      kind !== 'cancelled' && { link: withSecret(page, row.reference, key) }),
  };
}

/** In the fragment, which no server sees. */
function withSecret(page: string, reference: string, key: string): string {
  const url = new URL(page);
  url.hash = new URLSearchParams({ reference, key }).toString();
  return url.href;
}
