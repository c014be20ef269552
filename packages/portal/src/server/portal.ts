import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import {
  consoleMessages,
  createServer,
  sandboxPath,
  type FanarServer,
  type ServerOptions,
} from '@fanar/server';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { createSite } from './site.js';

export interface PortalOptions extends Pick<
  ServerOptions,
  'catalogue' | 'databaseUrl' | 'limits' | 'messages'
> {
  /** TCP port; 0 takes any free one. Default 4173. */
  readonly port?: number;
  /** Where people reach the portal, which messages lead to. Default: `http://localhost:<port>/`. */
  readonly publicUrl?: string;
  /** Where the embedded database and the uploads live. */
  readonly dataDir: string;
  /** The built pages. Default: those of this package. */
  readonly siteDir?: string;
}

export interface Portal {
  /** E.g. `http://localhost:4173/`. */
  readonly url: string;
  /** Lets what is under way finish, then closes the port and the database. */
  close(): Promise<void>;
}

const builtSite = fileURLToPath(new URL('../site', import.meta.url));

/** How long a request may still run after the port has closed, in milliseconds. */
const patience = 5_000;

/**
 * Serves the site and, below `/api/v1`, the reference API, with the sandbox for payments.
 *
 * @throws with `code` `EADDRINUSE` where the port is taken; before any database is opened
 */
export async function startPortal({
  port = 4173,
  publicUrl,
  dataDir,
  siteDir = builtSite,
  messages = consoleMessages({ development: process.env.NODE_ENV !== 'production' }),
  ...api
}: PortalOptions): Promise<Portal> {
  const site = createSite(siteDir);
  let answer: (request: Request, env: object) => Response | Promise<Response> = () =>
    new Response(null, { status: 503, headers: { 'Retry-After': '2' } });

  const server = createAdaptorServer({ fetch: (request, env) => answer(request, env) });
  server.listen(port);
  await once(server, 'listening');

  const { port: taken } = server.address() as AddressInfo;
  const url = `http://localhost:${taken}/`;
  const at = (path: string) => new URL(path, publicUrl ?? url).href;

  const close = async (running?: FanarServer): Promise<void> => {
    const closed = new Promise((done) => server.close(done));
    const late = setTimeout(
      () => 'closeAllConnections' in server && server.closeAllConnections(),
      patience,
    );
    await closed;
    clearTimeout(late);
    await running?.close();
  };

  try {
    const running = await createServer({
      ...api,
      dataDir,
      messages,
      payments: 'sandbox',
      pages: { sign: { ar: at('sign/'), en: at('en/sign/') } },
    });
    const app = new Hono();
    for (const path of ['/api/*', `${sandboxPath}/*`]) {
      app.all(path, (c) => running.app.fetch(c.req.raw, c.env));
    }
    app.all('*', (c) => site.fetch(c.req.raw, c.env));
    answer = app.fetch;
    return { url, close: () => close(running) };
  } catch (error) {
    await close();
    throw error;
  }
}
