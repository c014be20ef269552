import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

type Answer = (request: Request, env: object) => Response | Promise<Response>;

export interface ListenOptions {
  /** TCP port; 0 takes any free one. */
  readonly port: number;
  /** Address of the machine on which it listens, such as `127.0.0.1`. Default: all of them. */
  readonly hostname?: string | undefined;
}

/** A port that is taken. It answers 503 until it is told how to answer. */
export interface Listener {
  /** E.g. `http://localhost:4173/`. */
  readonly url: string;
  answerWith(answer: Answer): void;
  /** Closes the port once what is under way has finished. */
  close(): Promise<void>;
}

/** How long a request may still run after the port has closed, in milliseconds. */
const patience = 5_000;

/** @throws with `code` `EADDRINUSE` where the port is taken */
export async function listen({ port, hostname }: ListenOptions): Promise<Listener> {
  let answer: Answer = () => new Response(null, { status: 503, headers: { 'Retry-After': '2' } });

  const server = createAdaptorServer({ fetch: (request, env) => answer(request, env) });
  server.listen(port, hostname);
  await once(server, 'listening');

  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${hostname ?? 'localhost'}:${String(taken)}/`,
    answerWith(given) {
      answer = given;
    },
    async close() {
      const closed = new Promise((done) => server.close(done));
      const late = setTimeout(
        () => 'closeAllConnections' in server && server.closeAllConnections(),
        patience,
      );
      await closed;
      clearTimeout(late);
    },
  };
}
