import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WaitListEntry, WaitListReceipt } from '@fanar/contract';
import { as, book, hold, newKey, visitFor } from '../testing/examples.js';
import { service, walkIn } from '../testing/test-catalogue.js';
import { createTestMessages } from '../testing/test-messages.js';
import {
  postgres,
  startTestServer,
  startTwoServers,
  type TestServer,
} from '../testing/test-server.js';

const page = { ar: 'https://a.example/wait/', en: 'https://a.example/en/wait/' };
const messages = createTestMessages();
const offerTime = 1800;

/** Tuesday; now it is Monday, 10:00. */
const date = '2026-11-24';
const times = ['09:00', '09:15', '09:30', '09:45'] as const;

const reported: string[] = [];
let test: TestServer;
let passed = 0;

const offers = () => messages.sent.filter(({ kind }) => kind === 'appointment-wait-list-offer');

beforeAll(async () => {
  const reportError = (error: unknown): void => void reported.push(String(error));
  test = await startTestServer({ messages, pages: { waitList: page }, reportError });
}, 60_000);
afterAll(async () => {
  await test.close();
  expect(reported).toEqual([]);
});
beforeEach(async () => {
  test.pass(-passed);
  passed = 0;
  messages.sent.length = 0;
  await clear(test);
});

async function clear({ server: { db } }: TestServer): Promise<void> {
  for (const table of ['wait_entry', 'outbox', 'appointment', 'day_load', 'hold'] as const) {
    await db.deleteFrom(table).execute();
  }
  await db.deleteFrom('rate_window').execute();
}

function pass(seconds: number): void {
  test.pass(seconds);
  passed += seconds;
}

const wish = {
  visit: visitFor(service),
  offices: ['one-seat'],
  from: date,
  to: date,
  name: 'سلمى عادل محمود فرج',
  mobile: '+201001234567',
  language: 'ar',
};

function ask(more: object = {}, at = test, key = newKey()): Promise<Response> {
  return at.call('POST', '/wait-list', {
    headers: { 'Idempotency-Key': key },
    json: { ...wish, ...more },
  });
}

/** One who joins a second after whoever was before. */
async function join(more: object = {}, at = test): Promise<WaitListReceipt> {
  pass(1);
  return (await ask(more, at)).json() as Promise<WaitListReceipt>;
}

type Key = Pick<WaitListReceipt, 'id' | 'key'>;

function keyed(method: string, { id, key }: Key, path = '', at = test): Promise<Response> {
  return at.call(method, `/wait-list/${id}${path}`, { headers: { 'Fanar-Key': key } });
}

async function read(entry: Key, at = test): Promise<WaitListEntry> {
  return (await keyed('GET', entry, '', at)).json() as Promise<WaitListEntry>;
}

async function states(...entries: readonly Key[]): Promise<string[]> {
  return Promise.all(entries.map(async (entry) => (await read(entry)).state));
}

async function bookAt(time: string, at = test, office = 'one-seat') {
  return as.booking(await book(at, await as.hold(await hold(at, { date, time, office }))));
}

/** Books the whole day of the office with one seat. */
async function fill(at = test): Promise<Awaited<ReturnType<typeof bookAt>>[]> {
  const all = [];
  for (const time of times) all.push(await bookAt(time, at));
  return all;
}

function cancel({ reference, key }: { reference: string; key: string }, at = test) {
  return at.call('POST', `/appointments/${reference}/cancellation`, {
    headers: { 'Fanar-Key': key, 'If-Match': '"0"', 'Idempotency-Key': newKey() },
  });
}

