import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseCatalogue, casesOf, caseTokens } from '../testing/cases.js';
import { as } from '../testing/examples.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

let test: TestServer;
let cases: ReturnType<typeof casesOf>;

beforeAll(async () => {
  test = await startTestServer({ catalogue: caseCatalogue, staffTokens: caseTokens });
  cases = casesOf(test);
}, 60_000);
afterAll(() => test.close());
beforeEach(() => {
  // Another window of the look-ups that found nothing.
  test.pass(600);
});

const glance = (reference: string, lastDigits: string) =>
  test.call('POST', `/applications/${reference}/glance`, { json: { lastDigits } });

describe('a look without the key', () => {
  it('tells where an application is by the last digits of the mobile, and nothing else', async () => {
    const { reference } = await cases.apply();
    await cases.act(reference, { kind: 'stage', stage: 'review', note: { ar: 'بدأنا' } });
    const title = { ar: 'صورة العقد' };
    await cases.act(reference, { kind: 'request', title, due: '2026-12-03' });
    await cases.act(reference, { kind: 'message', text: 'نراجع طلبك' });
    const answer = await glance(reference.toLowerCase(), '4567');
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    const status = await as.status(answer);
    expect(status).toMatchObject({ isBrief: true, current: 'review', waitsFor: 'applicant' });
    expect(Object.keys(status).sort()).toEqual([
      ...['contact', 'current', 'events', 'expected', 'isBrief', 'reference', 'service'],
      ...['serviceTitle', 'stages', 'state', 'updatedAt', 'waitsFor'],
    ]);
    expect(status.events).toEqual([]);
    expect(JSON.stringify(status)).not.toMatch(/العقد|نراجع طلبك|بدأنا|one-seat/);
  });

  it('answers a wrong reference, wrong digits and digits of another number alike', async () => {
    const { reference } = await cases.apply();
    const bodies = [];
    for (const [wanted, digits] of [
      [reference, '4568'],
      [reference, '2345'],
      ['AP-0000-0000', '4567'],
    ] as const) {
      const answer = await glance(wanted, digits);
      const { code } = await as.problem(answer);
      bodies.push([answer.status, code]);
    }
    expect(new Set(bodies.map(String))).toEqual(new Set(['404,application-not-found']));
    expect((await glance(reference, '456')).status).toBe(400);
  });

  it('is taken so many times in a day, right or wrong, and leaves the key as it is', async () => {
    const applied = await cases.apply();
    const statuses: number[] = [];
    for (let turn = 0; turn < 21; turn += 1) {
      statuses.push((await glance(applied.reference, turn % 2 ? '4567' : '0000')).status);
    }
    expect(statuses.slice(0, 20).filter((status) => status === 200)).toHaveLength(10);
    expect(statuses.at(-1)).toBe(429);
    test.pass(3600);
    expect((await glance(applied.reference, '4567')).status).toBe(429);
    expect((await cases.status(applied)).reference).toBe(applied.reference);
    test.pass(24 * 3600);
    expect((await glance(applied.reference, '4567')).status).toBe(200);
  });
});
