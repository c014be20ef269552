import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createNonce, securityPolicy } from '@fanar/ssr';
import { htmlOfPage } from './dist/server/html.js';
import { listening } from '../listening.mjs';
import { passOn } from '../pass-on.mjs';

const ASSET = /^\/assets\/[\w.-]+\.(js|css)$/;
/** @type {Readonly<Record<string, string>>} */
const TYPES = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

/** @param {{ api: string }} about the address whose `/api/v1` answers */
export function start({ api }) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', api);
    if (pathname.startsWith('/api/v1/')) passOn(request, response, api);
    else if (pathname === '/') void sendPage(response, api);
    else void sendAsset(response, pathname);
  });
  return listening(server);
}

/** @param {import('node:http').ServerResponse} response @param {string} api */
async function sendPage(response, api) {
  const nonce = createNonce();
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': securityPolicy(nonce),
  });
  // Who has left gets no answer.
  await pipeline(Readable.from(htmlOfPage(api, nonce)), response).catch(() => response.destroy());
}

/** @param {import('node:http').ServerResponse} response @param {string} path */
async function sendAsset(response, path) {
  const type = ASSET.exec(path)?.[1];
  const file =
    type && (await readFile(new URL(`dist/client${path}`, import.meta.url)).catch(() => null));
  if (file) response.writeHead(200, { 'Content-Type': TYPES[type] }).end(file);
  else response.writeHead(404).end();
}
