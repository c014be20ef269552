import { offices, officesFor } from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import {
  GatewayError,
  makeKey,
  makeReference,
  type ApplicationStatus,
  type DayAvailability,
  type Hold,
  type Office,
  type ServiceDefinition,
  type ServiceGateway,
  type ServiceId,
  type Slot,
  type Visit,
} from '@fanar/contract';
import { addDays, cairoNow, fromInstant, toInstant, weekday } from '@fanar/egypt';

export const SERVICE: ServiceId = 'traffic/renew-vehicle-licence';
export const REFERENCE = makeReference('AP', Uint8Array.of(17, 34, 51, 68, 85));
export const KEY = makeKey(Uint8Array.of(1, 35, 69, 103, 137, 171, 205));
const BOOKING = makeReference('BK', Uint8Array.of(9, 27, 81, 12, 36));

const TIMES = ['09:00', '09:30', '10:30', '11:00', '12:15', '13:00'];
const MINUTES = 15;
const PER_PERSON = 5;
const DAY_MS = 86_400_000;
const HORIZON = 45;
const HOLD_MS = 600_000;
const RESEND_MS = 60_000;
/** The one that every message brings. */
const CODE = '482193';
const WEEKEND = [5, 6];

/**
 * A back end in memory, for one service of the catalogue: knows one application, and holds and books
 * times that nobody else wants.
 *
 * @param changes Calls that answer otherwise.
 */
export function gateway(changes: Partial<ServiceGateway> = {}): ServiceGateway {
  return {
    getService: service,
    upload: async (file, options) => {
      options?.onProgress?.(file.size, file.size);
      return { id: crypto.randomUUID(), name: file.name, size: file.size, type: file.type };
    },
    removeUpload: async () => undefined,
    createApplication: async ({ service: id, version }) => {
      const now = new Date();
      return {
        reference: REFERENCE,
        trackingKey: KEY,
        service: id,
        version,
        receivedAt: now.toISOString(),
        ...fromInstant(now),
      };
    },
    getApplication: async (reference, key) => {
      return reference === REFERENCE && key === KEY
        ? application()
        : refuse('application-not-found')();
    },
    listOffices: async (id) => officesFor(id),
    getAvailability: async ({ visit, offices: ids, granularity, from, to }) => {
      const days = span(from, to);
      const next = span(addDays(to, 1), addDays(to, HORIZON)).find((date) => free(date) > 0);
      return {
        now: new Date().toISOString(),
        minutes: minutesOf(visit),
        offices: ids.map((office) => ({
          office,
          free: days.reduce((sum, date) => sum + free(date), 0),
          ...(granularity !== 'offices' && { days: days.map(dayOf) }),
          ...(granularity === 'slots' && {
            slots: days.flatMap((date) => slotsOf(date, minutesOf(visit))),
          }),
          ...(next && { next }),
        })),
      };
    },
    createHold: async ({ visit, office, date, time }) => ({
      id: crypto.randomUUID(),
      key: KEY,
      visit,
      office,
      slot: slotAt(date, time, minutesOf(visit)),
      renewable: true,
      ...heldFromNow(),
    }),
    renewHold: async (hold) => ({ ...hold, renewable: false, ...heldFromNow() }),
    releaseHold: async () => undefined,
    createAppointment: async ({ visit, office, slot }, { needs = [] }) => {
      const services = await Promise.all(
        visit.services.map(({ service: id }) => service(id as ServiceId)),
      );
      return {
        reference: BOOKING,
        key: KEY,
        revision: 0,
        status: 'booked',
        visit,
        titles: services.map(({ title }) => title),
        office: await officeAt(office),
        slot,
        evidence: services.flatMap(({ evidence }) => evidence.map((paper) => ({ ...paper }))),
        changeable: true,
        changeUntil: toInstant({ date: addDays(slot.date, -1), time: slot.time }),
        bookedAt: new Date().toISOString(),
        ...(needs.length > 0 && { needs: [...needs] }),
      };
    },
    getAppointment: refuse('not-found'),
    sendCode: async () => ({
      id: crypto.randomUUID(),
      expiresAt: new Date(Date.now() + HOLD_MS).toISOString(),
      resendAt: new Date(Date.now() + RESEND_MS).toISOString(),
      length: CODE.length,
    }),
    checkCode: async (id, code) => {
      if (code !== CODE) return refuse('code-wrong', 422)();
      return { proof: id, expiresAt: new Date(Date.now() + DAY_MS).toISOString() };
    },
    ...changes,
  };
}

/** Of services that leave nothing to choose of a visit: one person, once, at the office. */
export const simpleVisits: Partial<ServiceGateway> = {
  getService: async (id) => {
    const { visit: _, ...definition } = await service(id);
    return definition;
  },
};

/** A call that fails with a problem code. `network-unreachable` has the status 0. */
export function refuse(code: string, status = 404): () => Promise<never> {
  return async () => {
    throw new GatewayError({ code, status });
  };
}

/** The application it knows, received yesterday and under review. */
export async function application(): Promise<ApplicationStatus> {
  const { title, stages, contact } = await service(SERVICE);
  const { date: today } = cairoNow();
  const received = new Date(Date.now() - DAY_MS);
  return {
    reference: REFERENCE,
    service: SERVICE,
    serviceTitle: title,
    stages: stages.map((stage) => ({ ...stage })),
    current: 'review',
    events: [
      { id: 'received', stage: 'received', at: received.toISOString(), ...fromInstant(received) },
    ],
    expected: { from: addDays(today, 3), to: addDays(today, 6) },
    contact,
    appointmentOffered: true,
    updatedAt: received.toISOString(),
  };
}

async function service(id: ServiceId): Promise<ServiceDefinition> {
  return definitions.find((each) => each.id === id) ?? refuse('service-not-found')();
}

async function officeAt(id: string): Promise<Office> {
  return offices.find((each) => each.id === id) ?? refuse('not-found')();
}

function heldFromNow(): Pick<Hold, 'expiresAt' | 'now'> {
  const now = Date.now();
  return {
    now: new Date(now).toISOString(),
    expiresAt: new Date(now + HOLD_MS).toISOString(),
  };
}

function span(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

function minutesOf({ services, people = 1 }: Visit): number {
  const count = services.reduce((sum, { count: times = 1 }) => sum + times, 0);
  return MINUTES * count + PER_PERSON * (people - 1);
}

function slotAt(date: string, time: string, minutes: number): Slot {
  return { date, time, instant: toInstant({ date, time }), minutes, free: 1 };
}

/** Each third day has little left. */
function slotsOf(date: string, minutes: number): Slot[] {
  const { state, free: count } = dayOf(date);
  return state === 'open' ? TIMES.slice(0, count).map((time) => slotAt(date, time, minutes)) : [];
}

function free(date: string): number {
  return dayOf(date).free;
}

function dayOf(date: string): DayAvailability {
  const { date: today } = cairoNow();
  if (date <= today) return { date, state: 'past', free: 0 };
  if (date > addDays(today, HORIZON)) return { date, state: 'beyond', free: 0 };
  if (WEEKEND.includes(weekday(date))) {
    const reason = { ar: 'عطلة نهاية الأسبوع', en: 'Weekend' };
    return { date, state: 'closed', free: 0, reason };
  }
  return { date, state: 'open', free: Number(date.slice(-2)) % 3 === 0 ? 2 : TIMES.length };
}
