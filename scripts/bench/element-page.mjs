/** A page with one element, real keys, and what they cost: for benchmarks in Chromium on a slow phone. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { root } from '../bootstrap.mjs';

/** How many times slower the processor is made. */
export const SLOWDOWN = 4;

/** Code of a page that notes long tasks and the browser's own measure of each key (Event Timing). */
export const watching = `
  const watched = { tasks: [], interactions: [] };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.tasks.push(duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const { duration, interactionId } of list.getEntries()) {
      if (interactionId) watched.interactions.push(duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 });
  window.bench = {
    take() { return { tasks: watched.tasks.splice(0), interactions: watched.interactions.splice(0) }; },
  };`;

export function launch() {
  return puppeteer.launch({
    executablePath: process.env.FANAR_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
    protocolTimeout: 600_000,
  });
}

/**
 * Files of a page by their address, from its code.
 *
 * @param {string} text
 * @param {string} [folder] where its imports are found
 */
export async function bundle(text, folder = root) {
  const entry = join(folder, 'entry.js');
  const made = await rolldown({
    input: entry,
    plugins: [
      {
        name: 'fanar-entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? text : null),
      },
    ],
    platform: 'browser',
    tsconfig: join(root, 'tsconfig.base.json'),
    resolve: { conditionNames: ['fanar-source', 'production', 'browser', 'import', 'default'] },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    logLevel: 'silent',
  });
  const { output } = await made.generate({ format: 'esm', minify: true });
  await made.close();
  return new Map(
    output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
}

/** Some words, as every page has: the engine knows where their letters are drawn from. */
const WORDS = `<h1>بوابة المحافظة</h1><p>خدمات <b>المواطنين</b> 1</p>
  <script type="module" src="/entry.js"></script>`;

/**
 * @param {ReadonlyMap<string, string | Uint8Array>} files scripts by their address
 * @param {string} [body] of the page that has every other address
 */
export async function serve(files, body = WORDS) {
  const page = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>page</title>
    <link rel="icon" href="data:,"><body>${body}</body></html>`;
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    response.setHeader('content-type', file ? 'text/javascript' : 'text/html');
    response.end(file ?? page);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${String(port)}/`, close: () => server.close() };
}

/**
 * What happened from an act until the page is at rest.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {() => Promise<unknown>} act
 */
export async function during(page, act) {
  await page.evaluate('bench.take()');
  await act();
  const { tasks, interactions } = await rest(page);
  const sum = (/** @type {number[]} */ each) => each.reduce((one, other) => one + other, 0);
  return {
    interaction: Math.max(0, ...interactions),
    task: Math.round(Math.max(0, ...tasks)),
    blocked: Math.round(sum(tasks)),
  };
}

/** @param {import('puppeteer-core').Page} page */
export async function rest(page) {
  /** @type {{ tasks: number[], interactions: number[] }} */
  const all = { tasks: [], interactions: [] };
  for (let quiet = 0; quiet < 2;) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    const seen = /** @type {typeof all} */ (await page.evaluate('bench.take()'));
    all.tasks.push(...seen.tasks);
    all.interactions.push(...seen.interactions);
    quiet = seen.tasks.length === 0 ? quiet + 1 : 0;
  }
  return all;
}

/** Keys of an Arabic keyboard by the letter they write. */
const CODES = { ش: 'KeyA', ا: 'KeyH', ر: 'KeyV', ع: 'KeyU', ن: 'KeyK', ' ': 'Space', 1: 'Digit1' };

/** @param {import('puppeteer-core').CDPSession} keyboard @param {string} key */
export async function press(keyboard, key) {
  const text = key.length === 1 ? { text: key, unmodifiedText: key } : {};
  const codes = { ArrowDown: 40, Escape: 27, Backspace: 8 };
  const about = {
    key,
    code: CODES[/** @type {keyof typeof CODES} */ (key)] ?? key,
    windowsVirtualKeyCode: codes[/** @type {keyof typeof codes} */ (key)] ?? 65,
  };
  await keyboard.send('Input.dispatchKeyEvent', {
    type: key.length === 1 ? 'keyDown' : 'rawKeyDown',
    ...about,
    ...text,
  });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...about });
}

/** @param {readonly number[]} of */
export const median = (of) => [...of].sort((a, b) => a - b)[of.length >> 1] ?? 0;
