/** Renders elements as `@fanar/ssr` does, from their sources, all in one thread of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

const rendered = new Map();
let renderer;

/** The HTML of `markup` with declarative shadow roots. The engines of one run share the answer. */
export function serverRender(root, module, markup, language) {
  const key = `${module}\n${language}\n${markup}`;
  if (!rendered.has(key)) rendered.set(key, renderApart(root, module, markup, language));
  return rendered.get(key);
}

async function renderApart(root, module, markup, language) {
  // Inside the tree, so that packages left out of the bundle are found.
  const folder = await mkdtemp(join(root, 'node_modules', '.fanar-ssr-'));
  const outfile = join(folder, 'module.mjs');
  try {
    await build({
      stdin: {
        contents: `import ${JSON.stringify(join(root, module))}; export { markup, renderToString } from '@fanar/ssr';`,
        resolveDir: root,
      },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      conditions: ['fanar-source', 'node'],
      external: ['lit', 'lit/*', '@lit/*', '@lit-labs/*'],
      tsconfig: join(root, 'tsconfig.base.json'),
      logLevel: 'silent',
    });
    renderer ??= startRenderer();
    return await renderer({ file: outfile, markup, language });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Answers a function that asks the thread; it ends with the process. */
function startRenderer() {
  const worker = new Worker(new URL('server-render.worker.mjs', import.meta.url), {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const waiting = new Map();
  worker.on('message', ({ id, html, problem }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (problem === undefined) resolve(html);
    else reject(new Error(problem));
  });
  worker.on('error', (error) => {
    // The thread is gone: what comes next starts another.
    renderer = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  worker.unref();
  let id = 0;
  return (request) =>
    new Promise((resolve, reject) => {
      waiting.set((id += 1), { resolve, reject });
      worker.postMessage({ id, ...request });
    });
}
