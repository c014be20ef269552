import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyPage, RENEWAL } from './addresses.js';
import { ENGINES, launch, type Browser, type Tab } from './browsers/index.js';
import { FAULTS, FaultyNetwork, type Fault } from './faulty-network.js';
import { activate, fill, shownText, untilShown } from './keyboard.js';
import { PERSON, Renewal } from './renewal.js';
import { Clerk, CLERK } from './clerk.js';
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
/** How long a citizen looks at a page on which nothing happens. */
const QUIET_MS = 5000;
const FIRST_STEP = 'الخطوة ١ من';
const AGAIN = /حاول مرة أخرى|أعد المحاولة/;

let scene: Scene;
const references: string[] = [];

beforeAll(async () => {
  scene = await Scene.open({}, {}, { staffTokens: [CLERK] });
});

afterAll(() => scene.close());

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
  /** Whether the answers that are not open came too. */
  readonly sealed: boolean;
  /** Files that came whole. */
  readonly files: number;
}

/** What the portal keeps, read from its database once it has stopped. */
async function applicationsIn(dataDir: string): Promise<readonly Arrived[]> {
  const database = await PGlite.create(join(dataDir, 'database'));
  const { rows } = await database.query<Arrived>(`
    select reference, length(sensitive) > 0 as sealed,
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

/** From the first question to sending. */
async function answerAndSend(renewal: Renewal): Promise<void> {
  await renewal.owner();
  await renewal.vehicle();
  await renewal.documents();
  await renewal.receiveByCourier();
  await renewal.declare();
  await renewal.submit();
}

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
  await tab.goto(at(applyPage(RENEWAL)));
  await untilShownTryingAgain(tab, w.nationalId);
  await answerAndSend(renewal);
  const receipt = await untilShownTryingAgain(tab, w.received);
  return REFERENCE.exec(receipt)?.[0] ?? '';
}

/** Loads the page again for as long as there is nothing to press: nothing of ours runs yet. */
async function openPatiently(tab: Tab, url: string): Promise<void> {
  for (let tries = 0; tries < 12; tries += 1) {
    // A connection that breaks is an error of the browser.
    await tab.goto(url).catch(() => undefined);
    const isThere = await shownWithin(tab, w.nationalId, QUIET_MS);
    if (isThere) return;
  }
  throw new Error(`The form never came; shown: ${await shownText(tab)}`);
}

async function shownWithin(tab: Tab, wanted: string, patience: number): Promise<boolean> {
  for (const deadline = Date.now() + patience; Date.now() < deadline;) {
    if ((await shownText(tab).catch(() => '')).includes(wanted)) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

/** Applies while each file of the site fails once. @returns the reference on the receipt */
async function applyThroughMissingFiles(
  network: FaultyNetwork,
  tab: Tab,
  dataDir: string,
): Promise<string> {
  const at = (...path: readonly string[]) => network.at(...path);
  const renewal = new Renewal(tab, { at, dataDir }, 'ar');
  network.beginFiles();
  await openPatiently(tab, at(applyPage(RENEWAL)));
  await answerAndSend(renewal);
  return REFERENCE.exec(await untilShown(tab, w.received))?.[0] ?? '';
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

/** Comes to a screen. What is private was not kept on the device over a reload, and is asked again. */
async function arriveAt(renewal: Renewal, wanted: string): Promise<void> {
  const { tab } = renewal;
  const shown = await untilShown(tab, new RegExp(`${FIRST_STEP}|${wanted}`));
  if (shown.includes(wanted)) return;
  await fill(tab, w.nationalId, PERSON.nationalId.ar);
  await renewal.continue();
  await untilShown(tab, wanted);
}

/** From the review to the end. What a reload on the review did not keep is found on sending. */
async function sendAfterReload(renewal: Renewal): Promise<string> {
  const { tab } = renewal;
  await renewal.declare();
  await renewal.submit();
  await untilShown(tab, FIRST_STEP);
  await arriveAt(renewal, w.review);
  await renewal.submit();
  return REFERENCE.exec(await untilShown(tab, w.received))?.[0] ?? '';
}

/** Applies, and loads the page again at each step. @returns the reference on the receipt */
async function applyThroughReloads(tab: Tab, dataDir: string): Promise<string> {
  const at = (...path: readonly string[]) => scene.at(...path);
  const renewal = new Renewal(tab, { at, dataDir }, 'ar');
  const arrive = (wanted: string) => arriveAt(renewal, wanted);
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
  const reference = await sendAfterReload(renewal);
  await tab.reload();
  await untilShown(tab, reference);
  return reference;
}

// Each engine waits most of the time, so that they go beside each other.
describe.concurrent.each(ENGINES)('in %s', (engine) => {
  let browser: Browser;
  let network: FaultyNetwork;
  /** Of the files that are attached: each engine writes its own. */
  let folder: string;

  beforeAll(async () => {
    folder = join(scene.dataDir, engine);
    await mkdir(folder);
    [browser, network] = await Promise.all([launch(engine), FaultyNetwork.open(scene.url)]);
  });

  afterAll(async () => {
    await browser.close();
    await network.close();
  });

  it.sequential.each(FAULTS)(
    'an application arrives although each request fails once by %s',
    async (fault) => {
      const tab = await browser.open();
      try {
        references.push(await applyThrough(network, fault, tab, folder));
      } finally {
        await tab.close();
      }
      expect(Array.from(network.failed.keys())).toEqual(expect.arrayContaining(REQUESTS));
    },
  );

  it.sequential('an application arrives although each file of the site fails once', async () => {
    const tab = await browser.open();
    try {
      references.push(await applyThroughMissingFiles(network, tab, folder));
    } finally {
      await tab.close();
    }
    const failed = Array.from(network.failed);
    const parts = failed.filter(([file]) => file.startsWith('GET /assets/'));
    expect(parts.length).toBeGreaterThan(25);
    expect(new Set(parts.map(([, fault]) => fault))).toEqual(new Set(FAULTS));
  });

  it.sequential(
    'an application arrives although the page is loaded again at each step',
    async () => {
      const tab = await browser.open();
      try {
        references.push(await applyThroughReloads(tab, folder));
      } finally {
        await tab.close();
      }
    },
  );
});

it('has taken each application once, with every answer and its file', async () => {
  const clerk = new Clerk(scene, 'traffic/renew-vehicle-licence');
  for (const reference of references) {
    expect((await clerk.read(reference)).answers).toMatchObject(ANSWERS);
  }
  await scene.stop();
  const arrived = await applicationsIn(scene.dataDir);
  await scene.start();
  expect(arrived.map(({ reference }) => reference).sort()).toEqual(references.sort());
  for (const { sealed, files } of arrived) {
    expect({ sealed, files }).toEqual({ sealed: true, files: 1 });
  }
});
