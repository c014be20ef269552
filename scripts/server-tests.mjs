/**
 * `npm run test:server`: the server's tests, on a PostgreSQL of their own, which is made for them on a
 * free port and removed after; and once more, on the embedded database, those whose answer may be
 * another there. Arguments go to Vitest. `npx vitest --project server` asks the embedded one alone.
 */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, say, stop } from './bootstrap.mjs';
import { endAll, run } from './run.mjs';

const programs = newestPrograms();
const folder = mkdtempSync(join(tmpdir(), 'fanar-postgres-'));
const data = join(folder, 'data');
const port = await freePort();
// PostgreSQL refuses to run as root.
const user = process.getuid?.() === 0 ? 'postgres' : undefined;
if (user) chownSync(folder, id('-u'), id('-g'));

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, endAll);

let code;
try {
  postgres('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  postgres('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-o', settings, '-w', 'start']);
  say(`PostgreSQL listens on port ${port}`);
  const DATABASE_URL = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const projects = ['--project', 'server', '--project', 'embedded'];
  const args = [vitest, 'run', ...projects, ...process.argv.slice(2)];
  ({ code } = await run(process.execPath, args, { cwd: root, env: { DATABASE_URL } }));
} finally {
  if (existsSync(join(data, 'postmaster.pid'))) {
    postgres('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
  }
  rmSync(folder, { recursive: true, force: true });
}
process.exit(code);

/** @param {'initdb' | 'pg_ctl'} program @param {readonly string[]} args */
function postgres(program, args) {
  const command = [join(programs, program), ...args];
  const [first = '', ...rest] = user ? ['runuser', '-u', user, '--', ...command] : command;
  // 'ignore', because the server keeps the streams of the pg_ctl that started it.
  const { status } = spawnSync(first, rest, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`${program} failed (code ${status})`);
}

/** Debian keeps the versions side by side; elsewhere they are on the path. */
function newestPrograms() {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base) : [];
  const newest = versions
    .filter((version) => existsSync(join(base, version, 'bin/initdb')))
    .sort((a, b) => Number(b) - Number(a))[0];
  if (newest) return join(base, newest, 'bin');
  if (spawnSync('initdb', ['--version']).status === 0) return '';
  return stop('PostgreSQL was not found. On Debian: sudo apt-get install -y postgresql');
}

/** @param {'-u' | '-g'} which */
function id(which) {
  return Number(spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }).stdout);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
