/// <reference types="node" />
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Hold, Visit } from './appointment-gateway.js';
import { GatewayError, type OfficeDirectory } from './gateway.js';
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
const visit: Visit = { services: [{ service: 'traffic/everything' }] };
const hold: Hold = {
  id: '3f0e2a8c-58a5-4a57-9c8a-0d5f1e0a2b11',
  key: 'KEY-OF-HOLD',
  visit,
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
    const draft = { id: 'DR-5016-014J', key: 'SECRET', tag: '"1"' };
    await source.createApplication({ ...application, draft }, { idempotencyKey });
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
        headers['fanar-session'],
      ]),
    ).toEqual([
      ['GET', '/api/v1/applications/AP-5016-014J', 'SECRET', undefined, 'token'],
      ['GET', '/api/v1/appointments/BK-5016-014J', 'SECRET', undefined, 'token'],
      ['POST', '/api/v1/applications', undefined, idempotencyKey, 'token'],
      ['POST', '/api/v1/appointments', 'KEY-OF-HOLD', idempotencyKey, 'token'],
    ]);
    expect(JSON.parse(requests[2]?.body ?? '')).toEqual({
      ...application,
      draft: { id: 'DR-5016-014J', key: 'SECRET' },
    });
    expect(JSON.parse(requests[3]?.body ?? '')).toEqual({
      hold: hold.id,
      name: 'أحمد',
      mobile: '+20',
      language: 'ar',
    });
  });

  it('gathers the directory, and refuses it whole where a part does not come', async () => {
    const source = gateway();
    handler = (request, response, body) =>
      answers(200, { items: [{ id: request.url?.split('/').at(-1) }] })(request, response, body);
    expect(await source.getDirectory?.()).toEqual({
      services: [{ id: 'services' }],
      sectors: [{ id: 'sectors' }],
      events: [{ id: 'life-events' }],
    });
    handler = (request, response, body) =>
      answers(request.url?.endsWith('/sectors') ? 500 : 200, { items: [] })(
        request,
        response,
        body,
      );
    const { code } = await refusal(source.getDirectory?.() ?? Promise.resolve());
    expect(code).toBe('server-unavailable');
  });

  it('asks for every office, with what they share', async () => {
    const directory: OfficeDirectory = {
      items: [
        {
          id: 'unit',
          title: { ar: 'وحدة' },
          address: { ar: 'بورسعيد' },
          district: 'sharq',
          schedule: 'morning',
        },
      ],
      districts: [{ id: 'sharq', title: { ar: 'حي الشرق' } }],
      schedules: {
        morning: [{ from: '2026-01-01', hours: { 0: [{ opens: '09:00', closes: '14:00' }] } }],
      },
      closures: [{ yearly: '05-01', title: { ar: 'عيد العمال' } }],
    };
    handler = answers(200, directory, { ETag: '"1"' });
    expect(await gateway().getOffices?.()).toEqual(directory);
    expect(requests.map(({ method, url }) => [method, url])).toEqual([['GET', '/api/v1/offices']]);
  });

  it('asks for offices and times', async () => {
    const source = gateway();
    handler = answers(200, { items: [{ id: 'unit' }] });
    expect(await source.listOffices('traffic/everything')).toEqual([{ id: 'unit' }]);
    handler = answers(200, { now: hold.now, minutes: 15, offices: [] });
    await source.getAvailability({
      visit: {
        services: [{ service: 'traffic/everything', count: 2 }, { service: 'traffic/other' }],
        people: 3,
        mode: 'video',
      },
      offices: ['unit', 'branch'],
      granularity: 'days',
      from: '2026-12-01',
      to: '2026-12-31',
    });
    const query = new URL(requests[1]?.url ?? '', base).searchParams;
    expect(Object.fromEntries(query)).toEqual({
      services: 'traffic/everything*2,traffic/other',
      offices: 'unit,branch',
      people: '3',
      mode: 'video',
      granularity: 'days',
      from: '2026-12-01',
      to: '2026-12-31',
    });
  });

  it('holds, renews and releases', async () => {
    const source = gateway();
    handler = answers(201, hold);
    const request = {
      visit,
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

  it('asks whether an upload is still kept', async () => {
    const answers = [200, 404, 500];
    handler = (_request, response) => response.writeHead(answers.shift() ?? 500).end();
    const source = gateway();
    expect(await source.hasUpload?.('u'.repeat(24))).toBe(true);
    expect(await source.hasUpload?.('u'.repeat(24))).toBe(false);
    await expect(source.hasUpload?.('u'.repeat(24))).rejects.toThrow(GatewayError);
    expect(requests.map(({ method }) => method)).toEqual(['HEAD', 'HEAD', 'HEAD']);
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
      alternatives: [{ ...slot, office: 'unit' }, slot, { date: 7 }, null],
    });
    const request = {
      visit,
      office: 'unit',
      date: slot.date,
      time: slot.time,
    } as const;
    expect(await refusal(gateway().createHold(request, { idempotencyKey }))).toMatchObject({
      code: 'slot-taken',
      alternatives: [{ ...slot, office: 'unit' }],
    });
  });

  it('moves and cancels the appointment that was read, and no other', async () => {
    const opened = { reference: 'BK-7K3M-9QXA', revision: 4, key: 'KEY-OF-IT' };
    handler = answers(200, { reference: opened.reference, revision: 5 });
    await gateway().moveAppointment?.(opened, hold, { idempotencyKey });
    await gateway().cancelAppointment?.(opened, { idempotencyKey });
    expect(requests.map(({ method, url, headers }) => [method, url, headers['if-match']])).toEqual([
      ['POST', '/api/v1/appointments/BK-7K3M-9QXA/move', '"4"'],
      ['POST', '/api/v1/appointments/BK-7K3M-9QXA/cancellation', '"4"'],
    ]);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ hold: hold.id, holdKey: hold.key });
    expect(requests[0]?.headers).toMatchObject({
      'fanar-key': opened.key,
      'idempotency-key': idempotencyKey,
    });
  });

  it('corrects the application that was read, and no other', async () => {
    const opened = { reference: 'AP-7K3M-9QXA', key: 'KEY-OF-IT' };
    const changes = [{ pointer: '/fullName', value: 'سلمى عادل محمود فراج' }];
    handler = answers(201, { reference: opened.reference });
    await gateway().correctApplication?.(opened, { changes, basedOn: '7' }, { idempotencyKey });
    expect(requests.map(({ method, url }) => [method, url])).toEqual([
      ['POST', '/api/v1/applications/AP-7K3M-9QXA/corrections'],
    ]);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ changes });
    expect(requests[0]?.headers).toMatchObject({
      'fanar-key': opened.key,
      'if-match': '"7"',
      'idempotency-key': idempotencyKey,
    });
  });

  it('says by key or by the last digits who is there', async () => {
    handler = answers(200, { ticket: {} });
    await gateway().checkIn?.('BK-1', { key: 'KEY-OF-IT' });
    await gateway().checkIn?.('BK-1', { lastDigits: '4567' });
    expect(requests.map(({ headers, body }) => [headers['fanar-key'], body])).toEqual([
      ['KEY-OF-IT', '{}'],
      [undefined, '{"lastDigits":"4567"}'],
    ]);
  });

  it('waits on a list and in a hall', async () => {
    const source = gateway();
    const person = { name: 'منى', mobile: '+201001234567', language: 'ar' } as const;
    handler = answers(201, { id: 'entry' });
    await source.joinWaitList?.(
      { visit, offices: ['unit'], from: '2026-12-01', to: '2026-12-31', ...person },
      { idempotencyKey },
    );
    handler = answers(200, { id: 'entry' });
    await source.getWaitListEntry?.('entry', 'KEY');
    await source.declineOffer?.('entry', 'KEY');
    await source.getQueue?.('unit');
    await source.takeTicket?.('unit', { language: 'ar' }, { idempotencyKey });
    await source.getTicket?.('unit', 'ticket', 'KEY');
    handler = (_request, response) => response.writeHead(204).end();
    await source.leaveQueue?.('unit', 'ticket', 'KEY');
    await source.leaveWaitList?.('entry', 'KEY');
    expect(requests.map(({ method, url, headers }) => [method, url, headers['fanar-key']])).toEqual(
      [
        ['POST', '/api/v1/wait-list', undefined],
        ['GET', '/api/v1/wait-list/entry', 'KEY'],
        ['POST', '/api/v1/wait-list/entry/decline', 'KEY'],
        ['GET', '/api/v1/queues/unit', undefined],
        ['POST', '/api/v1/queues/unit/tickets', undefined],
        ['GET', '/api/v1/queues/unit/tickets/ticket', 'KEY'],
        ['DELETE', '/api/v1/queues/unit/tickets/ticket', 'KEY'],
        ['DELETE', '/api/v1/wait-list/entry', 'KEY'],
      ],
    );
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

  it('asks for another token when one is refused, once', async () => {
    const asked: (string | undefined)[] = [];
    const getToken = (refused?: string) => {
      asked.push(refused);
      return refused === undefined ? 'old' : 'new';
    };
    handler = (request, response, body) =>
      (request.headers['fanar-session'] === 'new'
        ? answers(200, { reference: 'AP-5016-014J' })
        : answers(401, ''))(request, response, body);
    await gateway({ getToken }).getApplication('AP-5016-014J', 'SECRET');
    expect(asked).toEqual([undefined, 'old']);
    handler = answers(401, '');
    requests.length = 0;
    expect((await refusal(gateway({ getToken }).getApplication('AP', 'k'))).code).toBe(
      'sign-in-needed',
    );
    expect(requests).toHaveLength(2);
    requests.length = 0;
    await refusal(gateway({ getToken: () => 'same' }).getApplication('AP', 'k'));
    expect(requests).toHaveLength(1);
    expect(requests.every(({ url }) => !/old|new|same/.test(url))).toBe(true);
  });

  it('waits as long as it is asked to, where that is short', async () => {
    handler = (request, response, body) =>
      (requests.length === 1
        ? answers(503, { code: 'internal-error' }, { 'Retry-After': '1' })
        : answers(200, { reference: 'AP-5016-014J' }))(request, response, body);
    const started = Date.now();
    await gateway().getApplication('AP', 'k');
    expect(Date.now() - started).toBeGreaterThan(900);
    expect(requests).toHaveLength(2);
  });

  it('says why a service takes nothing now, and whom to ask', async () => {
    const notice = {
      title: { ar: 'خدمة' },
      until: '2026-12-01T06:00:00.000Z',
      contact: { title: { ar: 'مركز الخدمة' }, phone: '15999' },
    };
    handler = answers(503, { code: 'service-maintenance', notice }, { 'Retry-After': '600' });
    expect(await refusal(gateway().getService('traffic/everything'))).toMatchObject({
      code: 'service-maintenance',
      notice,
      retryAfter: 600,
    });
    handler = answers(409, { code: 'service-closed', notice: { title: 'x' } });
    expect((await refusal(gateway().getService('traffic/everything'))).notice).toBeUndefined();
  });
});

