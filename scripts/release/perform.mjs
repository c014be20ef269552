/** A release of the tree that this file is in, whose versions are set: see `../release.mjs`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root, say } from '../bootstrap.mjs';
import { startRegistry } from '../registry.mjs';
import { run } from '../run.mjs';
import { counter, packAndCheck } from './checks.mjs';
import { compare } from './comparison.mjs';
import { interopApps, tryApp } from './interop.mjs';
import { isPackageBuilt, manifestOf, publicPackages } from './packing.mjs';
import { checkShaking } from './shaking.mjs';
import { tagOf } from './versions.mjs';

const isReal = process.argv.includes('--publish');
const folder = mkdtempSync(join(tmpdir(), 'fanar-publish-'));
const { report, sum } = counter();
try {
  process.exitCode = await release();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns {Promise<number>} the code to end with */
async function release() {
  say('\n── build and sizes');
  if (!(await build())) return sum();
  say('\n── tarballs');
  const packages = await packAndCheck(root, folder, report);
  say('\n── beside the last release');
  const usual = (await run('npm', ['config', 'get', 'registry'], { quiet: true })).output.trim();
  const folders = { folder: join(folder, 'last'), unpacked: join(folder, 'unpacked') };
  const news = await compare(packages, { registry: usual, ...folders, mustAnswer: isReal }, report);
  say('\n── published to this machine, installed and used from there');
  await useFromRegistry(packages, usual);

  const failed = sum();
  say(isReal ? '\n── what is published' : '\n── what would be published');
  for (const { manifest, size } of news) {
    const { name, version } = manifest;
    console.log(
      `  ${name.padEnd(24)} ${version} (${tagOf(version)}), ${(size / 1024).toFixed(1)} kB`,
    );
  }
  if (failed > 0) {
    console.log(`\nNothing is published: ${failed} ${failed === 1 ? 'check' : 'checks'} failed.`);
    return 1;
  }
  if (!isReal) {
    console.log('\nAll is well. This was a dry run: nothing left this machine.');
    return 0;
  }
  return publishForGood(news);
}

/** What a release weighs goes along with it, for the next one to be compared with. */
async function build() {
  const built = await run('npm', ['run', '--silent', 'build'], { cwd: root, quiet: true });
  report('build', built.code === 0 ? '' : built.output);
  if (built.code !== 0) return false;
  const size = await run('npm', ['run', '--silent', 'size', '--', '--json'], {
    cwd: root,
    quiet: true,
  });
  report('sizes within their budgets', size.code === 0 ? '' : size.output);
  writeFileSync(join(root, 'packages/cdn/sizes.json'), size.output.slice(size.output.indexOf('{')));
  const unbuilt = publicPackages(root).filter((one) => !isPackageBuilt(one));
  const names = unbuilt.map(({ manifest }) => manifest.name);
  if (isReal) report('every package is built', names.join('\n'));
  return true;
}

/** @param {readonly import('./packing.mjs').Packed[]} packages @param {string} usual registry, for all others */
async function useFromRegistry(packages, usual) {
  const ours = packages.map(({ manifest }) => manifest.name);
  const registry = await startRegistry(usual, (name) => ours.includes(name));
  try {
    const settings = join(folder, 'npmrc');
    writeFileSync(settings, `${registry.url.replace('http:', '')}:_authToken=this-machine\n`);
    for (const { manifest, file } of packages) {
      const args = ['publish', file, '--registry', registry.url, '--tag', tagOf(manifest.version)];
      const env = { npm_config_userconfig: settings };
      const { code, output } = await run('npm', args, { env, quiet: true, minutes: 3 });
      report(`${manifest.name} can be published`, code === 0 ? '' : output);
    }
    const project = await installAll(packages, registry.url);
    if (project) await checkShaking(project, report);
    // Each takes a core, and waits a lot.
    const queue = interopApps(root);
    await Promise.all([buildApps(queue, registry.url), buildApps(queue, registry.url)]);
  } finally {
    registry.close();
  }
}

/** @param {string[]} queue folders of apps, taken from the front @param {string} registry address */
async function buildApps(queue, registry) {
  for (let app = queue.shift(); app; app = queue.shift()) {
    const { seconds, problem } = await tryApp(app, join(folder, 'apps'), registry);
    console.log(`the app of ${basename(app)}: installed and built in ${seconds.toFixed(0)} s`);
    report(`the app of ${basename(app)}`, problem);
  }
}

/** @param {readonly import('./packing.mjs').Packed[]} packages @param {string} registry @returns {Promise<string | undefined>} where */
async function installAll(packages, registry) {
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  const wanted = packages.map(({ manifest: { name, version } }) => `${name}@${tagOf(version)}`);
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
  const { code, output, seconds } = await run(
    'npm',
    ['install', '--registry', registry, ...flags, ...wanted],
    { cwd: project, quiet: true, minutes: 5 },
  );
  console.log(`all packages installed in ${seconds.toFixed(0)} s`);
  report('all packages install', code === 0 ? '' : output);
  const { version } = manifestOf(join(root, 'packages/elements'));
  if (code !== 0) return undefined;
  const installed = manifestOf(join(project, 'node_modules/@fanar/elements')).version;
  report('what was published is what is installed', installed === version ? '' : installed);
  return project;
}

/** @param {readonly import('./packing.mjs').Packed[]} packages in the order of publishing */
async function publishForGood(packages) {
  for (const { manifest, file } of packages) {
    const args = [
      'publish',
      file,
      '--provenance',
      '--access',
      'public',
      '--tag',
      tagOf(manifest.version),
    ];
    const { code, output } = await run('npm', args, { minutes: 5 });
    // Run again, it goes on with those that are not there yet.
    if (code !== 0 && !output.includes('over the previously published version')) return code;
  }
  console.log('\nAll is published.');
  return 0;
}
