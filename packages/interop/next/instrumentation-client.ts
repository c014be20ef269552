// Runs before anything of the page: it teaches Lit to come alive on what the server drew.
import '@fanar/ssr/client';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown;
}

/**
 * What Turbopack loads later it loads by plain addresses, which a page that requires trusted types
 * refuses: those of the app itself are trusted.
 */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    const { origin, pathname } = new URL(address, location.href);
    if (origin === location.origin && pathname.startsWith('/_next/static/')) return address;
    throw new TypeError(`This page loads no script from ${address}.`);
  },
});
