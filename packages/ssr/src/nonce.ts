const BYTES = 16;
const NONCE = /^[\w+/-]{16,}={0,2}$/;

/** A nonce for one answer: 128 random bits, as a security policy writes them. */
export function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return btoa(String.fromCharCode(...bytes));
}

/**
 * The strict policy that every element runs under, with a nonce for the styles that a server writes
 * into shadow roots. Once they are alive, and for all that comes later, no inline style is needed.
 *
 * @param others Directives to add or replace, such as `{ 'script-src': "'self' 'nonce-…'" }` for a
 *   framework that writes scripts into its pages.
 */
export function securityPolicy(
  nonce: string,
  others: Readonly<Record<string, string>> = {},
): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonceIn(nonce)}'`,
    'connect-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'require-trusted-types-for': "'script'",
    ...others,
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** @throws {TypeError} on what could end the attribute or the policy that it is written into */
export function nonceIn(nonce: string): string {
  if (!NONCE.test(nonce)) throw new TypeError('A nonce is 16 characters of Base64 or more.');
  return nonce;
}
