import type { DraftReceipt, WaitListReceipt } from '@fanar/contract';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basePath, createApp } from './app.js';
import type { FanarServer } from './server.js';
import { openCountedEngine } from './testing/counted-engine.js';
import { as, book, goodApplication, hold, newKey, submit, visitFor } from './testing/examples.js';
import { hallOf } from './testing/hall.js';
import { jointApplication, owners } from './testing/joint-service.js';
import { service as bookable, testCatalogue } from './testing/test-catalogue.js';
import { startOfTests, startTestServer, type TestServer } from './testing/test-server.js';

const guesses = 10_000;
/** Of one reference, each from another address. */
const spreadGuesses = 3000;
const day = 24 * 3600;
const wrongKey = 'AAAA-BBBB-CCCC';
const unknown = 'AP-7K3M-9QXA';

let test: TestServer;
let last = 0;

beforeAll(async () => {
  const clientAddress: NonNullable<Parameters<typeof startTestServer>[0]>['clientAddress'] = (c) =>
    c.req.header('Test-Address') ?? 'nobody';
  test = await startTestServer({ clientAddress, retention: { days: 30 } });
}, 60_000);
afterAll(() => test.close());

/** One that nobody has called from. */
const newAddress = (): string =>
  `10.${[16, 8, 0].map((by) => ((last += 1) >> by) & 255).join('.')}`;

interface Guess {
  readonly method?: string;
  readonly path: string;
  readonly key?: string;
  readonly from?: string;
  readonly json?: object;
}

function ask(
  app: Pick<Hono, 'request'>,
  { method = 'GET', path, key = wrongKey, from = newAddress(), json }: Guess,
): Promise<Response> {
  const headers = {
    'Fanar-Key': key,
    'Test-Address': from,
    'If-Match': '*',
    ...(method === 'POST' && { 'Idempotency-Key': newKey() }),
    ...(json && { 'Content-Type': 'application/json' }),
  };
  const body = json && { body: JSON.stringify(json) };
  return Promise.resolve(app.request(basePath + path, { method, headers, ...body }));
}

const guess = (given: Guess): Promise<Response> => ask(test.server.app, given);

const apply = async () => as.receipt(await submit(test, await goodApplication(test)));

interface Tally {
  /** How many were told that there is nothing. */
  answered: number;
  refused: number;
  /** The longest time that one was told to wait, in seconds. */
  wait: number;
}

async function guessMany(count: number, next: () => Guess): Promise<Tally> {
  const tally: Tally = { answered: 0, refused: 0, wait: 0 };
  for (let tried = 0; tried < count; tried += 1) {
    const answer = await guess(next());
    const wait = Number(answer.headers.get('Retry-After'));
    if (answer.status === 404) tally.answered += 1;
    if (answer.status === 429 && wait > 0) tally.refused += 1;
    tally.wait = Math.max(tally.wait, wait);
  }
  return tally;
}

describe('who guesses', () => {
  it('is told nothing of one reference after twenty, and nothing at all after thirty', async () => {
    const { reference } = await apply();
    const from = newAddress();
    const tally = await guessMany(guesses, () => ({ path: `/applications/${reference}`, from }));
    expect(tally).toMatchObject({ answered: 20, refused: guesses - 20 });
    const others = newAddress();
    let number = 0;
    const path = () => `/applications/AP-${String((number += 1)).padStart(4, '0')}-0000`;
    const spread = await guessMany(200, () => ({ path: path(), from: others }));
    expect(spread).toMatchObject({ answered: 30, refused: 170 });
    expect(spread.wait).toBeLessThanOrEqual(600);
  }, 180_000);

  it('gains nothing by many addresses, and keeps nobody out for long', async () => {
    const { reference, trackingKey: key } = await apply();
    const path = `/applications/${reference}`;
    const home = newAddress();
    expect((await guess({ path, key, from: home })).status).toBe(200);

    // The first opening counted as one of twenty.
    const tally = await guessMany(spreadGuesses, () => ({ path }));
    expect(tally).toMatchObject({ answered: 19, refused: spreadGuesses - 19 });
    expect(tally.wait).toBeLessThanOrEqual(60);
    // Of what there is not, nobody learns it by being let go on.
    const nothing = await guessMany(40, () => ({ path: `/applications/${unknown}` }));
    expect(nothing).toMatchObject({ answered: 20, refused: 20 });

    // From where it was opened before, it opens: on that day and the next.
    expect((await guess({ path, key, from: home })).status).toBe(200);
    // From elsewhere in a minute, and whoever wants something else at once.
    const elsewhere = newAddress();
    expect((await guess({ path, key, from: elsewhere })).status).toBe(429);
    const other = await apply();
    const otherPath = `/applications/${other.reference}`;
    expect((await guess({ path: otherPath, key: other.trackingKey })).status).toBe(200);
    test.pass(60);
    expect((await guess({ path, key, from: elsewhere })).status).toBe(200);

    test.pass(day);
    await test.server.sweep();
    await guessMany(25, () => ({ path }));
    expect((await guess({ path, key })).status).toBe(429);
    expect((await guess({ path, key, from: home })).status).toBe(200);
  }, 180_000);

  it('counts once with all the addresses of a line', async () => {
    const { reference } = await apply();
    let end = 0;
    const from = () => `2001:db8:1:2::${(end += 1).toString(16)}`;
    let number = 5000;
    const path = () => `/applications/AP-${String((number += 1))}-0000`;
    const tally = await guessMany(60, () => ({ path: path(), from: from() }));
    expect(tally).toMatchObject({ answered: 30, refused: 30 });
    const neighbour = await guess({ path: `/applications/${reference}`, from: '2001:db8:1:3::1' });
    expect(neighbour.status).toBe(404);
  });
});

