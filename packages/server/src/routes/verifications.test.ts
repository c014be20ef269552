import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Verification, VerificationProof } from '@fanar/contract';
import { as, newKey, submit } from '../testing/examples.js';
import { jointApplication } from '../testing/joint-service.js';
import { createTestMessages } from '../testing/test-messages.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

let test: TestServer;
const messages = createTestMessages();

beforeAll(async () => {
  test = await startTestServer({ messages });
}, 60_000);
afterAll(() => test.close());
beforeEach(() => {
  messages.sent.length = 0;
  // Another window of the rate limits.
  test.pass(1200);
});

const mobile = '+201001234567';

const ask = (subject: object, key = newKey()) =>
  test.call('POST', '/verifications', {
    headers: { 'Idempotency-Key': key },
    json: { language: 'ar', ...subject },
  });

async function sendCode(subject: object = { mobile }): Promise<{ id: string; code: string }> {
  const { id } = (await (await ask(subject)).json()) as Verification;
  await test.server.work();
  return { id, code: messages.sent.at(-1)?.params.code ?? '' };
}

const check = (id: string, code: string) =>
  test.call('POST', `/verifications/${id}/check`, { json: { code } });

const wrongFor = (code: string): string => (code === '000000' ? '111111' : '000000');

async function proofFor(subject: object = { mobile }): Promise<string> {
  const { id, code } = await sendCode(subject);
  return ((await (await check(id, code)).json()) as VerificationProof).proof;
}

describe('a code', () => {
  it('goes to a phone or a mailbox, once for one key, and is kept as a hash', async () => {
    const key = newKey();
    const [one, other] = await Promise.all([ask({ mobile }, key), ask({ mobile }, key)]);
    expect(await one.text()).toBe(await other.text());
    await ask({ email: 'salma@example.org' });
    await test.server.work();
    const [sms, mail] = messages.sent;
    expect(messages.sent).toHaveLength(2);
    expect([sms?.channel, sms?.to, mail?.channel, mail?.to]).toEqual([
      'sms',
      mobile,
      'email',
      'salma@example.org',
    ]);
    expect(sms?.params.code).toMatch(/^\d{6}$/);
    const { db } = test.server;
    const rows = JSON.stringify(await db.selectFrom('verification').selectAll().execute());
    expect(rows).not.toContain(mobile);
    expect(rows).not.toContain(`"${sms?.params.code ?? ''}"`);
    expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([]);
  });

  it('is sent to a good number alone, and not to one person all the time', async () => {
    const wrong = await ask({ mobile: '+20100123' });
    expect([wrong.status, (await as.problem(wrong)).errors]).toMatchObject([
      422,
      [{ pointer: '/mobile', code: 'phone-length' }],
    ]);
    expect((await ask({ email: 'Salma <salma@example.org>' })).status).toBe(422);
    const statuses: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) statuses.push((await ask({ mobile })).status);
    expect(statuses).toEqual([201, 201, 201, 429]);
    expect((await ask({ mobile: '+201223334445' })).status).toBe(201);
  });

  it('may be mistyped four times, and opens once', async () => {
    const { id, code } = await sendCode();
    const wrong = wrongFor(code);
    for (const left of [4, 3, 2, 1]) {
      const answer = await check(id, wrong);
      expect([answer.status, await answer.json()]).toMatchObject([
        422,
        { code: 'code-wrong', params: { left } },
      ]);
    }
    expect((await check(id, code)).status).toBe(200);
    expect((await check(id, code)).status).toBe(410);

    const other = await sendCode();
    const tries = await Promise.all(
      Array.from({ length: 5 }, () => check(other.id, wrongFor(other.code))),
    );
    expect(tries.filter(({ status }) => status === 422)).toHaveLength(4);
    const [last] = tries.filter(({ status }) => status === 410);
    expect(await last?.json()).toMatchObject({ code: 'code-spent' });
    const late = await check(other.id, other.code);
    expect([late.status, (await late.json()).code]).toEqual([410, 'code-expired']);
  });

  it('runs out, and nobody learns whether there was one', async () => {
    const { id, code } = await sendCode();
    test.pass(601);
    const [late, unknown] = [await check(id, code), await check(newKey(), code)];
    expect([late.status, unknown.status]).toEqual([410, 410]);
    expect(await late.text()).toBe(await unknown.text());
    await test.server.sweep();
    const { db } = test.server;
    expect(await db.selectFrom('verification').select('id').execute()).toEqual([]);
  });
});

describe('a proof', () => {
  const apply = (proofs: object) => submit(test, { ...jointApplication(), proofs });

  it('goes with the answer that it is of', async () => {
    const proof = await proofFor();
    expect(proof).not.toContain('1001234567');
    const answer = await apply({ '/mobile': proof, '/hidden/0': proof });
    expect(answer.status).toBe(201);
    const kept = await test.server.db
      .selectFrom('application')
      .select('verified')
      .where('reference', '=', (await as.receipt(answer)).reference)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(kept.verified)).toEqual(['/mobile']);
  });

  it('is needed for an answer that has to be verified, and of that very answer', async () => {
    const applyWith = (answers: object, proofs: object) =>
      submit(test, { ...jointApplication({ ...answers }), proofs });
    const problems = async (answers: object, proofs: object) =>
      (await as.problem(await applyWith(answers, proofs))).errors;
    const mail = 'Salma@example.org';
    const proof = await proofFor({ email: mail });
    expect(await problems({ mail }, {})).toEqual([{ pointer: '/mail', code: 'answer-unverified' }]);
    expect(await problems({ mail }, { '/mobile': proof })).toEqual([
      { pointer: '/mobile', code: 'code-expired' },
      { pointer: '/mail', code: 'answer-unverified' },
    ]);
    expect(await problems({ mail: 'mona@example.org' }, { '/mail': proof })).toEqual([
      { pointer: '/mail', code: 'code-expired' },
    ]);
    // What is no address is told as such alone.
    expect(await problems({ mail: 'salma' }, {})).toEqual([
      { pointer: '/mail', code: 'email-format' },
    ]);
    expect((await applyWith({}, {})).status).toBe(201);
    for (const written of [mail, mail.toLowerCase()]) {
      expect((await applyWith({ mail: written }, { '/mail': proof })).status).toBe(201);
    }
  });

  it('is of one phone, of our making, and of today', async () => {
    const [proof, foreign] = [await proofFor(), await proofFor({ mobile: '+201223334445' })];
    const forged = proof.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    const expected = [{ pointer: '/mobile', code: 'code-expired' }];
    for (const one of [foreign, forged, 'x', `${proof}x`]) {
      expect((await as.problem(await apply({ '/mobile': one }))).errors).toEqual(expected);
    }
    expect((await as.problem(await apply({ '/fullName': proof }))).errors).toMatchObject([
      { pointer: '/fullName' },
    ]);
    test.pass(24 * 3600);
    expect((await apply({ '/mobile': proof })).status).toBe(422);
  });
});
