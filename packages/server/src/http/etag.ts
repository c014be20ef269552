import { createHash } from 'node:crypto';

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
  headers: Readonly<Record<string, string>>,
): Response {
  const body = JSON.stringify(value);
  const tag = tagOf(body);
  if (names(ifNoneMatch, tag)) {
    return new Response(null, { status: 304, headers: { ...headers, ETag: tag } });
  }
  return new Response(body, {
    headers: { ...headers, ETag: tag, 'Content-Type': 'application/json' },
  });
}
