import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { CHROMIUM } from './browsers/puppeteer.js';
import { blocksIn, Programs, type Program } from './docs/programs.js';
import { Scene } from './scene.js';
import { watchedPage } from './watched-page.js';
import { BUNDLE } from './script-tag.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const programs = blocksIn('js', 'ts', 'jsx', 'tsx');
const named = (blocks: readonly Program[]) =>
  blocks.map((program) => ({ program, place: program.place }));

let browser: Browser;
let scene: Scene;
let written: Programs;

beforeAll(async () => {
  [browser, scene, written] = await Promise.all([
    puppeteer.launch(CHROMIUM),
    Scene.open(),
    Programs.write(programs),
  ]);
});

afterAll(async () => {
  await browser.close();
  await scene.close();
  await written.remove();
});

/** Opens a page of somebody's town under the strict policy. */
async function open(files: Readonly<Record<string, string>>) {
  const policy = (await fetch(scene.url)).headers.get('Content-Security-Policy') ?? '';
  const watched = await watchedPage(browser, scene.url);
  const { page } = watched;
  onTestFinished(() => page.close());
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const name = new URL(request.url()).pathname.replace('/town/', '') || 'index.html';
    const body = files[name];
    if (name === '/favicon.ico') return void request.respond({ status: 204 });
    if (body === undefined) return void request.continue();
    const type = { html: 'text/html', js: 'text/javascript', css: 'text/css' }[
      name.split('.').at(-1) ?? ''
    ];
    void request.respond({
      contentType: `${type ?? 'text/plain'}; charset=utf-8`,
      headers: { 'Content-Security-Policy': policy },
      body,
    });
  });
  await page.goto(scene.at('town/'));
  return { ...watched, faults };
}

const frame = (body: string) =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>town</title></head><body>${body}</body></html>`;

describe('markup', () => {
  it.each(named(blocksIn('html')))(
    '$place comes to life under the strict policy',
    async ({ program }) => {
      const page = await asBundled(program.code);
      const { page: tab, violations, foreign, faults } = await open(page);
      await tab.waitForFunction(() => {
        const ours = Array.from(document.querySelectorAll('*')).filter(({ localName }) =>
          localName.startsWith('fanar-'),
        );
        return ours.length > 0 && ours.every(({ shadowRoot }) => shadowRoot?.childElementCount);
      });
      await tab.waitForNetworkIdle({ idleTime: 100 });
      expect({ violations, foreign, faults }).toEqual({ violations: [], foreign: [], faults: [] });
    },
  );
});

/** A page as a bundler leaves it: scripts and styles that stood in it are files; without any, the loader's. */
async function asBundled(code: string): Promise<Record<string, string>> {
  const scripts: string[] = [];
  const styles: string[] = [];
  const body = code
    .replace(
      /<script type="module">([\s\S]*?)<\/script>/g,
      (_, text: string) => (scripts.push(text), ''),
    )
    .replace(/<style>([\s\S]*?)<\/style>/g, (_, text: string) => (styles.push(text), ''));
  const bundle = async (contents: string, loader: 'js' | 'css') => {
    const options = { bundle: true, write: false, format: 'esm', target: 'es2022' } as const;
    const stdin = { contents, loader, resolveDir: root };
    return (await build({ stdin, ...options })).outputFiles[0]?.text ?? '';
  };
  const head = [
    styles.length > 0 ? '<link rel="stylesheet" href="site.css">' : '',
    scripts.length > 0 ? '<script type="module" src="site.js"></script>' : '',
    code.includes('<script') ? '' : `<script type="module" src="${BUNDLE}fanar.js"></script>`,
  ].join('');
  return {
    'index.html': code.includes('<!doctype') ? body : frame(head + body),
    'site.css': await bundle(styles.join('\n'), 'css'),
    'site.js': await bundle(scripts.join('\n'), 'js'),
  };
}

describe('programs', () => {
  it('are typed right', async () => {
    expect(await written.typeFaults()).toBe('');
  });

  it.each(named(programs.filter(({ runsIn }) => runsIn === 'page')))(
    '$place runs in a page',
    async ({ program }) => {
      const script = '<script type="module" src="program.js"></script>';
      const files = { 'index.html': frame(script), 'program.js': await written.forPage(program) };
      const { page, violations, faults } = await open(files);
      await page.waitForFunction(() => document.title === 'done');
      expect({ violations, faults }).toEqual({ violations: [], faults: [] });
    },
  );

  it.each(named(programs.filter(({ runsIn }) => runsIn === 'node')))(
    '$place runs in Node',
    async ({ program }) => {
      await written.run(program);
    },
  );
});
