import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { applyPage, bookPage, HALL, RENEWAL, servicePage } from './addresses.js';
import { TIME } from './booking.js';
import { CHROMIUM, PuppeteerTab } from './browsers/puppeteer.js';
import { activate, fill, tabTo, untilAt, untilShown } from './keyboard.js';
import { PERSON, Renewal } from './renewal.js';
import { Scene } from './scene.js';
import { ScreenReader } from './screen-reader.js';
import { words, type Language } from './words.js';

const PAGE = 'fanar-service-page';
const FORM = 'fanar-service-form';
const PICKER = 'fanar-appointment-picker';
/** A Sunday in Cairo, in no season, when the offices have just opened. */
const NOW = '2026-11-29T09:07:00+02:00';
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
/** Of a booking its days stay: the clock is held. What is left of its minutes is not. */
const PASSING_BOOKING: typeof PASSING = [
  [/\b[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'BK-0000-0000'],
  [/(?<![0-9A-Z-])[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2,}/g, '0000-0000-0000'],
  [/\d:\d\d$/gm, '5:00'],
  [/[٠-٩]:[٠-٩]{2}$/gm, '٥:٠٠'],
  // One of them is who booked in the other language.
  [/\d (?=places)/g, '4 '],
  [/[٠-٩] (?=أماكن)/g, '٤ '],
];

let browser: Browser;
let scene: Scene;

beforeAll(async () => {
  [browser, scene] = await Promise.all([
    puppeteer.launch(CHROMIUM),
    Scene.open({}, {}, { now: () => new Date(NOW) }),
  ]);
});

afterAll(async () => {
  await browser.close();
  await scene.close();
});

/** A tab with somebody who listens. */
async function openHeard(language: Language) {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const tab = new PuppeteerTab(page, () => page.close());
  const reader = await ScreenReader.on(page, language);
  const loaded = async (title: string, element: string) => {
    reader.mark(title);
    await reader.untilQuiet();
    const heard = await reader.hear();
    return { heard, read: await reader.read(element) };
  };
  const screen = async (title: string, element: string) => {
    await reader.untilArrived();
    return loaded(title, element);
  };
  const log = (passing: typeof PASSING) =>
    passing.reduce((text, [what, instead]) => text.replace(what, instead), reader.log);
  return { page, tab, reader, loaded, screen, log };
}

describe.each<Language>(['ar', 'en'])('heard rather than seen, in %s', (language) => {
  it('the whole renewal reads well, and each error is said once', async () => {
    const w = words[language];
    const { page, tab, reader, loaded, screen, log } = await openHeard(language);
    const renewal = new Renewal(tab, scene, language);

    await tab.goto(scene.at(w.path, servicePage(RENEWAL)));
    await untilShown(tab, w.start);
    await loaded('what-you-need', PAGE);
    await activate(tab, w.start);
    await untilAt(tab, applyPage(RENEWAL));
    await untilShown(tab, w.nationalId);
    await loaded('owner', FORM);

    await renewal.continue();
    await untilShown(tab, w.toMend);
    const { heard, read } = await screen('owner, nothing answered', FORM);
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
    await screen('vehicle', FORM);
    await renewal.vehicle();
    await untilShown(tab, w.licence);
    await screen('documents', FORM);
    await renewal.documents();
    await untilShown(tab, w.courier);
    await reader.untilHeard('licence.png');
    await screen('delivery', FORM);
    await renewal.receiveAtOffice();
    await untilShown(tab, w.review);
    await screen('review', FORM);
    await renewal.declare();
    await renewal.submit();
    await untilShown(tab, w.received);
    await screen('receipt', FORM);

    await expect(log(PASSING)).toMatchFileSnapshot(`spoken/renewal.${language}.txt`);
  });

  it('the whole booking reads well', async () => {
    const w = words[language];
    const { tab, loaded, screen, log } = await openHeard(language);

    await tab.goto(scene.at(w.path, bookPage(RENEWAL), `?office=${HALL}`));
    await untilShown(tab, w.visit);
    await loaded('visit', PICKER);
    await activate(tab, w.continue);
    await untilShown(tab, w.chooseDay);
    await screen('day', PICKER);
    await activate(tab, w.freeDay);
    await untilShown(tab, w.chooseTime);
    await screen('time', PICKER);
    await activate(tab, TIME, 'Space');
    await activate(tab, w.continue);
    await untilShown(tab, w.timeLeft);
    await screen('details', PICKER);
    await activate(tab, w.confirm);
    await untilShown(tab, w.toMend);
    await screen('details, nothing answered', PICKER);
    await fill(tab, w.fullName, PERSON.name);
    await fill(tab, w.mobile, PERSON.mobile[language]);
    await tabTo(tab, w.confirm);
    await tab.press('Enter');
    await untilShown(tab, w.booked);
    await screen('receipt', PICKER);

    await expect(log(PASSING_BOOKING)).toMatchFileSnapshot(`spoken/booking.${language}.txt`);
  });
});
