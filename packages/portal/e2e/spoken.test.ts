import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { applyPage, RENEWAL, servicePage } from './addresses.js';
import { CHROMIUM, PuppeteerTab } from './browsers/puppeteer.js';
import { activate, untilAt, untilShown } from './keyboard.js';
import { Renewal } from './renewal.js';
import { Scene } from './scene.js';
import { ScreenReader } from './screen-reader.js';
import { words, type Language } from './words.js';

const PAGE = 'fanar-service-page';
const FORM = 'fanar-service-form';
/** Other at each run, and what stands for it in the log. */
const PASSING: readonly (readonly [RegExp, string])[] = [
  // Said only where the server takes its time.
  [/^! (?:جارٍ الإرسال…|Sending…)\n/gm, ''],
  [/\b[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'AP-0000-0000'],
  [/(?<![0-9A-Z-])[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2,}/g, '0000-0000-0000'],
  [/[A-Z][a-z]+day, \d+ [A-Z][a-z]+ \d{4}/g, 'Thursday, 1 January 2026'],
  [/\d+:\d\d [ap]m/g, '9:00 am'],
  [
    /(?:السبت|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة)، [٠-٩]+ \S+ [٠-٩]{4}/g,
    'الخميس، ١ يناير ٢٠٢٦',
  ],
  [/[٠-٩]+:[٠-٩]{2} [صم]\S*/g, '٩:٠٠ صباحًا'],
];

let browser: Browser;
let scene: Scene;

beforeAll(async () => {
  [browser, scene] = await Promise.all([puppeteer.launch(CHROMIUM), Scene.open()]);
});

afterAll(async () => {
  await browser.close();
  await scene.close();
});

describe.each<Language>(['ar', 'en'])('heard rather than seen, in %s', (language) => {
  it('the whole renewal reads well, and each error is said once', async () => {
    const w = words[language];
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    const tab = new PuppeteerTab(page, () => page.close());
    const reader = await ScreenReader.on(page, language);
    const renewal = new Renewal(tab, scene, language);
    const loaded = async (title: string, element: string) => {
      reader.mark(title);
      await reader.untilQuiet();
      const heard = await reader.hear();
      return { heard, read: await reader.read(element) };
    };
    const screen = async (title: string) => {
      await reader.untilArrived();
      return loaded(title, FORM);
    };

    await tab.goto(scene.at(w.path, servicePage(RENEWAL)));
    await untilShown(tab, w.start);
    await loaded('what-you-need', PAGE);
    await activate(tab, w.start);
    await untilAt(tab, applyPage(RENEWAL));
    await untilShown(tab, w.nationalId);
    await loaded('owner', FORM);

    await renewal.continue();
    await untilShown(tab, w.toMend);
    const { heard, read } = await screen('owner, nothing answered');
    const errors = await page.evaluate((form) => {
      const named = document.querySelector(form)?.shadowRoot?.querySelectorAll('[name]') ?? [];
      return Array.from(named)
        .map((field) => ('validationMessage' in field ? String(field.validationMessage) : ''))
        .map((message) => message.replace(/\p{Bidi_Control}/gu, ''))
        .filter((message) => message !== '');
    }, FORM);
    expect(errors.length).toBeGreaterThan(2);
    for (const error of errors) {
      expect(heard.filter((line) => line.includes(error)).length).toBeLessThan(2);
      // In the summary, and with its field.
      expect(read.filter((line) => line.includes(error)).length).toBeGreaterThan(1);
    }

    await renewal.owner();
    await untilShown(tab, w.letters);
    await screen('vehicle');
    await renewal.vehicle();
    await untilShown(tab, w.licence);
    await screen('documents');
    await renewal.documents();
    await untilShown(tab, w.courier);
    await reader.untilHeard('licence.png');
    await screen('delivery');
    await renewal.receiveAtOffice();
    await untilShown(tab, w.review);
    await screen('review');
    await renewal.declare();
    await renewal.submit();
    await untilShown(tab, w.received);
    await screen('receipt');

    const log = PASSING.reduce((text, [what, instead]) => text.replace(what, instead), reader.log);
    await expect(log).toMatchFileSnapshot(`spoken/renewal.${language}.txt`);
  });
});
