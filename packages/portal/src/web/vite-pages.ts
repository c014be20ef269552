import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { files } from './site-map.js';

/** Serves and builds the pages of the site map as if they were HTML files. */
export function sitePages(): Plugin {
  let root = '';
  return {
    name: 'fanar-site-pages',
    config: (user) => ({
      build: {
        rolldownOptions: { input: [...files.keys()].map((file) => resolve(user.root ?? '', file)) },
      },
    }),
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (files.has(relative(id, root)) ? id : null),
    load: (id) => files.get(relative(id, root)) ?? null,
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = request.originalUrl ?? '/';
        const page = files.get(`${url.replace(/[?#].*$/, '').slice(1)}index.html`);
        if (page === undefined) return next();
        server
          .transformIndexHtml(url, page)
          .then((markup) =>
            response.setHeader('Content-Type', 'text/html; charset=utf-8').end(markup),
          )
          .catch(next);
      });
    },
  };
}

const relative = (id: string, root: string): string =>
  id.startsWith(`${root}/`) ? id.slice(root.length + 1) : '';

/**
 * Fetches the two faces of the page's script with the page, not after its style sheet, so that the
 * words do not move when the font arrives.
 */
export function preloadFonts(scripts: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'fanar-preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler(markup, { bundle }): HtmlTagDescriptor[] {
        const script = scripts[/<html\s+lang="(\w+)"/.exec(markup)?.[1] ?? ''];
        return Object.keys(bundle ?? {})
          .filter((name) => name.includes(`-${script}-`) && name.endsWith('.woff2'))
          .map((name) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              href: `/${name}`,
              crossorigin: '',
            },
            injectTo: 'head-prepend',
          }));
      },
    },
  };
}

/** What Vite calls wherever a part is imported late. */
const PRELOAD_HELPER = '\0vite/preload-helper.js';

/** Puts `fetchFirst` in place of Vite's own helper, which lets a module fail where its file does. */
export function fetchPartsFirst(): Plugin {
  let root = '';
  return {
    name: 'fanar-fetch-parts-first',
    enforce: 'pre',
    apply: 'build',
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          // Vite leaves out the file of the part itself where it is all there is.
          resolveDependencies: (file, files, { hostType }) =>
            hostType === 'js' ? Array.from(new Set([file, ...files])) : files,
        },
      },
    }),
    configResolved(config) {
      root = config.root;
    },
    load(id) {
      if (id !== PRELOAD_HELPER) return null;
      const path = JSON.stringify(join(root, 'src/scripts/fetch-first.ts'));
      return `export { fetchFirst as __vitePreload } from ${path};`;
    },
  };
}

/** Puts the bundle for a plain script tag under `/fanar/`, where the README's example finds it. */
export function scriptTagBundle(): Plugin {
  return {
    name: 'fanar-script-tag-bundle',
    async generateBundle() {
      const folder = fileURLToPath(new URL('.', import.meta.resolve('@fanar/cdn/bundle/fanar.js')));
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const entry of entries.filter((it) => it.isFile())) {
        const path = join(entry.parentPath, entry.name);
        const fileName = `fanar/${path.slice(folder.length)}`;
        this.emitFile({ type: 'asset', fileName, source: await readFile(path) });
      }
    },
  };
}

/** Writes `.br` and `.gz` beside every text file, so that the server never compresses on the fly. */
export function precompress(): Plugin {
  return {
    name: 'fanar-precompress',
    async writeBundle({ dir = '' }) {
      const names = await readdir(dir, { recursive: true });
      const texts = names.filter((name) => /\.(html|css|js|svg|txt)$/.test(name));
      await Promise.all(
        texts.map(async (name) => {
          const bytes = await readFile(join(dir, name));
          await writeFile(join(dir, `${name}.br`), brotliCompressSync(bytes));
          await writeFile(join(dir, `${name}.gz`), gzipSync(bytes, { level: 9 }));
        }),
      );
    },
  };
}
