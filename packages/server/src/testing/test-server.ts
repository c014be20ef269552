import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { basePath } from '../app.js';
import { createServer, type FanarServer, type ServerOptions } from '../server.js';
import { assertDeclared } from './checked-response.js';
import { emptyDatabase } from './empty-database.js';
import { testCatalogue } from './test-catalogue.js';
import { testSecret } from './test-secret.js';

/** Monday, 10:00 in Cairo. */
export const startOfTests = new Date('2026-11-23T08:00:00Z');

export { testSecret };

/** A PostgreSQL server to test on as well; each test file makes a database of its own there. */
export const postgres = process.env.DATABASE_URL || undefined;

export interface TestRequest {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly body?: BodyInit;
}

export interface TestServer {
  readonly server: FanarServer;
  /** Calls below the base path; every answer is checked against the contract's document. */
  call(method: string, path: string, request?: TestRequest): Promise<Response>;
  /** Moves the clock on. */
  pass(seconds: number): void;
  close(): Promise<void>;
}

/** A server on PostgreSQL when `DATABASE_URL` is set, else on PGlite in memory. */
export async function startTestServer(options: ServerOptions = {}): Promise<TestServer> {
  const database = postgres === undefined ? undefined : await createDatabase(postgres);
  const test = await startOn({ ...options, databaseUrl: database?.url });
  return {
    ...test,
    async close() {
      await test.close();
      await database?.drop();
    },
  };
}

/** Two servers on one PostgreSQL database, as two processes would be. */
export async function startTwoServers(
  url: string,
  options: ServerOptions = {},
): Promise<[TestServer, TestServer]> {
  const database = await createDatabase(url);
  const [one, other] = await Promise.all([
    startOn({ ...options, databaseUrl: database.url }),
    startOn({ ...options, databaseUrl: database.url }),
  ]);
  const close = async (): Promise<void> => {
    await Promise.all([one.close(), other.close()]);
    await database.drop();
  };
  return [{ ...one, close }, other];
}

/** A server on exactly these options, with the clock and the catalogue of the tests. */
export async function startOn(options: ServerOptions): Promise<TestServer> {
  let now = startOfTests.getTime();
  const isInMemory = options.databaseUrl === undefined && options.dataDir === undefined;
  const server = await createServer({
    template: isInMemory ? await emptyDatabase() : undefined,
    secret: testSecret,
    catalogue: testCatalogue,
    now: () => new Date(now),
    ...options,
  });
  return {
    server,
    async call(method, path, { headers, json, body } = {}) {
      const response = await server.app.request(basePath + path, {
        method,
        headers: { ...(json !== undefined && { 'Content-Type': 'application/json' }), ...headers },
        ...(json !== undefined ? { body: JSON.stringify(json) } : body !== undefined && { body }),
      });
      await assertDeclared(method, path.split('?')[0] ?? '', response);
      return response;
    },
    pass: (seconds) => {
      now += seconds * 1000;
    },
    close: () => server.close(),
  };
}

/** A database of its own on that server. */
export async function createDatabase(url: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `fanar_test_${randomUUID().replaceAll('-', '')}`;
  const own = new URL(url);
  own.pathname = name;
  await runOn(url, `create database ${name}`);
  return { url: own.href, drop: () => runOn(url, `drop database ${name} with (force)`) };
}

async function runOn(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
