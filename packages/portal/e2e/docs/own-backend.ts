import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { blocksOf, commandsOf, type Guide } from '../../../../scripts/guides.mjs';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const execute = promisify(execFile);

/** The back end of the guide, as who follows it has it: its files, written from the text. */
export class OwnBackend {
  readonly #folder: string;
  readonly #server: ChildProcess;
  /** Address that answers `/api/v1`. */
  readonly url: string;

  private constructor(folder: string, server: ChildProcess, url: string) {
    this.#folder = folder;
    this.#server = server;
    this.url = url;
  }

  /** @param kind the program that serves, by which its section is known */
  static async start({ text }: Guide, kind: 'node' | 'php'): Promise<OwnBackend> {
    // Within the tree, where Node finds the packages that `npm install` would bring.
    const cache = join(root, 'node_modules/.cache');
    await mkdir(cache, { recursive: true });
    const folder = await mkdtemp(join(cache, 'backend-'));
    const blocks = blocksOf(text);
    for (const { file, code } of blocks) {
      if (!file) continue;
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), code);
    }

    const serves = kind === 'node' ? 'node server.mjs' : 'php -S';
    const section = blocks.find(({ code }) => code.startsWith(serves))?.heading;
    const commands = blocks
      .filter(({ language, heading }) => language === 'sh' && heading === section)
      .flatMap(({ code }) => commandsOf(code));
    const port = await freePort();
    let server: ChildProcess | undefined;
    for (const command of commands) {
      // The packages are those of this tree.
      if (command.startsWith('npm install ')) continue;
      const line = command.replace('8080', String(port));
      if (command.startsWith(serves)) {
        const env = { ...process.env, PORT: String(port) };
        const [program = '', ...args] = line.split(' ');
        server = spawn(program, args, { cwd: folder, env, stdio: 'ignore' });
      } else await execute('sh', ['-c', line], { cwd: folder });
    }
    if (!server) throw new Error(`The guide has no “${serves}”.`);
    const backend = new OwnBackend(folder, server, `http://127.0.0.1:${String(port)}`);
    await backend.#untilItAnswers();
    return backend;
  }

  /** Another thing happened with an application. */
  async move(reference: string, stage: string): Promise<void> {
    await execute('node', ['move.mjs', reference, stage], { cwd: this.#folder });
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#server.once('exit', resolve));
    this.#server.kill();
    await ended;
    await rm(this.#folder, { recursive: true });
  }

  async #untilItAnswers(): Promise<void> {
    for (const end = Date.now() + 20_000; ;) {
      const isThere = await fetch(`${this.url}/api/v1/`).then(
        () => true,
        () => false,
      );
      if (isThere) return;
      if (Date.now() > end) throw new Error('The back end does not answer.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
