/**
 * What a newcomer does: each section of the guide to a first page is followed word by word in an empty
 * folder, from the text itself, with packages from the registry alone; then its page is opened under the
 * strict policy, with the API of a site behind it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request as forward } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { guides, pathsOf } from './guides.mjs';
import { openBrowser } from './installed-page.mjs';
import { run } from './run.mjs';
import { STRICT_POLICY } from './strict-policy.mjs';

/** @type {Readonly<Record<string, string>>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * @param {string} folder to work in
 * @param {import('./registry.mjs').Registry} registry that has our packages
 * @param {(title: string, problem: string) => void} report called once per check; empty is well
 */
export async function checkGuides(folder, registry, report) {
  // A cache of its own: in the usual one lies what was written by an earlier pack of this version.
  const cache = { npm_config_cache: join(folder, 'cache') };
  const env = { npm_config_registry: registry.url, npm_config_audit: 'false', ...cache };
  const { startServer } = await import('@fanar/server');
  const api = await startServer({ port: 0, hostname: '127.0.0.1' });
  const guide = guides().find(({ path }) => path === 'docs/en/first-page.md');
  for (const { heading, steps } of pathsOf(guide?.text ?? '')) {
    const empty = join(folder, heading.toLowerCase().replaceAll(/\W+/g, '-'));
    mkdirSync(empty);
    const started = performance.now();
    const problem = (await follow(steps, empty, env)) || (await look(empty, api.url).catch(String));
    report(`first page: ${heading}`, problem);
    console.log(`${heading}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  await api.close();
}

/**
 * @param {readonly import('./guides.mjs').Step[]} steps @param {string} cwd
 * @param {Readonly<Record<string, string>>} env
 * @returns {Promise<string>} what went wrong, or nothing
 */
async function follow(steps, cwd, env) {
  for (const step of steps) {
    if ('write' in step) {
      mkdirSync(dirname(join(cwd, step.write)), { recursive: true });
      writeFileSync(join(cwd, step.write), step.text);
      continue;
    }
    const { code, output } = await run('sh', ['-c', step.run], {
      cwd,
      env,
      quiet: true,
      minutes: 3,
    });
    if (code !== 0) return `${step.run}\n${output}`;
  }
  return '';
}

/** @param {string} project @param {string} api @returns {Promise<string>} what went wrong, or nothing */
async function look(project, api) {
  const built = join(project, 'dist');
  const site = serve(existsSync(built) ? built : project, api);
  const browser = await openBrowser();
  try {
    await new Promise((listening) => site.listen(0, '127.0.0.1', () => listening(undefined)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (site.address());
    const tab = await browser.newPage();
    /** @type {string[]} */
    const faults = [];
    tab.on('pageerror', (error) => faults.push(String(error)));
    tab.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await tab.goto(`http://127.0.0.1:${port}/`);
    const form = "document.querySelector('fanar-service-form')?.shadowRoot";
    await tab.waitForFunction(`${form}?.querySelector('fanar-button.start')`, { timeout: 30_000 });
    return faults.join('\n');
  } finally {
    await browser.close();
    site.close();
  }
}

/** @param {string} folder @param {string} api */
function serve(folder, api) {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://town');
    if (pathname.startsWith('/api/')) {
      const { method, headers } = request;
      const passed = forward(new URL(request.url ?? '/', api), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      return void request.pipe(passed);
    }
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.setHeader('Content-Security-Policy', STRICT_POLICY);
    response.setHeader('Content-Type', `${TYPES[extname(file)] ?? 'text/plain'}; charset=utf-8`);
    response.end(readFileSync(file));
  });
}
