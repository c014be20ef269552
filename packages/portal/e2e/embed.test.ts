import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { RENEWAL } from './addresses.js';
import { CHROMIUM } from './browsers/puppeteer.js';
import { Scene } from './scene.js';
import { BUNDLE, SCRIPT } from './script-tag.js';
import { watchedPage, type WatchedPage } from './watched-page.js';

const root = new URL('../../../', import.meta.url);

let browser: Browser;
let scene: Scene;

beforeAll(async () => {
  [browser, scene] = await Promise.all([puppeteer.launch(CHROMIUM), Scene.open()]);
});

afterAll(async () => {
  await browser.close();
  await scene.close();
});

interface HostFile {
  readonly type: 'text/html' | 'text/javascript';
  readonly body: string;
}

/**
 * A page of somebody else's, served from this host under its policy.
 * @param inline A script in it, which the policy allows by its hash.
 */
async function openHostPage(
  files: Readonly<Record<string, HostFile>>,
  inline?: string,
): Promise<WatchedPage> {
  const strict = (await fetch(scene.url)).headers.get('Content-Security-Policy') ?? '';
  const allowed = inline ? ` 'sha256-${hashOf('sha256', inline)}'` : '';
  const policy = strict.replace("script-src 'self'", `script-src 'self'${allowed}`);
  const watched = await watchedPage(browser, scene.url);
  const { page } = watched;
  onTestFinished(() => page.close());
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const file = files[new URL(request.url()).pathname];
    if (!file) return void request.continue();
    void request.respond({
      contentType: `${file.type}; charset=utf-8`,
      headers: { 'Content-Security-Policy': policy },
      body: file.body,
    });
  });
  await page.goto(scene.at('town/'), { waitUntil: 'networkidle0' });
  return watched;
}

const hashOf = (algorithm: string, content: string | Uint8Array) =>
  createHash(algorithm).update(content).digest('base64');

const html = (body: string): HostFile => ({ type: 'text/html', body });

async function untilFormIsThere(page: Page): Promise<string> {
  const words = await page.waitForFunction(() => {
    const form = document.querySelector('fanar-service-form')?.shadowRoot;
    return form?.querySelector('fanar-button.start') && form.textContent;
  });
  return String(await words.jsonValue());
}

describe('a script tag', () => {
  it('is all that the example of the README needs, under the strict policy', async () => {
    const readme = await readFile(new URL('README.md', root), 'utf8');
    const example = /```html\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    expect(example).toContain(SCRIPT);
    const { page, violations, foreign } = await openHostPage({ '/town/': html(example) });
    expect(await untilFormIsThere(page)).toContain('تجديد رخصة تسيير');
    expect([violations, foreign]).toEqual([[], []]);
  });

  it('finds elements that come later, and leaves alone what is not its own', async () => {
    const page = `<!doctype html><script type="module" src="${SCRIPT}"></script><other-tag>`;
    const watched = await openHostPage({ '/town/': html(page) });
    const defined = await watched.page.evaluate(async () => {
      const part = document.createElement('div');
      part.append(document.createElement('fanar-status-tracker'));
      document.body.append(part);
      await customElements.whenDefined('fanar-status-tracker');
      return ['fanar-text-field', 'fanar-plate-field', 'other-tag'].map(
        (tag) => customElements.get(tag) !== undefined,
      );
    });
    // The tracker brings its own fields; nobody asked for plates.
    expect(defined).toEqual([true, false, false]);
    expect(watched.violations).toEqual([]);
  });

  const hashes = async () =>
    (await (await fetch(scene.at(`${BUNDLE}integrity.json`))).json()) as Record<string, string>;

  it('gets files that are what integrity.json says, for good, and that make no code of text', async () => {
    const files = Object.entries(await hashes());
    const names = files.map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(['fanar.js', 'fanar.css', 'text-field.js']));
    for (const [name, expected] of files) {
      const file = await fetch(scene.at(`${BUNDLE}${name}`));
      expect(file.headers.get('Cache-Control')).toContain('immutable');
      const content = Buffer.from(await file.arrayBuffer());
      expect(`${name} sha384-${hashOf('sha384', content)}`).toBe(`${name} ${expected}`);
      expect(content.toString()).not.toMatch(/\beval\(|\bnew Function\b|sourceMappingURL/);
    }
  });

  it('loads no file that is another than an import map of the page says', async () => {
    const files = Object.entries(await hashes()).map(([name, hash]) => [`${BUNDLE}${name}`, hash]);
    const known = Object.fromEntries(files) as Record<string, string>;
    const wrong = { ...known, [`${BUNDLE}tag.js`]: known[SCRIPT] ?? '' };
    const isDefined = async (integrity: Record<string, string>) => {
      const map = JSON.stringify({ integrity });
      const body = `<!doctype html><script type="importmap">${map}</script>
        <script type="module" src="${SCRIPT}"></script><fanar-tag>تم</fanar-tag>`;
      const { page, violations } = await openHostPage({ '/town/': html(body) }, map);
      expect(violations).toEqual([]);
      return page.evaluate(() => customElements.get('fanar-tag') !== undefined);
    };
    expect([await isDefined(known), await isDefined(wrong)]).toEqual([true, false]);
  });
});

describe('React', () => {
  const script = `
    import { createElement, useState } from 'react';
    import { createRoot } from 'react-dom/client';
    import { FanarServiceForm } from '@fanar/react';

    function Town() {
      const [screen, setScreen] = useState('start');
      return [
        createElement('output', { key: 'screen' }, screen),
        createElement(FanarServiceForm, {
          key: 'form',
          service: '${RENEWAL}',
          api: '/api/v1',
          onFanarStepChange: ({ detail }) => setScreen(detail.step),
        }),
      ];
    }
    createRoot(document.querySelector('main')).render(createElement(Town));`;

  it('renders a journey with typed properties and hears its events', async () => {
    const { outputFiles } = await build({
      stdin: { contents: script, resolveDir: fileURLToPath(new URL('packages/react', root)) },
      bundle: true,
      format: 'esm',
      define: { 'process.env.NODE_ENV': '"production"' },
      write: false,
    });
    const page =
      '<!doctype html><html lang="ar" dir="rtl"><main></main><script type="module" src="/town/app.js"></script>';
    const watched = await openHostPage({
      '/town/': html(page),
      '/town/app.js': { type: 'text/javascript', body: outputFiles[0]?.text ?? '' },
    });
    await untilFormIsThere(watched.page);
    const screen = await watched.page.evaluate(async () => {
      const output = document.querySelector('output');
      const form = document.querySelector('fanar-service-form')?.shadowRoot;
      form?.querySelector<HTMLElement>('fanar-button.start')?.click();
      while (output?.textContent === 'start') await new Promise((next) => setTimeout(next, 20));
      return output?.textContent;
    });
    expect(screen).toBe('owner');
    expect(watched.violations).toEqual([]);
  });
});
