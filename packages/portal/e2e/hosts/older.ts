import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

export const OLDER_VERSION = '0.0.0-older';

/** What a page may have from another place: a few elements, of a release before. */
const ELEMENTS = ['text-field', 'radio-group', 'button', 'alert'];

const older: Plugin = {
  name: 'older',
  setup({ onLoad }) {
    onLoad({ filter: /\/base\/version\.[jt]s$/ }, () => ({
      contents: `export const VERSION = '${OLDER_VERSION}';`,
    }));
  },
};

/** A module that defines some elements of a release before. */
export async function olderElements(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: ELEMENTS.map((name) => `import '@fanar/elements/${name}/define';`).join('\n'),
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [older],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
