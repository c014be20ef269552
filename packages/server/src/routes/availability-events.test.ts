import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { as, book, hold, newKey } from '../testing/examples.js';
import { readEvents, type EventReader } from '../testing/read-events.js';
import {
  postgres,
  startTestServer,
  startTwoServers,
  type TestServer,
} from '../testing/test-server.js';

let test: TestServer;
const open: EventReader[] = [];

beforeAll(async () => {
  test = await startTestServer({ limits: { streams: 3 } });
}, 60_000);
afterAll(() => test.close());
afterEach(() => Promise.all(open.splice(0).map((events) => events.leave())));

async function watch(offices: string, at = test): Promise<EventReader> {
  const events = readEvents(await at.call('GET', `/availability/events?offices=${offices}`));
  open.push(events);
  return events;
}

const change = (office: string, date: string) => ({
  event: 'availability',
  data: { office, dates: [date] },
});

describe('the events of availability', () => {
  it('come of holds, of what is given back, and of appointments that are cancelled', async () => {
    const date = '2026-11-24';
    const events = await watch('three-seats,one-seat');
    const held = await as.hold(await hold(test, { date, time: '09:00' }));
    expect(await events.next()).toEqual(change('one-seat', date));
    await test.call('DELETE', `/holds/${held.id}`, { headers: { 'Fanar-Key': held.key } });
    expect(await events.next()).toEqual(change('one-seat', date));
    const other = { date: '2026-11-25', time: '09:00', office: 'three-seats' };
    const receipt = await as.booking(await book(test, await as.hold(await hold(test, other))));
    expect(await events.next()).toEqual(change('three-seats', other.date));
    await test.call('POST', `/appointments/${receipt.reference}/cancellation`, {
      headers: { 'Fanar-Key': receipt.key, 'If-Match': '"0"', 'Idempotency-Key': newKey() },
    });
    expect(await events.next()).toEqual(change('three-seats', other.date));
  });

  it('come of the offices that are watched alone', async () => {
    const events = await watch('one-seat');
    const elsewhere = { date: '2026-11-26', time: '09:00', office: 'three-seats' };
    await hold(test, elsewhere);
    await hold(test, { date: '2026-11-30', time: '09:00' });
    expect(await events.next()).toEqual(change('one-seat', '2026-11-30'));
  });

  it('tell nothing about who came', async () => {
    const events = await watch('one-seat');
    const held = await as.hold(await hold(test, { date: '2026-12-02', time: '09:00' }));
    const text = JSON.stringify(await events.next());
    expect(text).not.toContain(held.id);
    expect(text).not.toContain(held.key);
  });

  it('are of offices that there are, and not too many at once', async () => {
    const unknown = await test.call('GET', '/availability/events?offices=one-seat,of-nobody');
    expect((await as.problem(unknown)).code).toBe('office-not-found');
    for (const _ of [1, 2, 3]) await watch('one-seat');
    const refused = await test.call('GET', '/availability/events?offices=one-seat');
    expect([refused.status, (await as.problem(refused)).code]).toEqual([429, 'too-many-requests']);
  });
});

const url = postgres;
async function fromEveryProcess(database: string): Promise<void> {
  const [one, other] = await startTwoServers(database);
  const events = await watch('one-seat', other);
  await hold(one, { date: '2026-11-24', time: '09:00' });
  expect(await events.next()).toEqual(change('one-seat', '2026-11-24'));
  await one.close();
  expect(await events.next()).toBeUndefined();
}
if (url !== undefined) {
  it('events of availability come from every process', () => fromEveryProcess(url));
}