describe('an entry of the wait list', () => {
  it('is told as it is, to who has its key', async () => {
    await fill();
    const { key, ...entry } = await join({ parts: ['morning'] });
    expect(entry).toMatchObject({ state: 'waiting', from: date, to: date, parts: ['morning'] });
    expect([entry.titles.length, entry.offices.map(({ id }) => id)]).toEqual([1, ['one-seat']]);
    expect(await read({ id: entry.id, key })).toEqual(entry);
    for (const method of ['GET', 'DELETE']) {
      const refused = await keyed(method, { id: entry.id, key: 'wrong-key' });
      expect((await as.problem(refused)).code).toBe('wait-list-not-found');
    }
    const unknown = await keyed('POST', { id: newKey(), key }, '/decline');
    expect((await as.problem(unknown)).code).toBe('wait-list-not-found');
  });

  it('is one for one key', async () => {
    const key = newKey();
    const bodies = await Promise.all(
      [ask({}, test, key), ask({}, test, key)].map(async (one) => (await one).text()),
    );
    expect(bodies[0]).toBe(bodies[1]);
  });

  it.each([
    [{ name: ' ' }, '/name', 'value-missing'],
    [{ mobile: '01001234567' }, '/mobile', 'answer-not-canonical'],
    [{ mobile: '+20223456789' }, '/mobile', 'phone-kind'],
    [{ from: '2026-11-25' }, '/to', 'date-range-order'],
    [{ from: '2026-11-01', to: '2026-11-22' }, '/to', 'date-too-early'],
    [{ to: '2028-01-01' }, '/to', 'date-too-late'],
  ])('with %o is refused for %s: %s', async (more, pointer, code) => {
    const problem = await as.problem(await ask(more));
    expect(problem.code).toBe('answers-invalid');
    expect(problem.errors?.map((one) => [one.pointer, one.code])).toEqual([[pointer, code]]);
  });

  it.each([
    [{ offices: ['of-nobody'] }, 'office-not-found'],
    [{ visit: visitFor('traffic/of-nobody') }, 'service-not-found'],
    [{ visit: visitFor(walkIn) }, 'appointment-not-offered'],
    [{ visit: { ...visitFor(service), people: 20 } }, 'visit-people'],
    [{ visit: { ...visitFor(service), mode: 'video' } }, 'visit-mode'],
  ])('for %o is refused: %s', async (more, code) => {
    expect((await as.problem(await ask(more))).code).toBe(code);
  });

  it('is not made over and over by one person', async () => {
    for (let turn = 0; turn < 10; turn += 1) expect((await ask()).status).toBe(201);
    expect((await ask()).status).toBe(429);
    expect((await ask({ mobile: '+201112223334' })).status).toBe(201);
  });

  it('keeps the person sealed, and is removed after the last day wished', async () => {
    const { db } = test.server;
    await join({ to: '2026-11-25' });
    const rows = await db.selectFrom('wait_entry').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('1001234567');
    const count = async () => (await db.selectFrom('wait_entry').select('id').execute()).length;
    pass(2 * 24 * 3600);
    await test.server.sweep();
    expect(await count()).toBe(1);
    pass(24 * 3600);
    await test.server.sweep();
    expect(await count()).toBe(0);
  });
});

