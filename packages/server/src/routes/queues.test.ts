import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TicketReceipt } from '@fanar/contract';
import { as, newKey } from '../testing/examples.js';
import { hallOf, staffTokens } from '../testing/hall.js';
import { readEvents, type EventReader } from '../testing/read-events.js';
import { service } from '../testing/test-catalogue.js';
import {
  postgres,
  startTestServer,
  startTwoServers,
  type TestServer,
} from '../testing/test-server.js';

const day = 24 * 3600;

let test: TestServer;
let hall: ReturnType<typeof hallOf>;

beforeAll(async () => {
  test = await startTestServer({ staffTokens });
  hall = hallOf(test);
  // 09:00 of the day after, when the offices open.
  test.pass(23 * 3600);
}, 60_000);
afterAll(() => test.close());
beforeEach(() => test.server.db.deleteFrom('ticket').execute());
beforeEach(() => test.server.db.deleteFrom('ticket_counter').execute());

const codeOf = async (answer: Promise<Response>): Promise<string> =>
  (await as.problem(await answer)).code;

/** So many are called to one counter, and take so long. */
async function serve(count: number, seconds: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await hall.ticket();
  for (let turn = 0; turn < count; turn += 1) {
    await hall.call('1');
    test.pass(seconds);
  }
  await hall.call('1');
}

describe('a ticket', () => {
  it('has the next number of the office and the day, and says for what it is', async () => {
    const numbers = [await hall.ticket(), await hall.ticket({ service })];
    expect(numbers.map(({ number }) => number)).toEqual(['A1', 'A2']);
    expect(numbers[0]?.titles).toBeUndefined();
    expect(numbers[1]?.titles).toHaveLength(1);
    expect((await hall.ticket({}, newKey(), 'three-seats')).number).toBe('A1');
    test.pass(day);
    expect((await hall.ticket()).number).toBe('A1');
    test.pass(-day);
  });

  it('is numbered without gap or double, whoever takes one at the same time or is refused', async () => {
    const asked = Array.from({ length: 30 }, (_, turn) =>
      hall.take(turn % 3 === 0 ? { service: 'traffic/of-nobody' } : {}),
    );
    const answers = await Promise.all(asked);
    const given = answers.filter(({ status }) => status === 201);
    const tickets = await Promise.all(given.map((one) => one.json() as Promise<TicketReceipt>));
    const numbers = tickets.map(({ number }) => number);
    const wanted = Array.from({ length: 20 }, (_, at) => `A${String(at + 1)}`);
    expect(numbers.sort()).toEqual(wanted.sort());
  }, 30_000);

  it('is one and the same for one key', async () => {
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 5 }, () => hall.take({}, key)));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect((await hall.ticket()).number).toBe('A2');
  });

  it('tells how many are called before', async () => {
    const tickets = [await hall.ticket(), await hall.ticket(), await hall.ticket()];
    expect(tickets.map(({ ahead }) => ahead)).toEqual([0, 1, 2]);
    await hall.call('1');
    const called = await hall.readTicket(tickets[0]!);
    expect(called).toMatchObject({ state: 'called', counter: '1', ahead: 0 });
    expect(called.calledAt).toBeDefined();
    expect((await hall.readTicket(tickets[2]!)).ahead).toBe(1);
  });

  it('estimates the wait from those served in the last hour, and says nothing while there are few', async () => {
    await serve(4, 240);
    expect((await hall.ticket()).estimate).toBeUndefined();
    await hall.call('1');
    test.pass(240);
    await hall.call('1');
    await hall.ticket();
    const { ahead, estimate } = await hall.ticket();
    expect(ahead).toBe(1);
    expect(estimate).toEqual({ from: 4, to: 8 });
    expect((await hall.queue()).estimate).toEqual({ from: 8, to: 12 });
    test.pass(-5 * 240);
  });

  it('opens with its key alone, at its office alone', async () => {
    const { id, key } = await hall.ticket();
    expect((await hall.askTicket({ id, key })).status).toBe(200);
    expect(await codeOf(hall.askTicket({ id, key: 'wrong-key' }))).toBe('ticket-not-found');
    expect(await codeOf(hall.askTicket({ id: newKey(), key }))).toBe('ticket-not-found');
    const elsewhere = test.call('GET', `/queues/three-seats/tickets/${id}`, {
      headers: { 'Fanar-Key': key },
    });
    expect(await codeOf(elsewhere)).toBe('ticket-not-found');
  });

  it('can be given back, and those behind move up', async () => {
    const [first, second] = [await hall.ticket(), await hall.ticket()];
    expect(await codeOf(hall.leave({ id: first.id, key: 'wrong-key' }))).toBe('ticket-not-found');
    expect((await hall.leave(first)).status).toBe(204);
    expect((await hall.leave(first)).status).toBe(204);
    expect((await hall.readTicket(first)).state).toBe('left');
    expect((await hall.readTicket(second)).ahead).toBe(0);
    expect((await hall.call('1'))?.number).toBe('A2');
    await hall.change(second.id, { state: 'serving' });
    expect((await hall.leave(second)).status).toBe(204);
    expect((await hall.readTicket(second)).state).toBe('serving');
  });

  it('is removed the day after, with what was counted', async () => {
    await hall.ticket();
    const count = async () => (await test.server.db.selectFrom('ticket').execute()).length;
    test.pass(14 * 3600);
    await test.server.sweep();
    expect(await count()).toBe(1);
    test.pass(day - 10 * 3600);
    await test.server.sweep();
    expect(await count()).toBe(0);
    expect(await test.server.db.selectFrom('ticket_counter').execute()).toEqual([]);
    test.pass(-day - 4 * 3600);
  });
});

