import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Serves modules that only gather many small files, such as the words of a language or all elements, in one
 * piece: each page of the tests would fetch and link them one by one.
 */
export function gatheredPlugin(root, pattern) {
  return {
    name: 'fanar-gathered',
    async serve({ path }) {
      if (!pattern.test(path)) return undefined;
      const { outputFiles } = await build({
        entryPoints: [join(root, path)],
        bundle: true,
        write: false,
        format: 'esm',
        target: 'esnext',
        conditions: ['fanar-source'],
        logLevel: 'silent',
      });
      return { body: outputFiles[0].text, type: 'js' };
    },
  };
}