describe('what comes free', () => {
  it('is held for the first that it suits, who is told and can confirm it', async () => {
    const [first] = await fill();
    const entries = [await join(), await join()] as const;
    await test.server.work();
    expect(await states(...entries)).toEqual(['waiting', 'waiting']);
    await cancel(first!);
    await test.server.work();
    expect(await states(...entries)).toEqual(['offered', 'waiting']);
    expect((await hold(test, { date, time: '09:00' })).status).toBe(409);

    const { offer } = await read(entries[0]);
    expect(offer).toMatchObject({ office: 'one-seat', slot: { date, time: '09:00' } });
    expect(Date.parse(offer!.expiresAt) - Date.parse(offer!.now)).toBe(offerTime * 1000);
    const told = offers().map(({ to, kind }) => [to, kind]);
    expect(told).toEqual([['+201001234567', 'appointment-wait-list-offer']]);
    const { id, key } = entries[0];
    expect(offers()[0]?.text).toContain(`${page.ar}#entry=${id}&key=${key}`);

    expect((await book(test, offer!)).status).toBe(201);
    const after = await read(entries[0]);
    expect([after.state, after.offer]).toEqual(['booked', undefined]);
    await test.server.work();
    expect(await states(entries[1])).toEqual(['waiting']);
  });

  it('is offered by itself, soon after', async () => {
    const [first] = await fill();
    const entry = await join();
    await cancel(first!);
    while ((await read(entry)).state !== 'offered')
      await new Promise((done) => setTimeout(done, 50));
    expect((await read(entry)).offer?.slot.time).toBe('09:00');
  });

  it('goes to nobody whom it does not suit', async () => {
    const [first] = await fill();
    const entries = [
      await join({ offices: ['three-seats'], from: '2026-12-01', to: '2026-12-01' }),
      await join({ from: '2026-12-01', to: '2026-12-01' }),
      await join({ parts: ['noon', 'evening'] }),
      await join({ language: 'en' }),
    ] as const;
    await cancel(first!);
    await test.server.work();
    expect(await states(...entries)).toEqual(['waiting', 'waiting', 'waiting', 'offered']);
    expect(offers()[0]?.language).toBe('en');
  });

  it('is offered to who joins when it is free already', async () => {
    const entry = await join({ offices: ['three-seats', 'one-seat'] });
    await test.server.work();
    expect((await read(entry)).offer?.slot).toMatchObject({ date, time: '09:00' });
  });

  it('comes of a hold that ran out, or was given back, or of an appointment that moved', async () => {
    const all = await fill();
    // While nobody waits: what is free is offered by itself after half a second.
    await cancel(all[1]!);
    const stays = await as.hold(await hold(test, { date, time: '09:15' }));
    const [ranOut, givenBack, moved] = [await join(), await join(), await join()];
    await cancel(all[0]!);
    await cancel(all[2]!);
    await test.server.work();
    expect(await states(ranOut!, givenBack!, moved!)).toEqual(['offered', 'offered', 'waiting']);
    pass(301);
    await test.server.work();
    expect((await read(moved!)).offer?.slot.time).toBe(stays.slot.time);
    const last = await join();
    const other = await as.hold(await hold(test, { date: '2026-11-25', time: '09:00' }));
    const { reference, key } = all[3]!;
    const answer = await test.call('POST', `/appointments/${reference}/move`, {
      headers: { 'Fanar-Key': key, 'If-Match': '"0"', 'Idempotency-Key': newKey() },
      json: { hold: other.id, holdKey: other.key },
    });
    expect(answer.status).toBe(200);
    await test.server.work();
    expect((await read(last)).offer?.slot.time).toBe('09:45');
  });
});

