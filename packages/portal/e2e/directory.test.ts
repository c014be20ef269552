import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servicePage } from './addresses.js';
import { launch, type Browser, type Tab } from './browsers/index.js';
import { openTab } from './during-test.js';
import { activate, fill, select, untilShown } from './keyboard.js';
import { violationsOf, watchPolicy } from './policy.js';
import { Scene } from './scene.js';
import { words } from './words.js';

const w = words.ar;
const SEARCH = 'ابحث عن خدمة';
const EVENT = 'استقبال مولود';
const CERTIFICATE = 'صحيفة الحالة الجنائية';

let browser: Browser;
let scene: Scene;

beforeAll(async () => {
  [browser, scene] = await Promise.all([launch('chromium'), Scene.open()]);
});

afterAll(async () => {
  await browser.close();
  await scene.close();
});

const addressOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => decodeURIComponent(location.pathname + location.search));
const back = (tab: Tab): Promise<void> => tab.evaluate(() => history.back());

describe('the directory', () => {
  it('is searched from the home page, and leads to a service', async () => {
    const tab = await openTab(browser);
    await tab.goto(scene.at(''));
    await fill(tab, SEARCH, 'فيش جنائي');
    await tab.press('Enter');
    await untilShown(tab, CERTIFICATE);
    expect(await addressOf(tab)).toBe('/services/?q=فيش+جنائي');
    await activate(tab, CERTIFICATE);
    await untilShown(tab, 'ابدأ الآن');
    expect(await addressOf(tab)).toBe(`/${servicePage('police/criminal-record-certificate')}`);
  });

  it('keeps what is chosen in the address, there and back, and in the other language', async () => {
    const tab = await openTab(browser);
    await tab.goto(scene.at('services/'));
    await watchPolicy(tab);
    await untilShown(tab, EVENT);
    await activate(tab, EVENT);
    await untilShown(tab, 'قيد مولود');
    expect(await addressOf(tab)).toBe('/services/?event=having-a-child');
    await fill(tab, SEARCH, 'تموين');
    await expect.poll(() => addressOf(tab)).toBe('/services/?q=تموين&event=having-a-child');
    await activate(tab, 'ما ليس له رسوم', 'Space');
    await expect
      .poll(() => addressOf(tab))
      .toBe('/services/?q=تموين&event=having-a-child&filters=free');
    await back(tab);
    await expect.poll(() => addressOf(tab)).toBe('/services/?q=تموين&event=having-a-child');
    await back(tab);
    await untilShown(tab, 'خدمات كل جهة');
    expect(await addressOf(tab)).toBe('/services/');
    expect(await violationsOf(tab)).toEqual([]);

    await tab.goto(scene.at('services/?event=having-a-child'));
    await untilShown(tab, 'قيد مولود');
    await activate(tab, 'English');
    await untilShown(tab, 'Register a birth');
    expect(await addressOf(tab)).toBe('/en/services/?event=having-a-child');
  });
});

describe('the offices', () => {
  it('of a service lead to an appointment in one of them', async () => {
    const tab = await openTab(browser);
    await tab.goto(scene.at(servicePage('traffic/renew-vehicle-licence')));
    await activate(tab, 'اعرض كل الأماكن');
    await untilShown(tab, 'أماكن تقديم الخدمات');
    await watchPolicy(tab);
    await select(tab, 'الحي أو المدينة', 'port-fouad');
    await expect
      .poll(() => addressOf(tab))
      .toBe('/offices/?sector=traffic&service=traffic/renew-vehicle-licence&district=port-fouad');
    expect(await violationsOf(tab)).toEqual([]);
    await activate(tab, 'احجز موعدًا');
    await untilShown(tab, w.visit);
    await activate(tab, w.continue);
    await untilShown(tab, w.chooseDay);
    expect(await addressOf(tab)).toMatch(
      /^\/traffic\/renew-vehicle-licence\/book\/\?office=[\w-]+$/,
    );
  });
});
