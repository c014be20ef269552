import { makeKey, makeReference, type ApplicationStatus } from '@fanar/contract';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, PuppeteerTab } from './browsers/puppeteer.js';
import { untilShown } from './keyboard.js';
import { Scene } from './scene.js';

const DEVICES = ['Africa/Cairo', 'UTC', 'Asia/Riyadh', 'America/New_York'];
const REFERENCE = makeReference('AP', Uint8Array.of(17, 34, 51, 68, 85));
const KEY = makeKey(Uint8Array.of(1, 35, 69, 103, 137, 171, 205));

/** What happened while the clock in Cairo was changed, and what is said of it. */
interface Change {
  /** The instant at which it is looked at: the last minute of a day in Cairo. */
  readonly now: string;
  /** That day. */
  readonly today: string;
  readonly events: readonly { readonly at: string; readonly date: string; readonly time: string }[];
  readonly updatedAt: string;
  readonly shown: readonly string[];
}

const CHANGES: readonly Change[] = [
  {
    // Midnight is skipped: 23:59 is followed by 1:00.
    now: '2026-04-24T20:59:30Z',
    today: '2026-04-24',
    events: [
      { at: '2026-04-24T01:10:00+03:00', date: '2026-04-24', time: '01:10' },
      { at: '2026-04-23T23:50:00+02:00', date: '2026-04-23', time: '23:50' },
    ],
    updatedAt: '2026-04-23T22:10:00Z',
    shown: [
      'آخر تحديث: ٢٤ أبريل ٢٠٢٦، الساعة ١:١٠ ص',
      '٢٤ أبريل ٢٠٢٦، الساعة ١:١٠ ص',
      '٢٣ أبريل ٢٠٢٦، الساعة ١١:٥٠ م',
      'آخر يوم لإرساله: ٢٤ أبريل ٢٠٢٦',
    ],
  },
  {
    // The last hour comes twice: this is the minute before the second midnight.
    now: '2026-10-29T21:59:30Z',
    today: '2026-10-29',
    events: [
      { at: '2026-10-29T23:40:00+02:00', date: '2026-10-29', time: '23:40' },
      { at: '2026-10-29T23:20:00+03:00', date: '2026-10-29', time: '23:20' },
    ],
    updatedAt: '2026-10-29T21:40:00Z',
    shown: [
      'آخر تحديث: ٢٩ أكتوبر ٢٠٢٦، الساعة ١١:٤٠ م',
      '٢٩ أكتوبر ٢٠٢٦، الساعة ١١:٤٠ م',
      '٢٩ أكتوبر ٢٠٢٦، الساعة ١١:٢٠ م',
      'آخر يوم لإرساله: ٢٩ أكتوبر ٢٠٢٦',
    ],
  },
];

function statusOf({ today, events, updatedAt }: Change): ApplicationStatus {
  return {
    reference: REFERENCE,
    service: 'traffic/renew-vehicle-licence',
    serviceTitle: { ar: 'تجديد رخصة تسيير' },
    stages: [
      { id: 'received', title: { ar: 'استلام الطلب' }, next: { ar: 'تبدأ المراجعة.' } },
      { id: 'review', title: { ar: 'المراجعة' }, next: { ar: 'تصدر الرخصة.' } },
    ],
    current: 'received',
    waitsFor: 'applicant',
    events: events.map((event, at) => ({
      ...{ id: `event-${String(at)}`, stage: 'received', kind: 'stage' as const },
      ...event,
    })),
    requests: [
      {
        ...{ id: 'request', title: { ar: 'شهادة التأمين' } },
        ...{ due: today, state: 'open', files: [] },
      },
    ],
    expected: { from: today, to: today },
    updatedAt,
  };
}

/** Runs in the page before its scripts: there it is that instant, and stays so. */
function standStill(now: number): void {
  const Own = Date;
  globalThis.Date = class extends Own {
    constructor(...given: readonly unknown[]) {
      super(...((given.length > 0 ? given : [now]) as [number]));
    }

    static override now(): number {
      return now;
    }
  } as DateConstructor;
}

/** Runs in the page: opens the status with a back end that knows it alone. */
function open(status: ApplicationStatus, key: string): void {
  const gateway = { getApplication: async () => status };
  const opened = { gateway, reference: status.reference, key };
  Object.assign(document.querySelector('fanar-status-tracker') ?? {}, opened);
}

let browser: Browser;
let scene: Scene;

beforeAll(async () => {
  [browser, scene] = await Promise.all([puppeteer.launch(CHROMIUM), Scene.open()]);
});

afterAll(async () => {
  await browser.close();
  await scene.close();
});

async function openOn(timezone: string, change: Change): Promise<Page> {
  const page = await browser.newPage();
  await page.emulateTimezone(timezone);
  await page.evaluateOnNewDocument(standStill, Date.parse(change.now));
  await page.goto(scene.at('track/'));
  await page.waitForFunction(() => customElements.get('fanar-status-tracker'), { polling: 20 });
  await page.evaluate(open, statusOf(change), KEY);
  return page;
}

describe.each(DEVICES)('the status of an application, on a device in %s', (timezone) => {
  it.each(CHANGES)('is told by the clock in Cairo on $today', async (change) => {
    const page = await openOn(timezone, change);
    const tab = new PuppeteerTab(page, () => page.close());
    const shown = await untilShown(tab, 'شهادة التأمين');
    for (const words of change.shown) expect(shown).toContain(words);
    // By the day in Cairo it is the last day still, whatever day it is where the device is.
    expect(shown).not.toContain('كان آخر يوم');
    expect(shown).not.toContain('متأخر عن موعده');
    await tab.close();
  });
});
