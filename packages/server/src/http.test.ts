import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodApplication, newKey, visitFor } from './testing/examples.js';
import { service } from './testing/test-catalogue.js';
import { startTestServer, type TestServer } from './testing/test-server.js';

/** The same promises over real connections, as browsers keep them. */
let test: TestServer;
let listener: ServerType;
let api: string;

beforeAll(async () => {
  test = await startTestServer();
  listener = createAdaptorServer({ fetch: test.server.app.fetch });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  api = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/api/v1`;
}, 60_000);

afterAll(async () => {
  await new Promise((done) => listener.close(done));
  await test.close();
});

const create = (collection: string, body: unknown, key: string = newKey()): Promise<Response> =>
  fetch(`${api}/${collection}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });

describe('over HTTP', () => {
  it('a slot with one seat goes to one of fifty, and the others are offered more', async () => {
    const visit = visitFor(service);
    const slot = { visit, office: 'one-seat', date: '2026-11-26', time: '09:00' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => create('holds', slot)));
    const refused = answers.filter(({ status }) => status === 409);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(refused).toHaveLength(49);
    for (const answer of refused) {
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
      const { code, alternatives } = await answer.json();
      expect([code, alternatives.length]).toEqual(['slot-taken', 8]);
    }
  }, 30_000);

  it('one application sent five times with one key is one, with five equal answers', async () => {
    const [request, key] = [await goodApplication(test), newKey()];
    const count = async () =>
      (await test.server.db.selectFrom('application').select('reference').execute()).length;
    const before = await count();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => create('applications', request, key)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ headers }) => headers.get('Location'))).size).toBe(1);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  it('a body without end is cut at the limit', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(0x20)),
    });
    const answer = fetch(`${api}/applications`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    // The connection may be closed before the answer is read.
    const status = await answer.then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
    expect((await fetch(`${api}/health`)).status).toBe(200);
  });

  it('a connection that is given up leaves the server well', async () => {
    const gone = new AbortController();
    const asked = fetch(`${api}/health`, { signal: gone.signal }).catch(() => undefined);
    gone.abort();
    await asked;
    expect((await fetch(`${api}/health`)).status).toBe(200);
  });
});
