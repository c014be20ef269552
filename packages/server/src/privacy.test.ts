import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { sql } from 'kysely';
import { basePath } from './app.js';
import { consoleMessages } from './messages/console.js';
import { messagesFromEnvironment } from './messages/environment.js';
import type { Message } from './messages/messages.js';
import { append, files, idOf, newKey, openUpload } from './testing/examples.js';
import { jointApplication, owners } from './testing/joint-service.js';
import { startTestServer, type TestServer } from './testing/test-server.js';
import { lifeOptions, liveThrough, type Life } from './testing/whole-life.js';

const methods = ['debug', 'info', 'log', 'warn', 'error'] as const;

const lines: string[] = [];
const keep = (...values: unknown[]): void => {
  lines.push(
    values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '),
  );
};

/** Reads whatever a process can say, by the console or past it. */
function readLogs(): void {
  lines.length = 0;
  for (const method of methods) vi.spyOn(console, method).mockImplementation(keep);
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      keep(String(chunk));
      return true;
    });
  }
}

/** Those of the texts that stand in the logs, as they are or as an address or a JSON text has them. */
function logged(texts: readonly string[]): string[] {
  const text = lines.join('\n');
  return texts.filter((one) =>
    [one, encodeURIComponent(one), Buffer.from(one).toString('base64')].some((form) =>
      text.includes(form),
    ),
  );
}

let test: TestServer;
let life: Life;

beforeAll(async () => {
  readLogs();
  const seen: Message[] = [];
  // Everything else as it is by itself: a person sees on a terminal what is looked through here.
  const options = lifeOptions(seen, (message) => consoleMessages().send(message));
  test = await startTestServer({ ...options, log: keep });
  life = await liveThrough(test, seen);
}, 120_000);
afterAll(() => test.close());
afterEach(() => vi.restoreAllMocks());

const ask = (method: string, path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(test.server.app.request(basePath + path, { method, ...init }));

/** What people and programs get wrong, each with something that no log may say. */
async function getWrong({ reference, trackingKey, markers }: Life): Promise<number[]> {
  const [name = '', mobile = '', nationalId = ''] = markers;
  const json = { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() };
  const words = encodeURIComponent(name);
  const answers = { fullName: name, nationalId: `${nationalId}0`, mobile: `+20${mobile}0` };
  const post = (path: string, body: string): Promise<Response> =>
    ask('POST', path, { headers: json, body });
  const wrong = [
    await post('/applications', `{"fullName": "${name}", `),
    await post('/applications', JSON.stringify({ answers: { [nationalId]: name } })),
    await post('/applications', JSON.stringify(jointApplication(answers))),
    await post('/applications', JSON.stringify({ name: name.repeat(20_000) })),
    await ask('GET', `/people/${nationalId}?name=${words}`),
    await ask('PUT', `/applications/${reference}?key=${trackingKey}`),
    await ask('GET', `/applications/${words}`, { headers: { 'Fanar-Key': nationalId } }),
    await ask('GET', `/applications/${words}%00`, { headers: { 'Fanar-Key': nationalId } }),
    await ask('GET', `/applications/${reference}`, { headers: { 'Fanar-Key': 'AAAA-BBBB-CCCC' } }),
    await ask('GET', `/queues/one-seat/tickets/${nationalId}`, {
      headers: { 'Fanar-Key': trackingKey },
    }),
    await ask('GET', '/staff/offices/one-seat/cases', {
      headers: { Authorization: `Bearer ${nationalId}${trackingKey}` },
    }),
    await post('/verifications', JSON.stringify({ mobile: `+20${mobile}1`, language: 'ar' })),
  ];
  const tooLarge = await openUpload(test, 900_000_000, `${name}.pdf`);
  const program = idOf(await openUpload(test, files.exe.byteLength, `${name}.pdf`));
  const refused = await append(test, program, 0, files.exe);
  return [...wrong, tooLarge, refused].map(({ status }) => status);
}

/** Failures of the server's own, whose words come from the database, with the row in their details. */
async function fail({ markers: [name = ''] }: Life): Promise<number[]> {
  const { db } = test.server;
  const body = JSON.stringify(jointApplication({ owners, fullName: name }));
  const send = async (): Promise<number> => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() };
    return (await ask('POST', '/applications', { headers, body })).status;
  };
  await sql`alter table application add constraint says_nothing check (amount < 0) not valid`.execute(
    db,
  );
  const constrained = await send();
  await sql`alter table application drop constraint says_nothing`.execute(db);
  await db.schema.dropTable('signature').cascade().execute();
  return [constrained, await send()];
}

