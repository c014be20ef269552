import puppeteer, {
  type EvaluateFunc,
  type ElementHandle,
  type KeyInput,
  type LaunchOptions,
  type Page,
} from 'puppeteer-core';
import type { Browser, Key, Tab } from './browser.js';
import { focusedFileInput } from './focused.js';

const keys: Partial<Record<Key, KeyInput>> = { Space: ' ' };

class PuppeteerTab implements Tab {
  readonly #page: Page;
  readonly #dispose: () => Promise<void>;

  constructor(page: Page, dispose: () => Promise<void>) {
    this.#page = page;
    this.#dispose = dispose;
  }

  async goto(url: string) {
    await this.#page.goto(url, { waitUntil: 'load' });
  }

  async reload() {
    await this.#page.reload({ waitUntil: 'load' });
  }

  async back() {
    await this.#page.goBack({ waitUntil: 'load' });
  }

  evaluate<Args extends unknown[], Result>(script: (...args: Args) => Result, ...args: Args) {
    return this.#page.evaluate(script as EvaluateFunc<Args>, ...args) as Promise<Awaited<Result>>;
  }

  async press(key: Key, { shift = false } = {}) {
    if (shift) await this.#page.keyboard.down('Shift');
    await this.#page.keyboard.press(keys[key] ?? (key as KeyInput));
    if (shift) await this.#page.keyboard.up('Shift');
  }

  async type(text: string) {
    await this.#page.keyboard.type(text);
  }

  async chooseFile(path: string) {
    const input = (await this.#page.evaluateHandle(
      focusedFileInput,
    )) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  }

  async resize(width: number, height: number) {
    await this.#page.setViewport({ width, height });
  }

  close() {
    return this.#dispose();
  }
}

/** Over CDP. */
export const CHROMIUM: LaunchOptions = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};

/** Over WebDriver BiDi. */
const FIREFOX: LaunchOptions = { browser: 'firefox', executablePath: '/usr/bin/firefox-esr' };

export async function launchPuppeteer(name: 'chromium' | 'firefox'): Promise<Browser> {
  const browser = await puppeteer.launch(name === 'chromium' ? CHROMIUM : FIREFOX);
  return {
    name,
    async open() {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      return new PuppeteerTab(page, () => context.close());
    },
    close: () => browser.close(),
  };
}
