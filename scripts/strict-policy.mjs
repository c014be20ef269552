/** What a page of a sector may forbid: every element and journey works under it, and is tried under it. */
export const STRICT_DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "require-trusted-types-for 'script'",
];

export const STRICT_POLICY = STRICT_DIRECTIVES.join('; ');
