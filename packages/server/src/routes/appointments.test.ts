import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hold } from '@fanar/contract';
import { as, book, hold, newKey, visitFor, type SlotChoice } from '../testing/examples.js';
import { service } from '../testing/test-catalogue.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer();
}, 60_000);
afterAll(() => test.close());

const release = ({ id, key }: Hold) =>
  test.call('DELETE', `/holds/${id}`, { headers: { 'Fanar-Key': key } });

const renew = ({ id, key }: Hold) =>
  test.call('POST', `/holds/${id}/renewal`, { headers: { 'Fanar-Key': key } });

const codeOf = async (answer: Response): Promise<[number, string]> => [
  answer.status,
  (await as.problem(answer)).code,
];

const take = async (slot: SlotChoice) => as.hold(await hold(test, slot));

describe('a hold', () => {
  it('keeps a slot for five minutes', async () => {
    const slot = { date: '2026-11-24', time: '09:00' };
    const answer = await hold(test, slot);
    expect(answer.status).toBe(201);
    const held = await as.hold(answer);
    const minutes = (Date.parse(held.expiresAt) - Date.parse(held.now)) / 60_000;
    expect([minutes, held.renewable, held.slot.free]).toEqual([5, true, 0]);
    expect(await codeOf(await hold(test, slot))).toEqual([409, 'slot-taken']);
    test.pass(299);
    expect((await hold(test, slot)).status).toBe(409);
    test.pass(1);
    expect((await hold(test, slot)).status).toBe(201);
  });

  it('is offered the nearest free slots instead of a taken one', async () => {
    await hold(test, { date: '2026-11-25', time: '09:15' });
    const answer = await hold(test, { date: '2026-11-25', time: '09:15' });
    const { alternatives } = await as.problem(answer);
    expect(alternatives?.map(({ date, time }) => `${date} ${time}`)).toEqual(
      expect.arrayContaining(['2026-11-25 09:00', '2026-11-25 09:30', '2026-11-25 09:45']),
    );
    const offices = alternatives?.map(({ office }) => office) ?? [];
    expect(offices.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'one-seat'));
    expect(offices.slice(5)).toEqual(['three-seats', 'open-on-holidays', 'three-seats']);
  });

  it('goes to one alone of fifty who come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => hold(test, { date: '2026-11-26', time: '09:00' })),
    );
    const refused = answers.filter(({ status }) => status === 409);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(refused).toHaveLength(49);
    for (const answer of refused) {
      const { code, alternatives } = await as.problem(answer);
      expect([code, alternatives?.length]).toEqual(['slot-taken', 8]);
    }
  }, 30_000);

  it('fills an office to its capacity and no further', async () => {
    const slot = { date: '2026-11-26', time: '09:00', office: 'three-seats' };
    const answers = await Promise.all(Array.from({ length: 12 }, () => hold(test, slot)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
  }, 30_000);

  it('is one, however often it is asked for with one key', async () => {
    const [slot, key] = [{ date: '2026-11-29', time: '09:00' }, newKey()];
    const answers = await Promise.all(Array.from({ length: 5 }, () => hold(test, slot, key)));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    const other = await hold(test, { date: '2026-11-29', time: '09:15' }, key);
    expect(await codeOf(other)).toEqual([409, 'idempotency-key-reused']);
  });

  it.each([
    ['on a Friday', { date: '2026-11-27', time: '09:00' }],
    ['at a time that is none', { date: '2026-11-29', time: '09:07' }],
    ['in the past', { date: '2026-11-22', time: '09:00' }],
    ['too soon', { date: '2026-11-23', time: '09:45' }],
    ['too far ahead', { date: '2027-01-03', time: '09:00' }],
  ])('is not given %s', async (_, slot) => {
    const answer = await hold(test, slot);
    expect(answer.status).toBe(409);
    const { code, alternatives } = await as.problem(answer);
    expect([code, alternatives?.length]).toEqual(['slot-unavailable', 8]);
  });

  it('can be made longer once', async () => {
    const held = await take({ date: '2026-11-29', time: '09:30' });
    test.pass(200);
    const answer = await renew(held);
    const renewed = await as.hold(answer);
    expect(renewed).toMatchObject({ id: held.id, key: held.key, renewable: false });
    expect(Date.parse(renewed.expiresAt) - Date.parse(held.expiresAt)).toBe(300_000);
    expect(await codeOf(await renew(held))).toEqual([409, 'hold-already-renewed']);
    test.pass(300);
    expect((await hold(test, { date: '2026-11-29', time: '09:30' })).status).toBe(409);
    test.pass(100);
    expect(await codeOf(await renew(held))).toEqual([410, 'hold-expired']);
    expect((await hold(test, { date: '2026-11-29', time: '09:30' })).status).toBe(201);
  });

  it('gives its slot back when it is let go, also twice and late', async () => {
    const slot = { date: '2026-11-30', time: '09:00' };
    const held = await take(slot);
    expect((await release(held)).status).toBe(204);
    expect((await release(held)).status).toBe(204);
    expect(await codeOf(await renew(held))).toEqual([404, 'hold-not-found']);
    const next = await take(slot);
    test.pass(301);
    expect((await release(next)).status).toBe(204);
  });

  it('opens to its own key alone', async () => {
    const held = await take({ date: '2026-11-30', time: '09:15' });
    const wrong = { ...held, key: 'not-the-key' };
    expect(await codeOf(await release(wrong))).toEqual([404, 'hold-not-found']);
    expect(await codeOf(await renew(wrong))).toEqual([404, 'hold-not-found']);
    expect(await codeOf(await book(test, wrong))).toEqual([404, 'hold-not-found']);
  });
});

