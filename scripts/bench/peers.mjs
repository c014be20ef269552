/**
 * Fanar beside the libraries that a team would pick instead: bytes, mounting, growth, calendars,
 * forms, policy. The harness is a project of its own, kept apart from this one; it is copied into the
 * cache and given a column for Fanar, whose packages it then bundles as it does everybody's.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root, stop } from '../bootstrap.mjs';
import { run } from '../run.mjs';

const copy = join(root, 'node_modules/.cache/fanar-bench/harness');
/** The lightest of the others, and those that have a calendar. */
const PEERS = 'native,fanar,carbon,cally,calcite,duet,material,shoelace,sgds';

/** @param {{ harness?: string, peers?: string, tasks?: string, quick?: boolean }} options */
export async function measure({ harness = '../shared/bench', peers = PEERS, tasks, quick }) {
  const source = resolve(root, harness);
  if (!existsSync(join(source, 'run.mjs'))) {
    stop(`The peers' harness is not in ${harness}: name its folder with --harness.`);
  }
  mkdirSync(copy, { recursive: true });
  for (const name of readdirSync(source)) {
    if (name !== 'node_modules' && name !== 'out') {
      cpSync(join(source, name), join(copy, name), { recursive: true, force: true, mode: 0 });
    }
  }
  cpSync(join(root, 'scripts/bench/adapters/fanar.mjs'), join(copy, 'adapters/fanar.mjs'));
  if (!existsSync(join(copy, 'node_modules/axe-core'))) {
    const installed = await run('npm', ['install', '--no-audit', '--no-fund'], { cwd: copy });
    if (installed.code !== 0) stop('The peers could not be installed.');
  }
  const scope = join(copy, 'node_modules/@fanar');
  rmSync(scope, { recursive: true, force: true });
  symlinkSync(join(root, 'node_modules/@fanar'), scope, 'dir');
  const { code } = await run(
    process.execPath,
    [
      ...['run.mjs', '--peers', peers],
      ...(tasks ? ['--tasks', tasks] : []),
      ...(quick ? ['--loads', '3', '--repeats', '3'] : []),
    ],
    { cwd: copy },
  );
  if (code !== 0) stop('The harness failed.');
}
