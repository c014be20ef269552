import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { DraftReceipt, Verification, WaitListEntry, WaitListReceipt } from '@fanar/contract';
import { basePath } from './app.js';
import { consoleMessages } from './messages/console.js';
import { messagesFromEnvironment } from './messages/environment.js';
import { as, newKey, receiptOf, submit, uploadFile, visitFor } from './testing/examples.js';
import { jointApplication, owners } from './testing/joint-service.js';
import { service as bookable } from './testing/test-catalogue.js';
import { startTestServer, type TestServer } from './testing/test-server.js';

const methods = ['debug', 'info', 'log', 'warn', 'error'] as const;

let test: TestServer;
const lines: string[] = [];
const keep = (...values: unknown[]): void => {
  lines.push(
    values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '),
  );
};

beforeAll(async () => {
  for (const method of methods) vi.spyOn(console, method).mockImplementation(keep);
  // Everything else as it is by itself: a person sees on a terminal what is looked through here.
  test = await startTestServer({ payments: 'sandbox', log: keep });
}, 60_000);
afterAll(() => test.close());
afterEach(() => vi.restoreAllMocks());

/** A whole run, with what the people in it would not want in a log. */
async function everything(): Promise<readonly string[]> {
  const upload = await uploadFile(test, 'عقد منى.pdf');
  const deed = [{ id: upload, name: 'عقد منى.pdf', size: 1, type: 'application/pdf' }];
  const answers = { owners: [{ ...owners[0], hasDeed: 'yes', deed }, owners[1]] };
  const request = jointApplication(answers);
  const { service, version, language } = request;
  const draft = (await (
    await test.call('POST', '/drafts', {
      headers: { 'Idempotency-Key': newKey() },
      json: { service, version, language, answers: request.answers },
    })
  ).json()) as DraftReceipt;
  await test.call('GET', `/drafts/${draft.id}`, { headers: { 'Fanar-Key': draft.key } });

  const asked = await test.call('POST', '/verifications', {
    headers: { 'Idempotency-Key': newKey() },
    json: { mobile: request.answers.mobile, language },
  });
  const { id } = (await asked.json()) as Verification;
  await test.call('POST', `/verifications/${id}/check`, { json: { code: '000000' } });

  const wrong = await submit(test, jointApplication({ ...answers, mobile: '+2010' }));
  expect(wrong.status).toBe(422);
  const sent = await submit(test, { ...request, draft: { id: draft.id, key: draft.key } });
  const receipt = await as.receipt(sent);
  const keys = (receipt.coSigners ?? []).map(({ key = '' }) => key);
  for (const key of keys) {
    await test.call('POST', `/applications/${receipt.reference}/signatures/mine`, {
      headers: { 'Fanar-Key': key },
      json: { decision: 'signed', declared: true },
    });
  }
  const start = await test.call('POST', `/applications/${receipt.reference}/payments`, {
    headers: { 'Fanar-Key': receipt.trackingKey, 'Idempotency-Key': newKey() },
    json: { returnTo: 'http://localhost/form', language },
  });
  const { address } = await as.payment(start);
  await test.server.app.request(address, {
    method: 'POST',
    body: new URLSearchParams({ outcome: 'pay' }),
  });
  const entry = (await (
    await test.call('POST', '/wait-list', {
      headers: { 'Idempotency-Key': newKey() },
      json: {
        visit: visitFor(bookable),
        offices: ['one-seat'],
        from: '2026-11-24',
        to: '2026-11-24',
        name: request.answers.fullName,
        mobile: request.answers.mobile,
        language,
      },
    })
  ).json()) as WaitListReceipt;
  await test.server.work();
  const offered = await test.call('GET', `/wait-list/${entry.id}`, {
    headers: { 'Fanar-Key': entry.key },
  });
  const { offer } = (await offered.json()) as WaitListEntry;
  await test.server.sweep();
  expect((await receiptOf(test, receipt)).state).toBe('received');

  // A failure of the server's own, whose words come from the database.
  await test.server.db.schema.dropTable('signature').cascade().execute();
  const failed = await test.server.app.request(`${basePath}/applications`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
    body: JSON.stringify(jointApplication({ owners })),
  });
  expect(failed.status).toBe(500);

  return [
    upload,
    'عقد',
    id,
    draft.id,
    draft.key,
    receipt.reference,
    receipt.trackingKey,
    address.split('/').at(-1) ?? '',
    ...keys,
    entry.id,
    entry.key,
    offer?.key ?? '',
    '1001234567',
    'سلمى',
    ...owners.flatMap(({ ownerName, ownerMobile, ownerId }) => [ownerName, ownerMobile, ownerId]),
  ];
}

it('writes nothing about a person, and no key, into any log', async () => {
  const secrets = await everything();
  const text = lines.join('\n');
  expect(text).toContain('/api/v1/applications/:reference/signatures/mine');
  expect(text).toContain('Message (sms): verification-code');
  expect(text).toContain('signature');
  expect(secrets.every((secret) => secret.length > 2)).toBe(true);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
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
  for (const method of methods) vi.spyOn(console, method).mockImplementation(keep);
  lines.length = 0;
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
