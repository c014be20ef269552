import { definitions } from '@fanar/catalogue/definitions';
import { createHttpGateway, type AppointmentReceipt } from '@fanar/contract';
import type { PortalOptions } from '@fanar/portal';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RENEWAL } from './addresses.js';
import { CHROMIUM, PuppeteerTab } from './browsers/puppeteer.js';
import { untilShown } from './keyboard.js';
import { PERSON } from './renewal.js';
import { Scene } from './scene.js';

const OFFICE = 'always-open';
const DEVICES = ['Africa/Cairo', 'UTC', 'Asia/Riyadh', 'America/New_York'];
const HOUR = 3_600_000;

/** An appointment at the hour that is missing or comes twice, and what is said of it. */
interface Change {
  readonly date: string;
  readonly time: string;
  readonly instant: string;
  readonly shown: readonly [date: string, time: string];
  /** From when one can check in, which is on the other side of the change where the clock is put on. */
  readonly from: string;
  /** As a calendar is told. The hour that comes twice is told as an instant. */
  readonly start: string;
}

const on = (date: string, shown: string): Change => ({
  date,
  time: '01:00',
  instant: `${date}T01:00:00+03:00`,
  shown: [`الجمعة، ${shown}`, '١:٠٠ ص'],
  from: 'الساعة ١١:٠٠ م',
  start: `DTSTART;TZID=Africa/Cairo:${date.replaceAll('-', '')}T010000`,
});

const back = (date: string, shown: string): Change => ({
  date,
  time: '23:30',
  instant: `${date}T23:30:00+03:00`,
  shown: [`الخميس، ${shown}`, '١١:٣٠ م'],
  from: 'الساعة ١٠:٣٠ م',
  start: `DTSTART:${date.replaceAll('-', '')}T203000Z`,
});

const CHANGES: readonly Change[] = [
  on('2025-04-25', '٢٥ أبريل ٢٠٢٥'),
  back('2025-10-30', '٣٠ أكتوبر ٢٠٢٥'),
  on('2026-04-24', '٢٤ أبريل ٢٠٢٦'),
  back('2026-10-29', '٢٩ أكتوبر ٢٠٢٦'),
  on('2027-04-30', '٣٠ أبريل ٢٠٢٧'),
  back('2027-10-28', '٢٨ أكتوبر ٢٠٢٧'),
];

const round = [{ opens: '00:00', closes: '00:00' }];

/** An office that receives around the clock. */
const catalogue: NonNullable<PortalOptions['catalogue']> = {
  definitions: definitions.filter(({ id }) => id === RENEWAL),
  schedules: {
    night: [
      {
        from: '2020-01-01',
        hours: { 0: round, 1: round, 2: round, 3: round, 4: round, 5: round, 6: round },
      },
    ],
  },
  holidays: [],
  offices: [
    {
      id: OFFICE,
      title: { ar: 'وحدة مرور الليل', en: 'Night traffic unit' },
      address: { ar: 'بورسعيد', en: 'Port Said' },
      services: [RENEWAL],
      schedule: 'night',
      reception: { slotMinutes: 30, capacity: 9, bookableDays: 10 },
      isDemonstration: true,
    },
  ],
};

let browser: Browser;
let scene: Scene;
let now = new Date();
const receipts = new Map<Change, AppointmentReceipt>();

async function book({ date, time, instant }: Change): Promise<AppointmentReceipt> {
  now = new Date(Date.parse(instant) - 50 * HOUR);
  const gateway = createHttpGateway({ base: scene.at('api/v1') });
  const visit = { services: [{ service: RENEWAL }] };
  const idempotencyKey = (what: string) => ({ idempotencyKey: `clock-change-${what}-${date}` });
  const hold = await gateway.createHold(
    { visit, office: OFFICE, date, time },
    idempotencyKey('hold'),
  );
  expect(hold.slot.instant).toBe(instant);
  const person = { name: PERSON.name, mobile: '+201001234567', language: 'ar' } as const;
  return gateway.createAppointment(hold, person, idempotencyKey('book'));
}

beforeAll(async () => {
  const many = { calls: 1000, seconds: 60 };
  const limits = { creates: many, lookUps: many };
  [browser, scene] = await Promise.all([
    puppeteer.launch(CHROMIUM),
    Scene.open(limits, {}, { catalogue, now: () => now }),
  ]);
  for (const change of CHANGES) receipts.set(change, await book(change));
});

afterAll(async () => {
  await browser.close();
  await scene.close();
});

/** Runs in the page before its scripts: keeps what is saved as a file. */
function keepFiles(): void {
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) Object.assign(globalThis, { saved: file.text() });
    return create(file);
  };
}

async function savedFile(page: Page): Promise<string> {
  await page.evaluate(() => {
    Reflect.deleteProperty(globalThis, 'saved');
    const root = document.querySelector('fanar-appointment')?.shadowRoot;
    const button = Array.from(root?.querySelectorAll<HTMLElement>('fanar-button') ?? []).find(
      ({ textContent }) => textContent.includes('التقويم'),
    );
    button?.click();
  });
  await page.waitForFunction(() => 'saved' in globalThis, { polling: 20 });
  return page.evaluate(() => (globalThis as unknown as { saved: Promise<string> }).saved);
}

describe.each(DEVICES)('on a device in %s', (timezone) => {
  let page: Page;

  beforeAll(async () => {
    page = await browser.newPage();
    await page.emulateTimezone(timezone);
    await page.evaluateOnNewDocument(keepFiles);
    await page.goto(scene.at('appointment/'));
    await page.waitForFunction(() => customElements.get('fanar-appointment'), { polling: 20 });
  });

  afterAll(() => page.close());

  it.each(CHANGES)(
    'an appointment at $date $time is shown, saved and printed by the clock in Cairo',
    async (change) => {
      now = new Date(Date.parse(change.instant) - 50 * HOUR);
      const { reference, key } = receipts.get(change) ?? {};
      await page.evaluate(
        (opened) => Object.assign(document.querySelector('fanar-appointment') ?? {}, opened),
        { reference, key },
      );
      const tab = new PuppeteerTab(page, () => page.close());
      const shown = await untilShown(tab, `${reference}`);
      const [date, time] = change.shown;
      expect(shown).toContain(date);
      expect(shown).toContain(` ${time} `);
      expect(shown).toContain(change.from);

      const file = await savedFile(page);
      expect(file.split('\r\n')).toContain(change.start);

      await page.emulateMediaType('print');
      const printed = await untilShown(tab, `${reference}`);
      await page.emulateMediaType('screen');
      expect(printed).toContain(date);
      expect(printed).toContain(` ${time} `);
      expect(printed).toContain(`${key}`);
      // Of the page on the screen, not of the paper.
      expect(printed).not.toContain('أماكن الخدمة');
    },
  );
});
