import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { createVault } from '../security/vault.js';
import { columnsWith, everyCell, everyOpenCell, textsIn } from '../testing/every-cell.js';
import type { Message } from '../messages/messages.js';
import { startOn, startTestServer, testSecret, type TestServer } from '../testing/test-server.js';
import { lifeOptions, liveThrough, type Life } from '../testing/whole-life.js';

const day = 24 * 3600;
const vault = createVault(testSecret);

/** Text messages stay on their way; mail arrives. */
const carry = ({ channel }: Message): Promise<void> =>
  channel === 'sms' ? Promise.reject(new Error('The gateway is away')) : Promise.resolve();

async function lived(start: (options: object) => Promise<TestServer>) {
  const seen: Message[] = [];
  const test = await start({ ...lifeOptions(seen, carry), reportError: () => undefined });
  return { test, life: await liveThrough(test, seen) };
}

const read = (test: TestServer, { trackingKey }: Life, reference: string): Promise<Response> =>
  test.call('GET', `/applications/${reference}`, { headers: { 'Fanar-Key': trackingKey } });

describe('an application whose time is over', () => {
  it('is erased with everything that names it, from every column of every table', async () => {
    const { test, life } = await lived(startTestServer);
    const { db, sweep } = test.server;
    const { reference, markers, keys } = life;
    const open = () => everyOpenCell(db, vault);
    const history = () => db.selectFrom('appointment_event').selectAll().execute();

    // All of it is there to be found.
    const before = await open();
    expect(textsIn(before, [...markers, reference])).toEqual([...markers, reference]);
    expect(columnsWith(before, markers)).toEqual([
      'application.answers',
      'application.sensitive',
      'application_event.body',
      'appointment.person',
      'draft.content',
      'idempotency.body',
      'outbox.message',
      'signature.person',
      'upload.name',
      'upload_chunk.bytes',
      'wait_entry.person',
    ]);
    // Of what was corrected, what it was before stands in the history alone.
    expect(columnsWith(before, [life.former])).toEqual([
      'application_event.body',
      'idempotency.body',
    ]);
    expect(columnsWith(before, [reference])).toEqual(
      expect.arrayContaining([
        'application.reference',
        'application_event.application',
        'appointment.application',
        'case_access.application',
        'idempotency.location',
        'idempotency.scope',
        'payment.application',
        'sandbox_payment.reference',
        'signature.application',
        'upload.application',
      ]),
    );
    // And nothing of it without the secret.
    const raw = await everyCell(db);
    expect(textsIn(raw, markers)).toEqual([]);
    expect(textsIn(raw, Object.values(keys))).toEqual([]);
    expect(textsIn(before, Object.values(keys)).length).toBeGreaterThan(5);

    // Decided on 24 November: 24 December is the last of thirty days.
    test.pass(30 * day);
    await sweep();
    expect((await read(test, life, reference)).status).toBe(200);
    test.pass(day);
    await Promise.all([sweep(), sweep(), sweep()]);
    const after = await open();
    expect(columnsWith(after, [reference])).toEqual([]);
    expect(columnsWith(after, markers)).toEqual(['appointment.person']);
    expect(textsIn(await everyCell(db), [...markers, reference])).toEqual([]);

    const [erased, unknown] = [
      await read(test, life, reference),
      await read(test, life, 'AP-7K3M-9QXA'),
    ];
    expect(erased.status).toBe(404);
    expect(await erased.text()).toBe(await unknown.text());

    // The appointment goes by a time of its own, and who did what stays without anybody's name.
    const kept = await history();
    test.pass(60 * day);
    await sweep();
    expect(columnsWith(await open(), [...markers, ...Object.values(keys)])).toEqual([]);
    expect(await db.selectFrom('appointment').selectAll().execute()).toEqual([]);
    expect(await history()).toEqual(kept);
    expect(kept.map(({ act }) => act)).toContain('booked');
    await test.close();
  }, 120_000);
});

describe('the folder of the data', () => {
  let dataDir = '';
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('holds nothing in the clear that was said of anybody, before and after', async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'fanar-erasure-'));
    const { test, life } = await lived((options) =>
      startOn({ ...options, dataDir, secret: testSecret }),
    );
    // So that the tables stand in their files, and not in the log alone.
    await sql`checkpoint`.execute(test.server.db);
    const [before, keys] = [await filesWith(dataDir, life.markers), Object.values(life.keys)];
    // What is not sealed is found, so that what is would be.
    expect(await filesWith(dataDir, [life.reference])).not.toEqual([]);
    expect(before).toEqual([]);
    expect(await filesWith(dataDir, keys)).toEqual([]);
    test.pass(31 * day);
    await test.server.sweep();
    await test.close();
    expect(await filesWith(dataDir, [...life.markers, ...keys])).toEqual([]);
  }, 120_000);
});

/** Names of the files below a folder in which one of these texts stands. */
async function filesWith(folder: string, texts: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const found = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file);
      return texts.some((text) => bytes.includes(text)) ? [file] : [];
    }),
  );
  return found.flat();
}
