/// <reference types="node" />
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GatewayError, type Hold } from './gateway.js';
import { createHttpGateway, type HttpGatewayOptions } from './http-gateway.js';
import { everything, goodAnswers } from './testing/definition.js';

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

let handler: Handler;
let base: string;
const requests: {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}[] = [];

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (part: string) => (body += part));
  request.on('end', () => {
    const { method = '', url = '', headers } = request;
    requests.push({ method, url, headers, body });
    handler(request, response, body);
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/v1`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  requests.length = 0;
});

const gateway = (options: Partial<HttpGatewayOptions> = {}) =>
  createHttpGateway({ base, timeout: 2000, ...options });

const answers =
  (status: number, body: unknown, headers: Record<string, string> = {}): Handler =>
  (_request, response) => {
    response.writeHead(status, {
      'Content-Type': status < 400 ? 'application/json' : 'application/problem+json',
      ...headers,
    });
    response.end(typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body));
  };

async function refusal(promise: Promise<unknown>): Promise<GatewayError> {
  const error: unknown = await promise.then(
    () => new Error('It was taken'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GatewayError);
  return error as GatewayError;
}

const slot = {
  date: '2026-12-01',
  time: '09:00',
  instant: '2026-12-01T09:00:00+02:00',
  minutes: 15,
  free: 1,
};
const hold: Hold = {
  id: '3f0e2a8c-58a5-4a57-9c8a-0d5f1e0a2b11',
  key: 'KEY-OF-HOLD',
  service: 'traffic/everything',
  office: 'unit',
  slot,
  expiresAt: '2026-12-01T08:05:00+02:00',
  now: '2026-12-01T08:00:00+02:00',
  renewable: true,
};
const application = {
  service: 'traffic/everything',
  version: 3,
  answers: goodAnswers,
  language: 'ar',
  declared: true,
} as const;
const idempotencyKey = 'abcdefghijklmnop';

describe('createHttpGateway', () => {
  it('reads a service once and asks only whether it changed', async () => {
    const source = gateway();
    handler = answers(200, everything, { ETag: '"one"' });
    expect(await source.getService('traffic/everything')).toEqual(everything);
    handler = (_request, response) => response.writeHead(304).end();
    expect(await source.getService('traffic/everything')).toEqual(everything);
    expect(requests.map(({ url }) => url)).toEqual(
      Array(2).fill('/api/v1/services/traffic/everything'),
    );
    expect(requests[1]?.headers['if-none-match']).toBe('"one"');
    handler = answers(200, { ...everything, version: 4 }, { ETag: '"two"' });
    expect((await source.getService('traffic/everything')).version).toBe(4);
  });

  it('sends secrets and keys in headers, never in the address', async () => {
    const source = gateway({ getToken: () => Promise.resolve('token') });
    handler = answers(200, { reference: 'AP-5016-014J' });
    await source.getApplication('AP-5016-014J', 'SECRET');
    await source.getAppointment('BK-5016-014J', 'SECRET');
    handler = answers(201, { reference: 'AP-5016-014J' });
    await source.createApplication(application, { idempotencyKey });
    await source.createAppointment(
      hold,
      { name: 'أحمد', mobile: '+20', language: 'ar' },
      { idempotencyKey },
    );
    expect(
      requests.map(({ method, url, headers }) => [
        method,
        url,
        headers['fanar-key'],
        headers['idempotency-key'],
        headers.authorization,
      ]),
    ).toEqual([
      ['GET', '/api/v1/applications/AP-5016-014J', 'SECRET', undefined, 'Bearer token'],
      ['GET', '/api/v1/appointments/BK-5016-014J', 'SECRET', undefined, 'Bearer token'],
      ['POST', '/api/v1/applications', undefined, idempotencyKey, 'Bearer token'],
      ['POST', '/api/v1/appointments', 'KEY-OF-HOLD', idempotencyKey, 'Bearer token'],
    ]);
    expect(JSON.parse(requests[2]?.body ?? '')).toEqual(application);
    expect(JSON.parse(requests[3]?.body ?? '')).toEqual({
      hold: hold.id,
      name: 'أحمد',
      mobile: '+20',
      language: 'ar',
    });
  });

  it('asks for offices and times', async () => {
    const source = gateway();
    handler = answers(200, { items: [{ id: 'unit' }] });
    expect(await source.listOffices('traffic/everything')).toEqual([{ id: 'unit' }]);
    handler = answers(200, { office: 'unit', days: [], now: hold.now });
    await source.getAvailability({
      service: 'traffic/everything',
      office: 'unit',
      granularity: 'days',
      from: '2026-12-01',
      to: '2026-12-31',
    });
    const query = new URL(requests[1]?.url ?? '', base).searchParams;
    expect(Object.fromEntries(query)).toEqual({
      service: 'traffic/everything',
      office: 'unit',
      granularity: 'days',
      from: '2026-12-01',
      to: '2026-12-31',
    });
  });

  it('holds, renews and releases', async () => {
    const source = gateway();
    handler = answers(201, hold);
    const request = {
      service: 'traffic/everything',
      office: 'unit',
      date: slot.date,
      time: slot.time,
    } as const;
    expect(await source.createHold(request, { idempotencyKey })).toEqual(hold);
    handler = answers(200, { ...hold, renewable: false });
    expect((await source.renewHold(hold)).renewable).toBe(false);
    handler = (_request, response) => response.writeHead(204).end();
    await source.releaseHold(hold);
    await source.removeUpload('u'.repeat(24));
    expect(requests.map(({ method, url, headers }) => [method, url, headers['fanar-key']])).toEqual(
      [
        ['POST', '/api/v1/holds', undefined],
        ['POST', `/api/v1/holds/${hold.id}/renewal`, 'KEY-OF-HOLD'],
        ['DELETE', `/api/v1/holds/${hold.id}`, 'KEY-OF-HOLD'],
        ['DELETE', `/api/v1/uploads/${'u'.repeat(24)}`, undefined],
      ],
    );
  });

  it('releases even while the page is being left', async () => {
    let sent: Request | undefined;
    const fetch = (request: RequestInfo | URL) => {
      sent = request as Request;
      return Promise.resolve(new Response(null, { status: 204 }));
    };
    await gateway({ fetch }).releaseHold(hold);
    expect(sent?.keepalive).toBe(true);
  });

  it('passes on what the server says is wrong', async () => {
    const errors = [{ pointer: '/mobile', code: 'phone-length', params: { count: 3 } }];
    handler = answers(422, { type: 'x', title: 'x', status: 422, code: 'answers-invalid', errors });
    expect(
      await refusal(gateway().createApplication(application, { idempotencyKey })),
    ).toMatchObject({
      code: 'answers-invalid',
      status: 422,
      errors,
      alternatives: [],
    });
    handler = answers(409, {
      code: 'slot-taken',
      status: 409,
      alternatives: [slot, { date: 7 }, null],
    });
    const request = {
      service: 'traffic/everything',
      office: 'unit',
      date: slot.date,
      time: slot.time,
    } as const;
    expect(await refusal(gateway().createHold(request, { idempotencyKey }))).toMatchObject({
      code: 'slot-taken',
      alternatives: [slot],
    });
  });

  it('reads Retry-After in seconds and as a date', async () => {
    handler = answers(429, { code: 'too-many-requests' }, { 'Retry-After': '30' });
    expect(await refusal(gateway().getApplication('AP', 'k'))).toMatchObject({
      code: 'too-many-requests',
      retryAfter: 30,
    });
    const date = new Date(Date.now() + 60_000).toUTCString();
    handler = answers(503, 'down', { 'Retry-After': date });
    const { code, retryAfter } = await refusal(gateway().getApplication('AP', 'k'));
    expect(code).toBe('server-unavailable');
    expect(retryAfter).toBeGreaterThan(50);
    expect(retryAfter).toBeLessThanOrEqual(60);
  });

  const html = { 'Content-Type': 'text/html; charset=utf-8' };
  it.each<[string, Handler, string]>([
    ['500 with a code of its own', answers(500, { code: 'internal-error' }), 'server-unavailable'],
    ['a 502 page', answers(502, '<h1>Bad gateway</h1>', html), 'server-unavailable'],
    ['a captive portal', answers(200, '<h1>Sign in</h1>', html), 'server-unavailable'],
    ['a 404 page', answers(404, '<h1>Not found</h1>', html), 'server-unavailable'],
    ['a 413 of a proxy', answers(413, '<h1>Large</h1>', html), 'file-too-large'],
    ['a 401 without words', answers(401, ''), 'sign-in-needed'],
    ['JSON cut short', answers(200, '{"reference": '), 'answer-malformed'],
    ['JSON of another kind', answers(200, '7'), 'answer-malformed'],
    ['no body', answers(200, ''), 'answer-malformed'],
    ['a 4xx of another kind', answers(418, { error: 'teapot' }), 'answer-malformed'],
    ['a code that is none', answers(400, { code: 'Oh no!' }), 'answer-malformed'],
    ['a connection cut', (request) => request.socket.destroy(), 'network-unreachable'],
  ])('maps %s', async (_name, respond, code) => {
    handler = respond;
    expect((await refusal(gateway().getApplication('AP', 'k'))).code).toBe(code);
  });

  it('gives up a call that takes too long', async () => {
    handler = () => undefined;
    const error = await refusal(gateway({ timeout: 30 }).getApplication('AP', 'k'));
    expect(error).toMatchObject({ code: 'network-timeout', status: 0 });
  });

  it('gives up a body that stalls', async () => {
    handler = (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write('{"reference":');
    };
    const error = await refusal(gateway({ timeout: 60 }).getApplication('AP', 'k'));
    expect(error.code).toBe('network-timeout');
  });

  it('can be cancelled, before and during a call', async () => {
    handler = () => undefined;
    const signal = AbortSignal.abort('left');
    expect((await refusal(gateway().getApplication('AP', 'k', { signal }))).code).toBe(
      'request-cancelled',
    );
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    const error = await refusal(gateway().getApplication('AP', 'k', { signal: controller.signal }));
    expect(error.code).toBe('request-cancelled');
  });

  it('says when nobody is there', async () => {
    const error = await refusal(gateway({ base: 'http://127.0.0.1:1' }).getApplication('AP', 'k'));
    expect(error).toMatchObject({ code: 'network-unreachable', status: 0 });
  });

  it('says when the host has signed nobody in', async () => {
    const getToken = () => Promise.reject(new Error('no session'));
    const error = await refusal(gateway({ getToken }).getApplication('AP', 'k'));
    expect(error.code).toBe('sign-in-needed');
    expect(requests).toEqual([]);
  });
});
