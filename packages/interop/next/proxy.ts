import { NextResponse, type NextRequest } from 'next/server';
import { createNonce, securityPolicy } from '@fanar/ssr/policy';

/** Every page has a policy with a nonce of its own; Next reads the one for its scripts from it. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = createNonce();
  const policy = securityPolicy(nonce, { 'script-src': `'self' 'nonce-${nonce}'` });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = { matcher: '/' };
