import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const protect: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Content-Security-Policy', policy);
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
  c.header('Permissions-Policy', 'geolocation=(self), microphone=(), camera=(self)');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('X-Content-Type-Options', 'nosniff');
};

/** Where no file ever changes: those of `assets/` have their hash in the name, those of Fanar its version. */
const UNCHANGING = /^\/(?:assets|fanar\/\d[^/]*)\//;

/** What may change is asked about each time. */
const keep: MiddlewareHandler = async (c, next) => {
  await next();
  const isForever = c.res.status === 200 && UNCHANGING.test(c.req.path);
  c.header('Cache-Control', isForever ? 'public, max-age=31536000, immutable' : 'no-cache');
};

/** One address per page: `/traffic` is answered with the way to `/traffic/`. */
function oneAddress(directory: string): MiddlewareHandler {
  return async (c, next) => {
    const { path } = c.req;
    const isPlain = /^\/(?:[\w-]+\/)*[\w-]+$/.test(path);
    if (isPlain && existsSync(join(directory, path, 'index.html'))) {
      return c.redirect(`${path}/`, 301);
    }
    return next();
  };
}

/** The built pages in `directory`, under the site's security policy. */
export function createSite(directory: string): Hono {
  const notFound = {
    ar: readFileSync(join(directory, 'not-found/index.html'), 'utf8'),
    en: readFileSync(join(directory, 'en/not-found/index.html'), 'utf8'),
  };
  const site = new Hono();
  site.use(protect, keep, etag(), oneAddress(directory));
  site.use(serveStatic({ root: directory, precompressed: true }));
  site.notFound((c) => c.html(c.req.path.startsWith('/en/') ? notFound.en : notFound.ar, 404));
  return site;
}
