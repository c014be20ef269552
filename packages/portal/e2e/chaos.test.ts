import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, launch, type Browser, type Tab } from './browsers/index.js';
import { FAULTS, FaultyNetwork, type Fault } from './faulty-network.js';
import { activate, fill, shownText, untilShown } from './keyboard.js';
import { PERSON, Renewal } from './renewal.js';
import { Scene } from './scene.js';
import { words } from './words.js';

const w = words.ar;
const PATIENCE_MS = 90_000;
const REFERENCE = /AP-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const REQUESTS = [
  'GET /api/v1/services/traffic/…',
  'POST /api/v1/uploads',
  'PATCH /api/v1/uploads/…',
  'POST /api/v1/applications',
];
const FIRST_STEP = 'الخطوة ١ من';
const AGAIN = /حاول مرة أخرى|أعد المحاولة/;

/** What a citizen does: looks at the page, and tries again where it says so. */
async function untilShownTryingAgain(tab: Tab, wanted: string | RegExp): Promise<string> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline;) {
    const text = await shownText(tab).catch(() => '');
    if (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) return text;
    if (AGAIN.test(text)) await activate(tab, AGAIN);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`“${wanted}” was never shown; shown: ${await shownText(tab)}`);
}

interface Arrived {
  readonly reference: string;
  readonly answers: string;
  /** Whether the answers that are not open came too. */
  readonly sealed: boolean;
  /** Files that came whole. */
  readonly files: number;
}

/** What the portal keeps, read from its database once it has stopped. */
async function applicationsIn(dataDir: string): Promise<readonly Arrived[]> {
  const database = await PGlite.create(join(dataDir, 'database'));
  const { rows } = await database.query<Arrived>(`
    select reference, answers, length(sensitive) > 0 as sealed,
      (select count(*)::int from upload
        where application = reference and received = size) as files
    from application order by received_at`);
  await database.close();
  return rows;
}

/** All that the citizen gave and nothing of which is sensitive. */
const ANSWERS = {
  fullName: PERSON.name,
  mobile: '+201001234567',
  plate: 'أبج1234',
  vehicleType: 'private',
  licenceState: 'valid',
  insured: true,
  violationsPaid: true,
  delivery: 'courier',
  governorate: 'EG-PTS',
  district: 'حي الشرق',
  street: 'شارع 23 يوليو، عقار ٥',
};

/** Applies for a renewal, patiently. @returns the reference on the receipt */
async function applyThrough(
  network: FaultyNetwork,
  fault: Fault,
  tab: Tab,
  dataDir: string,
): Promise<string> {
  const at = (...path: readonly string[]) => network.at(...path);
  const renewal = new Renewal(tab, { at, dataDir }, 'ar');
  network.begin(fault);
  await tab.goto(at('traffic/renew-vehicle-licence/'));
  await untilShownTryingAgain(tab, w.start);
  await activate(tab, w.start);
  await untilShownTryingAgain(tab, w.nationalId);
  await renewal.owner();
  await renewal.vehicle();
  await renewal.documents();
  await renewal.receiveByCourier();
  await renewal.declare();
  await renewal.submit();
  const receipt = await untilShownTryingAgain(tab, w.received);
  return REFERENCE.exec(receipt)?.[0] ?? '';
}

/** Waits for the device to keep the screen in view; where it has done so by now, no longer than a while. */
async function untilKept(tab: Tab): Promise<void> {
  await tab.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('fanar-draft-saved', resolve, { once: true });
        setTimeout(resolve, 2000);
      }),
  );
}

/** Applies, and loads the page again at each step. @returns the reference on the receipt */
async function applyThroughReloads(tab: Tab, scene: Scene): Promise<string> {
  const renewal = new Renewal(tab, scene, 'ar');
  /** What is private was not kept on the device, and is asked again. */
  const arrive = async (wanted: string) => {
    const shown = await untilShown(tab, new RegExp(`${FIRST_STEP}|${wanted}`));
    if (shown.includes(wanted)) return;
    await fill(tab, w.nationalId, PERSON.nationalId.ar);
    await renewal.continue();
    await untilShown(tab, wanted);
  };
  const comeBack = async (wanted: string) => {
    await arrive(wanted);
    await untilKept(tab);
    await tab.reload();
    await activate(tab, w.goOn);
    await arrive(wanted);
  };
  await renewal.open();
  await renewal.owner();
  await comeBack(w.letters);
  await renewal.vehicle();
  await comeBack(w.licence);
  await renewal.documents();
  await comeBack(w.courier);
  await renewal.chooseCourier();
  await comeBack(w.governorate);
  await renewal.address();
  await comeBack(w.review);
  await renewal.declare();
  await renewal.submit();
  // The last time that it was not kept is found on sending.
  await untilShown(tab, FIRST_STEP);
  await arrive(w.review);
  await renewal.submit();
  const reference = REFERENCE.exec(await untilShown(tab, w.received))?.[0] ?? '';
  await tab.reload();
  await untilShown(tab, reference);
  return reference;
}

// Each engine waits most of the time, so that they go beside each other.
describe.concurrent.each(ENGINES)('in %s', (engine) => {
  let browser: Browser;
  let scene: Scene;
  let network: FaultyNetwork;
  const references: string[] = [];

  beforeAll(async () => {
    [browser, scene] = await Promise.all([launch(engine), Scene.open()]);
    network = await FaultyNetwork.open(scene.url);
  });

  afterAll(async () => {
    await browser.close();
    await network.close();
    await scene.close();
  });

  it.sequential.each(FAULTS)(
    'an application arrives although each request fails once by %s',
    async (fault) => {
      const tab = await browser.open();
      try {
        references.push(await applyThrough(network, fault, tab, scene.dataDir));
      } finally {
        await tab.close();
      }
      expect(Array.from(network.failed)).toEqual(expect.arrayContaining(REQUESTS));
    },
  );

  it.sequential(
    'an application arrives although the page is loaded again at each step',
    async () => {
      const tab = await browser.open();
      try {
        references.push(await applyThroughReloads(tab, scene));
      } finally {
        await tab.close();
      }
    },
  );

  it.sequential('has taken each of them once, with every answer and its file', async () => {
    await scene.stop();
    const arrived = await applicationsIn(scene.dataDir);
    await scene.start();
    expect(arrived.map(({ reference }) => reference)).toEqual(references);
    for (const { answers, sealed, files } of arrived) {
      expect({ answers: JSON.parse(answers) as unknown, sealed, files }).toEqual({
        answers: ANSWERS,
        sealed: true,
        files: 1,
      });
    }
  });
});
