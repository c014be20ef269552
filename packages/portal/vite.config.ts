import { defineConfig } from 'vite';
import {
  fetchPartsFirst,
  precompress,
  preloadFonts,
  scriptTagBundle,
  sitePages,
} from './dist/web/vite-pages.js';

export default defineConfig({
  resolve: { conditions: ['fanar-source', 'module', 'browser', 'development|production'] },
  plugins: [
    sitePages(),
    fetchPartsFirst(),
    preloadFonts({ ar: 'arabic-arabic', en: 'arabic-latin' }),
    scriptTagBundle(),
    precompress(),
  ],
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    target: 'es2022',
    // light-dark() must stay: a theme on any subtree is resolved where it is used.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Data URLs are no fonts under the site's policy (font-src 'self').
    assetsInlineLimit: 0,
  },
});
