/**
 * The command for authors as somebody gets it who has only npm: installed from tarballs, it checks a
 * definition by `npx`, and its preview runs in a page under a strict policy.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { root } from './bootstrap.mjs';
import { run } from './run.mjs';

const example = join(root, 'packages/catalogue/src/services/traffic/renew-vehicle-licence.json');

/**
 * @param {string} folder to work in
 * @param {readonly string[]} tarballs
 * @param {(title: string, problem: string) => void} report called once per check; empty is well
 */
export async function checkCommand(folder, tarballs, report) {
  const project = join(folder, 'author');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'author', private: true }));
  const definition = JSON.parse(readFileSync(example, 'utf8'));
  writeFileSync(join(project, 'service.json'), JSON.stringify(definition, null, 2));
  writeFileSync(join(project, 'broken.json'), JSON.stringify({ ...definition, next: undefined }));

  const quietly = { cwd: project, quiet: true, minutes: 3 };
  const installed = await run('npm', ['install', '--no-audit', '--no-fund', ...tarballs], quietly);
  report('install the command', installed.code === 0 ? '' : installed.output);
  if (installed.code !== 0) return;

  const check = (/** @type {string} */ file) =>
    run('npx', ['--no-install', '@fanar/contract', 'check', file], quietly);
  const good = await check('service.json');
  report('check a definition', good.code === 0 ? '' : good.output);
  const bad = await check('broken.json');
  const isTold = bad.code === 1 && bad.output.includes('broken.json:1:1 error `next` is missing.');
  report('check a broken definition', isTold ? '' : bad.output);
  report('preview a definition', await preview(project).catch(String));
}

/** @param {string} project @returns what went wrong, or nothing */
async function preview(project) {
  const command = join(project, 'node_modules/@fanar/contract/bin/contract.mjs');
  const server = spawn(process.execPath, [command, 'preview', 'service.json', '--port', '0'], {
    cwd: project,
  });
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const address = await firstAddress(server);
    const tab = await browser.newPage();
    /** @type {string[]} */
    const faults = [];
    tab.on('pageerror', (error) => faults.push(String(error)));
    tab.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await tab.goto(address);
    const heading =
      "document.querySelector('fanar-service-form')?.shadowRoot?.querySelector('#heading')";
    await tab.waitForFunction(heading, { timeout: 20_000 });
    const file = join(project, 'service.json');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('"summary"', '"sumary"'));
    await tab.waitForSelector('#faults:not([hidden])', { timeout: 20_000 });
    // The last good version is still there.
    if (!(await tab.$('fanar-service-form'))) faults.push('The form is gone.');
    writeFileSync(file, before);
    await tab.waitForSelector('#faults[hidden]', { timeout: 20_000 });
    return faults.join('\n');
  } finally {
    server.kill();
    await browser.close();
  }
}

/** @param {import('node:child_process').ChildProcessWithoutNullStreams} server @returns {Promise<string>} */
function firstAddress(server) {
  return new Promise((resolve, reject) => {
    let output = '';
    const hear = (/** @type {Buffer} */ part) => {
      output += String(part);
      const address = /http:\/\/localhost:\d+\//.exec(output)?.[0];
      if (address) resolve(address);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', () => reject(new Error(output || 'The preview ended.')));
  });
}
