import {
  type Appointment,
  GatewayError,
  makeKey,
  makeReference,
  type ServiceGateway,
} from '@fanar/contract';
import { addDays, cairoNow, toInstant } from '@fanar/egypt';
import {
  memoryGateway,
  OFFICES,
  SERVICES,
  VISIT,
} from '../../appointment-picker/testing/memory-gateway.js';

export const REFERENCE = makeReference('BK', Uint8Array.of(17, 34, 51, 68, 85));
export const OTHER = makeReference('BK', Uint8Array.of(9, 27, 81, 12, 36));
export const KEY = makeKey(Uint8Array.of(1, 35, 69, 103, 137, 171, 205));

/** A Monday far ahead, so that no test comes to its day. */
const DATE = '2031-01-06';

/** A booked appointment, with changes. */
export function appointment(changes: Partial<Appointment> = {}): Appointment {
  const slot = changes.slot ?? slotAt(DATE, '10:00');
  return {
    reference: REFERENCE,
    revision: 0,
    status: 'booked',
    visit: VISIT,
    titles: [{ ar: 'تجديد رخصة تسيير', en: 'Renew a vehicle licence' }],
    office: OFFICES[0],
    slot,
    evidence: [
      {
        id: 'id-card',
        title: { ar: 'بطاقة الرقم القومي', en: 'National ID card' },
        original: true,
      },
      {
        id: 'insurance',
        title: { ar: 'وثيقة التأمين الإجباري', en: 'Compulsory insurance policy' },
        note: { ar: 'سارية', en: 'In force' },
      },
    ],
    changeable: true,
    changeUntil: toInstant({ date: addDays(slot.date, -1), time: slot.time }),
    checkInFrom: toInstant({ date: slot.date, time: '09:30' }),
    bookedAt: '2030-12-30T09:00:00+02:00',
    ...changes,
  };
}

export function slotAt(date: string, time: string): Appointment['slot'] {
  return { date, time, instant: toInstant({ date, time }), minutes: 15, free: 1 };
}

/** The same hour on a day counted from today in Cairo. */
export const slotIn = (days: number) => slotAt(addDays(cairoNow().date, days), '10:00');

/** What an office has cancelled, with two slots to take instead. */
export function cancelledByOffice(): Appointment {
  return appointment({
    status: 'cancelled',
    changeable: false,
    revision: 1,
    cancellation: {
      by: 'office',
      at: '2031-01-04T12:00:00+02:00',
      reason: { ar: 'صيانة طارئة', en: 'Urgent repairs' },
      alternatives: [
        { ...slotAt('2031-01-07', '09:00'), office: OFFICES[0].id },
        { ...slotAt('2031-01-07', '12:30'), office: OFFICES[0].id },
      ],
    },
  });
}

/** A back end that knows one appointment, moves and cancels it, and has slots. */
export function appointmentGateway(first: Appointment = appointment()) {
  const memory = memoryGateway({ offices: OFFICES, services: SERVICES });
  const failures: { readonly method: keyof ServiceGateway; readonly error: unknown }[] = [];
  const answers = new Map<string, Appointment>();
  const calls: { readonly method: keyof ServiceGateway; readonly key?: string }[] = [];
  const lost = new Set<keyof ServiceGateway>();
  let known = first;

  const answer = (method: keyof ServiceGateway, given: Appointment) => {
    if (lost.delete(method)) throw unreachable();
    return given;
  };
  const begin = (method: keyof ServiceGateway, key?: string) => {
    calls.push({ method, ...(key && { key }) });
    const at = failures.findIndex((failure) => failure.method === method);
    if (at >= 0) throw failures.splice(at, 1)[0]?.error;
  };
  const change = (key: string, revision: number, next: () => Appointment) => {
    const before = answers.get(key);
    if (before) return before;
    if (revision !== known.revision) {
      throw new GatewayError({ code: 'appointment-changed', status: 412 });
    }
    known = { ...next(), revision: revision + 1 };
    answers.set(key, known);
    return known;
  };

  const gateway: ServiceGateway = {
    ...memory,
    async getAppointment(reference, key) {
      begin('getAppointment');
      if (reference !== known.reference || key !== KEY) {
        throw new GatewayError({ code: 'appointment-not-found', status: 404 });
      }
      return known;
    },
    async moveAppointment({ revision }, hold, { idempotencyKey }) {
      begin('moveAppointment', idempotencyKey);
      const office = OFFICES.find(({ id }) => id === hold.office) ?? OFFICES[0];
      return change(idempotencyKey, revision, () => ({ ...known, office, slot: hold.slot }));
    },
    async cancelAppointment({ revision }, { idempotencyKey }) {
      begin('cancelAppointment', idempotencyKey);
      const done = change(idempotencyKey, revision, () => ({
        ...known,
        status: 'cancelled',
        changeable: false,
        cancellation: { by: 'citizen', at: '2031-01-04T12:00:00+02:00' },
      }));
      return answer('cancelAppointment', done);
    },
  };
  return {
    ...gateway,
    memory,
    calls,
    count: (method: keyof ServiceGateway) => calls.filter((call) => call.method === method).length,
    /** The next call of the method fails so. */
    fail: (method: keyof ServiceGateway, error: unknown) => failures.push({ method, error }),
    /** The next call of the method is done, but its answer never comes. */
    loseAnswer: (method: keyof ServiceGateway) => lost.add(method),
    /** Somebody else has done it. */
    change: (changes: Partial<Appointment>) => {
      known = { ...known, revision: known.revision + 1, ...changes };
    },
  };
}

export const unreachable = () => new GatewayError({ code: 'network-unreachable', status: 0 });
