import { createHash } from 'node:crypto';
import { rm, stat, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Unix socket paths are cut at about 100 bytes, so that a deep folder needs another place. */
const longestSocketPath = 100;

/** A lock older than this, in milliseconds, was left by a process that was killed in the act. */
const longestTakeOver = 5_000;

function addressOf(dataDir: string): string {
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\fanar-${name}`;
  const inside = join(resolve(dataDir), 'in-use.sock');
  return inside.length <= longestSocketPath ? inside : join(tmpdir(), `fanar-${name}.sock`);
}

function listen(address: string): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', fail);
    server.listen(address, () => {
      server.unref();
      done(server);
    });
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(address, () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}

/**
 * Takes the place of a process that was killed and has left its socket. One at a time: of two that
 * start together, the later would else remove what the earlier has just put there.
 */
async function takeOver(address: string): Promise<Server> {
  const lock = `${address}.lock`;
  const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Infinity }));
  if (Date.now() - mtimeMs > longestTakeOver) await rm(lock, { force: true });
  await writeFile(lock, '', { flag: 'wx' });
  try {
    if (await answers(address)) throw new Error(`${address} is answered`);
    await rm(address, { force: true });
    return await listen(address);
  } finally {
    await rm(lock, { force: true });
  }
}

/**
 * Claims a data directory for this process: two embedded databases on the same files would damage
 * them. The claim is a listening socket, which ends with the process even when that is killed.
 *
 * @returns gives the directory back
 * @throws when another process, or another server of this one, has it
 */
export async function claimDirectory(dataDir: string): Promise<() => Promise<void>> {
  const address = addressOf(dataDir);
  const server = await listen(address).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    const message = `The data directory ${dataDir} is in use by another Fanar server.`;
    if (await answers(address)) throw new Error(message);
    return takeOver(address).catch((cause: unknown) => {
      throw new Error(message, { cause });
    });
  });
  return () => new Promise((done) => server.close(() => done()));
}
