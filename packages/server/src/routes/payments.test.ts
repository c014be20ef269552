import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicationReceipt, PaymentStatus } from '@fanar/contract';
import { basePath } from '../app.js';
import { signatureHeader, signBody } from '../payments/sandbox/signing.js';
import { sandboxPath } from '../server.js';
import { createVault } from '../security/vault.js';
import { as, newKey, receiptOf, submit } from '../testing/examples.js';
import { jointApplication, owners } from '../testing/joint-service.js';
import { createTestMessages } from '../testing/test-messages.js';
import {
  startOfTests,
  startTestServer,
  testSecret,
  type TestServer,
} from '../testing/test-server.js';

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer({
    payments: 'sandbox',
    messages: createTestMessages(),
    allowedOrigins: ['https://town.example'],
  });
}, 60_000);
afterAll(() => test.close());

const page = 'https://town.example/form?lang=ar#step';

const sent = async (answers = {}): Promise<ApplicationReceipt> =>
  as.receipt(await submit(test, jointApplication(answers)));

const start = (
  { reference, trackingKey }: ApplicationReceipt,
  { key = newKey(), returnTo = page, language = 'ar' } = {},
) =>
  test.call('POST', `/applications/${reference}/payments`, {
    headers: { 'Fanar-Key': trackingKey, 'Idempotency-Key': key },
    json: { returnTo, language },
  });

const open = async (receipt: ApplicationReceipt, options = {}): Promise<string> =>
  (await as.payment(await start(receipt, options))).address;

const choose = async (address: string, outcome: string): Promise<Response> =>
  test.server.app.request(address, {
    method: 'POST',
    body: new URLSearchParams({ outcome }),
  });

const statusOf = async (
  receipt: ApplicationReceipt,
): Promise<PaymentStatus['status'] | undefined> => (await receiptOf(test, receipt)).payment?.status;

/** A notice as the provider signs it, or as somebody else would like to. */
async function tell(
  { reference }: ApplicationReceipt,
  change: Readonly<Record<string, unknown>> = {},
  { secret = providerSecret, at = startOfTests } = {},
): Promise<Response> {
  const { id, amount } = await test.server.db
    .selectFrom('payment')
    .select(['id', 'amount'])
    .where('application', '=', reference)
    .executeTakeFirstOrThrow();
  const body = JSON.stringify({ id: newKey(), payment: id, status: 'paid', amount, ...change });
  return test.call('POST', '/payment-notices', {
    headers: { [signatureHeader]: signBody(secret, body, at) },
    body,
  });
}

const providerSecret = createVault(testSecret).hash(sandboxPath, 'secret');

describe('fees paid online', () => {
  it('are those that are due by the answers, and are waited for', async () => {
    const plain = await sent();
    expect(plain).toMatchObject({
      state: 'awaiting-payment',
      payment: { status: 'due', amount: 15_000, fees: [{ amount: 15_000 }] },
    });
    expect((await sent({ copy: true })).payment).toMatchObject({
      amount: 17_500,
      fees: [{ amount: 15_000 }, { amount: 2_500 }],
    });
  });

  it('are paid at the provider, who tells, before the payer is back', async () => {
    const receipt = await sent();
    const address = await open(receipt);
    expect(await statusOf(receipt)).toBe('pending');
    const back = await choose(address, 'pay');
    const { reference } = receipt;
    expect([back.status, back.headers.get('Location')]).toEqual([
      303,
      `https://town.example/form?lang=ar&reference=${reference}#step`,
    ]);
    expect(await receiptOf(test, receipt)).toMatchObject({
      state: 'received',
      payment: { status: 'paid', paidAt: startOfTests.toISOString() },
    });
    const again = await start(receipt);
    expect([again.status, (await again.json()).code]).toEqual([409, 'payment-not-due']);
  });

  it('are told with the status: due, then paid, when, and by what the provider knows it', async () => {
    const receipt = await sent();
    const { reference, trackingKey } = receipt;
    const status = async () =>
      as.status(
        await test.call('GET', `/applications/${reference}`, {
          headers: { 'Fanar-Key': trackingKey },
        }),
      );
    expect((await status()).payment).toMatchObject({ status: 'due', amount: 15_000 });
    await choose(await open(receipt), 'pay');
    const { payment } = await status();
    expect(payment).toMatchObject({ status: 'paid', paidAt: startOfTests.toISOString() });
    expect(payment?.providerReference).toMatch(/^SB-[0-9A-F]{10}$/);
  });

  it('may fail, and be tried again', async () => {
    const receipt = await sent();
    const first = await open(receipt);
    await choose(first, 'fail');
    expect(await statusOf(receipt)).toBe('failed');
    expect((await receiptOf(test, receipt)).state).toBe('awaiting-payment');
    const second = await open(receipt);
    expect(second).not.toBe(first);
    // What has ended stays as it is.
    await choose(first, 'pay');
    expect(await statusOf(receipt)).toBe('pending');
    await choose(second, 'pay');
    expect(await statusOf(receipt)).toBe('paid');
  });

  it('stay pending where the payer comes back before the end, at the same page', async () => {
    const receipt = await sent();
    const address = await open(receipt);
    await choose(address, 'pending');
    expect(await statusOf(receipt)).toBe('pending');
    expect(await open(receipt)).toBe(address);
  });

  it('are known as paid also when the provider tells late', async () => {
    const receipt = await sent();
    await choose(await open(receipt), 'late');
    await test.server.work();
    expect(await statusOf(receipt)).toBe('pending');
    test.pass(11);
    await test.server.work();
    expect((await receiptOf(test, receipt)).state).toBe('received');
    test.pass(-11);
  });

  it('are asked for once, however often the start is sent', async () => {
    const receipt = await sent();
    const key = newKey();
    const answers = await Promise.all([
      start(receipt, { key }),
      start(receipt, { key }),
      start(receipt),
    ]);
    const addresses = await Promise.all(answers.map(as.payment));
    expect(new Set(addresses.map(({ address }) => address)).size).toBe(1);
    const { db } = test.server;
    const rows = await db
      .selectFrom('payment')
      .select('id')
      .where('application', '=', receipt.reference)
      .execute();
    expect(rows).toHaveLength(1);
  });

  it('are not paid before all have signed', async () => {
    const receipt = await sent({ owners });
    expect((await start(receipt)).status).toBe(409);
    for (const { key = '' } of receipt.coSigners ?? []) {
      await test.call('POST', `/applications/${receipt.reference}/signatures/mine`, {
        headers: { 'Fanar-Key': key },
        json: { decision: 'signed', declared: true },
      });
    }
    expect((await receiptOf(test, receipt)).state).toBe('awaiting-payment');
    expect((await start(receipt)).status).toBe(201);
  });

  it('are paid by whoever has the key, on the way back to a page that is known', async () => {
    const receipt = await sent();
    const other = await start({ ...receipt, trackingKey: '0000-0000-0000' });
    expect([other.status, (await other.json()).code]).toEqual([404, 'application-not-found']);
    const own = await start(receipt, { returnTo: 'http://localhost/services' });
    expect(own.status).toBe(201);
    for (const returnTo of ['https://evil.example/', 'javascript:alert(1)', 'data:text/html,x']) {
      const refused = await start(receipt, { returnTo });
      expect([refused.status, (await refused.json()).code]).toEqual([400, 'request-invalid']);
    }
  });
});