describe('an offer', () => {
  it('that runs out goes to the next, and whoever did not answer to the end of the list', async () => {
    const [first, second] = await fill();
    const entries = [await join(), await join()] as const;
    await cancel(first!);
    await test.server.work();
    pass(offerTime);
    expect((await read(entries[0])).state).toBe('waiting');
    await test.server.work();
    expect(await states(...entries)).toEqual(['waiting', 'offered']);
    expect((await read(entries[1])).offer?.slot.time).toBe('09:00');
    const third = await join();
    await cancel(second!);
    await test.server.work();
    expect(await states(entries[0], third)).toEqual(['offered', 'waiting']);
  });

  it('is not made for ever to who never answers', async () => {
    const entry = await join({ to: '2026-12-20' });
    for (const state of ['offered', 'offered', 'offered', 'ended']) {
      await test.server.work();
      expect((await read(entry)).state).toBe(state);
      pass(offerTime);
    }
    expect(offers()).toHaveLength(3);
    expect((await hold(test, { date, time: '09:00' })).status).toBe(201);
  });

  it('that is declined goes to the next, and is not made again', async () => {
    const [first, second] = await fill();
    const entries = [await join(), await join()] as const;
    await cancel(first!);
    await test.server.work();
    const declined = await keyed('POST', entries[0], '/decline');
    expect(await declined.json()).toMatchObject({ state: 'waiting' });
    expect((await keyed('POST', entries[0], '/decline')).status).toBe(200);
    await test.server.work();
    expect((await read(entries[1])).offer?.slot.time).toBe('09:00');
    await keyed('POST', entries[1], '/decline');
    await test.server.work();
    expect(await states(...entries)).toEqual(['waiting', 'waiting']);
    expect((await hold(test, { date, time: '09:00' })).status).toBe(201);
    await cancel(second!);
    await test.server.work();
    expect((await read(entries[0])).offer?.slot.time).toBe('09:15');
  });

  it('goes to the next where its holder leaves, of whom nothing is kept', async () => {
    const [first] = await fill();
    const entries = [await join(), await join({ mobile: '+201112223334' })] as const;
    // What comes free is offered, and what is offered is told, by itself or by the work asked for.
    messages.failing = 'appointment-wait-list-offer';
    await cancel(first!);
    await test.server.work();
    expect(await states(...entries)).toEqual(['offered', 'waiting']);
    messages.failing = undefined;
    expect(reported.splice(0)).toEqual(['Error: The provider is away']);
    expect((await keyed('DELETE', entries[0])).status).toBe(204);
    expect((await keyed('GET', entries[0])).status).toBe(404);
    pass(60);
    await test.server.work();
    expect(offers().map(({ to }) => to)).toEqual(['+201112223334']);
    expect((await read(entries[1])).offer?.slot.time).toBe('09:00');
  });

  it('can be given back as any hold, and can be moved to', async () => {
    const [first, second] = await fill();
    const entries = [await join(), await join()] as const;
    await cancel(first!);
    await test.server.work();
    const { offer } = await read(entries[0]);
    await test.call('DELETE', `/holds/${offer!.id}`, { headers: { 'Fanar-Key': offer!.key } });
    await test.server.work();
    expect(await states(...entries)).toEqual(['waiting', 'offered']);
    const { offer: other } = await read(entries[1]);
    const { reference, key } = second!;
    const moved = await test.call('POST', `/appointments/${reference}/move`, {
      headers: { 'Fanar-Key': key, 'If-Match': '"0"', 'Idempotency-Key': newKey() },
      json: { hold: other!.id, holdKey: other!.key },
    });
    expect(moved.status).toBe(200);
    expect(await states(entries[1])).toEqual(['booked']);
  });
});

/** Where there is a PostgreSQL: an embedded database has one process alone. */
function describeTwoProcesses(url: string): void {
  it('offer no slot twice, and none before its turn', async () => {
    const [one, other] = await startTwoServers(url, { messages: createTestMessages() });
    const both = [one, other];
    const all = await fill(one);
    const entries: WaitListReceipt[] = [];
    for (let turn = 0; turn < 10; turn += 1) {
      for (const server of both) server.pass(1);
      const mobile = `+2010012345${String(60 + turn)}`;
      entries.push((await (await ask({ mobile }, one)).json()) as WaitListReceipt);
    }
    await Promise.all(all.map((booking, turn) => cancel(booking, both[turn % 2])));
    await Promise.all(Array.from({ length: 8 }, (_, turn) => both[turn % 2]!.server.work()));
    const offered = await Promise.all(entries.map((entry) => read(entry, other)));
    expect(offered.map(({ state }) => state)).toEqual([
      ...times.map(() => 'offered'),
      ...Array.from({ length: 6 }, () => 'waiting'),
    ]);
    const starts = offered.flatMap(({ offer }) => (offer ? [offer.slot.time] : []));
    expect(starts.sort()).toEqual([...times]);
    const held = await one.server.db
      .selectFrom('appointment_event')
      .select(['time'])
      .where('act', '=', 'held')
      .where('by', '=', 'system')
      .execute();
    expect(held.map(({ time }) => time).sort()).toEqual([...times]);

    // All run out at once, and both processes find that.
    for (const server of both) server.pass(offerTime);
    await Promise.all(Array.from({ length: 8 }, (_, turn) => both[turn % 2]!.server.work()));
    const later = await Promise.all(entries.map((entry) => read(entry, one)));
    expect(later.slice(4, 8).map(({ state }) => state)).toEqual(times.map(() => 'offered'));
    expect(later.filter(({ state }) => state === 'offered')).toHaveLength(4);
    await one.close();
  }, 60_000);
}

const url = postgres;
if (url !== undefined) {
  describe('two processes on one PostgreSQL', () => describeTwoProcesses(url));
}
