import type { NextConfig } from 'next';

const root = new URL('../../../', import.meta.url).pathname;

export default {
  turbopack: { root },
  outputFileTracingRoot: root,
  poweredByHeader: false,
} satisfies NextConfig;
