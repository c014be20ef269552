import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect } from 'kysely';
import { PGliteDialect } from 'kysely-pglite-dialect';
import pg from 'pg';
import { claimDirectory } from './directory-claim.js';
import { createNoticeHub, listenOnEmbedded, type NoticeHub, type Notices } from './notices.js';
import { listenOnPostgres } from './notices-postgres.js';
import type { Database } from './schema.js';

export interface ConnectOptions {
  readonly databaseUrl?: string | undefined;
  readonly dataDir?: string | undefined;
  readonly template?: Blob | undefined;
  /** Told of those who fail at a notice. Default: nobody, and the process ends. */
  readonly reportError?: ((error: unknown) => void) | undefined;
}

export interface Connection {
  readonly db: Kysely<Database>;
  readonly notices: Notices;
  close(): Promise<void>;
}

/** PostgreSQL by address; else PGlite on disk in `dataDir`; else PGlite in memory. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { databaseUrl, dataDir, template, reportError = endProcess } = options;
  const hub = createNoticeHub(reportError);
  if (databaseUrl !== undefined) return connectPostgres(databaseUrl, hub);
  if (dataDir === undefined) {
    return connectEmbedded(new PGlite(template ? { loadDataDir: template } : {}), hub);
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const release = await claimDirectory(dataDir);
  return connectEmbedded(new PGlite(join(dataDir, 'database')), hub, release);
}

function endProcess(error: unknown): never {
  throw error;
}

async function connectPostgres(connectionString: string, hub: NoticeHub): Promise<Connection> {
  const stopListening = await listenOnPostgres({ connectionString }, hub);
  const pool = new pg.Pool({ connectionString, max: 10 });
  // An idle connection that breaks is replaced by the pool at its next use.
  pool.on('error', () => undefined);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    notices: hub,
    async close() {
      await stopListening();
      await db.destroy();
    },
  };
}

async function connectEmbedded(
  engine: PGlite,
  hub: NoticeHub,
  release: () => Promise<void> = async () => undefined,
): Promise<Connection> {
  try {
    await engine.waitReady;
    await listenOnEmbedded(engine, hub);
  } catch (error) {
    await release();
    throw error;
  }
  const db = new Kysely<Database>({ dialect: new PGliteDialect(engine) });
  return {
    db,
    notices: hub,
    async close() {
      await db.destroy();
      await release();
    },
  };
}
