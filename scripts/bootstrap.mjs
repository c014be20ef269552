/**
 * What a fresh clone lacks: packages, a build, browsers. Each `ensure…` looks first and does
 * nothing when nothing is to be done. Plain Node: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = /** @type {const} */ ([20, 19]);
const stamps = join(root, 'node_modules/.cache/fanar');

/** Debian's packages, each with a file that shows that it is there. */
const SYSTEM_PACKAGES = {
  chromium: ['/usr/bin/chromium'],
  'firefox-esr': ['/usr/bin/firefox-esr'],
  'webkit2gtk-driver': ['/usr/bin/WebKitWebDriver'],
  xvfb: ['/usr/bin/xvfb-run'],
  xauth: ['/usr/bin/xauth'],
  postgresql: ['/usr/lib/postgresql'],
  'php-cli': ['/usr/bin/php'],
};

export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(`Fanar needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

export function ensureInstalled() {
  if (stamp('installed') === dependencyHash()) return;
  say('Installing packages (npm ci)…');
  must('npm', ['ci', '--no-audit', '--no-fund'], 'Packages could not be installed.');
  markInstalled();
}

/** npm calls it after every install (`postinstall`), so that `npm install` counts as well. */
export function markInstalled() {
  writeStamp('installed', dependencyHash());
}

export function ensureBuilt() {
  const isComplete = existsSync(join(root, 'packages/portal/dist/serve.js'));
  if (isComplete && stamp('built') === sourceHash()) return;
  say('Building…');
  must('npm', ['run', '--silent', 'build'], 'The build failed.');
}

/** The build itself says when it is complete, so that `npm run build` counts as well. */
export function markBuilt() {
  writeStamp('built', sourceHash());
}

export function ensureBrowsers() {
  const missing = Object.entries(SYSTEM_PACKAGES)
    .filter(([, files]) => !files.every((file) => existsSync(file)))
    .map(([name]) => name);
  if (missing.length === 0) return;

  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  const asRoot = process.getuid?.() === 0;
  const canInstall =
    existsSync('/usr/bin/apt-get') && (asRoot || spawnSync('sudo', ['-n', 'true']).status === 0);
  const how =
    `The tests need: ${missing.join(', ')}. On Debian or Ubuntu run\n\n` +
    `  sudo apt-get update && sudo ${install.join(' ')}\n\nand then npm test again.`;
  if (!canInstall) stop(how);

  say(`Installing ${missing.join(', ')} (apt-get)…`);
  const env = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  const prefix = asRoot ? env : ['sudo', '-n', ...env];
  for (const command of [['apt-get', 'update'], install]) {
    const [program = '', ...args] = [...prefix, ...command];
    must(program, args, how);
  }
}

/** @param {string} text */
export function say(text) {
  console.log(`\u001b[1m${text}\u001b[0m`);
}

/** @param {string} reason @returns {never} */
export function stop(reason) {
  console.error(`\n${reason}\n`);
  process.exit(1);
}

/** @param {string} command @param {readonly string[]} args @param {string} otherwise */
function must(command, args, otherwise) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) stop(otherwise);
}

function dependencyHash() {
  const manifests = readdirSync(join(root, 'packages'))
    .map((name) => `packages/${name}/package.json`)
    .filter((path) => existsSync(join(root, path)));
  const asked = ['package.json', ...manifests].sort().map((path) => {
    const manifest = JSON.parse(readFileSync(join(root, path), 'utf8'));
    return Object.entries(manifest).filter(([key]) =>
      /dependencies|overrides|workspaces/i.test(key),
    );
  });
  return hash(['package-lock.json'], JSON.stringify(asked));
}

function sourceHash() {
  return hash([
    ...['package-lock.json', 'tsconfig.json', 'tsconfig.base.json', 'vite.config.ts'],
    ...filesBelow('packages'),
    ...filesBelow('scripts'),
  ]);
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (/^(node_modules|dist|interop|\.data|\.cache|custom-elements\.json)$/.test(entry.name))
      return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/**
 * Contents decide, not times.
 * @param {readonly string[]} paths relative to the root
 */
function hash(paths, seed = '') {
  const sum = createHash('sha256').update(process.version).update(seed);
  for (const path of [...paths].sort()) sum.update(path).update(readFileSync(join(root, path)));
  return sum.digest('hex');
}

/** @param {string} name */
function stamp(name) {
  const path = join(stamps, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** @param {string} name @param {string} value */
function writeStamp(name, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, name), value);
}
