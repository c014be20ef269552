import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createHttpGateway } from '@fanar/contract';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { fromBytea } from '../database/base64.js';
import { createVault } from '../security/vault.js';
import { startCuttingProxy } from '../testing/cutting-proxy.js';
import { startTestServer, testSecret, type TestServer } from '../testing/test-server.js';

const size = 25 * 1024 * 1024;
const cuts = 10;

let test: TestServer;
let port: number;
let stop: () => void;

beforeAll(async () => {
  test = await startTestServer({ limits: { fileSize: size } });
  const http = createAdaptorServer({ fetch: test.server.app.fetch });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  ({ port } = http.address() as AddressInfo);
  stop = () => void http.close();
}, 60_000);
afterAll(async () => {
  stop();
  await test.close();
});

/** Bytes that a mistaken offset would show in. */
function largePdf(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let state = 42;
  for (let at = 0; at < size; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    bytes[at] = state >>> 24;
  }
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
  return bytes;
}

const sha256 = () => createHash('sha256');

async function storedHash(id: string): Promise<string> {
  const vault = createVault(testSecret);
  const rows = await test.server.db
    .selectFrom('upload_chunk')
    .select(['position', fromBytea('bytes').as('bytes')])
    .where('upload', '=', id)
    .orderBy('position')
    .execute();
  const hash = sha256();
  for (const { position, bytes } of rows) {
    hash.update(vault.open(Buffer.from(bytes, 'base64'), `upload:${id}:${position}`));
  }
  return hash.digest('hex');
}

describe('an upload of 25 MB over a network that breaks ten times', () => {
  it('arrives as it was, with less than 5 % of it sent twice', async () => {
    const plan = Array.from({ length: cuts }, (_, at) => ((at + 1) * size) / (cuts + 1));
    const proxy = await startCuttingProxy(port, plan);
    onTestFinished(() => proxy.close());
    const bytes = largePdf();
    const gateway = createHttpGateway({ base: `${proxy.origin}/api/v1` });

    const { id } = await gateway.upload(new File([bytes], 'عقد.pdf'));

    expect(proxy.cuts).toBe(cuts);
    expect(await storedHash(id)).toBe(sha256().update(bytes).digest('hex'));
    // Headers and all.
    expect((proxy.received - size) / size).toBeLessThan(0.05);
  }, 180_000);
});
