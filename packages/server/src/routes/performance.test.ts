import type { Feedback, ServicePerformance } from '@fanar/contract';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createServer } from '../server.js';
import { caseCatalogue, casesOf, caseTokens } from '../testing/cases.js';
import { as, goodApplication, newKey } from '../testing/examples.js';
import { service } from '../testing/test-catalogue.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

const day = 24 * 3600;
const all = { catalogue: caseCatalogue, staffTokens: caseTokens, figures: { smallest: 1 } };

const { stages } = caseCatalogue.definitions.find(({ id }) => id === service) ?? { stages: [] };
const lastStage = stages.at(-1)?.id ?? '';
type Applied = Awaited<ReturnType<ReturnType<typeof casesOf>['apply']>>;

async function begin(options: Parameters<typeof startTestServer>[0] = all) {
  const test = await startTestServer(options);
  onTestFinished(() => test.close());
  const cases = casesOf(test);
  return {
    ...{ test, ...cases },
    approve: async ({ reference }: Applied) => {
      await cases.act(reference, { kind: 'decision', outcome: 'approved' });
      await test.server.recordStage(reference, lastStage);
    },
    refuse: ({ reference }: Applied) =>
      cases.act(reference, { kind: 'decision', outcome: 'refused', note: { ar: 'ناقص' } }),
  };
}

async function read({ call }: TestServer, query = ''): Promise<ServicePerformance> {
  const answer = await call('GET', `/performance?service=${service}${query}`);
  return answer.json() as Promise<ServicePerformance>;
}

/** What is told, until what was counted has come to be known. */
const untilTold = <Value>(test: TestServer, of: (told: ServicePerformance) => Value) =>
  expect.poll(async () => of(await read(test)), { timeout: 30_000 });

const refusal = async (asked: Promise<Response>) => {
  const answer = await asked;
  return [answer.status, (await as.problem(answer)).code];
};

async function sendAs(test: TestServer, token: string) {
  const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': newKey() };
  const json = await goodApplication(test);
  return as.receipt(await test.call('POST', '/applications', { headers, json }));
}

describe('what is counted', () => {
  it('comes by a door, ends in the declared time or late, and is told by month', async () => {
    const { test, apply, approve, refuse } = await begin();
    const total = () => untilTold(test, (told) => told.total);
    const online = await apply();
    await total().toEqual({ received: 1, online: 100 });
    const counter = await sendAs(test, caseTokens[0]?.token ?? '');
    await sendAs(test, 'a-token-that-is-nobodys-at-all');
    await total().toEqual({ received: 3, online: 67 });

    // Seven working days, without two weekends and a holiday.
    test.pass(10 * day);
    await approve(online);
    const inTime = { ended: 1, medianDays: 10, ninetiethDays: 10, withinPromise: 100 };
    await total().toEqual({ received: 3, online: 67, ...inTime });
    test.pass(3 * day);
    await refuse(counter);
    const late = { ended: 2, medianDays: 10, ninetiethDays: 13, withinPromise: 50 };
    await total().toEqual({ received: 3, online: 67, ...late });

    const { months, from, to, isRunning } = await read(test);
    expect([from, to, isRunning]).toEqual(['2026-01', '2026-12', true]);
    expect(months.slice(-2)).toEqual([
      { month: '2026-11', figures: { received: 3, online: 67 } },
      { month: '2026-12', figures: late },
    ]);
    const past = await read(test, '&to=2026-11&from=2026-11');
    expect(past.total).toEqual({ received: 3, online: 67 });
    expect(past).not.toHaveProperty('isRunning');
  }, 60_000);

  it('ends anew after an appeal, by what is declared then', async () => {
    const { test, apply, act, approve, refuse, mine } = await begin();
    const applied = await apply();
    const total = () => untilTold(test, (told) => told.total);
    const came = { received: 1, online: 100 };
    test.pass(2 * day);
    await refuse(applied);
    const took = (days: number, withinPromise: number) => ({
      ...{ ended: 1, medianDays: days, ninetiethDays: days, withinPromise },
    });
    await total().toEqual({ ...came, ...took(2, 100) });
    test.pass(9 * day);
    await mine('POST', applied, '/appeal', { text: 'عندي ما يثبت' });
    await total().toEqual(came);
    test.pass(9 * day);
    await approve(applied);
    await total().toEqual({ ...came, ...took(20, 0) });
    await act(applied.reference, { kind: 'message', text: 'تم' });
    expect((await read(test)).months.at(-1)).toEqual({ month: '2026-12', figures: took(20, 0) });
  }, 60_000);

  it('came and never ended where it was withdrawn', async () => {
    const { test, apply, mine } = await begin();
    await mine('POST', await apply(), '/withdrawal');
    const kept = await test.server.db.selectFrom('case_figure').selectAll().execute();
    expect(kept).toMatchObject([{ ended: null, days: null, outcome: 'withdrawn' }]);
    await untilTold(test, ({ total }) => total).toEqual({ received: 1, online: 100 });
  }, 60_000);

  it('stays when the application is removed, and leads nowhere then', async () => {
    const { test, apply, approve } = await begin();
    const applied = await apply();
    await approve(applied);
    await untilTold(test, ({ total }) => total.ended).toBe(1);
    const { updatedAt: once, ...before } = await read(test);
    const { db } = test.server;
    await db.deleteFrom('application').where('reference', '=', applied.reference).execute();
    // Longer than anything is remembered.
    test.pass(60);
    const { updatedAt: again, ...after } = await read(test);
    expect(after).toEqual(before);
    expect(again).not.toBe(once);
    const kept = await db.selectFrom('case_figure').selectAll().execute();
    expect(kept.map(({ id, ...row }) => [typeof id, row])).toEqual([
      [
        'string',
        {
          ...{ application: null, service, channel: 'online', received: '2026-11' },
          ...{ ended: '2026-11', days: 0, is_timely: true, outcome: 'approved' },
        },
      ],
    ]);
  }, 60_000);
});

