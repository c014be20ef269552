import type { Hold, Text } from '@fanar/contract';
import type { Transaction } from 'kysely';
import { bookedVisit } from '../appointments/visit.js';
import type { Database, WaitEntryRow } from '../database/schema.js';
import type { AppointmentData } from '../messages/appointment-words.js';
import { enqueue } from '../messages/outbox.js';
import type { Resources } from '../resources.js';
import { entryPlace, openWaiting, readEntry } from './entry.js';

/** Tells whoever waits of the slot that is kept for them, in the transaction that keeps it. */
export async function tellOffer(
  tx: Transaction<Database>,
  resources: Resources,
  row: WaitEntryRow,
  { visit, office, slot, expiresAt }: Hold,
): Promise<void> {
  const { catalogue, pages, vault } = resources;
  const { id, language } = readEntry(row);
  const { mobile, key } = openWaiting(vault, row);
  const inWords = ({ ar, en }: Text): string => (language === 'en' ? (en ?? ar) : ar);
  const titles = bookedVisit(catalogue, visit).services.map(({ definition }) => definition.title);
  const link = linkTo(pages.waitList?.[language], { entry: id, key });
  const params: AppointmentData = {
    serviceTitle: titles.map(inWords).join(language === 'en' ? ', ' : '، '),
    officeTitle: inWords(catalogue.bookable(office).office.title),
    date: slot.date,
    time: slot.time,
    reference: '',
    until: expiresAt,
    ...(link !== undefined && { link }),
  };
  await enqueue(
    tx,
    resources,
    { kind: 'appointment-wait-list-offer', language, params, to: [{ channel: 'sms', to: mobile }] },
    { expiresAt: new Date(expiresAt), subject: entryPlace(id) },
  );
}

/** The secret is in the fragment, which no server sees. */
function linkTo(
  page: string | undefined,
  secret: Readonly<Record<string, string>>,
): string | undefined {
  if (page === undefined) return undefined;
  const url = new URL(page);
  url.hash = new URLSearchParams(secret).toString();
  return url.href;
}
