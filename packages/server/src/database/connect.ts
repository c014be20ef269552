import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect } from 'kysely';
import { PGliteDialect } from 'kysely-pglite-dialect';
import pg from 'pg';
import { claimDirectory } from './directory-claim.js';
import type { Database } from './schema.js';

export interface ConnectOptions {
  readonly databaseUrl?: string | undefined;
  readonly dataDir?: string | undefined;
  readonly template?: Blob | undefined;
}

export interface Connection {
  readonly db: Kysely<Database>;
  close(): Promise<void>;
}

/** PostgreSQL by address; else PGlite on disk in `dataDir`; else PGlite in memory. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { databaseUrl, dataDir, template } = options;
  if (databaseUrl !== undefined) return connectPostgres(databaseUrl);
  if (dataDir === undefined) {
    return connectEmbedded(new PGlite(template ? { loadDataDir: template } : {}));
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const release = await claimDirectory(dataDir);
  return connectEmbedded(new PGlite(join(dataDir, 'database')), release);
}

function connectPostgres(connectionString: string): Connection {
  const pool = new pg.Pool({ connectionString, max: 10 });
  // An idle connection that breaks is replaced by the pool at its next use.
  pool.on('error', () => undefined);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, close: () => db.destroy() };
}

async function connectEmbedded(
  engine: PGlite,
  release: () => Promise<void> = async () => undefined,
): Promise<Connection> {
  try {
    await engine.waitReady;
  } catch (error) {
    await release();
    throw error;
  }
  const db = new Kysely<Database>({ dialect: new PGliteDialect(engine) });
  return {
    db,
    async close() {
      await db.destroy();
      await release();
    },
  };
}
