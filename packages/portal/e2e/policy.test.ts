import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROMIUM } from './browsers/puppeteer.js';
import { Scene } from './scene.js';
import { watchedPage } from './watched-page.js';

let browser: Browser;
let scene: Scene;

beforeAll(async () => {
  [browser, scene] = await Promise.all([puppeteer.launch(CHROMIUM), Scene.open()]);
});

afterAll(async () => {
  await browser.close();
  await scene.close();
});

it.each([
  '',
  'traffic/',
  'traffic/renew-vehicle-licence/',
  'track/',
  'book/',
  'sign/',
  'en/traffic/renew-vehicle-licence/',
])('serves /%s under the strict policy without a violation, from this host alone', async (path) => {
  const { page, violations, foreign } = await watchedPage(browser, scene.url);
  const answer = await page.goto(scene.at(path), { waitUntil: 'networkidle0' });
  const policy = answer?.headers()['content-security-policy'];
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(policy).toContain(directive);
  }
  expect(violations).toEqual([]);
  expect(foreign).toEqual([]);
  await page.close();
});

it('notices a violation where there is one', async () => {
  const page = await browser.newPage();
  await page.goto(scene.at(''));
  const seen = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        );
        document.body.setAttribute('style', 'color: red');
      }),
  );
  expect(seen).toBe('style-src-attr');
  await page.close();
});
