/** What is asked of each tarball, and how checks are counted. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from '../run.mjs';
import { isPackageBuilt, pack, publicPackages, unpack } from './packing.mjs';
import { faultsOf } from './tarball.mjs';

/** @typedef {(title: string, problem: string) => void} Report called once per check; an empty problem is well */

/** Counts checks, and shows a problem at once. */
export function counter() {
  /** @type {string[]} */
  const failures = [];
  let passed = 0;
  /** @type {Report} */
  const report = (title, problem) => {
    if (problem === '') passed += 1;
    else {
      failures.push(title);
      console.log(`${title}:\n${problem.trimEnd()}`);
    }
  };
  return {
    report,
    /** Prints the sum, and writes it where `npm test` asks for it. */
    sum() {
      const failed = failures.length;
      console.log(`${passed} of ${passed + failed} package checks passed`);
      for (const failure of failures) console.log(`failed: ${failure}`);
      if (process.env.FANAR_RESULTS) {
        writeFileSync(process.env.FANAR_RESULTS, JSON.stringify({ passed, failed, failures }));
      }
      return failed;
    },
  };
}

/**
 * Packs every public package that is built, in the order of publishing, and checks each as it would be
 * downloaded.
 *
 * @param {string} tree the repository, or a copy of it
 * @param {string} folder for tarballs, and to work in
 * @param {Report} report
 * @returns {Promise<import('./packing.mjs').Packed[]>}
 */
export async function packAndCheck(tree, folder, report) {
  const bin = join(tree, 'node_modules/.bin');
  const tarballs = join(folder, 'tarballs');
  mkdirSync(tarballs, { recursive: true });
  /** @type {import('./packing.mjs').Packed[]} */
  const all = [];
  /** @param {string} title @param {string} program @param {string[]} args */
  const check = async (title, program, args) => {
    const { code, output } = await run(join(bin, program), args, { quiet: true, minutes: 4 });
    report(title, code === 0 ? '' : output || `ended with code ${code}`);
  };

  for (const one of publicPackages(tree)) {
    const { name } = one.manifest;
    if (!isPackageBuilt(one)) {
      console.log(`${name}: left out, as nothing of it is built`);
      continue;
    }
    const packed = await pack(one, tree, tarballs);
    all.push(packed);
    console.log(
      `${name}: ${packed.files.length} files, ${(packed.size / 1024).toFixed(1)} kB packed`,
    );
    const files = join(folder, 'unpacked', basename(packed.file, '.tgz'));
    await unpack(packed.file, files);
    const read = (/** @type {string} */ path) => readFileSync(join(files, path), 'utf8');
    report(`${name} files`, faultsOf({ ...packed, read }).join('\n'));
    await check(`${name} publint`, 'publint', [packed.file, '--strict']);
    const data = dataEntries(packed.manifest);
    await check(`${name} attw`, 'attw', [
      ...[packed.file, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji'],
      ...(data.length > 0 ? ['--exclude-entrypoints', ...data] : []),
    ]);
  }
  return all;
}

/** Styles, schemas and documents have no types. @param {{ exports?: Record<string, unknown> }} manifest */
function dataEntries({ exports = {} }) {
  return Object.entries(exports)
    .filter(([, target]) => typeof target === 'string')
    .map(([entry]) => entry.replace(/^\.\//, ''));
}
