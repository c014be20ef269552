import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueData } from './catalogue.js';
import { claimDirectory } from './database/directory-claim.js';
import { createServer } from './server.js';
import { as, book, goodApplication, hold, submit } from './testing/examples.js';
import { testCatalogue } from './testing/test-catalogue.js';
import {
  postgres,
  startOn,
  startTwoServers,
  testSecret,
  type TestServer,
} from './testing/test-server.js';

const withoutAppointments: CatalogueData = {
  ...testCatalogue,
  definitions: testCatalogue.definitions.map((one) => ({ ...one, appointment: 'none' })),
};

describe('on disk', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'fanar-server-'));
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('has everything still after a restart, and lets nobody else at the files', async () => {
    const before = await startOn({ dataDir, secret: undefined });
    const application = await (await submit(before, await goodApplication(before))).json();
    const held = await as.hold(await hold(before, { date: '2026-11-24', time: '09:00' }));
    const appointment = await (await book(before, held)).json();
    await expect(createServer({ dataDir })).rejects.toThrow('in use by another Fanar server');
    await before.close();

    const after = await startOn({ dataDir, secret: undefined });
    const status = await after.call('GET', `/applications/${application.reference}`, {
      headers: { 'Fanar-Key': application.trackingKey },
    });
    expect((await status.json()).current).toBe('received');
    const booked = await after.call('GET', `/appointments/${appointment.reference}`, {
      headers: { 'Fanar-Key': appointment.key },
    });
    expect((await booked.json()).slot).toMatchObject({ date: '2026-11-24', time: '09:00' });
    expect((await hold(after, { date: '2026-11-24', time: '09:00' })).status).toBe(409);
    await after.close();

    const changed = await startOn({ dataDir, secret: undefined, catalogue: withoutAppointments });
    const kept = await changed.call('GET', `/appointments/${appointment.reference}`, {
      headers: { 'Fanar-Key': appointment.key },
    });
    expect((await kept.json()).office.id).toBe('one-seat');
    const more = await hold(changed, { date: '2026-11-24', time: '09:15' });
    expect((await as.problem(more)).code).toBe('appointment-not-offered');
    await changed.close();
  }, 120_000);

  it('keeps its secret in a file for its owner alone', async () => {
    const file = join(dataDir, 'secret.key');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file, 'utf8')).length).toBeGreaterThan(40);
  });

  it('refuses to start with another secret than the data were sealed with', async () => {
    await expect(createServer({ dataDir, secret: testSecret })).rejects.toThrow('FANAR_SECRET');
  }, 60_000);
});

describe('the claim on a directory', () => {
  it('outlives the kill of its holder in nobody’s way, and is given to one of many', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'fanar-claim-'));
    const holder = spawn(process.execPath, [
      '-e',
      `require('node:net').createServer().listen(${JSON.stringify(join(dataDir, 'in-use.sock'))},
        () => console.log('held'))`,
    ]);
    await once(holder.stdout, 'data');
    await expect(claimDirectory(dataDir)).rejects.toThrow('in use by another Fanar server');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const claims = await Promise.allSettled(
      Array.from({ length: 5 }, () => claimDirectory(dataDir)),
    );
    const given = claims.filter((claim) => claim.status === 'fulfilled');
    expect(given).toHaveLength(1);
    await given[0]?.value();
    await (
      await claimDirectory(dataDir)
    )();
    await rm(dataDir, { recursive: true });
  });
});

describe('the secret', () => {
  it('must be given where the database outlives the process', async () => {
    const databaseUrl = 'postgres://localhost:1/none';
    await expect(createServer({ databaseUrl })).rejects.toThrow('set FANAR_SECRET');
  });

  it('must be long', async () => {
    await expect(createServer({ secret: 'short' })).rejects.toThrow('at least 32 characters');
  });
});

/** Where there is a PostgreSQL: an embedded database has one process alone. */
function describeTwoProcesses(url: string): void {
  let one: TestServer;
  let other: TestServer;
  beforeAll(async () => {
    [one, other] = await startTwoServers(url);
  }, 60_000);
  afterAll(() => one.close());

  it('never sell a seat twice', async () => {
    const slot = { date: '2026-11-24', time: '09:00' };
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, turn) => hold(turn % 2 ? one : other, slot)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
  }, 30_000);

  it('give one answer to one key', async () => {
    const request = await goodApplication(one);
    const key = 'one-key-for-both-processes';
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, turn) => submit(turn % 2 ? one : other, request, key)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  }, 30_000);

  it('go on with each other’s holds and applications', async () => {
    const held = await as.hold(await hold(one, { date: '2026-11-25', time: '09:00' }));
    expect((await book(other, held)).status).toBe(201);
    const receipt = await (await submit(one, await goodApplication(other))).json();
    const status = await other.call('GET', `/applications/${receipt.reference}`, {
      headers: { 'Fanar-Key': receipt.trackingKey },
    });
    expect(status.status).toBe(200);
  });
}

const url = postgres;
if (url !== undefined) {
  describe('two processes on one PostgreSQL', () => describeTwoProcesses(url));
}
