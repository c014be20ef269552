import { definitions } from '@fanar/catalogue/definitions';
import { officesFor } from '@fanar/catalogue';
import {
  makeReference,
  type Appointment,
  type Hold,
  type Office,
  type ServiceGateway,
  type WaitListEntry,
} from '@fanar/contract';
import { addDays, cairoNow, toInstant } from '@fanar/egypt';
import { gateway, KEY, refuse, SERVICE } from './gateway.js';

export { KEY, refuse };
export const BOOKING = makeReference('BK', Uint8Array.of(9, 27, 81, 12, 36));
export const ENTRY = '0c1f7e5a-5b1e-4a39-9d0e-3d7f2a1b9c44';

const OFFER_MS = 900_000;
const VISIT = { services: [{ service: SERVICE }] };

function officeList(): readonly Office[] {
  return officesFor(SERVICE).slice(0, 2);
}

function office(): Office {
  const [first] = officeList();
  if (!first) throw new Error(`No office serves ${SERVICE}`);
  return first;
}

const dayIn = (days: number) => addDays(cairoNow().date, days);

function slot(days: number, time: string): Appointment['slot'] {
  const date = dayIn(days);
  return { date, time, instant: toInstant({ date, time }), minutes: 15, free: 1 };
}

/** Booked for the day after tomorrow, with changes. */
export function appointment(changes: Partial<Appointment> = {}): Appointment {
  const booked = slot(2, '10:30');
  const service = definitions.find(({ id }) => id === SERVICE);
  return {
    reference: BOOKING,
    revision: 0,
    status: 'booked',
    visit: VISIT,
    titles: service ? [service.title] : [],
    office: office(),
    slot: booked,
    evidence: (service?.evidence ?? []).map(({ id, title }) => ({ id, title })),
    changeable: true,
    changeUntil: toInstant({ date: dayIn(1), time: '10:30' }),
    checkInFrom: toInstant({ date: booked.date, time: '10:00' }),
    bookedAt: new Date().toISOString(),
    ...changes,
  };
}

/** Cancelled by the office, which offers others. */
export function cancelledByOffice(): Appointment {
  const { id } = office();
  return appointment({
    status: 'cancelled',
    changeable: false,
    revision: 1,
    cancellation: {
      by: 'office',
      at: new Date().toISOString(),
      reason: { ar: 'صيانة طارئة في المبنى', en: 'Urgent repairs in the building' },
      alternatives: [
        { ...slot(3, '09:00'), office: id },
        { ...slot(3, '12:15'), office: id },
      ],
    },
  });
}

/** A back end that knows one appointment. */
export function appointmentGateway(
  known: Appointment = appointment(),
  changes: Partial<ServiceGateway> = {},
): ServiceGateway {
  return gateway({
    getAppointment: async (reference, key) =>
      reference === BOOKING && key === KEY ? known : refuse('appointment-not-found')(),
    moveAppointment: async ({ revision }, hold) => ({
      ...known,
      slot: hold.slot,
      revision: revision + 1,
    }),
    cancelAppointment: async ({ revision }) => ({
      ...known,
      status: 'cancelled',
      changeable: false,
      revision: revision + 1,
      cancellation: { by: 'citizen', at: new Date().toISOString() },
    }),
    ...changes,
  });
}

/** Waits for the next days, with changes. */
export function entry(changes: Partial<WaitListEntry> = {}): WaitListEntry {
  return {
    id: ENTRY,
    state: 'waiting',
    visit: VISIT,
    titles: appointment().titles,
    offices: [...officeList()],
    from: dayIn(0),
    to: dayIn(14),
    parts: ['morning'],
    now: new Date().toISOString(),
    ...changes,
  };
}

export function offered(): WaitListEntry {
  const now = Date.now();
  const offer: Hold = {
    id: '7f4f4f0e-4f3b-4c1b-8f0a-0d4f7a9b2c11',
    key: KEY,
    visit: VISIT,
    office: office().id,
    slot: slot(1, '09:00'),
    expiresAt: new Date(now + OFFER_MS).toISOString(),
    now: new Date(now).toISOString(),
    renewable: false,
  };
  return entry({ state: 'offered', offer });
}

/** A back end with one entry of a wait list. */
export function waitListGateway(known: WaitListEntry = entry()): ServiceGateway {
  return gateway({
    listOffices: async () => officeList(),
    joinWaitList: async () => ({ ...known, key: KEY }),
    getWaitListEntry: async (id, key) =>
      id === ENTRY && key === KEY ? known : refuse('wait-list-not-found')(),
    declineOffer: async () => entry(),
    leaveWaitList: async () => undefined,
    createAppointment: async ({ slot: held }) => ({ ...appointment({ slot: held }), key: KEY }),
  });
}
