/**
 * Renders elements with Lit's server renderer from their sources, in a process of its own: a
 * registry cannot forget a tag.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const run = promisify(execFile);
const rendered = new Map();

/** The HTML of `markup` with declarative shadow roots. The engines of one run share the answer. */
export function serverRender(root, module, markup) {
  const key = `${module}\n${markup}`;
  if (!rendered.has(key)) rendered.set(key, renderApart(root, module, markup));
  return rendered.get(key);
}

async function renderApart(root, module, markup) {
  // Inside the tree, so that packages left out of the bundle are found.
  const folder = await mkdtemp(join(root, 'node_modules', '.fanar-ssr-'));
  const outfile = join(folder, 'render.mjs');
  try {
    await build({
      stdin: { contents: program(join(root, module), markup), resolveDir: root },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      conditions: ['fanar-source', 'node'],
      external: ['lit', 'lit/*', '@lit/*', '@lit-labs/*', 'i18next'],
      tsconfig: join(root, 'tsconfig.base.json'),
      logLevel: 'silent',
    });
    const { stdout, stderr } = await run(process.execPath, [outfile], {
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (stderr) throw new Error(stderr);
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const program = (module, markup) => `
  import { render } from '@lit-labs/ssr';
  import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
  import { html } from 'lit';
  import ${JSON.stringify(module)};
  const strings = [${JSON.stringify(markup)}];
  strings.raw = strings;
  process.stdout.write(await collectResult(render(html(strings))));
`;
