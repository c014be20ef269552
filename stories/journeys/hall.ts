import {
  GatewayError,
  makeKey,
  makeReference,
  type CheckIn,
  type Office,
  type Queue,
  type ServiceGateway,
  type Ticket,
} from '@fanar/contract';
import { cairoNow, toInstant } from '@fanar/egypt';

export const APPOINTMENT = makeReference('BK', Uint8Array.of(9, 27, 81, 12, 36));
export const APPOINTMENT_KEY = makeKey(Uint8Array.of(1, 35, 69, 103, 137, 171, 205));
export const TICKET_ID = '0b8f1d6c-5b0e-4b53-9c2f-3c9a6f0e7a11';
export const TICKET_KEY = makeKey(Uint8Array.of(2, 36, 70, 104, 138, 172, 206));

const MINUTE = 60_000;
const OFFICE: Office = {
  id: 'port-said-traffic',
  title: { ar: 'وحدة مرور بورسعيد', en: 'Port Said traffic unit' },
  address: { ar: 'شارع محمد علي، حي الشرق', en: 'Mohamed Ali Street, El Sharq district' },
};
const RENEWAL = { ar: 'تجديد رخصة تسيير', en: 'Renew a vehicle licence' };
const CALLS = ['A16', 'A15', 'B8', 'A14', 'A13', 'B7', 'A12'];

/** The present, or as many minutes before it. */
const now = (before = 0): string => new Date(Date.now() - before * MINUTE).toISOString();

/** An open hall where some numbers were called. */
export function hall(changes: Partial<Queue> = {}): Queue {
  return {
    office: OFFICE,
    isOpen: true,
    waiting: 12,
    estimate: { from: 10, to: 20 },
    calls: CALLS.map((number, back) => ({
      number,
      counter: String(1 + (back % 4)),
      at: now(back * 2),
    })),
    services: [
      { service: 'traffic/renew-vehicle-licence', title: RENEWAL },
      {
        service: 'traffic/renew-driving-licence',
        title: { ar: 'تجديد رخصة قيادة', en: 'Renew a driving licence' },
      },
    ],
    now: now(),
    ...changes,
  };
}

/** A ticket that waits behind four. A value that is undefined is left out. */
export function ticket(
  changes: { readonly [Name in keyof Ticket]?: Ticket[Name] | undefined } = {},
) {
  const whole = {
    id: TICKET_ID,
    number: 'A17',
    office: OFFICE,
    titles: [RENEWAL],
    state: 'waiting',
    ahead: 4,
    estimate: { from: 10, to: 20 },
    issuedAt: now(5),
    now: now(),
    ...changes,
  };
  const given = Object.entries(whole).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as unknown as Ticket;
}

interface Room {
  readonly queue?: Queue;
  readonly ticket?: Ticket;
}

/** A back end in memory: one hall, where nothing happens. */
export function waitingRoom({ queue = hall(), ticket: held }: Room = {}): ServiceGateway {
  const gateway: Partial<ServiceGateway> = {
    getQueue: () => Promise.resolve(queue),
    takeTicket: () => Promise.resolve({ ...ticket(), key: TICKET_KEY }),
    getTicket: () => (held ? Promise.resolve(held) : refuse('ticket-not-found', 404)),
    leaveQueue: () => Promise.resolve(),
  };
  return gateway as ServiceGateway;
}

export function refusedHall(error: GatewayError): ServiceGateway {
  const gateway: Partial<ServiceGateway> = { getQueue: () => Promise.reject(error) };
  return gateway as ServiceGateway;
}

/** Told of once, then lost. */
export function brokenHall(): ServiceGateway {
  const gateway: Partial<ServiceGateway> = {
    getQueue: () => Promise.resolve(hall()),
    watchQueue: (_office, onEvent) => {
      onEvent({ type: 'connected' });
      onEvent({ type: 'data', data: hall() });
      setTimeout(() => onEvent({ type: 'lost' }), 300);
    },
  };
  return gateway as ServiceGateway;
}

/** Expects one appointment; with a code, refuses it. */
export function door(code?: string, params?: Readonly<Record<string, string>>): ServiceGateway {
  const gateway: Partial<ServiceGateway> = {
    checkIn: () => (code ? refuse(code, 409, params) : Promise.resolve(expected())),
  };
  return gateway as ServiceGateway;
}

function expected(): CheckIn {
  const { date, time } = cairoNow();
  return {
    appointment: {
      reference: APPOINTMENT,
      titles: [RENEWAL],
      office: OFFICE,
      slot: { date, time, instant: toInstant({ date, time }), minutes: 15, free: 0 },
      status: 'arrived',
    },
    ticket: { ...ticket({ number: 'B9', ahead: 2 }), key: TICKET_KEY },
  };
}

function refuse(
  code: string,
  status: number,
  params?: Readonly<Record<string, string>>,
): Promise<never> {
  return Promise.reject(new GatewayError({ code, status, ...(params && { params }) }));
}
