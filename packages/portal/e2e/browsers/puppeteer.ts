import puppeteer, {
  type EvaluateFunc,
  type ElementHandle,
  type KeyInput,
  type LaunchOptions,
  type Page,
} from 'puppeteer-core';
import type { Browser, Key, LaunchChoices, Tab } from './browser.js';
import { focusedFileInput } from './focused.js';

const keys: Partial<Record<Key, KeyInput>> = { Space: ' ' };

export class PuppeteerTab implements Tab {
  readonly #page: Page;
  readonly #dispose: () => Promise<void>;
  readonly #comeBack: (() => Promise<void>) | undefined;

  /**
   * @param comeBack Gives the page the focus again, once Tab has left it for the browser's own bars; for
   *   engines in which it would not come back.
   */
  constructor(page: Page, dispose: () => Promise<void>, comeBack?: () => Promise<void>) {
    this.#page = page;
    this.#dispose = dispose;
    this.#comeBack = comeBack;
  }

  async goto(url: string) {
    await this.#page.goto(url, { waitUntil: 'load' });
  }

  async reload() {
    await this.#page.reload({ waitUntil: 'load' });
  }

  async back() {
    // A page that was kept alive fires no `load` for `goBack` to wait for.
    await this.#page.evaluate(() => history.back());
  }

  evaluate<Args extends unknown[], Result>(script: (...args: Args) => Result, ...args: Args) {
    return this.#page.evaluate(script as EvaluateFunc<Args>, ...args) as Promise<Awaited<Result>>;
  }

  async press(key: Key, { shift = false } = {}) {
    if (shift) await this.#page.keyboard.down('Shift');
    await this.#page.keyboard.press(keys[key] ?? (key as KeyInput));
    if (shift) await this.#page.keyboard.up('Shift');
    if (key === 'Tab' && this.#comeBack && (await this.#hasLeft())) await this.#comeBack();
  }

  async #hasLeft(): Promise<boolean> {
    const isOutside = () => document.activeElement === document.body && !document.hasFocus();
    // A page that is being left cannot be asked.
    return this.#page.evaluate(isOutside).catch(() => false);
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

  screenshot() {
    return this.#page.screenshot({ captureBeyondViewport: false });
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

/** What keeps no page alive that was left. */
const WITHOUT_PAGE_CACHE: Readonly<Record<'chromium' | 'firefox', LaunchOptions>> = {
  chromium: { args: [...(CHROMIUM.args ?? []), '--disable-features=BackForwardCache'] },
  firefox: { extraPrefsFirefox: { 'browser.sessionhistory.max_total_viewers': 0 } },
};

export async function launchPuppeteer(
  name: 'chromium' | 'firefox',
  { pageCache = true }: LaunchChoices,
): Promise<Browser> {
  const browser = await puppeteer.launch({
    ...(name === 'chromium' ? CHROMIUM : FIREFOX),
    ...(!pageCache && WITHOUT_PAGE_CACHE[name]),
  });
  return {
    name,
    async open() {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      // Firefox goes on sending keys to a page that has not got the focus, and there Enter presses
      // no button. Nothing done in the page brings it back; another tab that closes does.
      const comeBack = async () => (await context.newPage()).close();
      return new PuppeteerTab(
        page,
        () => context.close(),
        name === 'firefox' ? comeBack : undefined,
      );
    },
    close: () => browser.close(),
  };
}
