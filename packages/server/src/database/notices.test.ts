import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startCuttingProxy } from '../testing/cutting-proxy.js';
import { emptyDatabase } from '../testing/empty-database.js';
import { createDatabase, postgres } from '../testing/test-server.js';
import { waitFor } from '../testing/wait-for.js';
import { connect, type Connection } from './connect.js';
import { createNoticeHub, publishNotice, type NoticePayloads } from './notices.js';
import { listenOnPostgres } from './notices-postgres.js';

const queue = (office: string): NoticePayloads['queue'] => ({ office });
const reportError = (error: unknown): void => {
  throw error;
};

describe('notices', () => {
  let connection: Connection;
  let drop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const database = postgres === undefined ? undefined : await createDatabase(postgres);
    drop = database?.drop;
    const template = database ? undefined : await emptyDatabase();
    connection = await connect({ databaseUrl: database?.url, template, reportError });
  }, 60_000);
  afterAll(async () => {
    await connection.close();
    await drop?.();
  });

  function collect(): { seen: unknown[]; stop: () => void } {
    const seen: unknown[] = [];
    return { seen, stop: connection.notices.subscribe('queue', (notice) => seen.push(notice)) };
  }

  it('come when the transaction is kept, in order, and only on their channel', async () => {
    const { db } = connection;
    const { seen, stop } = collect();
    await db.transaction().execute(async (tx) => {
      await publishNotice(tx, 'queue', queue('one'));
      await publishNotice(tx, 'availability', { pool: 'one', dates: ['2026-11-23'] });
      expect(seen).toEqual([]);
    });
    await publishNotice(db, 'queue', queue('two'));
    await waitFor(() => seen.length === 2);
    expect(seen).toEqual([queue('one'), queue('two')]);
    stop();
  });

  it('do not come of a transaction that is given up, nor after the end', async () => {
    const { db } = connection;
    const { seen, stop } = collect();
    const given = db.transaction().execute(async (tx) => {
      await publishNotice(tx, 'queue', queue('lost'));
      throw new Error('given up');
    });
    await expect(given).rejects.toThrow('given up');
    await publishNotice(db, 'queue', queue('kept'));
    await waitFor(() => seen.length > 0);
    stop();
    const { seen: later, stop: stopLater } = collect();
    await publishNotice(db, 'queue', queue('after'));
    await waitFor(() => later.length > 0);
    expect(seen).toEqual([queue('kept')]);
    stopLater();
  });

  it('are refused where they do not fit, and not cut', async () => {
    const dates = Array.from({ length: 700 }, () => '2026-11-23');
    const published = publishNotice(connection.db, 'availability', { pool: 'one', dates });
    await expect(published).rejects.toThrow(RangeError);
  });
});

describe('the hub of notices', () => {
  it('tells the others where one listener fails, and reports it', () => {
    const report = vi.fn();
    const hub = createNoticeHub(report);
    const told = vi.fn();
    hub.subscribe('queue', () => {
      throw new Error('fails');
    });
    hub.subscribe('queue', told);
    hub.receive(JSON.stringify(['queue', queue('one')]));
    hub.missed();
    expect(told.mock.calls).toEqual([[queue('one')], ['missed']]);
    expect(report).toHaveBeenCalledTimes(2);
  });
});

/** Where there is a PostgreSQL: to an embedded database there is no connection to lose. */
function describeConnections(url: string): void {
  it('are heard again after the connection was cut, and what was missed is told', async () => {
    const database = await createDatabase(url);
    const proxy = await startCuttingProxy(Number(new URL(url).port || 5432), []);
    const through = new URL(database.url);
    through.host = new URL(proxy.origin).host;
    const other = await connect({ databaseUrl: database.url, reportError });
    const hub = createNoticeHub(reportError);
    const seen: unknown[] = [];
    hub.subscribe('queue', (notice) => seen.push(notice));
    const close = await listenOnPostgres({ connectionString: through.href }, hub);

    for (const turn of ['first', 'second']) {
      seen.length = 0;
      await publishNotice(other.db, 'queue', queue(turn));
      await waitFor(() => seen.length > 0);
      expect(seen).toEqual([queue(turn)]);
      proxy.cut();
      await waitFor(() => seen.includes('missed'));
    }
    await publishNotice(other.db, 'queue', queue('last'));
    await waitFor(() => seen.some((notice) => notice !== 'missed' && notice !== seen[0]));
    expect(seen.at(-1)).toEqual(queue('last'));

    await close();
    await proxy.close();
    await other.close();
    await database.drop();
  });

  it('are heard again after the connection went away without a word', async () => {
    const database = await createDatabase(url);
    const proxy = await startCuttingProxy(Number(new URL(url).port || 5432), []);
    const through = new URL(database.url);
    through.host = new URL(proxy.origin).host;
    const other = await connect({ databaseUrl: database.url, reportError });
    const hub = createNoticeHub(reportError);
    const seen: unknown[] = [];
    hub.subscribe('queue', (notice) => seen.push(notice));
    const options = { connectionString: through.href, probe: 50, patience: 2000 };
    const close = await listenOnPostgres(options, hub);
    proxy.stall();
    await publishNotice(other.db, 'queue', queue('lost'));
    await waitFor(() => seen.length > 0);
    await publishNotice(other.db, 'queue', queue('after'));
    await waitFor(() => seen.length > 1);
    expect(seen).toEqual(['missed', queue('after')]);
    await close();
    await proxy.close();
    await other.close();
    await database.drop();
  });

  it('are heard again after the database ended the connection', async () => {
    const database = await createDatabase(url);
    const one = await connect({ databaseUrl: database.url, reportError });
    const seen: unknown[] = [];
    one.notices.subscribe('queue', (notice) => seen.push(notice));
    const other = await connect({ databaseUrl: url, reportError });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = ${new URL(database.url).pathname.slice(1)}`.execute(other.db);
    await waitFor(() => seen.includes('missed'));
    await publishNotice(one.db, 'queue', queue('after'));
    await waitFor(() => seen.length > 1);
    expect(seen).toEqual(['missed', queue('after')]);
    await Promise.all([one.close(), other.close()]);
    await database.drop();
  });

  it('are missed by no process of two', async () => {
    const database = await createDatabase(url);
    const [one, other] = await Promise.all([
      connect({ databaseUrl: database.url, reportError }),
      connect({ databaseUrl: database.url, reportError }),
    ]);
    const seen: string[] = [];
    one.notices.subscribe('queue', () => seen.push('one'));
    other.notices.subscribe('queue', () => seen.push('other'));
    await publishNotice(one.db, 'queue', queue('both'));
    await waitFor(() => seen.length === 2);
    expect(seen.sort()).toEqual(['one', 'other']);
    await Promise.all([one.close(), other.close()]);
    await database.drop();
  });

  it('need a database at the start', async () => {
    const connecting = connect({ databaseUrl: 'postgres://localhost:1/none', reportError });
    await expect(connecting).rejects.toThrow('ECONNREFUSED');
  });
}

const url = postgres;
if (url !== undefined) describe('notices of several processes', () => describeConnections(url));