describe('what people think', () => {
  it('is asked for once, from the end on, and leads to nobody', async () => {
    const { test, apply, refuse, mine, status, case: caseOf } = await begin();
    const applied = await apply();
    const feedback: Feedback = { satisfaction: 4, isDone: 'partly', hardest: 'waiting' };
    const key = newKey();
    const give = (json: unknown = feedback, by = key) =>
      mine('POST', applied, '/feedback', json, { 'Idempotency-Key': by });
    expect(await status(applied)).not.toHaveProperty('feedback');
    expect(await refusal(give())).toEqual([409, 'feedback-not-open']);

    await refuse(applied);
    expect((await status(applied)).feedback).toBe('open');
    expect(await refusal(give({ satisfaction: 6 }))).toEqual([400, 'request-invalid']);
    const before = await status(applied);
    const given = await give();
    expect([given.status, (await as.status(given.clone())).feedback]).toEqual([201, 'given']);
    const repeat = await give({ satisfaction: 1 });
    expect(await repeat.text()).toBe(await given.text());
    expect(await refusal(give(feedback, newKey()))).toEqual([409, 'feedback-given']);
    expect((await status(applied)).updatedAt).toBe(before.updatedAt);
    expect((await caseOf(applied.reference)).status).not.toHaveProperty('feedback');

    await mine('POST', applied, '/appeal', { text: 'عندي ما يثبت' });
    expect((await status(applied)).feedback).toBe('given');
    expect(await test.server.db.selectFrom('feedback').selectAll().execute()).toEqual([
      {
        ...{ service, month: '2026-11', satisfaction: 4 },
        ...{ is_done: 'partly', hardest: 'waiting' },
      },
    ]);
  }, 60_000);

  it('is told of a month once that is over, and never of a few', async () => {
    const { test, apply, approve, mine } = await begin({ ...all, figures: { smallest: 2 } });
    for (const satisfaction of [5, 2]) {
      const applied = await apply();
      await approve(applied);
      await mine('POST', applied, '/feedback', { satisfaction });
    }
    // What came and what ended is told by now; what was said is not.
    await untilTold(test, ({ withheld }) => withheld).toBe(1);
    expect((await read(test)).total).not.toHaveProperty('answers');
    test.pass(10 * day);
    const { total, withheld } = await read(test);
    expect([total.answers, total.satisfied, total.completed]).toEqual([2, 50, undefined]);
    expect(withheld).toBe(0);
  }, 60_000);

  it('is no matter of an application that still waits to be judged', async () => {
    const { apply, mine } = await begin({ ...all, processing: { every: 3600 } });
    const asked = mine('POST', await apply(), '/feedback', { satisfaction: 3 });
    expect(await refusal(asked)).toEqual([409, 'feedback-not-open']);
  }, 60_000);
});

describe('what is asked for', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await startTestServer(all);
  }, 120_000);
  afterAll(() => test.close());

  it('is a sector, a service and months that there are', async () => {
    const ask = (query: string) => test.call('GET', `/performance?${query}`);
    expect(await refusal(ask('sector=nowhere'))).toEqual([404, 'sector-not-found']);
    expect(await refusal(ask('service=traffic/nothing'))).toEqual([404, 'service-not-found']);
    const elsewhere = ask(`sector=health&service=${service}`);
    expect(await refusal(elsewhere)).toEqual([404, 'service-not-found']);
    expect(await refusal(ask('from=2026-13'))).toEqual([400, 'request-invalid']);
    const problem = async (query: string) => (await as.problem(await ask(query))).errors;
    expect(await problem('from=2026-03&to=2026-02')).toEqual([
      { pointer: '/query/from', code: 'date-range-order' },
    ]);
    expect(await problem('from=2021-11&to=2026-11')).toEqual([
      { pointer: '/query/from', code: 'date-too-early', params: { min: '2021-12-01' } },
    ]);
    expect((await ask('from=2021-12&to=2026-11')).status).toBe(200);
    expect(await refusal(test.call('GET', '/performance/report?quarter=2026-Q5'))).toEqual([
      ...[400, 'request-invalid'],
    ]);
  });

  it('is answered once for who has it', async () => {
    for (const path of ['/performance', '/performance/dictionary', '/coverage']) {
      const first = await test.call('GET', path);
      const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' };
      expect((await test.call('GET', path, { headers })).status, path).toBe(304);
    }
  });

  it('is refused at the start where the fewest is no number of cases', async () => {
    const start = createServer({ figures: { smallest: 0 } });
    await expect(start).rejects.toThrow('figures.smallest is a whole number from 1 on, not 0');
  }, 60_000);
});
