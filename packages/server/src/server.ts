import { getConnInfo } from '@hono/node-server/conninfo';
import type { Text } from '@fanar/contract';
import type { Context, Hono } from 'hono';
import type { Kysely } from 'kysely';
import { createApp, type AppOptions } from './app.js';
import { recordStage } from './applications/record-stage.js';
import { createCatalogue, ownCatalogue, type CatalogueData } from './catalogue.js';
import { connect } from './database/connect.js';
import { migrate } from './database/migrate.js';
import type { Database } from './database/schema.js';
import { defaultLimits, type Limits, type Resources } from './resources.js';
import { sweep, sweepRegularly } from './retention.js';
import { loadSecret } from './security/secret.js';
import { checkVault, createVault } from './security/vault.js';

export interface ServerOptions extends AppOptions {
  /** Folder of the embedded database and of the secret. Neither this nor `databaseUrl`: in memory. */
  readonly dataDir?: string | undefined;
  /** PostgreSQL, or what speaks its language; any number of server processes may share it. */
  readonly databaseUrl?: string | undefined;
  /**
   * At least 32 characters; personal data is encrypted with keys derived from it. Default the
   * environment's `FANAR_SECRET`, else a file in `dataDir`.
   */
  readonly secret?: string | undefined;
  /** What is offered. Default the catalogue of Fanar itself. */
  readonly catalogue?: CatalogueData | undefined;
  /** The clock. Default the system's. */
  readonly now?: (() => Date) | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** Who calls, for rate limits. Default the address of the connection; behind a proxy, say how. */
  readonly clientAddress?: ((c: Context) => string) | undefined;
  /** Told of every failure of the server's own. Default its stack on standard error. */
  readonly reportError?: ((error: unknown) => void) | undefined;
}

export interface FanarServer {
  /** Answers below `/api/v1`. */
  readonly app: Hono;
  readonly db: Kysely<Database>;
  /** For a back office: moves an application to a stage of its service. */
  recordStage(reference: string, stage: string, note?: Text): Promise<void>;
  /** Removes what has outlived its time. Runs by itself every ten minutes. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the reference API: connects, migrates, and gives the app to mount.
 * @throws Error with words for the operator when the database, folder or secret does not fit
 */
export async function createServer(options: ServerOptions = {}): Promise<FanarServer> {
  const { dataDir, databaseUrl } = options;
  const secret = await loadSecret({
    secret: options.secret ?? process.env.FANAR_SECRET,
    dataDir,
    lasting: databaseUrl !== undefined,
  });
  const { db, close } = await connect({ dataDir, databaseUrl });
  const resources: Resources = {
    db,
    vault: createVault(secret),
    catalogue: createCatalogue(options.catalogue ?? ownCatalogue),
    now: options.now ?? (() => new Date()),
    limits: { ...defaultLimits, ...options.limits },
    clientAddress: options.clientAddress ?? addressOfConnection,
    reportError: options.reportError ?? printStack,
  };
  try {
    await migrate(db);
    await checkVault(db, resources.vault);
  } catch (error) {
    await close();
    throw error;
  }
  const stopSweeping = sweepRegularly(resources);
  return {
    app: createApp(resources, options),
    db,
    recordStage: (reference, stage, note) => recordStage(resources, reference, stage, note),
    sweep: () => sweep(resources),
    async close() {
      await stopSweeping();
      await close();
    },
  };
}

function addressOfConnection(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    // Called without a connection, as tests and other hosts of the app do.
    return 'unknown';
  }
}

/** The stack alone: the other members of a database error may carry what somebody sent. */
function printStack(error: unknown): void {
  console.error(error instanceof Error ? error.stack : 'A failure that is no Error');
}
