import type { Verification, VerificationProof } from '@fanar/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smsSize } from '../messages/sms-parts.js';
import { caseCatalogue, casesOf, caseTokens } from '../testing/cases.js';
import { as, newKey, uploadFile } from '../testing/examples.js';
import { createTestMessages } from '../testing/test-messages.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

let test: TestServer;
let cases: ReturnType<typeof casesOf>;
const messages = createTestMessages();

beforeAll(async () => {
  test = await startTestServer({ catalogue: caseCatalogue, staffTokens: caseTokens, messages });
  cases = casesOf(test);
}, 60_000);
afterAll(() => test.close());
beforeEach(() => {
  // Another window of the rate limits.
  test.pass(1200);
});

const mobile = '+201001234567';
const email = 'salma@example.org';
type Applied = Awaited<ReturnType<ReturnType<typeof casesOf>['apply']>>;

async function proofOf(to: string): Promise<string> {
  const subject = to.includes('@') ? { email: to } : { mobile: to };
  const asked = await test.call('POST', '/verifications', {
    headers: { 'Idempotency-Key': newKey() },
    json: { language: 'ar', ...subject },
  });
  const { id } = (await asked.json()) as Verification;
  await test.server.work();
  const { code } = messages.sent.at(-1)?.params ?? {};
  const checked = await test.call('POST', `/verifications/${id}/check`, { json: { code } });
  messages.sent.length = 0;
  return ((await checked.json()) as VerificationProof).proof;
}

const ask = (applied: Applied, channel: string, wish: object) =>
  cases.mine('PUT', applied, `/notifications/${channel}`, { language: 'ar', ...wish });
const optIn = async (applied: Applied, to: string, channel = 'sms', more: object = {}) =>
  as.status(await ask(applied, channel, { to, proof: await proofOf(to), ...more }));
const optOut = async (applied: Applied, channel = 'sms') =>
  as.status(await cases.mine('DELETE', applied, `/notifications/${channel}`));

/** What went out since. */
async function sent() {
  await test.server.work();
  return messages.sent
    .splice(0)
    .map(({ channel, to, kind, text }) => ({ channel, to, kind, text }));
}
const message = { kind: 'message', text: 'نراجع طلبك' } as const;

describe('news of an application', () => {
  it('is told by text once for each event, in one part, with nothing of the person', async () => {
    const applied = await cases.apply();
    const { reference } = applied;
    const status = await optIn(applied, mobile);
    expect(status.notifications).toEqual([{ channel: 'sms', to: '•••4567' }]);
    const title = { ar: 'صورة العقد' };
    await cases.act(reference, { kind: 'request', title, due: '2026-12-03' });
    await cases.act(reference, message);
    await cases.act(reference, { kind: 'stage', stage: 'review' });
    const upload = await uploadFile(test, 'قرار.pdf');
    await cases.act(reference, { kind: 'document', title, upload });
    const days = { from: '2026-11-24', until: '2026-12-24' };
    await cases.act(reference, { kind: 'collection', title, ...days });
    await cases.act(reference, { kind: 'decision', outcome: 'approved' });
    await cases.mine('POST', applied, '/messages', { text: 'شكرًا' });
    const told = await sent();
    expect(told.map(({ kind, to }) => [kind, to])).toEqual(
      ['request', 'message', 'document', 'collection', 'decision'].map((kind) => [
        ...[`case-${kind}`, mobile],
      ]),
    );
    for (const { text } of told) {
      expect(smsSize(text).parts).toBe(1);
      expect(text).toContain(reference);
      expect(text).not.toMatch(/سلمى|العقد|نراجع|http/);
    }
    expect(await sent()).toEqual([]);
  });

  it('is told by mail too, in the language that was asked for', async () => {
    const applied = await cases.apply();
    await optIn(applied, mobile, 'sms', { language: 'en' });
    const status = await optIn(applied, email, 'email', { language: 'en' });
    expect(status.notifications).toEqual([
      { channel: 'sms', to: '•••4567' },
      { channel: 'email', to: 's•••@example.org' },
    ]);
    await cases.act(applied.reference, message);
    const told = await sent();
    expect(told.map(({ channel, to }) => [channel, to])).toEqual(
      expect.arrayContaining([
        ['sms', mobile],
        ['email', email],
      ]),
    );
    expect(told).toHaveLength(2);
    for (const { text } of told) expect(text).toContain('the office wrote to you');
  });

  it('is told no more once that is not wanted, not even what waits to be sent', async () => {
    const applied = await cases.apply();
    await optIn(applied, mobile);
    await optIn(applied, email, 'email');
    messages.failing = 'case-message';
    await cases.act(applied.reference, message);
    await test.server.work();
    messages.failing = undefined;
    expect((await optOut(applied)).notifications).toEqual([
      { channel: 'email', to: 's•••@example.org' },
    ]);
    test.pass(3600);
    expect((await sent()).map(({ channel }) => channel)).toEqual(['email']);
    expect((await optOut(applied, 'email')).notifications).toEqual([]);
    expect((await optOut(applied, 'email')).notifications).toEqual([]);
    await cases.act(applied.reference, message);
    expect(await sent()).toEqual([]);
    const rows = await test.server.db
      .selectFrom('application_notification')
      .selectAll()
      .where('application', '=', applied.reference)
      .execute();
    expect(rows).toEqual([]);
  });

  it('goes to a number alone that a code has proved, and is kept sealed', async () => {
    const applied = await cases.apply();
    const proof = await proofOf(mobile);
    const refused = async (channel: string, wish: object) => {
      const answer = await ask(applied, channel, wish);
      return [answer.status, (await as.problem(answer)).errors?.map(({ code }) => code)];
    };
    expect(await refused('sms', { to: '+201112345678', proof })).toEqual([422, ['code-expired']]);
    expect(await refused('sms', { to: mobile, proof: 'made.up.proof' })).toEqual([
      ...[422, ['code-expired']],
    ]);
    expect(await refused('email', { to: mobile, proof })).toEqual([422, ['email-format']]);
    expect(await refused('sms', { to: '01001234567', proof })).toEqual([
      ...[422, ['answer-not-canonical']],
    ]);
    const stranger = { ...applied, trackingKey: '0000-0000-0000' };
    expect((await ask(stranger, 'sms', { to: mobile, proof })).status).toBe(404);
    await ask(applied, 'sms', { to: mobile, proof });
    const rows = await test.server.db
      .selectFrom('application_notification')
      .selectAll()
      .where('application', '=', applied.reference)
      .execute();
    expect(rows).toHaveLength(1);
    expect(Buffer.from(rows[0]?.recipient ?? []).toString('latin1')).not.toContain('1234567');
  });

  it('takes the newest number in place of the one before', async () => {
    const applied = await cases.apply();
    await optIn(applied, mobile);
    const { notifications } = await optIn(applied, '+201112345678');
    expect(notifications).toEqual([{ channel: 'sms', to: '•••5678' }]);
    await cases.act(applied.reference, message);
    expect((await sent()).map(({ to }) => to)).toEqual(['+201112345678']);
  });
});
