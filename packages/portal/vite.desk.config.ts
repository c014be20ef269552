import { defineConfig, mergeConfig, type UserConfig } from 'vite';
import {
  fetchPartsFirst,
  isOfDesk,
  precompress,
  preloadFonts,
  sitePages,
} from './dist/web/vite-pages.js';
import site from './vite.config.js';

const { resolve, build } = site as UserConfig;

/**
 * The pages of the desk, beside those of citizens and after them: built together they would share
 * scripts, and each citizen's page would fetch what only a clerk needs.
 */
export default mergeConfig(
  defineConfig({ ...(resolve && { resolve }), ...(build && { build }) }),
  defineConfig({
    publicDir: false,
    plugins: [
      sitePages(isOfDesk),
      fetchPartsFirst(),
      preloadFonts({ ar: ['arabic-arabic', 'arabic-latin'], en: ['arabic-latin'] }),
      precompress(),
    ],
    build: { emptyOutDir: false },
  }),
);
