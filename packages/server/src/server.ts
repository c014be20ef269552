import { getConnInfo } from '@hono/node-server/conninfo';
import { loadRulesOf, type RetentionPeriod, type ServiceId, type Text } from '@fanar/contract';
import type { Context, Hono } from 'hono';
import type { Kysely } from 'kysely';
import { basePath, createApp, type AppOptions } from './app.js';
import { createKnownOffices } from './appointments/known-offices.js';
import { sealEarlierAnswers } from './applications/open-answers.js';
import { recordStage } from './applications/record-stage.js';
import { startBackground } from './background.js';
import { assertPeriod, defaultRetention } from './cases/retention-period.js';
import { createUsualTimes } from './cases/usual-time.js';
import { createCatalogue, ownCatalogue } from './catalogue.js';
import { connect } from './database/connect.js';
import { migrate } from './database/migrate.js';
import type { Notices } from './database/notices.js';
import type { Database } from './database/schema.js';
import { createKnownCells } from './figures/known-cells.js';
import { completeCatalogue, type HostCatalogue } from './host-catalogue.js';
import { createEventStreams } from './http/event-stream.js';
import { messagesFromEnvironment } from './messages/environment.js';
import type { Messages } from './messages/messages.js';
import type { MessagePages } from './messages/words.js';
import type { Payments } from './payments/payments.js';
import { sandboxPages } from './payments/sandbox/pages.js';
import { createSandbox } from './payments/sandbox/sandbox.js';
import { defaultLimits, type Limits, type Resources, type ServicePause } from './resources.js';
import { sweep } from './retention.js';
import { loadSecret } from './security/secret.js';
import { createStaffOf, type StaffOf, type StaffToken } from './security/staff.js';
import { checkVault, createVault, type Vault } from './security/vault.js';

/** Where the pages of the sandbox provider stand, where it is enabled. */
export const sandboxPath = '/sandbox-payments';

export interface ServerOptions extends AppOptions {
  /** Folder of the embedded database and of the secret. Neither this nor `databaseUrl`: in memory. */
  readonly dataDir?: string | undefined;
  /** PostgreSQL, or what speaks its language; any number of server processes may share it. */
  readonly databaseUrl?: string | undefined;
  /** What a database in memory starts as: a copy of another embedded one. Default: empty. */
  readonly template?: Blob | undefined;
  /**
   * At least 32 characters; personal data is encrypted with keys derived from it. Default the
   * environment's `FANAR_SECRET`, else a file in `dataDir`.
   */
  readonly secret?: string | undefined;
  /** What is offered. Default the catalogue of Fanar itself. */
  readonly catalogue?: HostCatalogue | undefined;
  /** The clock. Default the system's. */
  readonly now?: (() => Date) | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /**
   * Who collects fees of services that are paid online. `sandbox`: a provider that collects nothing,
   * with pages at `/sandbox-payments`. Default nobody: fees are paid at the counter.
   */
  readonly payments?: Payments | 'sandbox' | undefined;
  /**
   * Who carries messages. Default: whom the environment names (`FANAR_SMS_URL`, `FANAR_SMTP_URL`),
   * else a line on standard error, without the person or the code.
   */
  readonly messages?: Messages | undefined;
  /** Where messages lead. Default: nowhere, so that they tell keys in place of links. */
  readonly pages?: MessagePages | undefined;
  /**
   * Applications are answered 202 and judged in rounds, so many seconds apart. Default: each is
   * judged at once.
   */
  readonly processing?: { readonly every: number } | undefined;
  /**
   * How long an application is kept after its end, where its service does not say: then it is erased
   * with everything that belongs to it. At least 30 days. Default `{ years: 5 }`.
   */
  readonly retention?: RetentionPeriod | undefined;
  /** Why a service takes nothing now. Default: all are open. */
  readonly pauseOf?: ((service: ServiceId) => ServicePause | undefined) | undefined;
  /**
   * The fewest cases of a service in a month of which public figures tell. Default 10. With 1 all is
   * told, and of each by itself: for tests.
   */
  readonly figures?: { readonly smallest: number } | undefined;
  /** Tokens of the people of offices, as `Authorization: Bearer` carries them. Default: none. */
  readonly staffTokens?: readonly StaffToken[] | undefined;
  /** Whose token it is, where a host knows that otherwise; asked after `staffTokens`. */
  readonly staffOf?: StaffOf | undefined;
  /** Who calls, for rate limits. Default the address of the connection; behind a proxy, say how. */
  readonly clientAddress?: ((c: Context) => string) | undefined;
  /** Told of every failure of the server's own. Default its stack on standard error. */
  readonly reportError?: ((error: unknown) => void) | undefined;
}

