import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/**
 * Writes `integrity.json`: the sha384 of every file, for `integrity` attributes and import maps. Of
 * the files as they were written: the last plugins change them after `generateBundle`.
 */
function integrity(): Plugin {
  return {
    name: 'fanar-integrity',
    async writeBundle({ dir = '' }, bundle) {
      const hashes = await Promise.all(
        Object.keys(bundle).map(async (name): Promise<[name: string, hash: string]> => {
          const content = await readFile(join(dir, name));
          return [name, `sha384-${createHash('sha384').update(content).digest('base64')}`];
        }),
      );
      const text = `${JSON.stringify(Object.fromEntries(hashes.sort()), null, 2)}\n`;
      await writeFile(join(dir, 'integrity.json'), text);
    },
  };
}

export default defineConfig({
  resolve: { conditions: ['fanar-source', 'module', 'browser', 'default'] },
  base: './',
  publicDir: false,
  plugins: [integrity()],
  build: {
    outDir: 'bundle',
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: 'src/fanar.ts',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        minify: true,
      },
      preserveEntrySignatures: false,
    },
  },
});
