import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  as,
  book,
  goodApplication,
  hold,
  idOf,
  newKey,
  offsetOf,
  openUpload,
  submit,
  uploadFile,
} from './testing/examples.js';
import { startTestServer, type TestServer } from './testing/test-server.js';

const day = 24 * 3600;

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer();
}, 60_000);
afterAll(() => test.close());

const count = async (table: 'day_load' | 'hold' | 'idempotency' | 'rate_window'): Promise<number> =>
  (await test.server.db.selectFrom(table).selectAll().execute()).length;

it('sweeps what has outlived its time, and nothing else', async () => {
  const unfinished = idOf(await openUpload(test, 100));
  const unsent = await uploadFile(test);
  const request = await goodApplication(test);
  const key = newKey();
  await submit(test, request, key);
  await hold(test, { date: '2026-11-24', time: '09:00' });
  await book(test, await as.hold(await hold(test, { date: '2026-11-24', time: '09:15' })));

  test.pass(day / 2);
  await test.server.sweep();
  const { db } = test.server;
  const acts = await db.selectFrom('appointment_event').select('act').orderBy('position').execute();
  expect(acts.map(({ act }) => act)).toEqual(['held', 'held', 'booked', 'expired']);
  const days = await db.selectFrom('day_load').select(['booked', 'held']).execute();
  expect(days).toEqual([{ booked: '[[555,15,1]]', held: '[]' }]);
  expect((await offsetOf(test, unfinished)).status).toBe(200);
  expect((await submit(test, request, key)).status).toBe(201);

  test.pass(day);
  await test.server.sweep();
  expect((await offsetOf(test, unfinished)).status).toBe(404);
  expect((await offsetOf(test, unsent)).status).toBe(200);
  expect([await count('hold'), await count('day_load')]).toEqual([0, 1]);
  expect(await count('idempotency')).toBeGreaterThan(0);

  test.pass(7 * day);
  await test.server.sweep();
  expect(await count('idempotency')).toBe(0);
  expect(await count('rate_window')).toBe(0);
  expect((await offsetOf(test, unsent)).status).toBe(404);
  expect(await db.selectFrom('upload').select('id').execute()).toHaveLength(1);
  expect(await db.selectFrom('application').select('reference').execute()).toHaveLength(1);
  const appointments = db.selectFrom('appointment').select('reference');
  expect(await appointments.execute()).toHaveLength(1);

  test.pass(90 * day);
  await test.server.sweep();
  expect([await appointments.execute(), await count('day_load')]).toEqual([[], 0]);
});