/** All that an answer says, but when. */
async function told(answer: Response): Promise<object> {
  const headers = [...answer.headers].filter(([name]) => name !== 'date');
  return { status: answer.status, headers, body: await answer.text() };
}

const ofApplication: readonly Guess[] = [
  { path: '' },
  { path: '/receipt' },
  { path: '/events' },
  { path: '/accesses' },
  { path: '/signatures/mine' },
  {
    method: 'POST',
    path: '/signatures/mine',
    json: { decision: 'signed', declared: true },
  },
  { method: 'POST', path: '/messages', json: { text: 'نص' } },
  { method: 'POST', path: '/withdrawal' },
  {
    method: 'POST',
    path: '/payments',
    json: { returnTo: 'http://localhost/form', language: 'ar' },
  },
];

describe('an application', () => {
  it('is answered for alike whether there is none, the key is wrong, or it was erased', async () => {
    const [there, gone] = [await apply(), await apply()];
    await erase(test.server, gone.reference);
    for (const { path, ...more } of ofApplication) {
      const answers = await Promise.all(
        [unknown, there.reference, gone.reference].map(async (reference) =>
          told(
            await guess({
              ...more,
              path: `/applications/${reference}${path}`,
              ...(reference === gone.reference && { key: gone.trackingKey }),
            }),
          ),
        ),
      );
      const [first] = answers;
      expect(first, path).toMatchObject({ status: 404 });
      expect(answers, path).toEqual([first, first, first]);
    }
  });
});

async function erase({ db, sweep }: FanarServer, reference: string): Promise<void> {
  const ended_at = new Date(startOfTests.getTime() - 40 * day * 1000);
  await db
    .updateTable('application')
    .set({ ended_at, waits_for: 'nobody' })
    .where('reference', '=', reference)
    .execute();
  await sweep();
  const left = db.selectFrom('application').select('reference').where('reference', '=', reference);
  expect(await left.execute()).toEqual([]);
}

describe('what else has a key', () => {
  it('is answered for alike whether there is none or the key is wrong', async () => {
    const held = await as.hold(await hold(test, { date: '2026-11-26', time: '09:00' }));
    const { reference } = await as.booking(await book(test, held));
    const draft = await created<DraftReceipt>('/drafts', {
      service: bookable,
      version: 1,
      language: 'ar',
      answers: {},
    });
    const entry = await created<WaitListReceipt>('/wait-list', {
      visit: visitFor(bookable),
      offices: ['one-seat'],
      from: '2026-12-02',
      to: '2026-12-02',
      name: 'سلمى عادل محمود فرج',
      mobile: '+201001234567',
      language: 'ar',
    });
    const visitor = await hallOf(test).take();
    const ticket = visitor.ok ? ((await visitor.json()) as { id: string }).id : newKey();
    for (const [place, there, none, more] of [
      ['/appointments/', reference, 'BK-7K3M-9QXJ', ''],
      ['/drafts/', draft.id, 'DR-7K3M-9QXY', ''],
      ['/wait-list/', entry.id, newKey(), ''],
      ['/queues/one-seat/tickets/', ticket, newKey(), ''],
      ['/appointments/', reference, 'BK-7K3M-9QXJ', '/check-in'],
    ] as const) {
      const how = more === '' ? {} : { method: 'POST', json: { lastDigits: '0000' } };
      const [one, other] = await Promise.all(
        [there, none].map(async (id) => told(await guess({ path: place + id + more, ...how }))),
      );
      expect(one).toMatchObject({ status: 404 });
      expect(other).toEqual(one);
    }
  });
});

async function created<Body>(path: string, json: object): Promise<Body> {
  const answer = await test.call('POST', path, {
    headers: { 'Idempotency-Key': newKey() },
    json,
  });
  return (await answer.json()) as Body;
}

describe('the work of an answer', () => {
  it('is the same whether there is nothing or the key is wrong', async () => {
    const engine = await openCountedEngine(testCatalogue, () => startOfTests);
    const app = createApp(engine.resources, {});
    const created = await ask(app, {
      method: 'POST',
      path: '/applications',
      json: jointApplication({ owners }),
    });
    const { reference, coSigners } = await as.receipt(created);
    expect(coSigners).toHaveLength(2);
    for (const { path, ...more } of ofApplication) {
      const workFor = async (id: string): Promise<string[]> => {
        engine.done.length = 0;
        const answer = await ask(app, { ...more, path: `/applications/${id}${path}` });
        expect(answer.status, path).toBe(404);
        return [...engine.done];
      };
      const wrong = await workFor(reference);
      expect(await workFor(unknown), path).toEqual(wrong);
      expect(wrong).toEqual(expect.arrayContaining(['hash', 'SelectQueryNode', 'InsertQueryNode']));
    }
    await engine.close();
  }, 60_000);
});
