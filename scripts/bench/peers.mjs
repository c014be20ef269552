/**
 * Fanar beside the libraries that a team would pick instead: bytes, mounting, growth, calendars,
 * forms, policy. The harness is a project of its own, kept apart from this one; it is copied into the
 * cache and given a column for Fanar, whose packages it then bundles as it does everybody's.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { root, stop } from '../bootstrap.mjs';
import { run } from '../run.mjs';

const copy = join(root, 'node_modules/.cache/fanar-bench/harness');
/** The lightest of the others, and those that have a calendar. */
const PEERS = 'native,fanar,carbon,cally,calcite,duet,material,shoelace,sgds';

/**
 * @typedef {object} Options
 * @property {string} [harness] its folder
 * @property {string} [peers] columns, with commas
 * @property {string} [tasks] default all
 * @property {boolean} [quick] fewer repeats
 */

/** @param {Options} options */
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
  cpSync(join(root, 'scripts/bench/adapters'), join(copy, 'adapters'), { recursive: true });
  askMore();
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

/**
 * In the copy: every select of the conditional form hangs on the field that is typed into, which makes
 * 40 conditions of 20, and fields in shadow roots are counted as others are. An engine that goes by
 * JSON Schema hides them until something is typed: it is there with a third of the fields.
 */
function askMore() {
  const select = "type: 'select', label: `اختيار ${g + 1}`,";
  replaceIn('data/form.mjs', select, `${select} visibleIf: { field: 't0', minLength: 0 },`);
  const count = "[...document.querySelectorAll('input,select,textarea')]";
  const within =
    "((all) => all(document, all))((at, all) => [...at.querySelectorAll('*')].flatMap((e) => " +
    "[...(e.matches('input,select,textarea') ? [e] : []), ...(e.shadowRoot ? all(e.shadowRoot, all) : [])]))";
  replaceIn('tasks/t5.mjs', count, within);
  replaceIn('adapters/rjsf.mjs', 'f.length * 0.6', 'f.length * 0.3');
}

/** @param {string} name @param {string} from @param {string} to */
function replaceIn(name, from, to) {
  const path = join(copy, name);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) stop(`The harness has changed: no "${from}" in ${name}.`);
  writeFileSync(path, text.replace(from, to));
}
