import { createRequire } from 'node:module';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { townPages } from './all-controls.js';
import { CHROMIUM } from './browsers/puppeteer.js';
import { Scene } from './scene.js';

/** The first one, axe, audits every story, this page's among them. */
const CHECKER = 'accessibility-checker-engine/ace.js';

const LANGUAGES = { ar: 'town/', en: 'town/en/' } as const;
type Language = keyof typeof LANGUAGES;

let browser: Browser;
let scene: Scene;

beforeAll(async () => {
  [browser, scene] = await Promise.all([
    puppeteer.launch(CHROMIUM),
    townPages().then((pages) => Scene.open({}, pages)),
  ]);
});

afterAll(async () => {
  await browser.close();
  await scene.close();
});

/** The page with every control, at rest, and the checker in it. */
async function openTown(language: Language): Promise<Page> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  // The checker is no part of the page; its policy would not let it in.
  await page.setBypassCSP(true);
  await page.goto(scene.at(LANGUAGES[language]), { waitUntil: 'networkidle0' });
  await page.waitForFunction(
    () =>
      document.querySelector(':not(:defined)') === null &&
      document.querySelector('[name="owners/0/name"]') !== null,
    // A page behind another gets no animation frames.
    { polling: 50 },
  );
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve(CHECKER) });
  return page;
}

/** What every control says of an answer that is missing comes into view too. */
const showErrors = (page: Page) =>
  page.evaluate(async () => {
    const elements = document.querySelectorAll<HTMLElement & { updateComplete?: unknown }>(
      '#fanar [label], #fanar [text], #fanar [purpose]',
    );
    for (const element of elements) {
      element.removeAttribute('value');
      element.removeAttribute('checked');
      for (const option of element.children) option.removeAttribute('selected');
      element.setAttribute('required', '');
    }
    const form = document.querySelector<HTMLFormElement>('#fanar');
    form?.reset();
    form?.checkValidity();
    for (const element of elements) await element.updateComplete;
  });

describe.each(Object.keys(LANGUAGES) as Language[])(
  'the page of all controls in %s',
  (language) => {
    it('has no failure by the rules of WCAG 2.2 as a second checker reads them', async () => {
      const page = await openTown(language);
      // To this checker a group of radio buttons is not over with its form.
      await page.evaluate(() => document.getElementById('native')?.remove());
      expect(await check(page)).toEqual([]);
      await showErrors(page);
      expect(await check(page)).toEqual([]);
    });
  },
);

interface AceIssue {
  readonly ruleId: string;
  readonly value: readonly [policy: string, verdict: string];
  readonly path: { readonly dom: string };
  readonly message: string;
  readonly snippet: string;
}

/** What fails in IBM's Equal Access, a rule and a place in each line. */
const check = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { ace } = globalThis as unknown as {
      ace: {
        Checker: new () => {
          check(node: Node, policies: string[]): Promise<{ results: AceIssue[] }>;
        };
      };
    };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value: [policy, verdict] }) => policy === 'VIOLATION' && verdict === 'FAIL')
      .map(({ ruleId, path, message, snippet }) => `${ruleId} ${path.dom} ${message} ${snippet}`);
  });
