import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookPage, HALL, RENEWAL } from './addresses.js';
import { chooseFirstTime } from './booking.js';
import { launch, type Browser } from './browsers/index.js';
import { openScene, openTab } from './during-test.js';
import { largePdf, program } from './files.js';
import { activate, fill, untilShown } from './keyboard.js';
import { PERSON, Renewal } from './renewal.js';
import { Scene } from './scene.js';
import { words } from './words.js';

const w = words.ar;

let browser: Browser;

beforeAll(async () => {
  browser = await launch('chromium');
});

afterAll(() => browser.close());

describe('what is entered wrongly is told in words', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.open();
  });

  afterAll(() => scene.close());

  it('a national ID that is missing, and one that is too short', async () => {
    const tab = await openTab(browser);
    const renewal = new Renewal(tab, scene, 'ar');
    await renewal.open();
    await renewal.owner('');
    const missing = await untilShown(tab, w.toMend);
    expect(missing).toContain('أدخل الرقم القومي');
    await fill(tab, w.nationalId, '2000115030091');
    await renewal.continue();
    await untilShown(tab, 'الرقم القومي يجب أن يكون ١٤ رقمًا؛ أدخلت ١٣ رقمًا');
  });

  it('a file of 12 MB, and a program called .pdf', async () => {
    const tab = await openTab(browser);
    const renewal = new Renewal(tab, scene, 'ar');
    await renewal.open();
    await renewal.owner();
    await renewal.vehicle();
    await renewal.attach(largePdf('كبير.pdf', 12));
    await untilShown(tab, 'حجم الملف أكبر من ١٠ ميجابايت');
    await renewal.attach(program('رخصة.pdf'));
    await untilShown(tab, 'ارفع الملف بصيغة PDF أو JPG أو PNG');
  });

  it('a reference that nobody has', async () => {
    const tab = await openTab(browser);
    await tab.goto(scene.at('track/'));
    await untilShown(tab, 'رمز المتابعة');
    await fill(tab, 'رقم الطلب', 'AP-7K3M-9QXX');
    await fill(tab, 'رمز المتابعة', '7K3M-9QXA-V2DT');
    await activate(tab, 'اعرض حالة الطلب');
    await untilShown(tab, /راجع رقم الطلب/);
  });
});

describe('when the server is away', () => {
  it('keeps the answers and sends them once it is back', async () => {
    const scene = await openScene();
    const tab = await openTab(browser);
    const renewal = new Renewal(tab, scene, 'ar');
    await renewal.open();
    await renewal.owner();
    await renewal.vehicle();
    await renewal.documents();
    await renewal.receiveByCourier();
    await renewal.declare();

    await scene.stop();
    await renewal.submit();
    const shown = await untilShown(tab, 'سيُرسل طلبك عند عودة الاتصال');
    expect(shown).toContain(PERSON.name);

    await scene.start();
    await activate(tab, 'حاول مرة أخرى');
    await untilShown(tab, w.received);
  });
});

describe('appointments', () => {
  interface Slot {
    readonly date: string;
    readonly time: string;
    readonly free: number;
  }

  /** The first slot that is free, asked of the API. */
  async function firstSlot(scene: Scene): Promise<Slot> {
    const day = 24 * 60 * 60 * 1000;
    const iso = (after: number) => new Date(Date.now() + after * day).toISOString().slice(0, 10);
    const ask = async (query: Record<string, string>) => {
      const search = new URLSearchParams({ services: RENEWAL, offices: HALL, ...query });
      const answer = await fetch(scene.at(`api/v1/availability?${search.toString()}`));
      const { offices } = (await answer.json()) as {
        offices: { days: { date: string; state: string }[]; slots?: Slot[] }[];
      };
      return offices[0] ?? { days: [] };
    };
    const { days } = await ask({ granularity: 'days', from: iso(0), to: iso(30) });
    const date = days.find(({ state }) => state === 'open')?.date ?? '';
    const { slots } = await ask({ granularity: 'slots', from: date, to: date });
    const slot = slots?.find(({ free }) => free > 0);
    if (!slot) throw new Error('No slot is free.');
    return slot;
  }

  /** Takes places of a slot until one is left. */
  async function leaveOne(scene: Scene, { date, time, free }: Slot): Promise<void> {
    for (let place = 1; place < free; place += 1) {
      const answer = await fetch(scene.at('api/v1/holds'), {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': `e2e-race-place-${String(place).padStart(4, '0')}`,
        },
        body: JSON.stringify({
          ...{ visit: { services: [{ service: RENEWAL }] }, office: HALL, date, time },
        }),
      });
      expect(answer.status).toBe(201);
    }
  }

  it('gives the last place to one of two, and offers the other more', async () => {
    const scene = await openScene();
    const slot = await firstSlot(scene);
    await leaveOne(scene, slot);
    const tabs = await Promise.all([openTab(browser), openTab(browser)]);
    for (const tab of tabs) {
      await tab.goto(scene.at(bookPage(RENEWAL)));
      await chooseFirstTime(tab, 'ar');
    }
    await Promise.all(tabs.map((tab) => activate(tab, w.continue)));
    const outcomes = await Promise.all(
      tabs.map((tab) => untilShown(tab, /الوقت المتبقي|هذا الموعد لم يعد متاحًا/)),
    );
    const lost = outcomes.map((shown) => shown.includes('هذا الموعد لم يعد متاحًا'));
    expect(lost.filter(Boolean)).toHaveLength(1);
    expect(outcomes[lost.indexOf(true)]).toContain('أقرب المواعيد المتاحة');
  });

  it('tells that a hold has run out, and keeps what was typed', async () => {
    const scene = await openScene({ hold: 15 });
    const tab = await openTab(browser);
    await tab.goto(scene.at(bookPage(RENEWAL)));
    await chooseFirstTime(tab, 'ar');
    await activate(tab, w.continue);
    await untilShown(tab, w.fullName);
    await fill(tab, w.fullName, PERSON.name);
    await untilShown(tab, 'انتهت مهلة تأكيد الموعد');
    await activate(tab, 'احجز الموعد نفسه');
    await untilShown(tab, w.fullName);
    const kept = await tab.evaluate(
      () =>
        document
          .querySelector('fanar-appointment-picker')
          ?.shadowRoot?.querySelector<HTMLElement & { value: string }>('[name="name"]')?.value,
    );
    expect(kept).toBe(PERSON.name);
  });
});
