import { listen, type ListenOptions } from './listen.js';
import { createServer, type FanarServer, type ServerOptions } from './server.js';

export interface StartOptions extends ServerOptions, Partial<ListenOptions> {}

export interface RunningServer extends FanarServer {
  /** E.g. `http://localhost:4174/`; the API is at `api/v1` below it. */
  readonly url: string;
}

/**
 * Starts the reference API on a port of its own; 4174 by default. To mount it in another server, call
 * {@link createServer}.
 * @throws with `code` `EADDRINUSE` where the port is taken, before any database is opened; and what
 *   {@link createServer} throws
 */
export async function startServer({
  port = 4174,
  hostname,
  ...options
}: StartOptions = {}): Promise<RunningServer> {
  const listener = await listen({ port, hostname });
  try {
    const server = await createServer(options);
    listener.answerWith(server.app.fetch);
    return {
      ...server,
      url: listener.url,
      async close() {
        server.endStreams();
        await listener.close();
        await server.close();
      },
    };
  } catch (error) {
    await listener.close();
    throw error;
  }
}
