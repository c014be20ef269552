import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LifeEvent, ServiceSummary } from '@fanar/contract';
import type { RequestLogEntry } from './http/middleware.js';
import type { ServicePause } from './resources.js';
import { submit } from './testing/examples.js';
import { jointApplication, jointService } from './testing/joint-service.js';
import { service } from './testing/test-catalogue.js';
import { startTestServer, type TestServer } from './testing/test-server.js';

let test: TestServer;
const log: RequestLogEntry[] = [];

beforeAll(async () => {
  test = await startTestServer({
    log: (entry) => log.push(entry),
    allowedOrigins: ['https://town.example'],
  });
}, 60_000);
afterAll(() => test.close());

describe('the catalogue', () => {
  it('says that it lives, and the time', async () => {
    const answer = await test.call('GET', '/health');
    expect(await answer.json()).toEqual({ status: 'ok', now: '2026-11-23T08:00:00.000Z' });
  });

  it('has thirteen sectors', async () => {
    const { items } = await (await test.call('GET', '/sectors')).json();
    expect(items).toHaveLength(13);
  });

  it('names every life event that leads to a service', async () => {
    const events = (await (await test.call('GET', '/life-events')).json()) as {
      items: LifeEvent[];
    };
    const services = (await (await test.call('GET', '/services')).json()) as {
      items: ServiceSummary[];
    };
    const named = new Set(services.items.flatMap((summary) => summary.events));
    expect(new Set(events.items.map(({ id }) => id))).toEqual(named);
  });

  it('has a service in short and in full', async () => {
    const short = await test.call('GET', '/services');
    const { items } = (await short.json()) as { items: ServiceSummary[] };
    const found = items.find(({ id }) => id === service);
    expect(found).toMatchObject({
      events: ['owning-a-vehicle'],
      channels: ['online', 'counter'],
      appointment: 'offered',
      free: false,
    });
    expect(found?.keywords.map(({ ar }) => ar)).toContain('رخصة السيارة');
    const full = await test.call('GET', `/services/${service}`);
    expect((await full.json()).steps.length).toBeGreaterThan(3);
  });

  it.each([
    '/sectors',
    '/life-events',
    '/services',
    `/services/${service}`,
    '/offices',
    `/offices?service=${service}`,
  ])('gives %s once', async (path) => {
    const tag = (await test.call('GET', path)).headers.get('ETag') ?? '';
    const again = await test.call('GET', path, { headers: { 'If-None-Match': `W/${tag}, "x"` } });
    expect(again.status).toBe(304);
    expect(again.headers.get('ETag')).toBe(tag);
    const other = await test.call('GET', path, { headers: { 'If-None-Match': '"other"' } });
    expect(other.status).toBe(200);
  });

  it('sends it compressed to who takes that, under a tag that both know', async () => {
    const get = (headers: Record<string, string>) =>
      test.server.app.request('/api/v1/services', { headers });
    const plain = await get({});
    const tag = plain.headers.get('ETag') ?? '';
    const packed = await get({ 'Accept-Encoding': 'br, GZIP ; q=0.8' });
    expect(packed.headers.get('Content-Encoding')).toBe('gzip');
    expect(packed.headers.get('ETag')).toBe(`W/${tag}`);
    expect(packed.headers.get('Vary')).toContain('Accept-Encoding');
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(gunzipSync(bytes).toString()).toBe(await plain.text());
    const again = await get({ 'Accept-Encoding': 'gzip', 'If-None-Match': `W/${tag}` });
    expect(again.status).toBe(304);
    for (const coding of ['identity', 'gzip;q=0', 'gzip; q=0.00', 'xgzip', '']) {
      const answer = await get({ 'Accept-Encoding': coding });
      expect(answer.headers.has('Content-Encoding'), coding).toBe(false);
    }
  });

  it('knows no other service', async () => {
    const answer = await test.call('GET', '/services/traffic/fly-to-the-moon');
    expect(answer.status).toBe(404);
    expect((await answer.json()).code).toBe('service-not-found');
  });
});

