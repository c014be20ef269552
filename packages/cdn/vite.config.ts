import { createHash } from 'node:crypto';
import { defineConfig, type Plugin } from 'vite';

/** Writes `integrity.json`: the sha384 of every file, for `integrity` attributes and import maps. */
function integrity(): Plugin {
  return {
    name: 'fanar-integrity',
    generateBundle(_options, bundle) {
      const hashes = Object.values(bundle).map((file) => {
        const content = file.type === 'chunk' ? file.code : file.source;
        return [
          file.fileName,
          `sha384-${createHash('sha384').update(content).digest('base64')}`,
        ] as const;
      });
      this.emitFile({
        type: 'asset',
        fileName: 'integrity.json',
        source: `${JSON.stringify(Object.fromEntries(hashes.sort()), null, 2)}\n`,
      });
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
