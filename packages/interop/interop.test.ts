import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, it, type TestContext } from 'vitest';
import {
  ENGINES,
  launch,
  type Browser,
  type Engine,
  type Tab,
} from '../portal/e2e/browsers/index.js';
import { openTab } from '../portal/e2e/during-test.js';
import { activate, fill, select, untilShown } from '../portal/e2e/keyboard.js';
import { violationsOf, watchPolicy } from '../portal/e2e/policy.js';
import { Renewal } from '../portal/e2e/renewal.js';
import { Scene } from '../portal/e2e/scene.js';
import { words } from '../portal/e2e/words.js';
import { apps, siteOf, type App } from './apps.js';

const REFERENCE = /AP-[0-9A-Z]{4}-[0-9A-Z]{4}/;

type Select = HTMLElement & { readonly choices: readonly { readonly value: string }[] };

const browsers = new Map<Engine, Browser>();
const servers: ChildProcess[] = [];
let scene: Scene;

beforeAll(async () => {
  const engines = ENGINES.filter((engine) => apps.some((app) => app.engines.includes(engine)));
  const sites = apps.filter(({ kind }) => kind === 'static');
  const pages = sites.map((app) => [`interop/${app.name}`, pathToFileURL(siteOf(app))] as const);
  scene = await Scene.open({}, Object.fromEntries(pages));
  for (const engine of engines) browsers.set(engine, await launch(engine));
});

afterAll(async () => {
  await Promise.all(Array.from(browsers.values(), (browser) => browser.close()));
  for (const server of servers) server.kill();
  await scene.close();
});

async function addressOf(app: App): Promise<string> {
  if (app.kind === 'static') return scene.at('interop/', app.name, '/');
  const server = fork(join(import.meta.dirname, 'serve.mjs'), [app.name, scene.url], {
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: [],
  });
  servers.push(server);
  const [url] = (await once(server, 'message')) as [string];
  return url;
}

/** What the page shows of its state. */
const output = (tab: Tab, id: string): Promise<string> =>
  tab.evaluate((name) => document.getElementById(name)?.textContent?.trim() ?? '', id);

const press = (tab: Tab, id: string): Promise<void> =>
  tab.evaluate((name) => document.getElementById(name)?.click(), id);

/** A framework's own root may be a tag that is never defined. */
const isReady = () =>
  document.readyState === 'complete' &&
  document.querySelector('#plain fanar-text-field') !== null &&
  Array.from(document.querySelectorAll(':not(:defined)')).every(
    ({ localName }) => !localName.startsWith('fanar-'),
  );

describe.concurrent.each(apps)('$name', (app) => {
  let address: string;

  beforeAll(async () => {
    address = await addressOf(app);
  });

  async function openPage(engine: Engine, test: TestContext): Promise<Tab> {
    const tab = await openTab(browsers.get(engine) as Browser, test);
    await tab.goto(address);
    await watchPolicy(tab);
    await test.expect.poll(() => tab.evaluate(isReady), { timeout: 30_000 }).toBe(true);
    return tab;
  }

  it.for(app.engines)(
    'binds, sends and shows what its framework renders, in %s',
    async (engine, test) => {
      const { expect } = test;
      const tab = await openPage(engine, test);

      await fill(tab, 'الاسم', 'سارة علي');
      await expect.poll(() => output(tab, 'name')).toBe('سارة علي');
      await press(tab, 'fill');
      await expect.poll(() => output(tab, 'name')).toBe('منى حسن');
      const held = () =>
        document.querySelector('fanar-text-field')?.shadowRoot?.querySelector('input')?.value;
      await expect.poll(() => tab.evaluate(held)).toBe('منى حسن');

      expect(await output(tab, 'agreed')).toBe('لا');
      await activate(tab, 'أوافق', 'Space');
      await expect.poll(() => output(tab, 'agreed')).toBe('نعم');

      const last = await tab.evaluate(
        () => document.querySelector<Select>('fanar-select')?.choices.at(-1)?.value,
      );
      await select(tab, 'المحافظة', String(last));
      await expect.poll(() => output(tab, 'place')).toBe(last);

      await activate(tab, /^أرسل$/);
      const sent = await tab.evaluate(() => {
        const form = document.getElementById('plain') as HTMLFormElement;
        return Array.from(new FormData(form), ([key, value]) => [
          key,
          value instanceof File ? value.name : value,
        ]);
      });
      expect(sent).toEqual([
        ['name', 'منى حسن'],
        [expect.any(String), 'on'],
        [expect.any(String), last],
      ]);
      await expect.poll(() => output(tab, 'sent')).toBe(String(new URLSearchParams(sent)));

      const items = () => document.querySelectorAll('#items li').length;
      const before = await tab.evaluate(items);
      await press(tab, 'add');
      await expect.poll(() => tab.evaluate(items)).toBe(before + 1);
      const isSlotted = () => document.querySelector('#items li:last-child')?.checkVisibility();
      expect(await tab.evaluate(isSlotted)).toBe(true);

      expect(await violationsOf(tab)).toEqual([]);
    },
  );

  it.for(app.engines)(
    'takes a journey to its receipt and hears of it, in %s',
    async (engine, test) => {
      const { expect } = test;
      const tab = await openPage(engine, test);
      const renewal = new Renewal(
        tab,
        {
          at: (...path) => scene.at(...path),
          dataDir: await mkdtemp(join(scene.dataDir, 'chosen-')),
        },
        'ar',
      );

      await activate(tab, words.ar.start);
      await untilShown(tab, words.ar.nationalId);
      const isHelpShown = () => document.querySelector('[slot=help]')?.checkVisibility();
      expect(await tab.evaluate(isHelpShown)).toBe(true);
      await renewal.owner();
      await renewal.vehicle();
      await renewal.documents();
      await renewal.receiveAtOffice();
      await renewal.declare();
      await renewal.submit();

      const receipt = await untilShown(tab, words.ar.received);
      expect(await output(tab, 'reference')).toMatch(REFERENCE);
      expect(receipt).toContain(await output(tab, 'reference'));
      expect(await violationsOf(tab)).toEqual([]);
    },
  );
});