describe('requests that the document does not admit', () => {
  it('refuses an unknown address and an unknown method in words', async () => {
    const unknown = await test.call('GET', '/nothing/here');
    expect([unknown.status, (await unknown.json()).code]).toEqual([404, 'not-found']);
    const method = await test.call('PUT', '/applications', { json: {} });
    expect([method.status, (await method.json()).code]).toEqual([405, 'method-not-allowed']);
    expect(method.headers.get('Allow')).toBe('POST');
    const read = await test.call('GET', '/uploads/aaaaaaaaaaaaaaaaaaaaaaaa');
    expect(read.status).toBe(405);
  });

  it('names every fault of a request with its place', async () => {
    const answer = await test.call('POST', '/holds', {
      headers: { 'Idempotency-Key': 'short' },
      json: {},
    });
    expect(answer.status).toBe(400);
    const { code, errors } = await answer.json();
    expect(code).toBe('request-invalid');
    expect(errors).toEqual([{ pointer: '/header/Idempotency-Key', code: 'pattern' }]);
  });

  it('names faults in the body, and members that it does not know', async () => {
    const answer = await test.call('POST', '/holds', {
      headers: { 'Idempotency-Key': 'a-key-that-is-long-enough' },
      json: { service, office: 'one-seat', date: '2026-02-30', time: '9:00', more: 1 },
    });
    const { errors } = await answer.json();
    expect(errors).toEqual(
      expect.arrayContaining([
        { pointer: '/body', code: 'additional-properties' },
        { pointer: '/body/date', code: 'format' },
        { pointer: '/body/time', code: 'pattern' },
      ]),
    );
  });

  it('refuses what is no JSON, and what does not call itself so', async () => {
    const headers = { 'Idempotency-Key': 'a-key-that-is-long-enough' };
    const broken = await test.call('POST', '/holds', {
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: '{"service":',
    });
    expect((await broken.json()).errors).toEqual([{ pointer: '/body', code: 'json' }]);
    const text = await test.call('POST', '/holds', {
      headers: { ...headers, 'Content-Type': 'text/plain' },
      body: '{}',
    });
    expect((await text.json()).errors).toEqual([
      { pointer: '/header/Content-Type', code: 'content-type' },
    ]);
  });

  it('refuses a body that is nested without end', async () => {
    const answer = await test.call('POST', '/applications', {
      headers: {
        'Idempotency-Key': 'a-key-that-is-long-enough',
        'Content-Type': 'application/json',
      },
      body: `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    });
    expect((await answer.json()).errors).toEqual([{ pointer: '/body', code: 'depth' }]);
  });

  it('refuses a body that is too large', async () => {
    const answer = await test.call('POST', '/applications', {
      headers: { 'Idempotency-Key': 'a-key-that-is-long-enough' },
      json: { text: 'م'.repeat(200_000) },
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({
      code: 'request-too-large',
      params: { limit: 262_144 },
    });
  });
});

describe('every answer', () => {
  it('is protected, and not stored unless it is public', async () => {
    const health = await test.call('GET', '/health');
    expect(health.headers.get('Cache-Control')).toBe('no-store');
    expect(health.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(health.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(health.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(health.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const sectors = await test.call('GET', '/sectors');
    expect(sectors.headers.get('Cache-Control')).toBe('public, no-cache');
  });

  it('is open to pages of admitted origins alone', async () => {
    const from = (origin: string) => test.call('GET', '/health', { headers: { Origin: origin } });
    const header = 'Access-Control-Allow-Origin';
    expect((await from('https://town.example')).headers.get(header)).toBe('https://town.example');
    expect((await from('https://other.example')).headers.get(header)).toBeNull();
    const preflight = await test.server.app.request('/api/v1/uploads', {
      method: 'OPTIONS',
      headers: { Origin: 'https://town.example', 'Access-Control-Request-Method': 'POST' },
    });
    const allowed = preflight.headers.get('Access-Control-Allow-Headers');
    expect(allowed).toContain('Upload-Length');
    expect(allowed).toContain('Fanar-Session');
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain('PUT');
  });

  it('is logged by its route, without ids, keys or bodies', async () => {
    log.length = 0;
    const secret = 'AAAA-BBBB-CCCC';
    await test.call('GET', '/applications/AP-1234-5678', { headers: { 'Fanar-Key': secret } });
    expect(log).toEqual([
      {
        method: 'GET',
        route: '/api/v1/applications/:reference',
        status: 404,
        milliseconds: expect.any(Number),
      },
    ]);
  });
});

describe('a service that takes nothing now', () => {
  it('says until when, why, and whom to ask; and opens again by itself', async () => {
    const pauses: Record<string, ServicePause> = {
      'notary/joint-deed': { code: 'service-maintenance', until: new Date('2026-11-23T09:00:00Z') },
      [service]: { code: 'quota-reached', reason: { ar: 'اكتمل العدد' } },
    };
    const paused = await startTestServer({ pauseOf: (id) => pauses[id] });
    const answers = [
      await paused.call('GET', '/services/notary/joint-deed'),
      await submit(paused, jointApplication()),
    ];
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '3600']);
      expect(await answer.json()).toMatchObject({
        code: 'service-maintenance',
        notice: {
          title: jointService.title,
          until: '2026-11-23T09:00:00.000Z',
          contact: { phone: '15999' },
        },
      });
    }
    const quota = await paused.call('GET', `/services/${service}`);
    expect([quota.status, quota.headers.get('Retry-After')]).toEqual([409, null]);
    expect((await quota.json()).notice.reason).toEqual({ ar: 'اكتمل العدد' });
    expect((await paused.call('GET', '/services/civil/none')).status).toBe(404);
    paused.pass(3600);
    expect((await submit(paused, jointApplication())).status).toBe(201);
    await paused.close();
  }, 60_000);
});

it('answers a failure of its own with a problem, and reports it', async () => {
  const reported: unknown[] = [];
  const failing = await startTestServer({ reportError: (error) => reported.push(error) });
  const { db } = failing.server;
  await db.schema.dropTable('rate_window').execute();
  const answer = await failing.server.app.request('/api/v1/applications/AP-1234-5678', {
    headers: { 'Fanar-Key': 'AAAA-BBBB-CCCC' },
  });
  expect(answer.status).toBe(500);
  expect((await answer.json()).code).toBe('internal-error');
  expect(reported).toHaveLength(1);
  await failing.close();
}, 60_000);
