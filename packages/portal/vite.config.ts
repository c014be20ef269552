import { defineConfig } from 'vite';
import { scriptGroups } from './dist/web/script-groups.js';
import {
  fetchPartsFirst,
  isOfDesk,
  precompress,
  preloadFonts,
  preloadParts,
  scriptTagBundle,
  sitePages,
} from './dist/web/vite-pages.js';
import { siteIndexes } from './dist/web/vite-indexes.js';

export default defineConfig({
  resolve: { conditions: ['fanar-source', 'module', 'browser', 'development|production'] },
  plugins: [
    sitePages((file) => !isOfDesk(file)),
    fetchPartsFirst(),
    preloadFonts({ ar: ['arabic-arabic', 'arabic-latin'], en: ['arabic-latin'] }),
    preloadParts({
      'service-form': ['http', 'keeping', 'asking'],
      'service-page': ['http'],
      'service-directory': ['http'],
      'facility-finder': ['http'],
      'appointment-picker': ['http'],
      'service-performance': ['http'],
      'status-tracker': ['http'],
      appointment: ['http'],
      'wait-list': ['http'],
      'queue-ticket': ['http'],
      'queue-board': ['http'],
      'check-in': ['http'],
      'co-signature': ['http'],
    }),
    scriptTagBundle(),
    siteIndexes(),
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
    rolldownOptions: { output: { codeSplitting: { groups: scriptGroups() } } },
  },
});
