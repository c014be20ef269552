import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPortal, type Portal } from '@fanar/portal';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, launch, type Browser, type Tab } from './browsers/index.js';
import { shownText, tabTo, untilShown } from './keyboard.js';
import { violationsOf, watchPolicy } from './policy.js';
import { WeakNetwork, type WeakNetworkOptions } from './weak-network.js';

const MB = 1024 * 1024;
const LABEL = 'عقد البيع';
const PATIENCE = 240_000;

/** A page with one field and the gateway, as a host would write it. */
const script = `
  import '@fanar/elements/file-upload/define';
  import { createHttpGateway } from '@fanar/contract';

  const gateway = createHttpGateway({ base: '/api/v1' });
  const field = document.querySelector('fanar-file-upload');
  field.upload = gateway.upload;
  field.removeUpload = gateway.removeUpload;`;

const page = `<!doctype html>
  <html lang="ar" dir="rtl">
    <meta charset="utf-8"><title>${LABEL}</title>
    <fanar-file-upload name="contract" label="${LABEL}" max-size="${String(25 * MB)}"></fanar-file-upload>
    <script type="module" src="/assets/app.js"></script>
  </html>`;

interface Contract {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

let home: string;
let portal: Portal;
let small: Contract;
let large: Contract;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'fanar-e2e-'));
  const site = join(home, 'site');
  for (const folder of ['', 'not-found', 'en/not-found']) {
    await mkdir(join(site, folder), { recursive: true });
    await writeFile(join(site, folder, 'index.html'), page);
  }
  await build({
    stdin: { contents: script, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    outdir: join(site, 'assets'),
    entryNames: 'app',
    conditions: ['fanar-source'],
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  portal = await startPortal({
    port: 0,
    dataDir: join(home, 'data'),
    siteDir: site,
    limits: { fileSize: 25 * MB },
  });
  small = await contractOf(8 * MB);
  large = await contractOf(25 * MB);
});

afterAll(async () => {
  await portal.close();
  await rm(home, { recursive: true });
});

/** Opens the page behind a network of its own; both are closed however it ends. */
async function behind(
  options: WeakNetworkOptions,
  browser: Browser,
  test: (tab: Tab, network: WeakNetwork) => Promise<void>,
): Promise<void> {
  const [tab, network] = await Promise.all([browser.open(), WeakNetwork.open(portal.url, options)]);
  try {
    await tab.goto(network.url);
    await untilShown(tab, LABEL);
    await test(tab, network);
  } finally {
    await tab.close();
    await network.close();
  }
}

/** A whole PDF of noise, which no one on the way can make smaller. */
async function contractOf(size: number): Promise<Contract> {
  const name = `عقد-${String(size)}.pdf`;
  const path = join(home, name);
  const bytes = randomBytes(size);
  bytes.write('%PDF-1.7\n', 0, 'latin1');
  bytes.write('\nstartxref\n9\n%%EOF\n', size - 19, 'latin1');
  await writeFile(path, bytes);
  return { path, name, size };
}

/** How much has been sent as the field shows it, in percent; 100 where nothing is under way. */
const shareShown = (tab: Tab): Promise<number> =>
  tab.evaluate(() => {
    const { shadowRoot } = document.querySelector('fanar-file-upload') ?? {};
    const bar = shadowRoot?.querySelector('progress');
    return bar ? Math.round(bar.value * 100) : 100;
  });

async function until(what: string, test: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline;) {
    if (await test().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`It never came to this: ${what}`);
}

async function untilAttached(tab: Tab): Promise<void> {
  await until('the file has arrived', async () => (await shownText(tab)).includes('مُرفق'));
}

const arrived = (tab: Tab): Promise<unknown> =>
  tab.evaluate(() =>
    (document.querySelector('fanar-file-upload') as unknown as { value: unknown[] }).value.map(
      (upload) => ({ ...(upload as object), id: '' }),
    ),
  );

// Each engine waits for its network most of the time, so that they go beside each other.
describe.concurrent.each(ENGINES)('in %s', (engine) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch(engine);
  });
  afterAll(() => browser.close());

  it.sequential(
    'an upload goes on by itself when the page is loaded again in the middle',
    () =>
      behind({ rate: 2 * MB }, browser, async (tab, network) => {
        const { path, name, size } = small;
        await watchPolicy(tab);
        await tabTo(tab, LABEL);
        await tab.chooseFile(path);
        await until('some of it is sent', async () => {
          const share = await shareShown(tab);
          return share >= 30 && share < 90;
        });
        expect(await violationsOf(tab)).toEqual([]);
        const before = await shareShown(tab);
        await tab.reload();
        await until('it goes on', async () => (await shownText(tab)).includes('.pdf'));
        expect(await shareShown(tab)).toBeGreaterThanOrEqual(Math.min(before, 100) - 20);
        await untilAttached(tab);
        expect(await arrived(tab)).toEqual([{ id: '', name, size, type: 'application/pdf' }]);
        // The part that the reload broke off is sent again.
        expect((network.received - size) / size).toBeLessThan(0.2);
        const left = await tab.evaluate(() => sessionStorage.length);
        expect(left).toBe(0);
      }),
    PATIENCE,
  );

  it.sequential(
    'an upload of 25 MB arrives over a network that breaks ten times',
    () =>
      behind({ cutEvery: large.size / 11, cuts: 10 }, browser, async (tab, network) => {
        const { path, size } = large;
        await tabTo(tab, LABEL);
        await tab.chooseFile(path);
        await untilAttached(tab);
        expect(network.cuts).toBe(10);
        expect((network.received - size) / size).toBeLessThan(0.05);
        expect(await arrived(tab)).toMatchObject([{ size, type: 'application/pdf' }]);
      }),
    PATIENCE,
  );
});
