import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { files } from './site-map.js';

/**
 * Serves and builds pages of the site map as if they were HTML files.
 * @param isBuilt Tells which by their file, such as `en/track/index.html`. Default: all.
 */
export function sitePages(isBuilt: (file: string) => boolean = () => true): Plugin {
  let root = '';
  return {
    name: 'fanar-site-pages',
    config: (user) => ({
      build: {
        rolldownOptions: {
          input: [...files.keys()].filter(isBuilt).map((file) => resolve(user.root ?? '', file)),
        },
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
 * Fetches the faces of the page's scripts with the page, not after its style sheet, so that the words
 * do not move when the font arrives. Arabic text has the other's full stops and spaces.
 */
export function preloadFonts(scripts: Readonly<Record<string, readonly string[]>>): Plugin {
  return {
    name: 'fanar-preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler(markup, { bundle }): HtmlTagDescriptor[] {
        const wanted = scripts[/<html\s+lang="(\w+)"/.exec(markup)?.[1] ?? ''] ?? [];
        return Object.keys(bundle ?? {})
          .filter((name) => name.endsWith('.woff2'))
          .filter((name) => wanted.some((script) => name.includes(`-${script}-`)))
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

/**
 * Fetches with the page what its script asks for at once, which would else wait until the script runs.
 *
 * @param parts Names of what is asked for, by the script of the page.
 */
export function preloadParts(parts: Readonly<Record<string, readonly string[]>>): Plugin {
  return {
    name: 'fanar-preload-parts',
    transformIndexHtml: {
      order: 'post',
      handler(markup, { bundle = {} }): HtmlTagDescriptor[] {
        const language = /<html\s+lang="(\w+)"/.exec(markup)?.[1] ?? '';
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const isOfPage = ({ fileName }: Rolldown.OutputChunk) => markup.includes(`"/${fileName}"`);
        const wanted = chunks
          .filter(isOfPage)
          .flatMap(({ name }) => [...(parts[name] ?? []), ...(name in parts ? [language] : [])]);
        return withImports(
          chunks.filter(({ name }) => wanted.includes(name)),
          chunks,
        )
          .filter((chunk) => !isOfPage(chunk))
          .map(({ fileName }) => ({
            tag: 'link',
            // Not as a module: `fetchFirst` asks for the file, and again where it does not come.
            attrs: { rel: 'preload', as: 'fetch', href: `/${fileName}`, crossorigin: '' },
            injectTo: 'head',
          }));
      },
    },
  };
}

function withImports(
  some: readonly Rolldown.OutputChunk[],
  all: readonly Rolldown.OutputChunk[],
): readonly Rolldown.OutputChunk[] {
  const chunks = new Set(some);
  // What is added meanwhile is visited too.
  for (const { imports } of chunks) {
    for (const chunk of all) if (imports.includes(chunk.fileName)) chunks.add(chunk);
  }
  return Array.from(chunks);
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

/** Whether a file is of the desk, which shares no scripts with the pages of citizens. */
export const isOfDesk = (file: string): boolean => /^(en\/)?desk\//.test(file);

/** Puts the bundle for a plain script tag under `/fanar/<version>/`, where the README's example finds it. */
export function scriptTagBundle(): Plugin {
  return {
    name: 'fanar-script-tag-bundle',
    async generateBundle() {
      const manifest = import.meta.resolve('@fanar/cdn/package.json');
      const folder = fileURLToPath(new URL('bundle/', manifest));
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const entry of entries.filter((it) => it.isFile())) {
        const path = join(entry.parentPath, entry.name);
        const fileName = `fanar/${path.slice(folder.length)}`;
        this.emitFile({ type: 'asset', fileName, source: await readFile(path) });
      }
    },
  };
}

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)];

/** Writes `.br` and `.gz` beside every text file, so that the server never compresses on the fly. */
export function precompress(): Plugin {
  return {
    name: 'fanar-precompress',
    async writeBundle({ dir = '' }, bundle) {
      const names = new Set(await readdir(dir, { recursive: true }));
      // What another build has left there is done.
      const isNew = (name: string) => name in bundle || !names.has(`${name}.br`);
      const texts = Array.from(names).filter(
        (name) => /\.(html|css|js|svg|txt)$/.test(name) && isNew(name),
      );
      await Promise.all(
        texts.map(async (name) => {
          const bytes = await readFile(join(dir, name));
          const [small, compatible] = await Promise.all([
            toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: qualityOf(name) } }),
            toGzip(bytes, { level: 9 }),
          ]);
          await writeFile(join(dir, `${name}.br`), small);
          await writeFile(join(dir, `${name}.gz`), compatible);
        }),
      );
    },
  };
}

/** Pages are many and small: the best would take ten times as long for an eighth less. */
const qualityOf = (name: string): number => (name.endsWith('.html') ? 6 : 11);