describe('drafts', () => {
  const content = {
    service: 'traffic/everything',
    version: 3,
    language: 'ar',
    answers: { fullName: 'سلمى' },
    progress: { step: 'owner' },
  } as const;
  const receipt = { id: 'DR-5016-014J', key: 'SECRET', savedAt: hold.now, expiresAt: hold.now };

  it('are created, changed as they were read, read and removed', async () => {
    const { createDraft, updateDraft, getDraft, removeDraft } = gateway();
    handler = answers(201, receipt, { ETag: '"1"' });
    const first = await createDraft?.(content, { idempotencyKey });
    expect(first).toEqual({ ...receipt, tag: '"1"' });
    handler = answers(200, receipt, { ETag: '"2"' });
    const second = await updateDraft?.({ ...receipt, tag: '"1"' }, content);
    expect(second?.tag).toBe('"2"');
    handler = answers(200, { ...receipt, content }, { ETag: '"2"' });
    expect(await getDraft?.(receipt.id, 'SECRET')).toEqual({ ...receipt, content, tag: '"2"' });
    handler = (_request, response) => response.writeHead(204).end();
    await removeDraft?.(receipt.id, 'SECRET');
    expect(
      requests.map(({ method, url, headers }) => [
        method,
        url,
        headers['fanar-key'],
        headers['idempotency-key'] ?? headers['if-match'],
      ]),
    ).toEqual([
      ['POST', '/api/v1/drafts', undefined, idempotencyKey],
      ['PUT', '/api/v1/drafts/DR-5016-014J', 'SECRET', '"1"'],
      ['GET', '/api/v1/drafts/DR-5016-014J', 'SECRET', undefined],
      ['DELETE', '/api/v1/drafts/DR-5016-014J', 'SECRET', undefined],
    ]);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual(content);
  });
});

