import { defineConfig } from 'vite';

/** What the pages may load: files of this site, and nothing from elsewhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** A page carries the policy itself, so that it holds wherever the page is served from. */
const policyInPages = {
  name: 'policy-in-pages',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  // Every page is a file. An address without one is answered with 404.
  appType: 'mpa',
  plugins: [policyInPages],
  server: {
    // A page cannot say by itself that no other site may frame it: that takes a header.
    headers: { 'Content-Security-Policy': `${policy}; frame-ancestors 'none'` },
  },
  build: {
    target: 'es2022',
    // The themes choose between light and dark by light-dark(), which has to stay.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // The policy takes fonts from files only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // A new page has to be named here.
      input: ['index.html', 'feedback/index.html', 'track/index.html'],
    },
  },
});