export interface FanarServer {
  /** Answers below `/api`: `v1` and the views, and at `/sandbox-payments` where that is enabled. */
  readonly app: Hono;
  readonly db: Kysely<Database>;
  /** For a back office: moves an application to a stage of its service. */
  recordStage(reference: string, stage: string, note?: Text): Promise<void>;
  /** Removes what has outlived its time. Runs by itself every ten minutes. */
  sweep(): Promise<void>;
  /** Judges what waits for it and sends what is due. Runs by itself. */
  work(): Promise<void>;
  /**
   * Ends the event streams, which else keep connections from closing, and every later one at once.
   * `close` does so by itself; a host that closes its port first calls this before.
   */
  endStreams(): void;
  close(): Promise<void>;
}

/**
 * Starts the reference API: connects, migrates, and gives the app to mount.
 * @throws Error with words for the operator when the database, folder, secret or environment does not
 *   fit; RangeError on a `retention` that is no period
 */
export async function createServer(options: ServerOptions = {}): Promise<FanarServer> {
  const { dataDir, databaseUrl, template } = options;
  if (options.retention) assertPeriod(options.retention);
  const smallest = readSmallest(options.figures);
  const messages = options.messages ?? messagesFromEnvironment(process.env);
  const secret = await loadSecret({
    secret: options.secret ?? process.env.FANAR_SECRET,
    dataDir,
    lasting: databaseUrl !== undefined,
  });
  const reportError = options.reportError ?? printStack;
  const { db, notices, close } = await connect({ dataDir, databaseUrl, template, reportError });
  const vault = createVault(secret);
  try {
    await migrate(db);
    await checkVault(db, vault);
    await sealEarlierAnswers(db, vault);
    await loadRulesOf();
  } catch (error) {
    await close();
    throw error;
  }
  const running = start({ ...options, messages, reportError, smallest }, db, notices, vault);
  return {
    ...running,
    db,
    async close() {
      running.endStreams();
      await running.close();
      await close();
    },
  };
}

/** Everything that needs a database which is ready. */
function start(
  options: ServerOptions & Pick<Resources, 'messages' | 'reportError' | 'smallest'>,
  db: Kysely<Database>,
  notices: Notices,
  vault: Vault,
): Omit<FanarServer, 'db'> {
  const now = options.now ?? (() => new Date());
  const callBack = async (body: string, headers: Readonly<Record<string, string>>) =>
    app.request(`${basePath}/payment-notices`, { method: 'POST', body, headers });
  const secret = vault.hash(sandboxPath, 'secret');
  const sandbox =
    options.payments === 'sandbox'
      ? createSandbox({ db, now, secret, path: sandboxPath, call: callBack })
      : undefined;
  const limits = { ...defaultLimits, ...options.limits };
  const clientAddress = options.clientAddress ?? addressOfConnection;
  const streams = createEventStreams({ perClient: limits.streams, clientAddress });
  const catalogue = createCatalogue(completeCatalogue(options.catalogue ?? ownCatalogue));
  const resources: Resources = {
    db,
    notices,
    knownOffices: createKnownOffices({ db, notices, catalogue }),
    usualTimes: createUsualTimes({ catalogue, now }),
    knownCells: createKnownCells({ db, notices, now }),
    smallest: options.smallest,
    streams,
    vault,
    catalogue,
    now,
    limits,
    payments: options.payments === 'sandbox' ? sandbox : options.payments,
    messages: options.messages,
    pages: options.pages ?? {},
    sendSoon: () => void background.send(),
    judgesLater: options.processing !== undefined,
    retention: options.retention ?? defaultRetention,
    pauseOf: options.pauseOf ?? (() => undefined),
    allowedOrigins: options.allowedOrigins ?? [],
    clientAddress,
    staffOf: createStaffOf(options.staffTokens, options.staffOf),
    reportError: options.reportError,
  };
  const app = createApp(resources, options);
  if (sandbox) app.route('/', sandboxPages(sandbox, sandboxPath));
  const background = startBackground(resources, sandbox, options.processing?.every);
  return {
    app,
    recordStage: (reference, stage, note) => recordStage(resources, reference, stage, note),
    sweep: () => sweep(resources),
    work: background.work,
    endStreams: streams.end,
    close: background.close,
  };
}

/** @throws RangeError on what is no number of cases */
function readSmallest({ smallest } = { smallest: 10 }): number {
  if (Number.isInteger(smallest) && smallest >= 1) return smallest;
  throw new RangeError(`figures.smallest is a whole number from 1 on, not ${String(smallest)}`);
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
