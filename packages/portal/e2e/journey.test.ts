import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyPage, bookPage, RENEWAL, servicePage } from './addresses.js';
import { chooseFirstTime } from './booking.js';
import { ENGINES, launch, type Browser } from './browsers/index.js';
import { openTab } from './during-test.js';
import { activate, fill, tabTo, untilAt, untilShown } from './keyboard.js';
import { PERSON, Renewal } from './renewal.js';
import { violationsOf, watchPolicy } from './policy.js';
import { Scene } from './scene.js';
import { words, type Language } from './words.js';

const REFERENCE = /AP-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const BOOKING = /BK-[0-9A-Z]{4}-[0-9A-Z]{4}/;
/** Of an appointment: groups of four, which a reference has two of. */
const KEY = /(?<![0-9A-Z-])[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2,}/;

// Each engine waits most of the time, so that they go beside each other, each with a portal of its own.
describe.concurrent.each(ENGINES)('in %s', (engine) => {
  let browser: Browser;
  let scene: Scene;
  /** What was sent outlives the server, whatever the engine. */
  const outlive = () => (engine === 'chromium' ? scene.restart() : undefined);

  beforeAll(async () => {
    [browser, scene] = await Promise.all([launch(engine), Scene.open()]);
  });

  afterAll(async () => {
    await browser.close();
    await scene.close();
  });

  it.sequential.for<Language>(['ar', 'en'])(
    'renews a licence, tracks it and books a slot by keyboard, in %s',
    async (language, test) => {
      const w = words[language];
      const tab = await openTab(browser, test);
      const renewal = new Renewal(tab, scene, language);

      await tab.goto(scene.at(w.path, servicePage(RENEWAL)));
      await untilShown(tab, w.start);
      await watchPolicy(tab);
      await activate(tab, w.start);
      await untilAt(tab, applyPage(RENEWAL));
      await untilShown(tab, w.nationalId);
      await watchPolicy(tab);
      await renewal.owner();
      await renewal.vehicle();
      await renewal.documents();
      await (language === 'ar' ? renewal.receiveByCourier() : renewal.receiveAtOffice());
      await renewal.declare();
      await renewal.submit();

      const receipt = await untilShown(tab, w.received);
      const reference = REFERENCE.exec(receipt)?.[0];
      expect(reference).toBeDefined();
      expect(await violationsOf(tab)).toEqual([]);

      await outlive();

      await activate(tab, w.trackApplication);
      const status = await untilShown(tab, w.stage);
      expect(status).toContain(reference);
      expect(await tab.evaluate(() => location.href)).not.toContain('?');

      await activate(tab, w.book);
      await untilAt(tab, bookPage(RENEWAL));
      await untilShown(tab, w.visit);
      await watchPolicy(tab);
      await chooseFirstTime(tab, language);
      await activate(tab, w.continue);
      await untilShown(tab, w.timeLeft);
      await fill(tab, w.fullName, PERSON.name);
      await fill(tab, w.mobile, PERSON.mobile[language]);
      await tabTo(tab, w.confirm);
      await tab.press('Enter');
      const slip = await untilShown(tab, w.booked);
      expect(await violationsOf(tab)).toEqual([]);

      await outlive();
      const appointment = await fetch(
        scene.at('api/v1/appointments/', BOOKING.exec(slip)?.[0] ?? ''),
        { headers: { 'Fanar-Key': KEY.exec(slip)?.[0] ?? '' } },
      );
      expect(appointment.status).toBe(200);
      expect(await appointment.json()).toMatchObject({ status: 'booked' });
    },
  );
});
