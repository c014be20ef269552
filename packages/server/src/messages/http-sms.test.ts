import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleMessage as message, secretsOfExamples } from '../testing/example-message.js';
import { httpSmsMessages, type HttpSmsOptions } from './http-sms.js';
import { MessageNotSent } from './messages.js';

const token = 'token-of-the-gateway';
const servers: Server[] = [];

/** A gateway of the test; gives its address. */
async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`;
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly body: string;
}

/** Sends once to a gateway that takes it, and gives what it was told. */
async function told(options: Partial<HttpSmsOptions> = {}): Promise<Received> {
  const received: Received[] = [];
  const url = await listen((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { headers, method, url: path } = request;
      received.push({ headers, method, url: path, body: Buffer.concat(chunks).toString() });
      response.writeHead(202).end('{"accepted":true}');
    });
  });
  await httpSmsMessages({ url, token, ...options }).send(message);
  expect(received).toHaveLength(1);
  return received[0]!;
}

async function refusalOf(
  answer: RequestListener,
  options: Partial<HttpSmsOptions> = {},
): Promise<MessageNotSent> {
  const url = await listen(answer);
  const error: unknown = await httpSmsMessages({ url, token, ...options })
    .send(message)
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(MessageNotSent);
  const seen = inspect(error, { depth: 9, showHidden: true });
  expect([...secretsOfExamples, token].filter((secret) => seen.includes(secret))).toEqual([]);
  return error as MessageNotSent;
}

const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_request, response) =>
    // A gateway may say in its answer what it was sent.
    response.writeHead(status, headers).end(`${message.to}: ${message.text}`);

describe('a text message', () => {
  it('is posted as JSON, with the token and its id', async () => {
    const { method, url, headers, body } = await told();
    expect([method, url]).toEqual(['POST', '/messages']);
    expect(headers).toMatchObject({
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': message.id,
    });
    expect(JSON.parse(body)).toEqual({ to: message.to, text: message.text, id: message.id });
  });

  it('is posted as a form, in the words of the gateway', async () => {
    const fields = { to: 'mobile', text: 'message' };
    const { headers, body } = await told({ format: 'form', sender: 'Fanar', fields });
    expect(headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      mobile: message.to,
      message: message.text,
      id: message.id,
      sender: 'Fanar',
    });
  });

  it.each([400, 404, 409, 422])('refused with %i is refused for good', async (status) => {
    expect((await refusalOf(answering(status))).isFinal).toBe(true);
  });

  it.each([301, 401, 408, 429, 500, 503])('answered with %i is tried again', async (status) => {
    const error = await refusalOf(answering(status, { Location: '/elsewhere' }));
    expect([error.isFinal, error.message]).toEqual([false, expect.stringContaining(`${status}`)]);
  });

  it.each([
    ['120', 120],
    ['Mon, 23 Nov 2026 08:02:00 GMT', 120],
    ['Mon, 23 Nov 2026 07:00:00 GMT', 0],
    ['soon', undefined],
  ])('waits for as long as it is told: %s', async (header, seconds) => {
    const now = () => Date.parse('2026-11-23T08:00:00Z');
    const error = await refusalOf(answering(429, { 'Retry-After': header }), { now });
    expect([error.isFinal, error.retryAfter]).toEqual([false, seconds]);
  });

  it('is tried again where the gateway says nothing, hangs up, or is not there', async () => {
    const silent = await refusalOf(() => undefined, { timeout: 0.05 });
    const cut = await refusalOf((request) => request.socket.destroy());
    const gone = await refusalOf(answering(200), { url: 'http://127.0.0.1:1/' });
    expect([silent, cut, gone].map(({ isFinal }) => isFinal)).toEqual([false, false, false]);
  });

  it.each(['http://sms.example/', 'https://name:word@sms.example/', 'sms.example', ''])(
    'is not sent to «%s»',
    (url) => {
      expect(() => httpSmsMessages({ url, token })).toThrow('FANAR_SMS_URL');
    },
  );

  it.each(['', 'two words', 'a\r\nb'])('needs a token that is no «%s»', (wrong) => {
    const url = 'https://sms.example/';
    expect(() => httpSmsMessages({ url, token: wrong })).toThrow('FANAR_SMS_TOKEN');
  });
});