describe('a notice', () => {
  it('counts once, and does not undo a payment', async () => {
    const receipt = await sent();
    await open(receipt);
    const id = newKey();
    expect((await tell(receipt, { id, status: 'failed' })).status).toBe(204);
    expect(await statusOf(receipt)).toBe('failed');
    expect((await tell(receipt)).status).toBe(204);
    expect((await tell(receipt, { id, status: 'failed' })).status).toBe(204);
    expect((await tell(receipt, { status: 'failed' })).status).toBe(204);
    expect(await statusOf(receipt)).toBe('paid');
  });

  it('is refused where the provider has not signed it, or long ago', async () => {
    const receipt = await sent();
    await open(receipt);
    const old = new Date(startOfTests.getTime() - 301_000);
    const answers = [
      await tell(receipt, {}, { secret: 'another secret' }),
      await tell(receipt, {}, { at: old }),
      await tell(receipt, { amount: 1 }),
      await test.call('POST', '/payment-notices', { body: '{}' }),
      await test.call('POST', '/payment-notices', {
        body: '{}',
        headers: { [signatureHeader]: 't=x,v1=y' },
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
    expect((await tell(receipt, { payment: newKey() })).status).toBe(404);
    expect(await statusOf(receipt)).toBe('pending');
  });
});

describe('the page of the sandbox', () => {
  it('says what is paid in the language of the payer, and runs nothing', async () => {
    const receipt = await sent({ copy: true });
    const arabic = await test.server.app.request(await open(receipt));
    const text = await arabic.text();
    expect(text).toContain('dir="rtl"');
    expect(text).toContain(receipt.reference);
    expect(text).toContain('١٧٥ جنيهًا');
    expect(text).not.toContain(receipt.trackingKey);
    expect(text).not.toContain('<script');
    expect(arabic.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self' https://town.example; " +
        "base-uri 'none'; frame-ancestors 'none'",
    );
    const english = await test.server.app.request(await open(await sent(), { language: 'en' }));
    expect(await english.text()).toMatch(/EGP\s150/);
  });

  it('has its style, and knows no other payment and no other end', async () => {
    const style = await test.server.app.request(`${sandboxPath}/style.css`);
    expect(style.headers.get('Content-Type')).toContain('text/css');
    expect((await test.server.app.request(`${sandboxPath}/unknown`)).status).toBe(404);
    const address = await open(await sent());
    expect((await choose(address, 'steal')).status).toBe(400);
    expect((await choose(`${sandboxPath}/unknown`, 'pay')).status).toBe(404);
  });
});

it('has neither pages nor notices where it is not enabled', async () => {
  const plain = await startTestServer();
  expect((await plain.server.app.request(`${sandboxPath}/style.css`)).status).toBe(404);
  const notice = await plain.server.app.request(`${basePath}/payment-notices`, { method: 'POST' });
  expect(notice.status).toBe(404);
  await plain.close();
}, 60_000);
