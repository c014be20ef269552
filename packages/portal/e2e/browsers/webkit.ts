import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import WebDriver, { type Client } from 'webdriver';
import type { Browser, Key, LaunchChoices, Tab } from './browser.js';
import { focusedFileInput } from './focused.js';

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys: Record<Key, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Space: ' ',
  Escape: '\uE00C',
  Home: '\uE011',
  End: '\uE010',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
const shiftKey = '\uE008';

class WebKitTab implements Tab {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  async goto(url: string) {
    await this.#client.navigateTo(url);
  }

  async reload() {
    await this.#client.refresh();
  }

  async back() {
    await this.#client.back();
  }

  evaluate<Args extends unknown[], Result>(script: (...args: Args) => Result, ...args: Args) {
    const body = `
      const done = arguments[arguments.length - 1];
      Promise.resolve()
        .then(() => (${script})(...Array.prototype.slice.call(arguments, 0, -1)))
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    return this.#client.executeAsyncScript(body, args as object[]).then((answer) => {
      const { value, error } = answer as { value: Awaited<Result>; error?: string };
      if (error) throw new Error(error);
      return value;
    });
  }

  async press(key: Key, { shift = false } = {}) {
    await this.#keys([
      ...(shift ? [{ type: 'keyDown', value: shiftKey }] : []),
      { type: 'keyDown', value: keys[key] },
      { type: 'keyUp', value: keys[key] },
      ...(shift ? [{ type: 'keyUp', value: shiftKey }] : []),
    ]);
  }

  async type(text: string) {
    await this.#keys(
      [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  }

  async chooseFile(path: string) {
    const element = (await this.#client.executeScript(
      `return (${focusedFileInput})()`,
      [],
    )) as Record<string, string>;
    const [id] = Object.values(element);
    if (!id) throw new Error('No file input is at the focus.');
    await this.#client.elementSendKeys(id, path);
  }

  async resize(width: number, height: number) {
    await this.#client.setWindowRect(null, null, width, height);
  }

  async screenshot() {
    // The driver waits for the page to be painted, which never happens where nothing changes.
    await this.evaluate(() => {
      const { style, dataset } = document.documentElement;
      dataset.repainted = '';
      const repaint = () => {
        // With weight: a page may have taken the outline of everything away.
        style.setProperty('outline', style.outline ? '' : '1px solid transparent', 'important');
        if (style.outline || 'repainted' in dataset) requestAnimationFrame(repaint);
      };
      repaint();
    });
    const picture = await this.#client.takeScreenshot();
    await this.evaluate(() => delete document.documentElement.dataset.repainted);
    return Buffer.from(picture, 'base64');
  }

  async close() {
    await this.#client.deleteSession();
  }

  async #keys(actions: { type: string; value: string }[]) {
    await this.#client.performActions([{ type: 'key', id: 'keyboard', actions }]);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

/** MiniBrowser stands in a folder named by architecture and version. */
async function findMiniBrowser(): Promise<string> {
  for (const root of ['/usr/lib', '/usr/libexec']) {
    for (const folder of existsSync(root) ? await readdir(root) : []) {
      for (const webkit of ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']) {
        const path = `${root}/${folder}/${webkit}/MiniBrowser`;
        if (existsSync(path)) return path;
      }
    }
  }
  throw new Error('MiniBrowser of WebKitGTK was not found.');
}

/** WebKitGTK's MiniBrowser over WebDriver, in a virtual screen. One session at a time. */
export async function launchWebKit({ pageCache = true }: LaunchChoices): Promise<Browser> {
  const port = await freePort();
  const binary = await findMiniBrowser();
  const driver = spawn(
    'xvfb-run',
    // Each process begins elsewhere to look for a free screen: two would find the same one.
    [
      ...['-n', String(100 + (process.pid % 1000)), '-a'],
      ...['-s', '-screen 0 1400x1000x24'],
      ...['WebKitWebDriver', `--port=${port}`],
    ],
    {
      detached: true,
      stdio: 'ignore',
      env: {
        ...process.env,
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
        NO_AT_BRIDGE: '1',
      },
    },
  );
  for (let tries = 0; ; tries += 1) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) break;
    if (tries > 100) throw new Error('WebKitWebDriver did not start.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    name: 'webkit',
    async open() {
      const client = await WebDriver.newSession({
        hostname: '127.0.0.1',
        port,
        path: '/',
        logLevel: 'error',
        connectionRetryTimeout: 60_000,
        capabilities: {
          browserName: 'MiniBrowser',
          'wdio:enforceWebDriverClassic': true,
          'webkitgtk:browserOptions': {
            binary,
            args: ['--automation', `--enable-page-cache=${String(pageCache)}`],
          },
        } as WebdriverIO.Capabilities,
      });
      await client.setTimeouts(undefined, 30_000, 30_000);
      const tab = new WebKitTab(client);
      await tab.resize(1280, 900);
      return tab;
    },
    close() {
      if (driver.pid) process.kill(-driver.pid, 'SIGTERM');
      return Promise.resolve();
    },
  };
}
