import type { Office, Queue, Ticket } from '@fanar/contract';

export const OFFICE: Office = {
  id: 'port-said-traffic',
  title: { ar: 'وحدة مرور بورسعيد', en: 'Port Said traffic unit' },
  address: { ar: 'شارع محمد علي، حي الشرق', en: 'Mohamed Ali Street, El Sharq district' },
};

export const NOW = '2031-01-05T10:00:00+02:00';
export const TICKET_ID = '0b8f1d6c-5b0e-4b53-9c2f-3c9a6f0e7a11';
export const TICKET_KEY = '7K3M-9QXA-V2DT';

export type Call = Queue['calls'][number];

/** A call of a number to a counter, so many minutes past ten. */
export function called(number: string, counter: string, minutes = 0): Call {
  const at = new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
  return { number, counter, at };
}

/** An open hall with two services, where three numbers were called. */
export function hall(changes: Partial<Queue> = {}): Queue {
  return {
    office: OFFICE,
    isOpen: true,
    waiting: 12,
    estimate: { from: 10, to: 20 },
    calls: [called('A6', '3', -1), called('B2', '1', -3), called('A5', '2', -6)],
    services: [
      {
        service: 'traffic/renew-vehicle-licence',
        title: { ar: 'تجديد رخصة تسيير', en: 'Renew a vehicle licence' },
      },
      {
        service: 'traffic/renew-driving-licence',
        title: { ar: 'تجديد رخصة قيادة', en: 'Renew a driving licence' },
      },
    ],
    now: NOW,
    ...changes,
  };
}

/** A ticket that waits behind four. */
export function ticketOf(changes: Partial<Ticket> = {}): Ticket {
  return {
    id: TICKET_ID,
    number: 'A7',
    office: OFFICE,
    titles: [{ ar: 'تجديد رخصة تسيير', en: 'Renew a vehicle licence' }],
    state: 'waiting',
    ahead: 4,
    estimate: { from: 10, to: 20 },
    issuedAt: NOW,
    now: NOW,
    ...changes,
  };
}
