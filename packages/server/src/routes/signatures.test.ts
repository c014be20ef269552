import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApplicationReceipt, CoSigner } from '@fanar/contract';
import { as, receiptOf, submit } from '../testing/examples.js';
import { jointApplication, jointService, owners } from '../testing/joint-service.js';
import { createTestMessages } from '../testing/test-messages.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

const day = 24 * 3600;

let test: TestServer;
const messages = createTestMessages();
const reported: unknown[] = [];

beforeAll(async () => {
  test = await startTestServer({
    messages,
    pages: {
      sign: { ar: 'https://portsaid.example/sign/', en: 'https://portsaid.example/en/sign/' },
    },
    reportError: (error) => reported.push(error),
  });
}, 60_000);
afterAll(() => test.close());
beforeEach(() => {
  messages.sent.length = 0;
  reported.length = 0;
});

const sent = async (): Promise<ApplicationReceipt> => {
  const receipt = await as.receipt(await submit(test, jointApplication({ owners })));
  await test.server.work();
  return receipt;
};

const keysOf = ({ coSigners = [] }: ApplicationReceipt): string[] =>
  coSigners.map(({ key = '' }) => key);

const mine = (reference: string, key: string) =>
  test.call('GET', `/applications/${reference}/signatures/mine`, { headers: { 'Fanar-Key': key } });

const decide = (reference: string, key: string, json: object) =>
  test.call('POST', `/applications/${reference}/signatures/mine`, {
    headers: { 'Fanar-Key': key },
    json,
  });

const signed = { decision: 'signed', declared: true };
const declined = { decision: 'declined', reason: 'لم أوافق على البند الثالث' };

describe('those who sign', () => {
  it('are each given a key, and a message with it', async () => {
    const receipt = await sent();
    expect(receipt.state).toBe('awaiting-signatures');
    expect(receipt.coSigners?.map(({ name, status }) => [name, status])).toEqual(
      owners.map(({ ownerName }) => [ownerName, 'waiting']),
    );
    const keys = keysOf(receipt);
    expect(new Set([...keys, receipt.trackingKey]).size).toBe(3);
    const { reference } = receipt;
    expect(messages.sent.map(({ id: _, title: __, text: ___, ...message }) => message)).toEqual(
      owners.map(({ ownerMobile }, at) => ({
        kind: 'signature-request',
        channel: 'sms',
        to: ownerMobile,
        language: 'ar',
        params: { reference, key: keys[at], service: jointService.title.ar },
      })),
    );
    const link = `https://portsaid.example/sign/#reference=${reference}&key=${keys[0] ?? ''}`;
    expect(messages.sent[0]?.text).toBe(
      `توقيعك مطلوب على طلب «توثيق عقد مشترك» رقم ${reference}. اقرأه ثم وقّع أو ارفض، والرابط لك وحدك: ${link}`,
    );
  });

  it('see what they sign and who asks, and nothing sensitive', async () => {
    const receipt = await sent();
    const [key = ''] = keysOf(receipt);
    const answer = await mine(receipt.reference.toLowerCase(), key.toLowerCase());
    const request = await as.signature(answer);
    expect(request).toMatchObject({
      name: owners[0].ownerName,
      requestedBy: 'سلمى عادل محمود فرج',
      declaration: jointService.coSigners?.declaration,
      status: 'waiting',
      answers: {
        fullName: 'سلمى عادل محمود فرج',
        owners: [{ ownerName: owners[0].ownerName }, {}],
      },
    });
    expect(JSON.stringify(request)).not.toMatch(/29905150312345|201001234567/);
  });

  it('let the application go on when all have signed, whoever is last', async () => {
    const receipt = await sent();
    const [one = '', other = ''] = keysOf(receipt);
    test.pass(2 * day);
    const answers = await Promise.all([
      decide(receipt.reference, one, signed),
      decide(receipt.reference, one, signed),
      decide(receipt.reference, other, signed),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const now = await receiptOf(test, receipt);
    // No provider of payments: the fees are paid at the counter.
    expect([now.state, now.payment]).toEqual(['received', undefined]);
    expect(now.coSigners?.map(({ status, key }) => [status, key])).toEqual([
      ['signed', undefined],
      ['signed', undefined],
    ]);
    const status = await as.status(
      await test.call('GET', `/applications/${receipt.reference}`, {
        headers: { 'Fanar-Key': receipt.trackingKey },
      }),
    );
    expect(status.expected.from).toBe('2026-11-26');
  });

  it('may decline with a reason, and nobody decides twice', async () => {
    const receipt = await sent();
    const [one = '', other = ''] = keysOf(receipt);
    await decide(receipt.reference, one, declined);
    await decide(receipt.reference, other, signed);
    const again = await decide(receipt.reference, one, signed);
    expect([again.status, (await again.json()).code]).toEqual([409, 'signature-decided']);
    const now = await receiptOf(test, receipt);
    expect(now.state).toBe('awaiting-signatures');
    expect(now.coSigners?.[0]).toMatchObject({
      status: 'declined',
      reason: declined.reason,
    } satisfies Partial<CoSigner>);
    await expect(test.server.recordStage(receipt.reference, 'done')).rejects.toThrow(RangeError);
  });

  it('must declare, and have their own key', async () => {
    const receipt = await sent();
    const [key = ''] = keysOf(receipt);
    const undeclared = await decide(receipt.reference, key, { decision: 'signed' });
    expect(undeclared.status).toBe(400);
    const wrong = [
      await mine(receipt.reference, receipt.trackingKey),
      await mine('AP-0000-0000', key),
    ];
    expect(wrong.map(({ status }) => status)).toEqual([404, 404]);
    expect(await wrong[0]?.text()).toBe(await wrong[1]?.text());
    const asTracking = await test.call('GET', `/applications/${receipt.reference}`, {
      headers: { 'Fanar-Key': key },
    });
    expect(asTracking.status).toBe(404);
  });

  it('are not needed where nobody is named', async () => {
    const receipt = await as.receipt(await submit(test, jointApplication()));
    expect([receipt.state, receipt.coSigners]).toEqual(['received', undefined]);
  });
});

describe('a message', () => {
  it('is sent again when the provider was away, and given up in the end', async () => {
    messages.failures = 2;
    await sent();
    expect([messages.sent.length, reported.length]).toEqual([0, 2]);
    test.pass(11);
    await test.server.work();
    expect(messages.sent).toHaveLength(2);
    test.pass(day);
    await test.server.work();
    expect(messages.sent).toHaveLength(2);

    messages.failures = Infinity;
    await sent();
    test.pass(8 * day);
    await test.server.sweep();
    messages.failures = 0;
    await test.server.work();
    expect(messages.sent).toHaveLength(2);
  });
});

describe('what is kept', () => {
  it('has nothing sensitive in the clear, in groups either, and no key', async () => {
    const receipt = await sent();
    const { db } = test.server;
    const everything = JSON.stringify([
      await db.selectFrom('application').selectAll().execute(),
      await db.selectFrom('signature').selectAll().execute(),
      await db.selectFrom('outbox').selectAll().execute(),
    ]);
    const secrets = [owners[0].ownerId, '+201001234567', receipt.trackingKey, ...keysOf(receipt)];
    expect(secrets.filter((secret) => everything.includes(secret))).toEqual([]);
  });
});
