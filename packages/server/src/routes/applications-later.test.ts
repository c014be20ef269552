import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  as,
  goodApplication,
  newKey,
  offsetOf,
  receiptOf,
  removeUpload,
  submit,
} from '../testing/examples.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

const day = 24 * 3600;

let test: TestServer;
const reported: unknown[] = [];

beforeAll(async () => {
  // Rounds so far apart that only `work()` begins one.
  test = await startTestServer({
    processing: { every: 3600 },
    reportError: (error) => reported.push(error),
  });
}, 60_000);
afterAll(() => test.close());

const fileOf = ({ answers }: Awaited<ReturnType<typeof goodApplication>>): string =>
  answers.vehicleLicence[0]?.id ?? '';

describe('an application that is judged later', () => {
  it('is kept at once, and taken in its turn', async () => {
    const [request, key] = [await goodApplication(test), newKey()];
    const answer = await submit(test, request, key);
    expect(answer.status).toBe(202);
    const receipt = await as.receipt(answer);
    expect(receipt).toMatchObject({ state: 'processing', date: '2026-11-23' });
    expect(answer.headers.get('Location')).toBe(`/api/v1/applications/${receipt.reference}`);
    expect(await receiptOf(test, receipt)).toEqual(receipt);

    await test.server.work();
    const { answers, withheld: _, ...taken } = await receiptOf(test, receipt);
    expect(taken).toEqual({ ...receipt, state: 'received' });
    expect(answers).toMatchObject({ plate: 'سصع1234' });
    const again = await submit(test, request, key);
    expect([again.status, (await as.receipt(again)).reference]).toEqual([202, receipt.reference]);
    await test.server.work();
    const { db } = test.server;
    const kept = await db.selectFrom('application').select('pending').execute();
    expect(kept).toEqual([{ pending: null }]);
  });

  it('keeps its files meanwhile, whoever would remove them', async () => {
    const request = await goodApplication(test);
    const receipt = await as.receipt(await submit(test, request));
    expect((await removeUpload(test, fileOf(request))).status).toBe(404);
    test.pass(8 * day);
    await test.server.sweep();
    await test.server.work();
    expect((await receiptOf(test, receipt)).state).toBe('received');
    test.pass(-8 * day);
  });

  it('says in the receipt what does not hold, and gives the files back', async () => {
    const { answers, ...rest } = await goodApplication(test);
    const request = { ...rest, answers: { ...answers, nationalId: '2990515' } };
    const receipt = await as.receipt(await submit(test, request));
    await test.server.work();
    expect(await receiptOf(test, receipt)).toMatchObject({
      state: 'refused',
      errors: [{ pointer: '/nationalId', code: 'national-id-length', params: { count: 7 } }],
    });
    const status = await test.call('GET', `/applications/${receipt.reference}`, {
      headers: { 'Fanar-Key': receipt.trackingKey },
    });
    expect((await as.status(status)).state).toBe('refused');
    expect((await offsetOf(test, fileOf(request))).status).toBe(200);

    const mended = await as.receipt(await submit(test, { ...rest, answers }));
    await test.server.work();
    expect((await receiptOf(test, mended)).state).toBe('received');

    test.pass(31 * day);
    await test.server.sweep();
    const gone = await test.call('GET', `/applications/${receipt.reference}/receipt`, {
      headers: { 'Fanar-Key': receipt.trackingKey },
    });
    expect(gone.status).toBe(404);
    test.pass(-31 * day);
  });

  it('is judged by the day on which it came', async () => {
    const request = await goodApplication(test);
    const born = '32611231234567';
    const answers = { ...request.answers, nationalId: born };
    const receipt = await as.receipt(await submit(test, { ...request, answers }));
    test.pass(2 * day);
    await test.server.work();
    test.pass(-2 * day);
    const { state, errors } = await receiptOf(test, receipt);
    // A birth on the day of the application is not in the future; one on the day after would be.
    expect([state, errors]).toEqual(['received', undefined]);
    const later = await goodApplication(test);
    const next = { ...later.answers, nationalId: '32611241234567' };
    const other = await as.receipt(await submit(test, { ...later, answers: next }));
    test.pass(2 * day);
    await test.server.work();
    test.pass(-2 * day);
    expect((await receiptOf(test, other)).errors).toMatchObject([{ code: 'national-id-future' }]);
  });

  it('is refused at once where the service is not as it was', async () => {
    const request = await goodApplication(test);
    expect((await submit(test, { ...request, version: 9 })).status).toBe(409);
  });

  it('holds nobody else up where it cannot be read', async () => {
    const broken = await as.receipt(await submit(test, await goodApplication(test)));
    const good = await as.receipt(await submit(test, await goodApplication(test)));
    await test.server.db
      .updateTable('application')
      .set({ pending: Buffer.alloc(40) })
      .where('reference', '=', broken.reference)
      .execute();
    await test.server.work();
    expect(reported).toHaveLength(1);
    expect((await receiptOf(test, good)).state).toBe('received');
    expect((await receiptOf(test, broken)).state).toBe('processing');
  });
});
