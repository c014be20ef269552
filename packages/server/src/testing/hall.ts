import type { components, Queue, Ticket, TicketReceipt } from '@fanar/contract';
import { newKey } from './examples.js';
import type { TestServer } from './test-server.js';

type Schemas = components['schemas'];

/** Of the people of one office of the tests. */
export const clerk = 'a-token-of-the-clerk-of-one-seat';
export const staffTokens = [{ token: clerk, offices: ['one-seat'] }];

const office = 'one-seat';
const asClerk = { Authorization: `Bearer ${clerk}` };

/** What people do in the hall of an office; every answer has been checked against the document. */
export function hallOf({ call }: TestServer) {
  const json = async <Body>(answer: Promise<Response>): Promise<Body> =>
    (await answer).json() as Promise<Body>;
  const take = (more: object = {}, key = newKey(), at = office): Promise<Response> =>
    call('POST', `/queues/${at}/tickets`, {
      headers: { 'Idempotency-Key': key },
      json: { language: 'ar', ...more },
    });
  const keyed = (method: string, { id, key }: Pick<TicketReceipt, 'id' | 'key'>) =>
    call(method, `/queues/${office}/tickets/${id}`, { headers: { 'Fanar-Key': key } });
  const askCall = (counter: string, key = newKey(), headers: Record<string, string> = asClerk) =>
    call('POST', `/staff/queues/${office}/calls`, {
      headers: { ...headers, 'Idempotency-Key': key },
      json: { counter },
    });
  const change = (id: string, body: object, headers: Record<string, string> = asClerk) =>
    call('PUT', `/staff/queues/${office}/tickets/${id}`, { headers, json: body });
  return {
    take,
    ticket: (...given: Parameters<typeof take>) => json<TicketReceipt>(take(...given)),
    askTicket: (receipt: Pick<TicketReceipt, 'id' | 'key'>) => keyed('GET', receipt),
    readTicket: (receipt: Pick<TicketReceipt, 'id' | 'key'>) => json<Ticket>(keyed('GET', receipt)),
    leave: (receipt: Pick<TicketReceipt, 'id' | 'key'>) => keyed('DELETE', receipt),
    queue: (at = office) => json<Queue>(call('GET', `/queues/${at}`)),
    askCall,
    call: async (counter: string) => (await json<Schemas['CallResult']>(askCall(counter))).ticket,
    askChange: change,
    change: (id: string, body: object) => json<Schemas['OfficeTicket']>(change(id, body)),
  };
}