it('writes nothing about a person, and no key, into any log', async () => {
  expect(await getWrong(life)).toEqual([
    400, 400, 422, 413, 404, 405, 404, 404, 404, 400, 401, 422, 413, 415,
  ]);
  await test.server.work();
  await test.server.sweep();
  expect(await fail(life)).toEqual([500, 500]);

  const text = lines.join('\n');
  expect(text).toContain('/api/v1/applications/:reference/signatures/mine');
  expect(text).toContain('/api/v1/staff/offices/:office/cases/:reference/events');
  expect(text).toContain('Message (sms): signature-request');
  expect(text).toContain('Message (email): verification-code');
  expect(text).toContain('says_nothing');
  expect(text).toContain('"signature"');
  const secrets = [...life.markers, ...Object.values(life.keys), life.reference];
  const people = owners.flatMap(({ ownerName, ownerMobile, ownerId }) => [
    ownerName,
    ownerMobile.slice(3),
    ownerId,
  ]);
  expect(logged([...secrets, ...people])).toEqual([]);
});

it('would find each of them', () => {
  readLogs();
  const secrets = [...life.markers, ...Object.values(life.keys), life.reference];
  expect(secrets.every((secret) => secret.length > 5)).toBe(true);
  const ways = [
    (text: string) => console.warn(new Error(text).stack),
    (text: string) => process.stdout.write(`${text}\n`),
    (text: string) => process.stderr.write(encodeURIComponent(text)),
    (text: string) => keep({ body: { deep: [text] } }),
  ];
  for (const say of ways) {
    lines.length = 0;
    for (const secret of secrets) say(secret);
    expect(logged(secrets)).toEqual(secrets);
  }
});

it('prints the code of a message for a developer, where that is asked for', async () => {
  const print = vi.fn();
  const message = {
    id: newKey(),
    channel: 'sms',
    to: '+201001234567',
    kind: 'verification-code',
    language: 'ar',
    params: { code: '123456' },
    title: 'رمز التحقق',
    text: 'رمز التحقق 123456.',
  } as const;
  await consoleMessages({ print }).send(message);
  await consoleMessages({ print, development: true }).send(message);
  expect(print.mock.calls).toEqual([
    ['Message (sms): verification-code'],
    ['Message (sms): verification-code 123456'],
  ]);
});

it('writes nothing about a person where a gateway or a mail server refuses', async () => {
  readLogs();
  const bodies: string[] = [];
  const gateway = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => bodies.push(chunk.toString()));
    request.on('end', () => response.writeHead(500).end(bodies.join('')));
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const { port } = gateway.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  const messages = messagesFromEnvironment({
    FANAR_SMS_URL: url,
    FANAR_SMS_TOKEN: 'token-of-the-gateway',
    // It speaks HTTP, and so is no mail server.
    FANAR_SMTP_URL: `smtp://fanar:password@127.0.0.1:${port}`,
    FANAR_MAIL_FROM: 'no-reply@portsaid.example',
  });
  const refused = await startTestServer({ messages, log: keep });
  for (const subject of [{ mobile: '+201001234567' }, { email: 'salma@example.org' }]) {
    await refused.call('POST', '/verifications', {
      headers: { 'Idempotency-Key': newKey() },
      json: { ...subject, language: 'ar' },
    });
  }
  await refused.server.work();
  await refused.close();
  gateway.closeAllConnections();
  await new Promise((resolve) => gateway.close(resolve));
  const { text: code = '' } = JSON.parse(bodies[0] ?? '{}') as { text?: string };
  const digits = /\d{6}/.exec(code)?.[0] ?? '';
  const text = lines.join('\n');
  expect(text).toContain('MessageNotSent: The SMS gateway answered 500');
  expect(text).toContain('MessageNotSent: The mail server took no message');
  expect(digits).toHaveLength(6);
  const secrets = [digits, '1001234567', 'salma', 'token-of-the-gateway', 'password'];
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});
