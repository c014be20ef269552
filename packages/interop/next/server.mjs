import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { listening } from '../listening.mjs';
import { passOn } from '../pass-on.mjs';

const dir = fileURLToPath(new URL('.', import.meta.url));

/** @param {{ api: string }} about the address whose `/api/v1` answers; the pages read it as `FANAR_API` */
export async function start({ api }) {
  process.env.FANAR_API = api;
  const app = next({ dev: false, dir });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/api/v1/')) passOn(request, response, api);
    else void handle(request, response);
  });
  const { url, close } = await listening(server);
  return {
    url,
    async close() {
      await close();
      await app.close();
    },
  };
}
