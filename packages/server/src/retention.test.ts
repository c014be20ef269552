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

const count = async (table: 'seat' | 'hold' | 'idempotency' | 'rate_window'): Promise<number> =>
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
  expect(await count('seat')).toBe(1);
  expect((await offsetOf(test, unfinished)).status).toBe(200);
  expect((await submit(test, request, key)).status).toBe(201);

  test.pass(day);
  await test.server.sweep();
  expect((await offsetOf(test, unfinished)).status).toBe(404);
  expect((await offsetOf(test, unsent)).status).toBe(200);
  expect([await count('hold'), await count('seat')]).toEqual([1, 1]);
  expect(await count('idempotency')).toBeGreaterThan(0);
  expect(await count('rate_window')).toBe(1);

  test.pass(7 * day);
  await test.server.sweep();
  expect(await count('idempotency')).toBe(0);
  expect((await offsetOf(test, unsent)).status).toBe(404);
  const { db } = test.server;
  expect(await db.selectFrom('upload').select('id').execute()).toHaveLength(1);
  expect(await db.selectFrom('application').select('reference').execute()).toHaveLength(1);
  expect(await db.selectFrom('appointment').select('reference').execute()).toHaveLength(1);
});