describe('what follows', () => {
  it('is asked with the key in a header', async () => {
    const source = gateway();
    handler = answers(200, { reference: 'AP-5016-014J', status: 'waiting' });
    await source.getReceipt?.('AP-5016-014J', 'SECRET');
    await source.getSignatureRequest?.('AP-5016-014J', 'SECRET');
    await source.sign?.('AP-5016-014J', 'SECRET', { decision: 'signed', declared: true });
    handler = answers(201, { id: hold.id, length: 6 });
    await source.sendCode?.({ mobile: '+201001234567', language: 'ar' }, { idempotencyKey });
    handler = answers(200, { proof: 'x' });
    await source.checkCode?.(hold.id, '123456');
    expect(requests.map(({ method, url, headers }) => [method, url, headers['fanar-key']])).toEqual(
      [
        ['GET', '/api/v1/applications/AP-5016-014J/receipt', 'SECRET'],
        ['GET', '/api/v1/applications/AP-5016-014J/signatures/mine', 'SECRET'],
        ['POST', '/api/v1/applications/AP-5016-014J/signatures/mine', 'SECRET'],
        ['POST', '/api/v1/verifications', undefined],
        ['POST', `/api/v1/verifications/${hold.id}/check`, undefined],
      ],
    );
  });

  it('leads to the page of the provider, and never to a script', async () => {
    const start = (address: string) => {
      handler = answers(201, { address, status: 'pending' });
      const request = { returnTo: 'https://town.example/form', language: 'ar' } as const;
      return gateway().startPayment?.('AP', 'k', request, { idempotencyKey });
    };
    expect((await start('/pay/1'))?.address).toBe(new URL('/pay/1', base).href);
    expect((await start('https://pay.example/1'))?.address).toBe('https://pay.example/1');
    expect((await refusal(start('javascript:alert(1)') ?? Promise.resolve())).code).toBe(
      'answer-malformed',
    );
  });
});
