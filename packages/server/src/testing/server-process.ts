import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../../../../', import.meta.url);
const bundle = new URL('node_modules/.cache/fanar/race-server/', root);

/** How a process is by now. */
export interface ServerFigures {
  /** Bytes that it holds. */
  readonly memory: number;
  /** Nanoseconds by which one turn in a hundred of the event loop was late, or more. */
  readonly delay: number;
}

export interface ServerProcess {
  /** Of its API, without a slash at the end. */
  readonly api: string;
  figures(): Promise<ServerFigures>;
  /** As a power cut would end it. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

let isBuilt: Promise<string> | undefined;

/** The sources as one file that Node runs: tests need no build of the packages. */
function program(): Promise<string> {
  isBuilt ??= (async () => {
    await mkdir(bundle, { recursive: true });
    const outfile = fileURLToPath(new URL(`${process.pid}.mjs`, bundle));
    await build({
      entryPoints: [fileURLToPath(new URL('race-server.ts', import.meta.url))],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      conditions: ['fanar-source'],
      plugins: [
        {
          name: 'own-sources-alone',
          setup: ({ onResolve }) => {
            onResolve({ filter: /^[^.]/ }, ({ path, kind }) =>
              kind === 'entry-point' || path.startsWith('@fanar/')
                ? undefined
                : { path, external: true },
            );
          },
        },
      ],
    });
    return outfile;
  })();
  return isBuilt;
}

/** Starts a server in a process of its own. */
export async function startProcess(env: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const child = fork(await program(), { env: { ...process.env, ...env }, stdio: 'inherit' });
  const url = await Promise.race([
    once(child, 'message').then(([message]) => message as string),
    once(child, 'exit').then(() => Promise.reject(new Error('The server process ended'))),
  ]);
  return {
    api: `${url}api/v1`,
    async figures() {
      const told = once(child, 'message');
      child.send('figures');
      const [figures] = (await told) as [ServerFigures];
      return figures;
    },
    kill: () => end(child, () => child.kill('SIGKILL')),
    close: () => end(child, () => child.send('close')),
  };
}

async function end(child: ChildProcess, stop: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  stop();
  await gone;
}
