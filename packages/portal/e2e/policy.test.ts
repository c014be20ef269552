import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { sectors } from '@fanar/catalogue';
import { createHttpGateway } from '@fanar/contract';
import { addDays, cairoNow } from '@fanar/egypt';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STRICT_DIRECTIVES } from '../../../scripts/strict-policy.mjs';
import { applyPage, bookPage, HALL, RENEWAL, servicePage } from './addresses.js';
import { CHROMIUM } from './browsers/puppeteer.js';
import { PERSON } from './renewal.js';
import { Scene } from './scene.js';
import { watchedPage } from './watched-page.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Opened by who waits, with an entry of their own. */
const WAITING = 'waiting/';

/** Every sector's, and one of each other kind. */
const PAGES = [
  '',
  'services/',
  'offices/',
  ...sectors.map(({ id }) => `${id}/`),
  servicePage(RENEWAL),
  applyPage(RENEWAL),
  bookPage(RENEWAL),
  'track/',
  'book/',
  'appointment/',
  WAITING,
  'hall/',
  `queue/?office=${HALL}`,
  `check-in/?office=${HALL}`,
  `check-in/kiosk/?office=${HALL}`,
  `board/?office=${HALL}`,
  'sign/',
  'not-found/',
];

const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 800 };

let browser: Browser;
let scene: Scene;
let axe: string;
/** What opens the entry of who waits. */
let entry = '';

beforeAll(async () => {
  [browser, scene, axe] = await Promise.all([
    puppeteer.launch(CHROMIUM),
    Scene.open(),
    readFile(AXE, 'utf8'),
  ]);
  entry = await joinWaitList(scene);
});

afterAll(async () => {
  await browser.close();
  await scene.close();
});

/** @returns the fragment that opens the entry */
async function joinWaitList(portal: Scene): Promise<string> {
  const gateway = createHttpGateway({ base: portal.at('api/v1') });
  const day = (after: number) => addDays(cairoNow().date, after);
  const waiting = await gateway.joinWaitList?.(
    {
      ...{ visit: { services: [{ service: RENEWAL }] }, offices: [HALL], from: day(1), to: day(7) },
      ...{ name: PERSON.name, mobile: '+201001234567', language: 'ar' },
    },
    { idempotencyKey: 'policy-wait-list' },
  );
  return `#${String(new URLSearchParams({ entry: `${waiting?.id}`, key: `${waiting?.key}` }))}`;
}

/** Until nothing more arrives, and what did is painted and keeps its height: cards near the view are laid out late. */
async function settle(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 150 });
  await page.waitForFunction(() => document.querySelector(':not(:defined)') === null);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const painted = () =>
      new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    let height = -1;
    while (height !== document.documentElement.scrollHeight) {
      height = document.documentElement.scrollHeight;
      await painted();
      await painted();
    }
  });
}

interface Axe {
  run(choices: {
    readonly resultTypes: readonly string[];
  }): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
}

/** What axe finds, all its rules. The debugger puts it in, so that the policy stays as it is. */
async function complaintsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run({
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

describe.each(['', 'en/'])('below /%s', (language) => {
  it.each(PAGES)(
    '/%s keeps the policy, asks no other host, is still and accessible',
    async (path) => {
      const { page, violations, foreign, shifts } = await watchedPage(browser, scene.url);
      await page.setViewport(NARROW);
      const answer = await page.goto(scene.at('/', language, path, path === WAITING ? entry : ''));
      const policy = answer?.headers()['content-security-policy'];
      for (const directive of STRICT_DIRECTIVES) expect(policy).toContain(directive);
      await settle(page);
      expect(await complaintsOf(page)).toEqual([]);
      await page.setViewport(WIDE);
      await page.reload();
      await settle(page);
      expect({ violations, foreign, shifts }).toEqual({ violations: [], foreign: [], shifts: [] });
      await page.close();
    },
  );
});

it('notices a violation where there is one', async () => {
  const { page, violations, shifts } = await watchedPage(browser, scene.url);
  await page.goto(scene.at(''));
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await page.evaluate(() => {
    document.querySelector('main')?.before(document.createElement('hr'));
    return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  });
  await expect.poll(() => shifts.join()).toContain('main');
  expect(violations.join()).toContain('style-src-attr');
  await page.close();
});
