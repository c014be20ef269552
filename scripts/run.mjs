/** Runs commands: with a time limit, the whole process tree ended with them, the output passed on. */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const running = new Set();

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 124 when the time ran out, 127 when the command is missing
 * @property {boolean} timedOut
 * @property {number} seconds
 * @property {string} output everything said on both streams
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string, minutes?: number, quiet?: boolean }} [options]
 *   `minutes`: time limit, default none; `quiet`: keep the output from the screen, default false
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { env = {}, cwd, minutes, quiet = false } = {}) {
  const started = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);

  let output = '';
  for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
    child[name].setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
      if (!quiet) process[name].write(text);
    });
  }

  return new Promise((resolve) => {
    let timedOut = false;
    const timer = minutes && setTimeout(() => void ((timedOut = true), end(child)), minutes * 60e3);
    const done = (/** @type {number} */ code) => {
      clearTimeout(timer || undefined);
      running.delete(child);
      const seconds = (performance.now() - started) / 1000;
      resolve({ code: timedOut ? 124 : code, timedOut, seconds, output });
    };
    child.on('error', (error) => {
      output += `${command}: ${error.message}\n`;
      done(127);
    });
    // 'exit' and not 'close': a stray grandchild that holds the pipe must not hold us.
    child.on('exit', (code, signal) => setTimeout(() => done(code ?? (signal ? 1 : 0)), 50));
  });
}

/** Ends everything that is still running, as on Ctrl-C. */
export function endAll() {
  for (const child of running) end(child);
}

/** @param {import('node:child_process').ChildProcess} child */
function end(child) {
  const tree = descendants(/** @type {number} */ (child.pid));
  signal(tree, 'SIGTERM');
  setTimeout(() => signal(tree, 'SIGKILL'), 3000).unref();
}

/** @param {readonly number[]} pids @param {NodeJS.Signals} name */
function signal(pids, name) {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It has ended by itself.
    }
  }
}

/**
 * A browser may stand in a process group of its own, so the tree is read from /proc.
 * @param {number} root
 */
function descendants(root) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const entry of process.platform === 'linux' ? readdirSync('/proc') : []) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const [, parent] =
        readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      children.set(Number(parent), [...(children.get(Number(parent)) ?? []), Number(entry)]);
    } catch {
      // The process ended while the list was read.
    }
  }
  const all = [root];
  for (const pid of all) all.push(...(children.get(pid) ?? []));
  return all;
}
