import {
  makeKey,
  makeReference,
  type CheckIn,
  type CheckInProof,
  type ServiceGateway,
} from '@fanar/contract';
import { OFFICE, TICKET_KEY, ticketOf } from '../../queue/testing/hall.js';

export const REFERENCE = makeReference('BK', Uint8Array.of(9, 27, 81, 12, 36));
export const KEY = makeKey(Uint8Array.of(1, 35, 69, 103, 137, 171, 205));
export const LAST_DIGITS = '4567';

/** Expected at ten, with a number of those who have appointments. */
export function checkedIn(changes: Partial<CheckIn> = {}): CheckIn {
  return {
    appointment: {
      reference: REFERENCE,
      titles: [{ ar: 'تجديد رخصة تسيير', en: 'Renew a vehicle licence' }],
      office: OFFICE,
      slot: {
        date: '2031-01-05',
        time: '10:15',
        instant: '2031-01-05T10:15:00+02:00',
        minutes: 15,
        free: 0,
      },
      status: 'arrived',
    },
    ticket: { ...ticketOf({ number: 'B4', ahead: 2 }), key: TICKET_KEY },
    ...changes,
  };
}

interface Asked {
  readonly reference: string;
  readonly proof: CheckInProof;
}

/** A back end in memory that expects one appointment. What is put into `next` is what it rejects with. */
export function checkInGateway(result: CheckIn = checkedIn()) {
  const next: unknown[] = [];
  const asked: Asked[] = [];
  const gateway: Partial<ServiceGateway> = {
    checkIn: async (reference, proof) => {
      asked.push({ reference, proof });
      if (next.length > 0) throw next.shift();
      return Promise.resolve(result);
    },
  };
  return { gateway: gateway as ServiceGateway, next, asked };
}
