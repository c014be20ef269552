/**
 * `bundle/<version>/`: the files of a plain script tag. `fanar.js` loads what a page has; `<name>.js` is
 * one element alone; what they share is in `chunks/`, named by its hash; `fanar.css` is for the time
 * before; `integrity.json` names the sha384 of all of them. No file changes once it is published.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { rolldown } from 'rolldown';
import { defineModules } from './define-modules.mjs';

/** What a page needs before scripts arrive; the order is that of the cascade. */
const SHEETS = [
  '@fanar/tokens/tokens.css',
  '@fanar/elements/light.css',
  '@fanar/elements/before-defined.css',
  '@fanar/journeys/before-defined.css',
];

const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));
const bundle = new URL('bundle/', import.meta.url);
const folder = new URL(`${version}/`, bundle);

await rm(bundle, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await Promise.all([writeScripts(), writeStyles()]);
await writeFile(
  new URL('integrity.json', folder),
  `${JSON.stringify(await integrity(), null, 2)}\n`,
);

async function writeScripts() {
  const build = await rolldown({
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    input: {
      fanar: './src/fanar.ts',
      ...Object.fromEntries(defineModules().map(({ name, module }) => [name, module])),
    },
    platform: 'browser',
    tsconfig: fileURLToPath(new URL('../../tsconfig.base.json', import.meta.url)),
    resolve: { conditionNames: ['fanar-source', 'production', 'browser', 'import', 'default'] },
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
    // An element's file is asked for what it defines, not for what it exports.
    preserveEntrySignatures: 'allow-extension',
    logLevel: 'warn',
  });
  await build.write({
    dir: fileURLToPath(folder),
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    minify: true,
    // In one file what most elements have: half the requests, and two fewer one after the other.
    codeSplitting: { groups: [{ name: 'base', minShareCount: 40 }] },
  });
  await build.close();
}

async function writeStyles() {
  const sheets = SHEETS.map((sheet) => readFile(new URL(import.meta.resolve(sheet)), 'utf8'));
  const { code } = await transform((await Promise.all(sheets)).join('\n'), {
    loader: 'css',
    minify: true,
    target: 'chrome123',
  });
  await writeFile(new URL('fanar.css', folder), code);
}

/** The hash of each file by its path in the folder. */
async function integrity() {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const hashed = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const file = join(parentPath, name);
      const path = relative(fileURLToPath(folder), file).replaceAll(sep, '/');
      const hash = createHash('sha384').update(await readFile(file));
      return [path, `sha384-${hash.digest('base64')}`];
    });
  return Object.fromEntries((await Promise.all(hashed)).sort());
}
