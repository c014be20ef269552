import type { Appointment } from '@fanar/contract';
import { addDays, toInstant } from '@fanar/egypt';
import {
  draftsUnder,
  isUnreadable,
  keepDraft,
  openDraft,
  removeDraft,
} from '../service-form/keeping/vault.js';
import type { Copy } from './appointment.state.js';

/*
 * Appointments on this device, for who has no connection at the door: sealed as drafts are, each until
 * the end of its day.
 */

const UNDER = 'appointment/';
/** Whichever window keeps it last has read it last. */
const WRITER = 'appointment';

/** All that are kept, first to come first; those whose day is over are removed. */
export async function keptCopies(now: number): Promise<readonly Copy[]> {
  const ids = await draftsUnder(UNDER, now);
  const copies = await Promise.all(ids.map(open));
  return copies
    .flatMap((copy) => copy ?? [])
    .sort((one, other) =>
      one.appointment.slot.instant.localeCompare(other.appointment.slot.instant),
    );
}

/** @throws DOMException where the browser has no room, or keeps nothing for this page */
export async function keepCopy(copy: Copy, now: number): Promise<void> {
  const { appointment, key, at } = copy;
  await keepDraft({
    id: idOf(appointment.reference),
    writer: WRITER,
    at: now,
    until: endOf(appointment),
    isQueued: false,
    isFirst: true,
    isForced: true,
    content: { appointment: onSlip(appointment), key, at },
    files: new Map(),
  });
}

export function forgetCopy(reference: string): Promise<void> {
  return removeDraft(idOf(reference));
}

const idOf = (reference: string) => `${UNDER}${reference}`;

/** The midnight that ends its day in Cairo. */
function endOf({ slot }: Appointment): number {
  return Date.parse(toInstant({ date: addDays(slot.date, 1), time: '00:00' }));
}

async function open(id: string): Promise<Copy | undefined> {
  try {
    return (await openDraft(id, WRITER))?.content as Copy | undefined;
  } catch (error) {
    if (isUnreadable(error)) await removeDraft(id);
    return undefined;
  }
}

/** What the slip shows, whatever else a server may say of an appointment. */
function onSlip({
  reference,
  revision,
  status,
  visit,
  titles,
  office,
  slot,
  evidence,
  changeable,
  changeUntil,
  checkInFrom,
  needs,
  bookedAt,
  cancellation,
}: Appointment): Appointment {
  return {
    ...{ reference, revision, status, visit, titles, office, slot, evidence, changeable, bookedAt },
    ...(changeUntil && { changeUntil }),
    ...(checkInFrom && { checkInFrom }),
    ...(needs && { needs }),
    ...(cancellation && { cancellation }),
  };
}
