import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PNG } from 'pngjs';
import { ENGINES, launch, type Browser, type Tab } from './browsers/index.js';
import { change, enterEverywhere, enteredOn, moveTo, PLACES, translate } from './hosts/deeds.js';
import { differences, pictureOf, shareOfDifferent } from './hosts/compare.js';
import { layOut, measure, notedOn, WATCH, type Measured } from './hosts/measure.js';
import { OLDER_VERSION, olderElements } from './hosts/older.js';
import { addressOf, CALM, filesOf, HOSTILE } from './hosts/pages.js';
import { OPENERS, SPECIMEN_NAMES } from './hosts/specimens.js';
import { Scene } from './scene.js';

/** Of a phone, with a little room at the side, and of a wide page. */
const WIDTHS = { phone: 288, wide: 800 };
const VIEWS = { phone: { width: 320, height: 900 }, wide: { width: 1000, height: 900 } };

interface Look {
  readonly phone: Measured;
  readonly wide: Measured;
  readonly pictures: ReadonlyMap<string, PNG>;
}

/** Opens a page and looks at all that is embedded there, on a phone and on a wide page. */
async function lookAt(tab: Tab, url: string): Promise<Look> {
  await tab.resize(VIEWS.phone.width, VIEWS.phone.height);
  await tab.goto(url);
  await layOut(tab, WIDTHS.phone);
  const phone = await measure(tab, OPENERS);
  await tab.resize(VIEWS.wide.width, VIEWS.wide.height);
  await layOut(tab, WIDTHS.wide);
  const wide = await measure(tab, OPENERS);
  const pictures = new Map<string, PNG>();
  for (const name of SPECIMEN_NAMES) pictures.set(name, await pictureOf(tab, name));
  return { phone, wide, pictures };
}

/** What stands or looks otherwise than on the calm page, in words. */
function unlike(look: Look, calm: Look, apart: readonly string[] = []): string[] {
  const placed = (['phone', 'wide'] as const).flatMap((width) => {
    const { measured, opened, overflow } = look[width];
    return [
      ...differences(measured, calm[width].measured),
      ...differences(opened, calm[width].opened),
      ...(overflow > 0 ? [`overflow of ${overflow} pixels`] : []),
    ].map((words) => `${width}: ${words}`);
  });
  const drawn = Array.from(look.pictures, ([name, picture]) => {
    const share = shareOfDifferent(picture, calm.pictures.get(name) ?? picture);
    return share === 0 ? '' : `${name}: ${(100 * share).toFixed(2)} % of the picture`;
  });
  const isOf = (words: string) => (name: string) => words.includes(`${name}:`);
  return [...placed, ...drawn].filter((words) => words !== '' && !apart.some(isOf(words)));
}

const QUIET = { violations: [], errors: [], warnings: [] };

let scene: Scene;

beforeAll(async () => {
  const older = { module: await olderElements() };
  const pages = Object.entries({ ...CALM, ...HOSTILE, older }).flatMap(([name, page]) =>
    Object.entries(filesOf(name, page)),
  );
  scene = await Scene.open({}, { 'hosts/watch.js': WATCH, ...Object.fromEntries(pages) });
});

afterAll(() => scene.close());

describe.concurrent.each(ENGINES)('in %s', (engine) => {
  let browser: Browser;
  let tab: Tab;
  let calm: Readonly<Record<keyof typeof CALM, Look>>;

  beforeAll(async () => {
    browser = await launch(engine);
    tab = await browser.open();
    const ar = await lookAt(tab, scene.at(addressOf('ar')));
    expect(await notedOn(tab)).toEqual(QUIET);
    calm = { ar, en: await lookAt(tab, scene.at(addressOf('en'))) };
  });

  afterAll(async () => {
    await tab.close();
    await browser.close();
  });

  it.sequential.each(Object.entries(HOSTILE))(
    'stands on %s as on a calm page',
    async (name, page) => {
      const look = await lookAt(tab, scene.at(addressOf(name)));
      expect(unlike(look, calm[page.like ?? 'ar'], page.apart)).toEqual([]);
      expect(await notedOn(tab)).toEqual(QUIET);
    },
  );

  it.sequential('works with elements of an older version, and says so once', async () => {
    const look = await lookAt(tab, scene.at(addressOf('older')));
    expect(unlike(look, calm.ar)).toEqual([]);
    // Gathered until nothing more arrives.
    await expect
      .poll(async () => (await notedOn(tab)).warnings, { timeout: 10_000 })
      .not.toEqual([]);
    const { warnings, ...others } = await notedOn(tab);
    expect(warnings, warnings.join('\n')).toHaveLength(1);
    expect(warnings[0]).toContain(`<fanar-text-field>: ${OLDER_VERSION}`);
    expect(others).toEqual({ violations: [], errors: [] });
  });

  it.sequential('loses nothing that was entered where the page moves it', async () => {
    await tab.goto(scene.at(addressOf('ar')));
    await layOut(tab, WIDTHS.wide);
    await enterEverywhere(tab);
    const entered = await enteredOn(tab);
    expect(entered).toContain('fanar-text-field نص 1');
    for (const place of PLACES) {
      await moveTo(tab, place);
      expect(await enteredOn(tab), place).toEqual(entered);
    }
    expect(await notedOn(tab)).toEqual(QUIET);
  });

  it.sequential('goes on where a translator of the page has changed its words', async () => {
    await tab.goto(scene.at(addressOf('ar')));
    await layOut(tab, WIDTHS.wide);
    expect(await translate(tab)).toBeGreaterThan(50);
    const field = '[data-specimen="text-field"] > *';
    expect(await change(tab, field, { label: 'الاسم', error: 'اكتب اسمك' })).toMatch(
      /الاسم.*اكتب اسمك/s,
    );
    await translate(tab);
    const words = await change(tab, field, { label: 'اللقب', error: 'اكتب لقبك' });
    expect(words).toMatch(/اللقب.*اكتب لقبك/s);
    expect(words).not.toMatch(/الاسم|اسمك/);
    expect(await change(tab, field, { lang: 'en', error: '', label: 'Name' })).toContain('Name');
    expect(await change(tab, 'fanar-alert', { heading: 'تم الاستلام' })).toContain('تم الاستلام');
    expect(await notedOn(tab)).toEqual(QUIET);
  });
});