describe('the queue of an office', () => {
  it('gives tickets within its hours alone, and says when it opens', async () => {
    test.pass(-60);
    const early = await as.problem(await hall.take());
    expect([early.code, early.params]).toEqual(['queue-closed', { opens: '09:00' }]);
    expect(await hall.queue()).toMatchObject({ isOpen: false, opens: '09:00' });
    test.pass(3660);
    const late = await as.problem(await hall.take());
    expect([late.code, late.params]).toEqual(['queue-closed', undefined]);
    expect((await hall.queue()).opens).toBeUndefined();
    test.pass(-3600);
    expect(await hall.queue()).toMatchObject({ isOpen: true });
  });

  it('is there of offices that are, for what they serve', async () => {
    expect(await codeOf(test.call('GET', '/queues/of-nobody'))).toBe('office-not-found');
    expect(await codeOf(hall.take({}, newKey(), 'of-nobody'))).toBe('office-not-found');
    expect(await codeOf(test.call('GET', '/queues/of-nobody/events'))).toBe('office-not-found');
    expect(await codeOf(hall.take({ service: 'notary/joint-deed' }))).toBe('office-not-found');
    const { services } = await hall.queue();
    expect(services.map((one) => one.service)).toContain(service);
  });

  it('shows the latest calls first, ten at most, and how many wait', async () => {
    for (let turn = 0; turn < 12; turn += 1) await hall.ticket();
    for (let turn = 0; turn < 11; turn += 1) {
      await hall.call(String(turn % 2));
      test.pass(1);
    }
    const { calls, waiting } = await hall.queue();
    expect(calls.map(({ number }) => number)).toEqual(
      Array.from({ length: 10 }, (_, at) => `A${String(11 - at)}`),
    );
    expect(calls[0]?.counter).toBe('0');
    expect(waiting).toBe(1);
    test.pass(-11);
  });
});