describe('an appointment', () => {
  const confirmed = async (slot: { date: string; time: string }) => {
    const held = await take(slot);
    return { held, answer: await book(test, held) };
  };

  it('is made of a hold, and stays', async () => {
    const slot = { date: '2026-12-02', time: '09:00' };
    const { held, answer } = await confirmed(slot);
    expect(answer.status).toBe(201);
    const receipt = await as.booking(answer);
    expect(receipt).toMatchObject({
      visit: visitFor(service),
      office: { id: 'one-seat' },
      slot: { ...slot, minutes: 15, free: 0 },
      status: 'booked',
      revision: 0,
    });
    expect(receipt.reference).toMatch(/^BK-/);
    expect(receipt.evidence.length).toBeGreaterThan(0);
    test.pass(3600);
    expect(await codeOf(await hold(test, slot))).toEqual([409, 'slot-taken']);
    expect(await codeOf(await release(held))).toEqual([404, 'hold-not-found']);
    expect(await codeOf(await book(test, held))).toEqual([404, 'hold-not-found']);
    expect((await hold(test, slot)).status).toBe(409);
  });

  it('opens with reference and key', async () => {
    const { answer } = await confirmed({ date: '2026-12-02', time: '09:15' });
    const { reference, key, ...rest } = await as.booking(answer);
    const read = (secret: string) =>
      test.call('GET', `/appointments/${reference}`, { headers: { 'Fanar-Key': secret } });
    expect(await (await read(key.toLowerCase())).json()).toEqual({ reference, ...rest });
    expect(await codeOf(await read('0000-0000-0000'))).toEqual([404, 'appointment-not-found']);
  });

  it('is one, however often it is confirmed with one key', async () => {
    const held = await take({ date: '2026-12-02', time: '09:30' });
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 5 }, () => book(test, held, {}, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  });

  it('is made once of one hold, whatever the keys', async () => {
    const held = await take({ date: '2026-12-02', time: '09:45' });
    const answers = await Promise.all(Array.from({ length: 4 }, () => book(test, held)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404, 404]);
  });

  it('is not made of a hold that ran out', async () => {
    const held = await take({ date: '2026-12-03', time: '09:00' });
    test.pass(300);
    expect(await codeOf(await book(test, held))).toEqual([410, 'hold-expired']);
  });

  it('is not made for nobody', async () => {
    const held = await take({ date: '2026-12-03', time: '09:15' });
    const wrong = { name: '  ', mobile: '01001234567', application: 'AP-0000-000X' };
    const answer = await book(test, held, wrong);
    expect(answer.status).toBe(422);
    const { errors } = await answer.json();
    expect(errors).toEqual([
      { pointer: '/name', code: 'value-missing' },
      { pointer: '/mobile', code: 'answer-not-canonical' },
      { pointer: '/application', code: 'reference-check' },
    ]);
    const landline = await book(test, held, { mobile: '+20663220000' });
    expect((await landline.json()).errors).toEqual([
      expect.objectContaining({ pointer: '/mobile' }),
    ]);
    expect((await book(test, held)).status).toBe(201);
  });

  it('keeps its person sealed', async () => {
    await confirmed({ date: '2026-12-06', time: '09:00' });
    const rows = await test.server.db.selectFrom('appointment').selectAll().execute();
    for (const { person } of rows) {
      expect(Buffer.from(person).includes('1001234567')).toBe(false);
    }
  });
});

it('limits how often one client creates', async () => {
  const strict = await startTestServer({ limits: { creates: { calls: 2, seconds: 60 } } });
  const slot = { date: '2026-11-24', time: '09:00', office: 'three-seats' };
  expect((await hold(strict, slot)).status).toBe(201);
  expect((await hold(strict, slot)).status).toBe(201);
  const refused = await hold(strict, slot);
  expect(await codeOf(refused)).toEqual([429, 'too-many-requests']);
  expect(refused.headers.get('Retry-After')).toBe('60');
  strict.pass(60);
  expect((await hold(strict, slot)).status).toBe(201);
  await strict.close();
}, 60_000);
