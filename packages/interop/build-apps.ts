import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { apps, folderOf, isBuilt, type App } from './apps.js';

const root = join(import.meta.dirname, '../..');

/** What the apps import of ours. */
const PACKAGES = ['elements', 'journeys', 'react', 'types', 'angular', 'ssr'];

/** Each takes a core. */
const AT_A_TIME = 2;

/** Before the suite: builds those apps whose sources, or what they import of ours, are others than last time. */
export default async function buildApps(): Promise<void> {
  const ours = await Promise.all(
    PACKAGES.map((name) => fingerprint(join(root, 'packages', name, 'dist'))),
  );
  const queue = apps.filter(isBuilt);
  const workers = Array.from({ length: AT_A_TIME }, async () => {
    for (let app = queue.shift(); app; app = queue.shift()) await keepBuilt(app, ours.join());
  });
  await Promise.all(workers);
}

async function keepBuilt(app: App, ours: string): Promise<void> {
  const stamp = join(root, 'node_modules/.cache/interop', app.name);
  const current = ours + (await fingerprint(folderOf(app)));
  const last = await readFile(stamp, 'utf8').catch(() => '');
  if (last === current) return;
  await build(app);
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, current);
}

async function build(app: App): Promise<void> {
  const command = promisify(execFile)('npm', ['run', '--silent', 'app'], {
    cwd: folderOf(app),
    // As for the public: the runner of tests has it say `test`, with which React is twice as large.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  await command.catch(({ stdout, stderr }: { stdout: string; stderr: string }) => {
    throw new Error(`The app “${app.name}” could not be built:\n${stdout}${stderr}`);
  });
}

/** Contents decide, not times. Of a folder that is not there: that of an empty one. */
async function fingerprint(folder: string): Promise<string> {
  const sum = createHash('sha256');
  for (const path of (await filesBelow(folder)).sort()) {
    sum.update(path.slice(folder.length)).update(await readFile(path));
  }
  return sum.digest('hex');
}

/** Without what was built or installed there. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries
    .filter(({ name }) => !/^(\.|dist$|node_modules$)/.test(name))
    .map(async (entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
  return (await Promise.all(files)).flat();
}
