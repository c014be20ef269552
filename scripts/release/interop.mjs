/** The apps of each framework, taken out of the repository and built from the packages of a registry. */
import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from '../run.mjs';
import { manifestOf } from './packing.mjs';

/**
 * Those that say by `npm run app` how their types are checked and they are built.
 * @param {string} tree @returns {string[]} their folders
 */
export function interopApps(tree) {
  const apps = join(tree, 'packages/interop');
  return readdirSync(apps)
    .map((name) => join(apps, name))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .filter((folder) => manifestOf(folder).scripts?.app !== undefined);
}

/** What was neither installed nor built. @param {string} path */
const isSource = (path) => !/\/(node_modules|dist|\.(next|angular|svelte-kit|cache))$/.test(path);

/**
 * @param {string} app its folder
 * @param {string} folder to work in
 * @param {string} registry address of the one that has our packages
 * @returns {Promise<{ seconds: number, problem: string }>} the problem in the words of the tool; empty is well
 */
export async function tryApp(app, folder, registry) {
  const copy = join(folder, basename(app));
  cpSync(app, copy, { recursive: true, filter: isSource });
  writeFileSync(join(copy, '.npmrc'), `@fanar:registry=${registry}\n`);
  const quietly = { cwd: copy, quiet: true, minutes: 5 };
  const flags = ['--prefer-offline', '--no-audit', '--no-fund'];
  const installed = await run('npm', ['install', ...flags], quietly);
  if (installed.code !== 0) return { seconds: installed.seconds, problem: installed.output };
  const built = await run('npm', ['run', '--silent', 'app'], quietly);
  const seconds = installed.seconds + built.seconds;
  return { seconds, problem: built.code === 0 ? '' : built.output };
}
