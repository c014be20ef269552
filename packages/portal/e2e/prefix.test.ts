import { fileURLToPath } from 'node:url';
import { prefixTags } from '@fanar/cdn/prefix';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { RENEWAL } from './addresses.js';
import { CHROMIUM } from './browsers/puppeteer.js';
import { Scene, type Pages } from './scene.js';
import { watchedPage } from './watched-page.js';
import { BUNDLE } from './script-tag.js';

const ENTRY = fileURLToPath(new URL('prefix-entry.js', import.meta.url));

/** The service form under another prefix, as the front end of a ministry would bundle it. */
async function prefixed(): Promise<Pages> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('..', import.meta.url)),
    plugins: [
      prefixTags('health'),
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? `import '@fanar/journeys/service-form/define';` : null),
      },
    ],
    // Built as for production, though the tests run otherwise.
    resolve: { conditions: ['module', 'browser', 'production', 'default'] },
    base: '/health/',
    build: {
      write: false,
      target: 'es2022',
      sourcemap: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ENTRY, output: { entryFileNames: 'app.js' } },
    },
  })) as Rolldown.RolldownOutput;
  return Object.fromEntries(
    built.output.map((file) => [
      `health/${file.fileName}`,
      file.type === 'chunk' ? file.code : String(file.source),
    ]),
  );
}

const form = (tag: string) => `<${tag} service="${RENEWAL}" api="/api/v1"></${tag}>`;

const page = `<!doctype html>
  <html lang="ar" dir="rtl">
    <meta charset="utf-8"><title>مدينتنا</title>
    <script type="module" src="${BUNDLE}fanar.js"></script>
    <script type="module" src="/health/app.js"></script>
    ${form('fanar-service-form')}
    ${form('health-service-form')}
  </html>`;

let browser: Browser;
let scene: Scene;
let files: Pages;

beforeAll(async () => {
  files = await prefixed();
  [browser, scene] = await Promise.all([
    puppeteer.launch(CHROMIUM),
    Scene.open({}, { ...files, 'town/index.html': page }),
  ]);
});

afterAll(async () => {
  await browser.close();
  await scene.close();
});

describe('a bundle with a prefix of its own', () => {
  it('keeps its source maps', () => {
    const maps = Object.entries(files).filter(([name]) => name.endsWith('.map'));
    const named = maps.flatMap(
      ([, map]) => (JSON.parse(String(map)) as { sources: string[] }).sources,
    );
    expect(named.some((name) => /journeys\/.*service-form\.[jt]s$/.test(name))).toBe(true);
  });

  it('lives beside one without, each with its own elements, late ones too', async () => {
    const watched = await watchedPage(browser, scene.url);
    const { page: tab, violations, foreign } = watched;
    onTestFinished(() => tab.close());
    const warnings: string[] = [];
    tab.on('console', (message) => {
      if (message.type() === 'warn') warnings.push(message.text());
    });
    await tab.goto(scene.at('town/'), { waitUntil: 'networkidle0' });
    const inside = await Promise.all(
      ['fanar', 'health'].map((prefix) => tab.evaluate(begin, prefix)),
    );
    for (const [at, prefix] of ['fanar', 'health'].entries()) {
      expect(inside[at]?.step).toBe('owner');
      expect(inside[at]?.tags).toContain(`${prefix}-national-id-field`);
      expect(inside[at]?.tags.filter((tag) => !tag.startsWith(`${prefix}-`))).toEqual([]);
      expect(inside[at]?.drawn).toEqual([]);
      expect(inside[at]?.value).toBe('29001');
    }
    expect(warnings).toEqual([]);
    expect([violations, foreign]).toEqual([[], []]);
  });
});

/** Begins a form, and types into its first question. Runs in the page. */
async function begin(prefix: string) {
  const host = document.querySelector(`${prefix}-service-form`) as HTMLElement;
  const within = (selector: string) => host.shadowRoot?.querySelector<HTMLElement>(selector);
  const found = async (selector: string) => {
    for (;;) {
      const one = within(selector);
      if (one) return one;
      await new Promise((next) => setTimeout(next, 20));
    }
  };
  const step = new Promise<string>((resolve) => {
    host.addEventListener(
      'fanar-step-change',
      (event) => resolve((event as CustomEvent<{ step: string }>).detail.step),
      {
        once: true,
      },
    );
  });
  (await found(`${prefix}-button.start`)).click();
  const field = (await found(`${prefix}-national-id-field`)) as HTMLElement & { value: string };
  const ours = Array.from(host.shadowRoot?.querySelectorAll('*') ?? []).filter(({ localName }) =>
    localName.includes('-'),
  );
  await Promise.all(ours.map(({ localName }) => customElements.whenDefined(localName)));
  await new Promise((next) => setTimeout(next, 100));
  const box = field.shadowRoot?.querySelector('input') as HTMLInputElement;
  box.value = '29001';
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return {
    step: await step,
    tags: ours.map(({ localName }) => localName),
    drawn: ours
      .filter(({ shadowRoot }) => !shadowRoot?.hasChildNodes())
      .map((one) => one.localName),
    value: field.value,
  };
}
