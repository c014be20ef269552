/**
 * The site of a sector as its web team gets it: written by `npm create` in an empty folder, installed,
 * tested and started with no network but the registry's.
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './bootstrap.mjs';
import { firstAddress, openBrowser } from './installed-page.mjs';
import { run } from './run.mjs';

const guard = pathToFileURL(join(root, 'scripts/no-network.mjs')).href;
const offline = { NODE_OPTIONS: `--import=${guard}` };

/**
 * @param {string} folder to work in
 * @param {import('./registry.mjs').Registry} registry that has our packages; closed once they are installed
 * @param {(title: string, problem: string) => void} report called once per check; empty is well
 * @returns {Promise<string | undefined>} the folder of the site, once it is installed
 */
export async function checkSite(folder, registry, report) {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const project = join(empty, 'my-site');
  /** @param {string} words @param {string} cwd @param {Record<string, string>} [env] */
  const perform = async (words, cwd, env = {}) => {
    const [program = '', ...args] = words.split(' ');
    const { code, output, seconds } = await run(program, args, {
      cwd,
      env,
      quiet: true,
      minutes: 3,
    });
    console.log(`${words}: ${seconds.toFixed(1)} s`);
    report(words, code === 0 ? '' : output);
    return code === 0;
  };

  const ours = { npm_config_registry: registry.url, npm_config_audit: 'false' };
  // A cache of its own: in the usual one lies what was written by an earlier pack of this version.
  const anew = { ...ours, npm_config_cache: join(folder, 'cache'), npm_config_yes: 'true' };
  const create = 'npm create fanar-site@latest my-site -- --sector=health --language=ar';
  const isInstalled =
    (await perform(create, empty, anew)) && (await perform('npm install', project, ours));
  registry.close();
  if (!isInstalled) return undefined;
  await perform('npm test', project, offline);
  report('npm start', await start(project).catch(String));
  return project;
}

/** @param {string} project @returns what went wrong, or nothing */
async function start(project) {
  const env = { ...process.env, ...offline };
  const site = spawn('npm', ['start'], { cwd: project, env, detached: true });
  const ended = new Promise((resolve) => site.once('exit', resolve));
  const browser = await openBrowser();
  try {
    const address = await firstAddress(site);
    const tab = await browser.newPage();
    /** @type {string[]} */
    const faults = [];
    tab.on('pageerror', (error) => faults.push(String(error)));
    tab.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    tab.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address))
        faults.push(`asks ${request.url()}`);
    });
    for (const [path, tag] of [
      ['', 'main'],
      ['feedback/', 'fanar-service-form'],
      ['track/', 'fanar-status-tracker'],
    ]) {
      const answer = await tab.goto(`${address}${path}`);
      const policy = answer?.headers()['content-security-policy'];
      if (!policy?.includes("default-src 'none'")) faults.push(`/${path} has no policy.`);
      const element = `document.querySelector('${tag}')`;
      const drawn = `${element}.localName === 'main' || ${element}.shadowRoot?.querySelector('fanar-button')`;
      await tab.waitForFunction(drawn, { timeout: 30_000 });
    }
    return faults.join('\n');
  } finally {
    await browser.close();
    // As Ctrl+C does: npm and what it started.
    process.kill(-(/** @type {number} */ (site.pid)), 'SIGINT');
    await ended;
  }
}
