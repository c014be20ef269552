import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { takesGzip } from './accept-encoding.js';

type AnswerHeaders = Readonly<Record<string, string>>;

function tagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

export function names(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const given = ifNoneMatch.split(',').map((item) => item.trim().replace(/^W\//, ''));
  return given.includes('*') || given.includes(tag);
}

/** JSON with its `ETag`, or 304 when the client has it already. */
export function taggedJson(
  value: unknown,
  ifNoneMatch: string | undefined,
  headers: AnswerHeaders,
): Response {
  const body = JSON.stringify(value);
  const tag = tagOf(body);
  return names(ifNoneMatch, tag) ? unchanged(tag, headers) : json(body, tag, headers);
}

/**
 * Answers the same JSON each time as {@link taggedJson} does, compressed for who takes that. It is
 * written, tagged and compressed once, when it is first asked for.
 */
export function steadyJson(value: () => unknown, own: AnswerHeaders): (c: Context) => Response {
  const headers = { ...own, Vary: 'Accept-Encoding' };
  const body = once(() => JSON.stringify(value()));
  const tag = once(() => tagOf(body()));
  const compressed = once(() => Uint8Array.from(gzipSync(body(), { level: 9 })));
  return ({ req }) => {
    if (names(req.header('If-None-Match'), tag())) return unchanged(tag(), headers);
    if (!takesGzip(req.header('Accept-Encoding'))) return json(body(), tag(), headers);
    // Other bytes than the plain answer's, so that the tag is a weak one.
    return json(compressed(), `W/${tag()}`, { ...headers, 'Content-Encoding': 'gzip' });
  };
}

function unchanged(tag: string, headers: AnswerHeaders): Response {
  return new Response(null, { status: 304, headers: { ...headers, ETag: tag } });
}

function json(
  body: string | Uint8Array<ArrayBuffer>,
  tag: string,
  headers: AnswerHeaders,
): Response {
  return new Response(body, {
    headers: { ...headers, ETag: tag, 'Content-Type': 'application/json' },
  });
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
