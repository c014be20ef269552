import { createRequire } from 'node:module';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { townPages } from './all-controls.js';
import { CHROMIUM } from './browsers/puppeteer.js';
import { Scene } from './scene.js';

const { resolve } = createRequire(import.meta.url);

const LANGUAGES = { ar: 'town/', en: 'town/en/' } as const;
type Language = keyof typeof LANGUAGES;

/** How the page may look, by media features. */
const LOOKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  light: { 'prefers-color-scheme': 'light' },
  dark: { 'prefers-color-scheme': 'dark' },
  'forced colours': { 'forced-colors': 'active' },
};

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

/** The page with every control, at rest, and a script that looks at it. */
async function openTown(language: Language, script: string): Promise<Page> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  // The script of the checker is no part of the page; its policy would not let it in.
  await page.setBypassCSP(true);
  await page.goto(scene.at(LANGUAGES[language]), { waitUntil: 'networkidle0' });
  await page.waitForFunction(
    () =>
      document.querySelector(':not(:defined)') === null &&
      document.querySelector('[name="owners/0/name"]') !== null,
    // A page behind another gets no animation frames.
    { polling: 50 },
  );
  await page.addScriptTag({ path: resolve(script) });
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
      const page = await openTown(language, 'accessibility-checker-engine/ace.js');
      // To this checker a group of radio buttons is not over with its form.
      await page.evaluate(() => document.getElementById('native')?.remove());
      expect(await checkByAce(page)).toEqual([]);
      await showErrors(page);
      expect(await checkByAce(page)).toEqual([]);
    });

    it.each(Object.entries(LOOKS))('has no violation in %s', async (_name, features) => {
      const page = await openTown(language, 'axe-core/axe.min.js');
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        // Colours are compared as they stand, not on their way.
        features: Object.entries({ ...features, 'prefers-reduced-motion': 'reduce' }).map(
          ([name, value]) => ({ name, value }),
        ),
      });
      expect(await checkByAxe(page)).toEqual([]);
      await showErrors(page);
      expect(await checkByAxe(page)).toEqual([]);
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
const checkByAce = (page: Page): Promise<string[]> =>
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

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: unknown; readonly failureSummary: string }[];
  }[];
}

const checkByAxe = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary}`,
      ),
    );
  });
