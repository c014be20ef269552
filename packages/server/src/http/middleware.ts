import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { routePath } from 'hono/route';

/** One answered request. Never an address, a body, an id or a key: the route is the pattern. */
export interface RequestLogEntry {
  readonly method: string;
  /** E.g. `/api/v1/applications/:reference`. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

export function logRequests(log: (entry: RequestLogEntry) => void): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    log({
      method: c.req.raw.method,
      route: routePath(c),
      status: c.res.status,
      milliseconds: Math.round(performance.now() - start),
    });
  };
}

/** Nothing here is a page, and nothing is kept, unless a route says so. */
export const protectAnswers: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  if (!headers.has('Content-Security-Policy')) {
    headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  }
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'no-referrer');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
};

/** Lets pages of these origins call the API; they still need the keys. */
export function admitOrigins(origins: readonly string[]): MiddlewareHandler {
  return cors({
    origin: [...origins],
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowHeaders: [
      'Authorization',
      'Content-Type',
      'Fanar-Key',
      'Fanar-Session',
      'Idempotency-Key',
      'If-Match',
      'If-None-Match',
      'Prefer',
      'Tus-Resumable',
      'Upload-Length',
      'Upload-Metadata',
      'Upload-Offset',
    ],
    exposeHeaders: [
      'ETag',
      'Fanar-Upload-Check',
      'Location',
      'Retry-After',
      'Tus-Resumable',
      'Upload-Length',
      'Upload-Offset',
    ],
    maxAge: 600,
  });
}
