import { createRequire } from 'node:module';
import puppeteer, { type Page } from 'puppeteer-core';
import { it } from 'vitest';
import { CHROMIUM } from './browsers/puppeteer.js';
import { Clerk, CLERK } from './clerk.js';
import { png } from './files.js';
import { Scene } from './scene.js';

const SERVICE = (process.env.SHOT_SERVICE ??
  'real-estate-registry/dispositions-certificate') as never;
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

it('shots', { timeout: 300_000 }, async () => {
  const [browser, scene] = await Promise.all([
    puppeteer.launch(CHROMIUM),
    Scene.open({}, {}, { staffTokens: [CLERK] }),
  ]);
  const clerk = new Clerk(scene, SERVICE);
  const applied = await clerk.application('ar');
  await clerk.application('en');
  const { status } = await clerk.act(applied.reference, {
    kind: 'request',
    title: { ar: 'صورة عقد الملكية', en: 'Copy of the deed' },
    why: { ar: 'لنتأكد من المالك' },
    due: '2099-01-01',
  });
  await clerk.act(applied.reference, { kind: 'message', text: 'أهلًا بك، نراجع طلبك.' });
  await clerk.issue(applied.reference, { ar: 'شهادة', en: 'Certificate' }, png('certificate.png'));
  void status;
  const axe = async (page: Page, name: string) => {
    await page.addScriptTag({ path: AXE });
    const found = await page.evaluate(async () => {
      const { violations } = await (
        globalThis as never as {
          axe: {
            run: () => Promise<{
              violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[];
            }>;
          };
        }
      ).axe.run();
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${JSON.stringify(nodes.map(({ target, failureSummary }) => [target, failureSummary]))}`,
      );
    });
    console.log(name, found);
  };
  for (const language of ['ar', 'en'] as const) {
    for (const [width, extra] of [
      [1280, {}],
      [320, {}],
      [1280, { dark: true }],
      [1280, { forced: true }],
    ] as const) {
      const page = await browser.newPage();
      page.on('console', (m) => console.log('console', m.text()));
      page.on('pageerror', (e) => console.log('pageerror', String(e)));
      await page.setBypassCSP(true);
      await page.setViewport({ width, height: 900 });
      const dark = 'dark' in extra;
      const forced = 'forced' in extra;
      const cdp = await page.createCDPSession();
      await cdp.send('Emulation.setEmulatedMedia', {
        features: [
          ...(dark ? [{ name: 'prefers-color-scheme', value: 'dark' }] : []),
          ...(forced ? [{ name: 'forced-colors', value: 'active' }] : []),
        ],
      });
      const tag = `${language}-${width}${dark ? '-dark' : ''}${forced ? '-forced' : ''}`;
      await page.goto(scene.at(language === 'ar' ? '/' : '/en/', 'desk/'), {
        waitUntil: 'networkidle0',
      });
      await page.screenshot({ path: `/tmp/desk-shots/${tag}-sign-in.png`, fullPage: true });
      await page.evaluate(
        (office, token) => sessionStorage.setItem('fanar-desk', JSON.stringify({ office, token })),
        clerk.office,
        CLERK.token,
      );
      await page.reload({ waitUntil: 'networkidle0' });
      await page.screenshot({ path: `/tmp/desk-shots/${tag}-inbox.png`, fullPage: true });
      if (width === 1280 && !dark && !forced) await axe(page, `${tag} inbox`);
      await page.goto(
        scene.at(language === 'ar' ? '/' : '/en/', `desk/#case=${applied.reference}`),
        { waitUntil: 'networkidle0' },
      );
      await new Promise((r) => setTimeout(r, 1500));
      await page.evaluate(() => {
        for (const d of document
          .querySelector('portal-desk')!
          .shadowRoot!.querySelectorAll('fanar-details'))
          d.setAttribute('open', '');
      });
      await new Promise((r) => setTimeout(r, 800));
      await page.screenshot({ path: `/tmp/desk-shots/${tag}-case.png`, fullPage: true });
      if (width === 1280 && !dark && !forced) {
        await axe(page, `${tag} case`);
        await page.pdf({ path: `/tmp/desk-shots/${tag}-case.pdf`, format: 'A4' });
      }
      await page.close();
    }
  }
  await browser.close();
  await scene.close();
});
