import {
  GatewayError,
  type Hold,
  makeKey,
  makeReference,
  type ServiceGateway,
  type WaitListEntry,
  type WaitListRequest,
} from '@fanar/contract';
import { toInstant } from '@fanar/egypt';
import { memoryGateway, OFFICES, VISIT } from '../../appointment-picker/testing/memory-gateway.js';

export const ID = '0c1f7e5a-5b1e-4a39-9d0e-3d7f2a1b9c44';
export const KEY = makeKey(Uint8Array.of(1, 35, 69, 103, 137, 171, 205));
export const BOOKING = makeReference('BK', Uint8Array.of(17, 34, 51, 68, 85));
/** The server's clock: far from the device's, which must not matter. */
export const NOW = '2031-01-05T08:00:00+02:00';

/** An entry that waits, with changes. */
export function entry(changes: Partial<WaitListEntry> = {}): WaitListEntry {
  return {
    id: ID,
    state: 'waiting',
    visit: VISIT,
    titles: [{ ar: 'تجديد رخصة تسيير', en: 'Renew a vehicle licence' }],
    offices: [...OFFICES],
    from: '2031-01-05',
    to: '2031-01-20',
    parts: ['morning'],
    now: NOW,
    ...changes,
  };
}

/** A slot held for who waits. */
export function offer(seconds = 900): Hold {
  const [date, time] = ['2031-01-07', '09:00'];
  return {
    id: '7f4f4f0e-4f3b-4c1b-8f0a-0d4f7a9b2c11',
    key: 'hold-secret',
    visit: VISIT,
    office: OFFICES[0].id,
    slot: { date, time, instant: toInstant({ date, time }), minutes: 15, free: 0 },
    expiresAt: new Date(Date.parse(NOW) + seconds * 1000).toISOString(),
    now: NOW,
    renewable: false,
  };
}

export const offered = (seconds?: number) => entry({ state: 'offered', offer: offer(seconds) });

interface Call {
  readonly method: keyof ServiceGateway;
  readonly input?: unknown;
  readonly key?: string;
}

/** A back end with one entry of a wait list. */
export function waitListGateway(first: WaitListEntry = entry()) {
  const calls: Call[] = [];
  const failures: { readonly method: keyof ServiceGateway; readonly error: unknown }[] = [];
  let known = first;
  const begin = (method: keyof ServiceGateway, input?: unknown, key?: string) => {
    calls.push({ method, ...(input !== undefined && { input }), ...(key && { key }) });
    const at = failures.findIndex((failure) => failure.method === method);
    if (at >= 0) throw failures.splice(at, 1)[0]?.error;
  };
  const find = (id: string, key: string) => {
    if (id !== known.id || key !== KEY) {
      throw new GatewayError({ code: 'wait-list-not-found', status: 404 });
    }
    return known;
  };

  const gateway: ServiceGateway = {
    ...memoryGateway({ offices: OFFICES }),
    async listOffices(service) {
      begin('listOffices', service);
      return OFFICES;
    },
    async joinWaitList(request: WaitListRequest, { idempotencyKey }) {
      begin('joinWaitList', request, idempotencyKey);
      const { from, to, parts = [] } = request;
      known = {
        ...known,
        from,
        to,
        parts: [...parts],
        offices: OFFICES.filter(({ id }) => request.offices.includes(id)),
      };
      return { ...known, key: KEY };
    },
    async getWaitListEntry(id, key) {
      begin('getWaitListEntry');
      return find(id, key);
    },
    async declineOffer(id, key) {
      begin('declineOffer');
      const { offer: gone, ...rest } = find(id, key);
      known = { ...rest, state: 'waiting' };
      return known;
    },
    async leaveWaitList(id, key) {
      begin('leaveWaitList');
      find(id, key);
    },
    async createAppointment(hold, request, { idempotencyKey }) {
      begin('createAppointment', request, idempotencyKey);
      return {
        reference: BOOKING,
        key: KEY,
        revision: 0,
        status: 'booked',
        visit: hold.visit,
        titles: known.titles,
        office: OFFICES[0],
        slot: hold.slot,
        evidence: [],
        changeable: true,
        bookedAt: NOW,
      };
    },
  };
  return {
    ...gateway,
    calls,
    count: (method: keyof ServiceGateway) => calls.filter((call) => call.method === method).length,
    inputOf: (method: keyof ServiceGateway) => calls.find((call) => call.method === method)?.input,
    /** The next call of the method fails so. */
    fail: (method: keyof ServiceGateway, error: unknown) => failures.push({ method, error }),
    /** What the server says from now on. */
    become: (next: WaitListEntry) => {
      known = next;
    },
  };
}

export const unreachable = () => new GatewayError({ code: 'network-unreachable', status: 0 });
