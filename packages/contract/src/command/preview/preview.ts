import { randomBytes } from 'node:crypto';
import { watch } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findingsIn } from '../findings.js';
import { Refusal } from '../usage.js';
import type { PreviewState } from './client.js';
import {
  addressOf,
  findPackages,
  importMapOf,
  PACKAGES_PATH,
  type PagePackages,
} from './packages.js';
import { pageOf, pageStyles } from './page.js';

export interface PreviewOptions {
  readonly file: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly language: 'ar' | 'en';
}

export interface Preview {
  /** `http://localhost:4321/` */
  readonly address: string;
  close(): Promise<void>;
}

const NEEDED = ['@fanar/journeys', '@fanar/tokens'];
const FORM = 'dist/service-form/define.js';
const STYLES = [
  ['@fanar/tokens', 'dist/tokens.css'],
  ['@fanar/elements', 'src/styles/before-defined.css'],
] as const;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Serves a page that runs the definition in a file, to this machine alone.
 * @throws {@link Refusal} where what it needs is not installed, or the port is taken
 */
export async function startPreview({ file, port, language }: PreviewOptions): Promise<Preview> {
  const own = dirname(fileURLToPath(import.meta.url));
  const packages = findPackages(NEEDED, [dirname(resolve(file)), process.cwd(), own]);
  if (packages.missing.some((name) => NEEDED.includes(name)))
    throw new Refusal(notInstalled(packages));
  const feed = await startFeed(file);
  const page = { language, packages, imports: importMapOf(packages) };
  const server = createServer((request, response) => {
    answer(request, response, page, feed).catch(() => response.writeHead(500).end());
  });
  try {
    await listen(server, port);
  } catch (error) {
    feed.close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Refusal(`Port ${String(port)} is taken: choose another with --port.`, 1);
  }
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${String(taken)}/`,
    close: () => {
      feed.close();
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function notInstalled({ missing }: PagePackages): string {
  const names = missing.filter((name) => NEEDED.includes(name)).join(' ');
  return `The preview runs the real form, which is not installed here. Install it first:\n\n  npm install --save-dev ${names}`;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, 'localhost', () => done());
  });
}

interface Page {
  readonly language: 'ar' | 'en';
  readonly packages: PagePackages;
  readonly imports: Readonly<Record<string, string>>;
}

async function answer(
  { url = '/', method, headers }: IncomingMessage,
  response: ServerResponse,
  page: Page,
  feed: Feed,
): Promise<void> {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  // A page elsewhere that points its own name here reads nothing.
  const isHere = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(headers.host ?? '');
  if (!isHere) return void response.writeHead(403).end();
  if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405).end();
  if (pathname === '/') return sendPage(response, page, searchParams.get('language'));
  if (pathname === '/events') return feed.join(response);
  if (pathname === '/preview.css') return send(response, '.css', pageStyles);
  if (pathname === '/favicon.ico') return void response.writeHead(204).end();
  const found =
    pathname === '/client.js' ? await ownClient() : await packageFile(pathname, page.packages);
  if (found === undefined) return void response.writeHead(404).end();
  send(response, extname(pathname), found);
}

function sendPage(
  response: ServerResponse,
  { packages, imports, ...page }: Page,
  asked: string | null,
): void {
  const language = asked === 'ar' || asked === 'en' ? asked : page.language;
  const nonce = randomBytes(16).toString('base64');
  const styles = STYLES.filter(([name]) => packages.folders.has(name));
  response.setHeader('Content-Security-Policy', policy(nonce));
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(
    pageOf({
      ...{ language, nonce, imports },
      styles: styles.map(([name, path]) => addressOf(name, path)),
      form: addressOf('@fanar/journeys', FORM),
    }),
  );
}

/** As strict as the sites that the form runs on. */
function policy(nonce: string): string {
  return [
    ...[
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      "style-src 'self'",
      "font-src 'self'",
    ],
    ...[
      "connect-src 'self'",
      "img-src 'self' data: blob:",
      "base-uri 'none'",
      "form-action 'none'",
    ],
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function send(response: ServerResponse, extension: string, body: string | Buffer): void {
  response.setHeader('Content-Type', TYPES[extension] ?? 'application/octet-stream');
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.end(body);
}

async function ownClient(): Promise<Buffer> {
  return readFile(fileURLToPath(new URL('./client.js', import.meta.url)));
}

/** A file of one of the packages, and nothing outside them. */
async function packageFile(
  pathname: string,
  { folders }: PagePackages,
): Promise<Buffer | undefined> {
  if (!pathname.startsWith(PACKAGES_PATH) || !Object.hasOwn(TYPES, extname(pathname)))
    return undefined;
  const [first = '', second = '', ...rest] = decodeURIComponent(pathname)
    .slice(PACKAGES_PATH.length)
    .split('/');
  const isScoped = first.startsWith('@');
  const folder = folders.get(isScoped ? `${first}/${second}` : first);
  if (folder === undefined) return undefined;
  try {
    const path = await realpath(join(folder, ...(isScoped ? rest : [second, ...rest])));
    return path.startsWith(folder + sep) ? await readFile(path) : undefined;
  } catch {
    return undefined;
  }
}

interface Feed {
  join(response: ServerResponse): void;
  close(): void;
}

/** Tells every open page how the file stands, now and after every change. */
async function startFeed(file: string): Promise<Feed> {
  const pages = new Set<ServerResponse>();
  let state = await stateOf(file);
  let telling = Promise.resolve();
  const tell = async () => {
    const next = await stateOf(file);
    if (next === state) return;
    state = next;
    for (const page of pages) page.write(`data: ${state}\n\n`);
  };
  // Editors put a new file in the place of the old one: the folder sees both.
  const watcher = watch(dirname(resolve(file)), (_event, name) => {
    if (name === null || name === basename(file)) telling = telling.then(tell);
  });
  return {
    join: (response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(`data: ${state}\n\n`);
      pages.add(response);
      response.on('close', () => pages.delete(response));
    },
    close: () => watcher.close(),
  };
}

async function stateOf(file: string): Promise<string> {
  const { findings, value } = await findingsIn(file);
  const isGood = findings.every(({ severity }) => severity === 'warning');
  const state: PreviewState = { findings, ...(isGood && { definition: value as object }) };
  return JSON.stringify(state);
}
