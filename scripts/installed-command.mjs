/**
 * The command for authors as somebody gets it who has only npm: it checks the catalogue by `npx`, and
 * its preview runs in a page under a strict policy.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';
import { firstAddress, openBrowser } from './installed-page.mjs';
import { run } from './run.mjs';

const catalogue = join(root, 'packages/catalogue/src/services');
const example = join(catalogue, 'traffic/renew-vehicle-licence.json');

/**
 * @param {string} project where it is installed
 * @param {(title: string, problem: string) => void} report called once per check; empty is well
 */
export async function checkCommand(project, report) {
  const definition = JSON.parse(readFileSync(example, 'utf8'));
  writeFileSync(join(project, 'service.json'), JSON.stringify(definition, null, 2));
  writeFileSync(join(project, 'broken.json'), JSON.stringify({ ...definition, next: undefined }));

  const quietly = { cwd: project, quiet: true, minutes: 3 };
  const contract = (/** @type {string[]} */ ...args) =>
    run('npx', ['--no-install', '@fanar/contract', ...args], quietly);
  const good = await contract('check', '--warnings-as-errors', catalogue);
  report('check the catalogue', good.code === 0 ? '' : good.output);
  const bad = await contract('check', 'broken.json');
  const isTold = bad.code === 1 && bad.output.includes('broken.json:1:1 error `next` is missing.');
  report('check a broken definition', isTold ? '' : bad.output);
  const where = ['--base-url', 'https://portal.example', '--out', 'json-ld'];
  const written = await contract('json-ld', ...where, 'service.json');
  const isWritten = existsSync(join(project, `json-ld/en/${definition.id}.json`));
  report('write a service for search engines', isWritten ? '' : written.output);
  report('preview a definition', await preview(project).catch(String));
}

/** @param {string} project @returns what went wrong, or nothing */
async function preview(project) {
  const command = join(project, 'node_modules/@fanar/contract/bin/contract.mjs');
  const server = spawn(process.execPath, [command, 'preview', 'service.json', '--port', '0'], {
    cwd: project,
  });
  const browser = await openBrowser();
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
