import { fileURLToPath } from 'node:url';
import { definitions } from '@fanar/catalogue/definitions';
import {
  consoleMessages,
  createServer,
  fillDemonstrationFigures,
  listen,
  messagesFromEnvironment,
  sandboxPath,
  type ServerOptions,
} from '@fanar/server';
import { Hono } from 'hono';
import { createSite } from './site.js';

export interface PortalOptions extends Pick<
  ServerOptions,
  'catalogue' | 'databaseUrl' | 'figures' | 'limits' | 'messages' | 'now' | 'staffTokens'
> {
  /** TCP port; 0 takes any free one. Default 4173. */
  readonly port?: number;
  /** Where people reach the portal, which messages lead to. Default: `http://localhost:<port>/`. */
  readonly publicUrl?: string;
  /** Where the embedded database and the uploads live. */
  readonly dataDir: string;
  /**
   * Fills the public figures with cases that are made up, once for a database, and marks all figures as such.
   * Default: what is done here is all that is counted.
   */
  readonly demonstrationFigures?: boolean;
  /** The token of staff was made for trial, which the desk says. Default: false. */
  readonly isDemonstration?: boolean;
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
  demonstrationFigures = false,
  isDemonstration = false,
  messages = messagesFromEnvironment(
    process.env,
    consoleMessages({ development: process.env.NODE_ENV !== 'production' }),
  ),
  ...api
}: PortalOptions): Promise<Portal> {
  const site = createSite(siteDir);
  const listener = await listen({ port });
  const { url } = listener;
  const at = (path: string) => new URL(path, publicUrl ?? url).href;

  try {
    const running = await createServer({
      ...api,
      dataDir,
      messages,
      payments: 'sandbox',
      pages: {
        sign: { ar: at('sign/'), en: at('en/sign/') },
        appointment: { ar: at('appointment/'), en: at('en/appointment/') },
        waitList: { ar: at('waiting/'), en: at('en/waiting/') },
      },
    });
    if (demonstrationFigures) {
      const { catalogue = { definitions }, now = () => new Date() } = api;
      await fillDemonstrationFigures(running, { ...catalogue, now: now() });
    }
    const app = new Hono();
    for (const path of ['/api/*', `${sandboxPath}/*`]) {
      app.all(path, (c) => running.app.fetch(c.req.raw, c.env));
    }
    const access = isDemonstration ? 'demonstration' : api.staffTokens?.length ? 'tokens' : 'none';
    app.get('/desk/access.json', (c) => c.json({ access }, 200, { 'Cache-Control': 'no-store' }));
    app.all('*', (c) => site.fetch(c.req.raw, c.env));
    listener.answerWith(app.fetch);
    return {
      url,
      async close() {
        running.endStreams();
        await listener.close();
        await running.close();
      },
    };
  } catch (error) {
    await listener.close();
    throw error;
  }
}
