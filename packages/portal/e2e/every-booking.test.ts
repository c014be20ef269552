import { isBookable } from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import { createHttpGateway, type Language } from '@fanar/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookPage } from './addresses.js';
import { launch, type Browser, type Tab } from './browsers/index.js';
import { bookHere } from './every-booking/book-here.js';
import { PERSON } from './renewal.js';
import { Scene } from './scene.js';

/** Every service that an office receives for by appointment, each in one language. */
const CASES = definitions
  .filter(isBookable)
  .map(({ id }, at) => ({ id, language: (['ar', 'en'] as const)[at % 2] as Language }));

let browser: Browser;
let tab: Tab;
let scene: Scene;

beforeAll(async () => {
  // One caller books them all, within a minute or two.
  const many = { calls: 100_000, seconds: 60 };
  [browser, scene] = await Promise.all([
    launch('chromium'),
    Scene.open({ creates: many, lookUps: many }),
  ]);
  tab = await browser.open();
  await tab.resize(480, 720);
});

afterAll(async () => {
  await browser.close();
  await scene.close();
});

describe('every service that is by appointment', () => {
  it('is here', () => {
    expect(CASES.length).toBeGreaterThan(13);
  });

  it.each(CASES)('$id is booked in $language', async ({ id, language }) => {
    await tab.goto(scene.at(language === 'ar' ? '/' : '/en/', bookPage(id)));
    const receipt = await tab.evaluate(bookHere, PERSON.name, '01001234567');
    const gateway = createHttpGateway({ base: scene.at('api/v1') });
    const booked = await gateway.getAppointment(receipt.reference, receipt.key);
    expect(booked.status).toBe('booked');
    expect(booked.visit.services.map(({ service }) => service)).toEqual([id]);
    expect(receipt.shown).toContain(booked.office.title[language]);
    for (const title of booked.titles) expect(receipt.shown).toContain(title[language]);
  });
});