describe('the people of the office', () => {
  it('call who is next, and whoever was at the counter is done', async () => {
    const first = await hall.ticket();
    await hall.ticket();
    expect((await hall.call('1'))?.number).toBe('A1');
    expect((await hall.call('1'))?.number).toBe('A2');
    expect((await hall.readTicket(first)).state).toBe('done');
    expect(await hall.call('1')).toBeUndefined();
  });

  it('call different people from counters that call at once', async () => {
    for (let turn = 0; turn < 8; turn += 1) await hall.ticket();
    const called = await Promise.all(
      Array.from({ length: 10 }, (_, counter) => hall.call(String(counter))),
    );
    const numbers = called.flatMap((ticket) => (ticket ? [ticket.number] : []));
    expect(numbers.sort()).toEqual(Array.from({ length: 8 }, (_, at) => `A${String(at + 1)}`));
  });

  it('call once per key', async () => {
    await hall.ticket();
    await hall.ticket();
    const key = newKey();
    const [one, other] = [await hall.askCall('1', key), await hall.askCall('1', key)];
    expect(await one.json()).toEqual(await other.json());
    expect((await hall.queue()).waiting).toBe(1);
  });

  it('call again, serve, give up, and end', async () => {
    const { id } = await hall.ticket();
    await hall.call('1');
    expect(await hall.change(id, { state: 'missed' })).toMatchObject({ state: 'missed' });
    const again = await hall.change(id, { state: 'called', counter: '2' });
    expect(again).toMatchObject({ state: 'called', counter: '2' });
    expect(await hall.change(id, { state: 'serving' })).toMatchObject({ counter: '2' });
    expect(await hall.change(id, { state: 'done' })).toMatchObject({ state: 'done' });
    expect(await hall.change(id, { state: 'done' })).toMatchObject({ state: 'done' });
    expect(await codeOf(hall.askChange(id, { state: 'called' }))).toBe('ticket-over');
  });

  it('need a counter to call to, and a ticket', async () => {
    const { id } = await hall.ticket();
    expect(await codeOf(hall.askChange(id, { state: 'called' }))).toBe('request-invalid');
    const unknown = hall.askChange(newKey(), { state: 'called', counter: '1' });
    expect(await codeOf(unknown)).toBe('ticket-not-found');
  });

  it('are asked who they are', async () => {
    const { id } = await hall.ticket();
    const nobody = await hall.askCall('1', newKey(), {});
    expect([nobody.status, nobody.headers.get('WWW-Authenticate')]).toEqual([
      401,
      'Bearer realm="fanar"',
    ]);
    const wrong = { Authorization: 'Bearer not-a-token-of-anybody' };
    expect(await codeOf(hall.askCall('1', newKey(), wrong))).toBe('sign-in-needed');
    expect(await codeOf(hall.askChange(id, { state: 'done' }, wrong))).toBe('sign-in-needed');
    expect((await hall.queue()).waiting).toBe(1);
  });
});

describe('the events of a queue', () => {
  const open: EventReader[] = [];
  afterEach(() => Promise.all(open.splice(0).map((events) => events.leave())));

  async function watch(at = test): Promise<EventReader> {
    const events = readEvents(await at.call('GET', '/queues/one-seat/events'));
    open.push(events);
    return events;
  }

  it('tell the queue at first, and at each change', async () => {
    const events = await watch();
    expect(await events.next()).toMatchObject({ event: 'queue', data: { waiting: 0 } });
    const ticket = await hall.ticket();
    expect(await events.next()).toMatchObject({ data: { waiting: 1 } });
    await hall.call('1');
    const called = { waiting: 0, calls: [{ number: 'A1', counter: '1' }] };
    expect(await events.next()).toMatchObject({ data: called });
    await hall.leave(ticket);
    expect(await events.next()).toMatchObject({ data: { calls: [] } });
  });

  it('carry what the contract calls a queue, and nothing about who waits', async () => {
    const { id, key } = await hall.ticket();
    const { data } = (await (await watch()).next()) ?? {};
    const { now, ...shown } = data as Record<string, unknown>;
    const { now: _, ...asked } = await hall.queue();
    expect(typeof now).toBe('string');
    expect(shown).toEqual(asked);
    expect(JSON.stringify(data)).not.toContain(id);
    expect(JSON.stringify(data)).not.toContain(key);
  });

  const url = postgres;
  const fromEveryProcess = async (database: string): Promise<void> => {
    const [one, other] = await startTwoServers(database, { staffTokens });
    for (const server of [one, other]) server.pass(23 * 3600);
    const events = await watch(other);
    expect(await events.next()).toMatchObject({ data: { waiting: 0 } });
    await hallOf(one).ticket();
    expect(await events.next()).toMatchObject({ data: { waiting: 1 } });
    await hallOf(one).call('1');
    expect(await events.next()).toMatchObject({ data: { calls: [{ number: 'A1' }] } });
    await one.close();
    expect(await events.next()).toBeUndefined();
  };
  if (url !== undefined) it('come from every process', () => fromEveryProcess(url));
});
