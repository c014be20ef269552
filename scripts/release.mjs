/**
 * `npm run release [-- --dry-run]`: builds, packs, checks and compares every public package, publishes them
 * to a registry on this machine, installs and uses them from there, and then publishes them.
 *
 * With `--dry-run` all of it happens to a copy of this tree, with the versions that the notes in
 * `.changeset` ask for, and stops before the last step: this tree stays as it is. Ends with 1 where
 * something is wrong.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, ensureNode, root, say, stop } from './bootstrap.mjs';
import { endAll, run } from './run.mjs';

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });

ensureNode();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    endAll();
    setTimeout(() => process.exit(130), 3500);
  });
}
process.exitCode = values['dry-run'] ? await rehearse() : await publish();

/** @returns {Promise<number>} the code to end with */
async function rehearse() {
  const folder = mkdtempSync(join(tmpdir(), 'fanar-release-'));
  try {
    const tree = join(folder, 'tree');
    say('Copying the tree…');
    for (const path of await filesOf(root)) cpSync(join(root, path), join(tree, path));
    say('Installing packages and setting versions…');
    for (const words of [
      'npm ci --prefer-offline --no-audit --no-fund',
      'npm run --silent version',
    ]) {
      const [program = '', ...args] = words.split(' ');
      const { code, output } = await run(program, args, { cwd: tree, quiet: true, minutes: 10 });
      if (code !== 0) {
        console.log(output);
        return code;
      }
    }
    return await perform(tree, []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function publish() {
  const notes = readdirSync(join(root, '.changeset')).filter((name) => name.endsWith('.md'));
  if (notes.length > 0) {
    stop(
      `${notes.length} notes in .changeset have no version yet. Run npm run version, and commit what it writes.`,
    );
  }
  const changed = await run('git', ['status', '--porcelain'], { cwd: root, quiet: true });
  if (changed.output.trim() !== '')
    stop(`This tree holds what is not committed:\n${changed.output}`);
  ensureInstalled();
  return perform(root, ['--publish']);
}

/** In a process of its own: the packages that it imports are those of the tree. @param {string} tree @param {readonly string[]} options */
async function perform(tree, options) {
  const script = join(tree, 'scripts/release/perform.mjs');
  return (await run(process.execPath, [script, ...options], { cwd: tree, minutes: 60 })).code;
}

/** All that is no one's to ignore, committed or not. @param {string} tree */
async function filesOf(tree) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { code, output } = await run('git', args, { cwd: tree, quiet: true });
  if (code !== 0) stop(output);
  return output.split('\0').filter((path) => path !== '' && existsSync(join(tree, path)));
}
