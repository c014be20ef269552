import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINES, type Engine } from '../portal/e2e/browsers/index.js';

/** The same page in one more way of embedding. */
export interface App {
  /** Its folder, and its address below `/interop/`. */
  readonly name: string;
  /**
   * `static` is served beside the portal, under its policy: what was built in `dist/`, or the folder itself
   * where nothing is built. `server` answers by itself: its `server.mjs` exports `start({ api })`, given the address
   * of the portal whose `/api/v1` it passes on, which gives `{ url, close() }`.
   */
  readonly kind: 'static' | 'server';
  readonly engines: readonly Engine[];
}

export const apps: readonly App[] = [
  { name: 'script-tag', kind: 'static', engines: ENGINES },
  { name: 'vite', kind: 'static', engines: ['chromium'] },
  { name: 'react', kind: 'static', engines: ['chromium'] },
  { name: 'vue', kind: 'static', engines: ['chromium'] },
  { name: 'svelte', kind: 'static', engines: ['chromium'] },
  { name: 'solid', kind: 'static', engines: ['chromium'] },
  { name: 'angular', kind: 'static', engines: ['chromium'] },
  { name: 'ssr', kind: 'server', engines: ENGINES },
  { name: 'next', kind: 'server', engines: ['chromium'] },
];

export const folderOf = ({ name }: Pick<App, 'name'>): string => join(import.meta.dirname, name);

/** Built by `npm run app`. */
export const isBuilt = (app: App): boolean => existsSync(join(folderOf(app), 'package.json'));

/** What is served of a static app. */
export const siteOf = (app: App): string =>
  isBuilt(app) ? join(folderOf(app), 'dist') : folderOf(app);
