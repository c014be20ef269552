/**
 * The text packages as somebody gets them who has only npm: installed from their tarballs into an
 * empty project, used by Node, by TypeScript, and by a page with an import map and no bundler.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { root } from './bootstrap.mjs';
import { openBrowser } from './installed-page.mjs';
import { run } from './run.mjs';

/** In TypeScript, JavaScript and a page alike. */
const use = `import { toAsciiDigits } from '@fanar/arabic';
import { parseNationalId } from '@fanar/egypt';
import { formatDate } from '@fanar/egypt/calendar';
import { hijriCalendar } from '@fanar/egypt/hijri';

const id = parseNationalId('٢٠٠٠١١٥٠٣٠٠٩١٩');
const birth = id.ok ? id.birthDate : id.code;
const answer = [birth, formatDate(birth, { calendar: hijriCalendar() }), toAsciiDigits('١٢')].join();
`;
const expected = '1900-01-15,١٣ رمضان ١٣١٧ هـ,12';

/** Types that a wrong declaration would let pass or stop. */
const typed = `${use}
const date: string = answer;
// @ts-expect-error a result is no string
const wrong: string = id;
export { date, wrong };
`;

/**
 * @param {string} folder to work in
 * @param {readonly string[]} tarballs
 * @param {(title: string, problem: string) => void} report called once per check; empty is well
 */
export async function checkInstalled(folder, tarballs, report) {
  const project = join(folder, 'project');
  mkdirSync(project);
  const write = (/** @type {string} */ name, /** @type {string} */ text) =>
    writeFileSync(join(project, name), text);
  write('package.json', JSON.stringify({ name: 'town', private: true, type: 'module' }));
  write('use.mjs', `${use}console.log(answer);\n`);
  write('use.ts', typed);
  const options = { module: 'nodenext', strict: true, noEmit: true, types: [], target: 'es2022' };
  write('tsconfig.json', JSON.stringify({ compilerOptions: options, files: ['use.ts'] }));

  const quietly = { cwd: project, quiet: true, minutes: 2 };
  const installed = await run('npm', ['install', '--no-audit', '--no-fund', ...tarballs], quietly);
  report('install from tarballs', installed.code === 0 ? '' : installed.output);
  if (installed.code !== 0) return;

  const node = await run(process.execPath, ['use.mjs'], quietly);
  report('use in Node', node.output.trim() === expected ? '' : node.output);
  const tsc = join(root, 'node_modules/ts7/bin/tsc');
  const types = await run(process.execPath, [tsc, '--project', '.'], quietly);
  report('use in TypeScript', types.code === 0 ? '' : types.output);
  const page = await inPage(project).catch(String);
  report('use with an import map', page === expected ? '' : page);
}

/** @param {string} project */
async function inPage(project) {
  const page = `<!doctype html><title>town</title>
    <script type="importmap">${JSON.stringify({ imports: importMap(project) })}</script>
    <script type="module">${use}document.title = answer;</script>`;
  const server = createServer(({ url = '/' }, response) => {
    if (url === '/')
      return void response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
    const isModule = ['.js', '.mjs'].includes(extname(url));
    response.setHeader('Content-Type', isModule ? 'text/javascript' : 'text/plain');
    try {
      response.end(readFileSync(join(project, new URL(url, 'http://town').pathname)));
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  const browser = await openBrowser();
  try {
    await new Promise((resolve) =>
      server.listening ? resolve(0) : server.once('listening', resolve),
    );
    const address = /** @type {import('node:net').AddressInfo} */ (server.address());
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${address.port}/`);
    await tab.waitForFunction("document.title !== 'town'", { timeout: 10_000 });
    return await tab.title();
  } finally {
    await browser.close();
    server.close();
  }
}

/** What a page must be told: where each entry of each installed package is. @param {string} project */
function importMap(project) {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
  const folders = Object.keys(packages).filter((folder) => folder.startsWith('node_modules/'));
  return Object.fromEntries(
    folders.flatMap((folder) => {
      const manifest = JSON.parse(readFileSync(join(project, folder, 'package.json'), 'utf8'));
      return Object.entries(entriesOf(manifest)).map(([path, target]) => [
        join(manifest.name, path),
        `/${join(folder, fileOf(target))}`,
      ]);
    }),
  );
}

/** @param {{ exports?: Record<string, unknown>, module?: string, main?: string }} manifest */
function entriesOf({ exports, module, main = 'index.js' }) {
  if (!exports) return { '.': module ?? main };
  return Object.keys(exports).some((path) => path.startsWith('.')) ? exports : { '.': exports };
}

/** @param {any} target a file, or conditions @returns {string} */
function fileOf(target) {
  return typeof target === 'string' ? target : fileOf(target.import ?? target.default);
}
